"""Berkas kiriman terlalu besar.

Berkas itu jauh lebih besar daripada laporan mana pun, atau mengembang menjadi sangat besar ketika dibuka
kemasannya. Berkas seperti itu dapat membuat komputer macet, jadi tidak dibaca. Tidak ada yang ditulis.

Cara membetulkan: hapus baris dan kolom kosong di luar tabel, atau pisahkan isinya menjadi beberapa
berkas.

Benar (perintah):

    pks report import laporan-januari.xlsx laporan-februari.xlsx

Salah (perintah):

    pks report import semua-sejak-2010.xlsx
"""

CODE = "PKS544"
LEVEL = "galat"
TITLE = "Berkas kiriman terlalu besar"

"""Berkas kiriman rusak.

Isi berkas tidak lengkap atau tidak sesuai dengan jenisnya, misalnya karena terputus sewaktu dikirim.
Tidak ada yang ditulis.

Cara membetulkan: minta kiriman ulang, atau buka di Excel atau Word lalu simpan lagi.

Benar (perintah):

    pks report import laporan-kiriman-ulang.xlsx

Salah (perintah):

    pks report import laporan-terpotong.xlsx
"""

CODE = "PKS543"
LEVEL = "galat"
TITLE = "Berkas kiriman rusak"

"""Pembacaan berkas kiriman berhenti.

Berkas kiriman dibaca oleh proses tersendiri yang dibatasi waktu dan memorinya. Proses itu berhenti sebelum
selesai, jadi isi berkas itu tidak wajar. pks sendiri tetap berjalan, dan tidak ada yang ditulis.

Cara membetulkan: buka berkas itu di program asalnya, simpan lagi, lalu ulangi; atau salin isinya ke
berkas baru.

Benar (perintah):

    pks report import laporan-disimpan-ulang.xlsx

Salah (perintah):

    pks report import laporan-tidak-wajar.xlsx
"""

CODE = "PKS545"
LEVEL = "galat"
TITLE = "Pembacaan berkas kiriman berhenti"

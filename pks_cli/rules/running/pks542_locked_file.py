"""Berkas kiriman terkunci dengan kata sandi.

Berkas yang dikunci tidak dapat dibaca tanpa kata sandinya, dan pks tidak meminta kata sandi orang lain.

Cara membetulkan: buka di Excel atau Word, hapus sandinya, lalu simpan lagi.

Benar (perintah):

    pks report import laporan-tanpa-sandi.xlsx

Salah (perintah):

    pks report import laporan-bersandi.xlsx
"""

CODE = "PKS542"
LEVEL = "galat"
TITLE = "Berkas kiriman terkunci dengan kata sandi"

"""Berkas kiriman kosong.

Di dalam berkas itu tidak ada tulisan, tabel, atau foto.

Cara membetulkan: periksa apakah berkasnya benar, atau minta kiriman ulang.

Benar (perintah):

    pks report import laporan-yosodadi.xlsx

Salah (perintah):

    pks report import lembar-kosong.xlsx
"""

CODE = "PKS546"
LEVEL = "galat"
TITLE = "Berkas kiriman kosong"

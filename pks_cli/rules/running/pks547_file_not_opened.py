"""Berkas kiriman tidak dapat dibuka.

Berkas itu tidak ada, adalah folder, bukan berkas biasa, atau tidak boleh dibaca.

Cara membetulkan: periksa nama, tempat, dan izinnya; tutup program yang sedang membukanya.

Benar (perintah):

    pks report import kiriman/laporan-yosodadi.xlsx

Salah (perintah):

    pks report import kiriman/
"""

CODE = "PKS547"
LEVEL = "galat"
TITLE = "Berkas kiriman tidak dapat dibuka"

"""Riwayat tidak ikut dalam cadangan.

Catatan dan lampiran ikut seluruhnya, tetapi siapa mengubah apa tidak. Sebabnya disebut dalam pesan.

Cara membetulkan: perbaiki riwayatnya menurut pesan itu, lalu buat cadangan lagi.

Benar (perintah):

    pks backup

Salah (perintah):

    pks backup, selagi program git lain menggabungkan catatan di folder ini
"""

CODE = "PKS461"
LEVEL = "peringatan"
TITLE = "Riwayat tidak ikut dalam cadangan"

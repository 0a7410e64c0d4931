"""Catatan tidak ditemukan.

Catatan disebut dengan idnya, atau bagian mana pun dari nama berkasnya. Tidak ada berkas yang namanya memuat
potongan itu.

Cara membetulkan: lihat daftarnya dengan `pks report list` atau `pks meeting list`.

Benar (perintah):

    pks report show k3f9x2ab

Salah (perintah):

    pks report show yosodady
"""

CODE = "PKS405"
LEVEL = "galat"
TITLE = "Catatan tidak ditemukan"

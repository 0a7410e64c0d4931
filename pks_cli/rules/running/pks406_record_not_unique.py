"""Beberapa catatan cocok.

Potongan nama yang ditulis dimuat oleh beberapa berkas. Program tidak memilihkan, supaya bukan catatan lain
yang terbuka.

Cara membetulkan: tulis lebih lengkap, atau pakai delapan huruf dan angka di ujung nama berkasnya.

Benar (perintah):

    pks report show k3f9x2ab

Salah (perintah):

    pks report show 2021
"""

CODE = "PKS406"
LEVEL = "galat"
TITLE = "Beberapa catatan cocok"

"""Bentuk id salah.

Catatan lain dirujuk dengan idnya: delapan huruf kecil dan angka di ujung nama berkas, diawali huruf, tanpa
i, l, o, dan u supaya tidak tertukar dengan angka.

Cara membetulkan: salin id dari nama berkas yang dirujuk, atau dari `pks report list`.

Benar:

    kasus: k3f9x2ab

Salah:

    kasus: laporan kemarin
"""

CODE = "PKS123"
LEVEL = "galat"
TITLE = "Bentuk id salah"

"""Gambar tidak dapat dipakai.

Logo berupa PNG atau JPEG di dalam folder, paling besar 5 MiB.

Cara membetulkan: simpan ulang gambarnya sebagai PNG, lalu taruh di dalam folder.

Benar (templat):

    logo: lambang.png

Salah (templat):

    logo: lambang.svg
"""

CODE = "PKS516"
LEVEL = "galat"
TITLE = "Gambar tidak dapat dipakai"

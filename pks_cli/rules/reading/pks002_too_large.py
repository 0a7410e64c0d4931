"""Berkas terlalu besar.

Satu catatan paling besar 1 MiB; catatan biasa hanya 1 sampai 5 KB. Berkas yang lebih besar hampir selalu
berisi foto atau tempelan yang tersasar, dan memperlambat semua pekerjaan.

Cara membetulkan: pindahkan foto dan pindaian ke lampiran, dan pecah catatan yang memang panjang.

Benar:

    uraian: Sekitar 20 pemuda balap liar di Jl. A.H. Nasution.

Salah (diulang sampai lebih dari 1 MiB):

    uraian: Sekitar 20 pemuda balap liar di Jl. A.H. Nasution.
"""

CODE = "PKS002"
LEVEL = "galat"
TITLE = "Berkas terlalu besar"

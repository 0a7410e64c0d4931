"""Nama wilayah bermakna ganda.

Satu nama dapat berarti beberapa wilayah. "Metro", misalnya, adalah kota dan juga kelurahan. Program tidak
memilihkan, karena salah pilih berarti laporan dihitung di tempat yang salah.

Cara membetulkan: tulis dengan tingkatnya, misalnya Kel. Metro, atau pakai kodenya.

Benar:

    wilayah: Kel. Metro

Salah:

    wilayah: Metro
"""

CODE = "PKS118"
LEVEL = "galat"
TITLE = "Nama wilayah bermakna ganda"

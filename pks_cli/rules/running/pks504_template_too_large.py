"""Templat terlalu besar.

Templat paling besar 20 MiB, juga setelah dibuka. Berkas yang jauh membesar ketika dibuka dapat menghentikan
komputer.

Cara membetulkan: perkecil gambar di dalamnya, atau mulai lagi dari templat bawaan.

Benar (templat):

    templat dengan logo 200 KB

Salah (templat):

    templat dengan foto 30 MB
"""

CODE = "PKS504"
LEVEL = "galat"
TITLE = "Templat terlalu besar"

"""Teks memuat karakter tersembunyi.

Karakter kendali merusak dokumen Word, maka tidak dicetak.

Cara membetulkan: hapus karakter itu dari catatannya; `pks validate` menunjukkan tempatnya.

Benar (templat):

    Balap liar di Jl. A.H. Nasution

Salah (templat):

    Balap liar, diikuti karakter ESC
"""

CODE = "PKS515"
LEVEL = "galat"
TITLE = "Teks memuat karakter tersembunyi"

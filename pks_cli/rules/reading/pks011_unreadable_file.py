"""Berkas tidak dapat dibaca.

Berkas ada, tetapi tidak dapat dibuka: izinnya tidak ada, sedang dikunci aplikasi lain, hilang selagi
dibaca, atau ternyata folder. Selama tidak terbaca, catatan itu dianggap berkelas tertinggi dan tidak
dihitung.

Cara membetulkan: tutup aplikasi yang memakai berkas itu, periksa izinnya, lalu ulangi.

Benar:

    judul: Balap liar di Jl. A.H. Nasution

Salah (nama itu ternyata folder):

    judul: Balap liar di Jl. A.H. Nasution
"""

CODE = "PKS011"
LEVEL = "galat"
TITLE = "Berkas tidak dapat dibaca"

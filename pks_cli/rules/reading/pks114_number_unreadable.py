"""Bilangan tidak terbaca.

Jumlah ditulis dengan angka. Titik hanya untuk memisahkan ribuan, dan harus tepat di tempatnya: 1.250
berarti seribu dua ratus lima puluh, sedangkan 1.25 tidak jelas.

Cara membetulkan: tulis angka saja. Bila jumlahnya tidak diketahui, kosongkan; 0 berarti tidak ada.

Benar:

    jumlah_massa: 1.250

Salah:

    jumlah_massa: sekitar 20
"""

CODE = "PKS114"
LEVEL = "galat"
TITLE = "Bilangan tidak terbaca"

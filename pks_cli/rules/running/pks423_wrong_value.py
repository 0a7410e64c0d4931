"""Isi pilihan tidak dapat dipakai.

Pilihan itu menerima isi tertentu saja, atau isinya belum ditulis.

Cara membetulkan: pakai salah satu isi yang disebut di saran.

Benar (perintah):

    pks validate --format json

Salah (perintah):

    pks validate --format pdf
"""

CODE = "PKS423"
LEVEL = "galat"
TITLE = "Isi pilihan tidak dapat dipakai"

"""Berkas yang disebut tidak ada.

Berkas atau folder yang disebut di perintah tidak ditemukan.

Cara membetulkan: periksa ejaannya. Tanpa nama berkas, semua catatan diperiksa.

Benar (perintah):

    pks validate records/reports/2021

Salah (perintah):

    pks validate records/report/2021
"""

CODE = "PKS403"
LEVEL = "galat"
TITLE = "Berkas yang disebut tidak ada"

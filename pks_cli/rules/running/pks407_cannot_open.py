"""Berkas atau folder tidak dapat dipakai.

Sistem menolak membuka berkas atau folder itu: sudah tidak ada, izinnya tidak cukup, atau folder disebut
sebagai berkas.

Cara membetulkan: periksa nama dan izinnya, lalu ulangi.

Benar (perintah):

    pks meeting render m4tq7w2c -o keluaran/notula.docx

Salah (perintah):

    pks meeting render m4tq7w2c -o keluaran/
"""

CODE = "PKS407"
LEVEL = "galat"
TITLE = "Berkas atau folder tidak dapat dipakai"

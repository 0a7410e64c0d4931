"""Masih ada yang belum disebut.

Di luar jendela perintah program tidak dapat bertanya, maka semua yang diperlukan harus disebut di
perintahnya.

Cara membetulkan: tambahkan pilihan yang disebut, atau jalankan di jendela perintah supaya ditanya satu per
satu.

Benar (perintah):

    pks meeting show m4tq7w2c

Salah (perintah):

    pks meeting show
"""

CODE = "PKS424"
LEVEL = "galat"
TITLE = "Masih ada yang belum disebut"

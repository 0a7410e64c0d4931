"""Folder sedang dipakai menulis.

Satu folder hanya ditulis oleh satu perintah pada satu saat, supaya tidak ada catatan yang tertimpa.

Cara membetulkan: tunggu perintah di jendela lain selesai, lalu ulangi.

Benar (perintah):

    pks report add

Salah (perintah):

    pks report add, selagi jendela lain masih menulis
"""

CODE = "PKS411"
LEVEL = "galat"
TITLE = "Folder sedang dipakai menulis"

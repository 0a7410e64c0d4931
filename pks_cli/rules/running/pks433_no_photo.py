"""Rapat ini belum punya foto.

Naskah dokumentasi hanya memuat foto yang disimpan di samping rapat. Tanpa foto naskahnya tidak dibuat; naskah
lain dari rapat itu tetap dapat ditulis.

Cara membetulkan: tambahkan fotonya lebih dahulu, satu per satu, dengan keterangannya.

Benar (perintah):

    pks meeting attach 2021-12-13 foto-rapat.jpg

Salah (perintah):

    pks meeting render 2021-12-13 --dokumen dokumentasi
"""

CODE = "PKS433"
LEVEL = "galat"
TITLE = "Rapat ini belum punya foto"

"""Foto tidak dapat dimuat di naskah.

Foto berupa PNG atau JPEG di records/lampiran/, masing-masing paling besar 5 MiB dan bersama-sama 100 MiB.
Foto disimpan di laptop tempat ia ditambahkan, jadi di laptop lain ia memang dapat tidak ada. Naskahnya
ditulis tanpa foto itu.

Cara membetulkan: salin fotonya dari laptop yang menyimpannya, atau perkecil lalu tambahkan lagi.

Benar (perintah):

    pks meeting attach 2021-12-13 foto-rapat.jpg

Salah (perintah):

    pks meeting attach 2021-12-13 foto-rapat.heic
"""

CODE = "PKS434"
LEVEL = "peringatan"
TITLE = "Foto tidak dapat dimuat di naskah"

"""Folder catatan tidak ditemukan.

pks bekerja pada folder yang memuat records/pks.yaml. Folder itu dicari dari tempat Anda berada ke atas,
atau disebut dengan -C.

Cara membetulkan: pindah ke dalam folder catatan, sebut dengan -C, atau buat yang baru dengan `pks init`.

Benar (perintah):

    pks validate -C kesbangpol-metro

Salah (perintah):

    pks validate -C Unduhan
"""

CODE = "PKS401"
LEVEL = "galat"
TITLE = "Folder catatan tidak ditemukan"

"""Tidak dapat menulis.

Sistem menolak tulisan: izin folder tidak cukup, disk penuh, atau berkasnya sedang dibuka aplikasi lain.
Berkas lama tetap utuh.

Cara membetulkan: tutup aplikasi yang memakai berkas itu, periksa izin folder dan sisa ruang disk, lalu
ulangi.

Benar (perintah):

    pks meeting render m4tq7w2c

Salah (perintah):

    pks meeting render m4tq7w2c, selagi hasilnya terbuka di Word
"""

CODE = "PKS414"
LEVEL = "galat"
TITLE = "Tidak dapat menulis"

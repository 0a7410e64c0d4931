"""Riwayat tidak dapat dipakai.

Git menolak membaca atau menulis riwayat folder ini: bagiannya rusak, izinnya tidak cukup, atau disk penuh.
Catatan di folder tidak diubah.

Cara membetulkan: periksa izin folder dan sisa ruang disk, lalu ulangi. Bila tetap demikian, buat folder baru
dari tempat berbagi, dan pindahkan catatan yang belum dibagikan ke sana.

Benar (perintah):

    pks sync

Salah (perintah):

    pks sync, sesudah sebagian isi .git terhapus
"""

CODE = "PKS447"
LEVEL = "galat"
TITLE = "Riwayat tidak dapat dipakai"

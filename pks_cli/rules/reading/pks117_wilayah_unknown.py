"""Wilayah tidak dikenal.

Nama atau kode wilayah harus ada di records/wilayah.yaml, supaya setiap laporan masuk ke baris rekap yang
benar. Nama yang mirip mudah tertukar: di Kota Metro ada Rejomulyo dan Tejosari, tetapi tidak ada Rejosari.

Cara membetulkan: pakai nama atau kode yang disarankan. Ejaan lain yang sering dipakai dapat ditambahkan
sebagai `alias` di records/wilayah.yaml.

Benar:

    wilayah: Tejosari

Salah:

    wilayah: Rejosari
"""

CODE = "PKS117"
LEVEL = "galat"
TITLE = "Wilayah tidak dikenal"

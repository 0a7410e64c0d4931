"""Bentuk kode wilayah salah.

Kode wilayah Kemendagri tersusun dari angka dan titik: provinsi 18, kota 18.72, kecamatan 18.72.04,
kelurahan 18.72.04.1001. Bentuk lain tidak dapat dipakai di tempat yang hanya menerima kode.

Cara membetulkan: salin kodenya dari records/wilayah.yaml.

Benar (pks.yaml):

    wilayah: "18.72"

Salah (pks.yaml):

    wilayah: "18-72"
"""

CODE = "PKS116"
LEVEL = "galat"
TITLE = "Bentuk kode wilayah salah"

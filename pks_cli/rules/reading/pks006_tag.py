"""Tanda jenis isi (!) tidak dipakai.

Tanda seru di awal isi berarti jenis isi dalam YAML, dan dapat mengubah arti isi itu. Catatan kantor tidak
memakainya: setiap isi dibaca sebagai teks.

Cara membetulkan: hapus tanda itu; bila tanda seru memang bagian teks, apit seluruh teks dengan tanda kutip.

Benar:

    judul: "!!! Segera: warga resah"

Salah:

    judul: !segera Warga resah
"""

CODE = "PKS006"
LEVEL = "galat"
TITLE = "Tanda jenis isi (!) tidak dipakai"

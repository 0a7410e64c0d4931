"""Nama di templat tidak dikenal.

Nama di dalam tanda harus nama isian yang ada pada naskah itu. Nama yang salah ketik akan membuat bagian
naskah kosong.

Cara membetulkan: pakai nama yang disarankan; daftarnya ada di `pks template fields`.

Benar (templat):

    {{ tempat }}

Salah (templat):

    {{ tempatt }}
"""

CODE = "PKS511"
LEVEL = "galat"
TITLE = "Nama di templat tidak dikenal"

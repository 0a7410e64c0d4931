r"""Templat memuat yang tidak diperbolehkan.

Templat tidak boleh memuat makro, objek tersemat, atau sambungan ke berkas lain, karena semua itu dapat
bekerja sendiri ketika naskah dibuka di kantor lain. Tautan biasa ke laman dan pos-el boleh.

Cara membetulkan: hapus bagian itu di Word, lalu simpan kembali.

Benar (templat):

    logo yang disisipkan di dalam dokumen

Salah (templat):

    logo yang ditautkan ke \\server\logo.png
"""

CODE = "PKS505"
LEVEL = "galat"
TITLE = "Templat memuat yang tidak diperbolehkan"

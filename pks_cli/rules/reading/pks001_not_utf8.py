"""Berkas tidak disimpan sebagai UTF-8.

Semua catatan disimpan sebagai teks UTF-8, supaya huruf dan tandanya terbaca sama di setiap laptop. Berkas
yang disimpan dengan pengodean lain (ANSI, Windows-1252) tidak dibaca, karena menebak pengodean dapat
mengubah nama orang.

Cara membetulkan: buka berkas itu di penyunting teks, pilih Simpan Sebagai, lalu pilih pengodean UTF-8.

Benar:

    judul: Kafé di Jl. Imam Bonjol dikeluhkan warga

Salah (disimpan sebagai ANSI):

    judul: Kafé di Jl. Imam Bonjol dikeluhkan warga
"""

CODE = "PKS001"
LEVEL = "galat"
TITLE = "Berkas tidak disimpan sebagai UTF-8"

"""Cadangan yang memuat catatan terbatas dapat dibuka siapa saja.

Siapa yang memegang berkas cadangan dapat membaca semua catatan di dalamnya, juga yang terbatas. Diska USB
mudah hilang.

Cara membetulkan: buat lagi dengan `pks backup --sandi`, lalu hapus yang tanpa kata sandi. Simpan kata
sandinya di tempat lain: tanpa itu cadangan tidak dapat dibuka lagi.

Benar (perintah):

    pks backup --sandi -o E:/

Salah (perintah):

    pks backup -o E:/, dengan catatan terbatas di dalamnya
"""

CODE = "PKS462"
LEVEL = "peringatan"
TITLE = "Cadangan yang memuat catatan terbatas dapat dibuka siapa saja"

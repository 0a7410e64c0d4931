"""Satu berkas berisi beberapa dokumen.

Satu berkas memuat satu catatan. Garis `---` di tengah berkas memulai dokumen kedua, yang tidak punya id dan
tempat sendiri, jadi tidak dapat dihitung.

Cara membetulkan: simpan setiap catatan dalam berkasnya sendiri, atau hapus garis itu.

Benar:

    saran: Penerangan jalan

Salah:

    saran: Penerangan jalan
    ---
    saran: Patroli malam
"""

CODE = "PKS007"
LEVEL = "galat"
TITLE = "Satu berkas berisi beberapa dokumen"

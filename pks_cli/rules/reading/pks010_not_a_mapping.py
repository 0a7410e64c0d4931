"""Bukan pasangan isian dan isi.

Setiap catatan adalah pasangan `isian: isi`. Berkas kosong, berkas berisi teks biasa, dan berkas berisi
daftar tidak dapat dikenali sebagai catatan.

Cara membetulkan: tulis nama isian di depan titik dua di setiap baris.

Benar:

    judul: Balap liar di Jl. A.H. Nasution

Salah (seluruh berkas):

    Balap liar di Jl. A.H. Nasution, sudah ditangani.
"""

CODE = "PKS010"
LEVEL = "galat"
TITLE = "Bukan pasangan isian dan isi"

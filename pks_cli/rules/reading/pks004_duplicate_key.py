"""Satu isian ditulis dua kali.

Bila satu isian muncul dua kali, tidak ada yang tahu mana yang berlaku. Pembaca YAML biasa diam-diam
mengambil yang terakhir; di sini berkas itu ditolak supaya tidak ada isi yang hilang. Ini sering terjadi
setelah dua orang menyunting berkas yang sama.

Cara membetulkan: satukan isinya, lalu hapus salah satu.

Benar:

    saran: Penerangan jalan dan patroli malam

Salah:

    saran: Penerangan jalan
    saran: Patroli malam
"""

CODE = "PKS004"
LEVEL = "galat"
TITLE = "Satu isian ditulis dua kali"

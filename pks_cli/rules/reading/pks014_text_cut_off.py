"""Teks mungkin terpotong di tanda pagar.

Dalam YAML, spasi yang diikuti tanda pagar (#) memulai keterangan: sisa baris tidak ikut terbaca. Nomor
rumah atau nama blok seperti "Jl. A.H. Nasution #3" karena itu terpotong tanpa suara.

Cara membetulkan: bila tanda pagar bagian dari teks, apit seluruh teks dengan tanda kutip; bila memang
keterangan, pindahkan ke baris sendiri.

Benar:

    lokasi: "Jl. A.H. Nasution #3"

Salah:

    lokasi: Jl. A.H. Nasution #3
"""

CODE = "PKS014"
LEVEL = "peringatan"
TITLE = "Teks mungkin terpotong di tanda pagar"

"""Rujukan dalam berkas (& dan *) tidak dipakai.

Tanda & dan * di awal isi berarti rujukan dalam YAML. Catatan kantor tidak memakainya: setiap isi ditulis
lengkap di tempatnya, supaya dapat dibaca tanpa mencari ke baris lain.

Cara membetulkan: tulis isinya lengkap; bila tanda itu memang bagian teks, apit seluruh teks dengan tanda
kutip.

Benar:

    judul: "*Penting* balap liar di Jl. A.H. Nasution"

Salah:

    judul: *Penting balap liar di Jl. A.H. Nasution
"""

CODE = "PKS005"
LEVEL = "galat"
TITLE = "Rujukan dalam berkas (& dan *) tidak dipakai"

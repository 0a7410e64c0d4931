r"""Ada karakter tersembunyi.

Karakter kendali (misalnya NUL, ESC, atau pemisah baris khusus) tidak tampak di layar, tetapi dapat merusak
berkas Word, menipu pembaca di layar, dan tersalin ke mana-mana.

Cara membetulkan: ketik ulang bagian itu. Karakter demikian biasanya terbawa dari tempelan.

Benar:

    judul: "Balap liar di Jl. A.H. Nasution"

Salah:

    judul: "Balap liar\e[2J di Jl. A.H. Nasution"
"""

CODE = "PKS009"
LEVEL = "galat"
TITLE = "Ada karakter tersembunyi"

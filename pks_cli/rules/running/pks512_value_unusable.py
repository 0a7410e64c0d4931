"""Isi tidak dapat dicetak di situ.

Daftar atau kelompok isian tidak dapat dicetak sebagai satu teks, dan teks tidak dapat diulang dengan for.

Cara membetulkan: sebut butirnya, atau pakai for untuk daftar.

Benar (templat):

    {% for butir in acara %}
    {{ butir }}
    {% endfor %}

Salah (templat):

    {{ acara }}
"""

CODE = "PKS512"
LEVEL = "galat"
TITLE = "Isi tidak dapat dicetak di situ"

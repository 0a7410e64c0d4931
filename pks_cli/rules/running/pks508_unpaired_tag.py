"""Tanda pembuka dan penutup tidak berpasangan.

Setiap for dan if punya penutup, dan keduanya berdiri di tempat yang setara: sama-sama paragraf di naskah,
atau sama-sama baris di satu tabel.

Cara membetulkan: tambahkan penutupnya, atau pindahkan ke paragraf atau baris tersendiri.

Benar (templat):

    {% for orang in hadir %}
    {{ orang.nama }}
    {% endfor %}

Salah (templat):

    {% for orang in hadir %}
    {{ orang.nama }}
"""

CODE = "PKS508"
LEVEL = "galat"
TITLE = "Tanda pembuka dan penutup tidak berpasangan"

"""Isian tidak dipakai di templat.

Templat bawaan mencetak isian ini, tetapi templat kantor sendiri tidak menyebutnya. Isinya tidak akan ada di
naskah, walaupun tercatat.

Cara membetulkan: bila isian itu memang tidak perlu dicetak, biarkan. Bila perlu, salin tandanya dari templat
bawaan; semua isian ditunjukkan `pks template fields`.

Benar (templat):

    {% for butir in keputusan %}{{ butir.teks }}{% endfor %}

Salah (templat):

    Keputusan rapat: (tanpa tanda apa pun)
"""

CODE = "PKS521"
LEVEL = "peringatan"
TITLE = "Isian tidak dipakai di templat"

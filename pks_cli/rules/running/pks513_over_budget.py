"""Naskah menjadi terlalu besar.

Pengulangan di dalam pengulangan cepat membesar. Ada batasnya, supaya pembuatan naskah selalu selesai.

Cara membetulkan: kurangi for di dalam for, atau bagi naskahnya.

Benar (templat):

    {% for orang in hadir %}

Salah (templat):

    {% for a in hadir %}{% for b in hadir %}{% for c in hadir %}
"""

CODE = "PKS513"
LEVEL = "galat"
TITLE = "Naskah menjadi terlalu besar"

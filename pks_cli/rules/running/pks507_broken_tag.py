"""Tanda tidak utuh.

Tanda ditulis utuh dalam satu paragraf, diawali {{ atau {% dan ditutup }} atau %}.

Cara membetulkan: ketik ulang tanda itu utuh, tanpa gambar atau pindah baris di dalamnya.

Benar (templat):

    {{ nama }}

Salah (templat):

    {{ nama
"""

CODE = "PKS507"
LEVEL = "galat"
TITLE = "Tanda tidak utuh"

"""Templat tidak ditemukan.

Berkas templat yang disebut tidak ada.

Cara membetulkan: periksa nama dan tempat berkasnya. Salinan templat bawaan dibuat dengan `pks template
copy`.

Benar (templat):

    templates/notula.docx

Salah (templat):

    templates/notul.docx
"""

CODE = "PKS501"
LEVEL = "galat"
TITLE = "Templat tidak ditemukan"

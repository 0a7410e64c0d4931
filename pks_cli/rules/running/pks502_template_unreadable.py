"""Templat tidak dapat dibaca.

Berkas templat ada, tetapi sistem menolak membukanya.

Cara membetulkan: tutup Word, lalu periksa izin berkasnya.

Benar (templat):

    templates/notula.docx, tertutup

Salah (templat):

    templates/notula.docx, sebuah folder
"""

CODE = "PKS502"
LEVEL = "galat"
TITLE = "Templat tidak dapat dibaca"

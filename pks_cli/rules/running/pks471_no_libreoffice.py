"""LibreOffice tidak ditemukan.

PDF dibuat dari berkas Word oleh LibreOffice di komputer ini. Tanpa program itu naskah tetap tersimpan sebagai
berkas Word.

Cara membetulkan: pasang LibreOffice, atau buka berkas Word-nya dan simpan sebagai PDF dari Word.

Benar (perintah):

    pks meeting render 2021-12-13

Salah (perintah):

    pks meeting render 2021-12-13 --pdf, di komputer tanpa LibreOffice
"""

CODE = "PKS471"
LEVEL = "galat"
TITLE = "LibreOffice tidak ditemukan"

"""Folder memakai format yang lebih baru.

Folder ini sudah dibawa ke bentuk catatan yang lebih baru. pks versi ini dapat membacanya, tetapi tidak
menulis ke dalamnya.

Cara membetulkan: pasang pks versi terbaru di komputer ini.

Benar (perintah):

    pks report list

Salah (perintah):

    pks report add, dengan pks versi lama
"""

CODE = "PKS415"
LEVEL = "galat"
TITLE = "Folder memakai format yang lebih baru"

"""Naskah tidak dapat dibuka dari sini.

Naskahnya sudah tersimpan, tetapi komputer ini tidak tahu program mana yang membukanya.

Cara membetulkan: buka berkasnya dari pengelola berkas.

Benar (perintah):

    pks meeting render 2021-12-13 --buka

Salah (perintah):

    pks meeting render 2021-12-13 --buka, di komputer tanpa program pembuka berkas
"""

CODE = "PKS473"
LEVEL = "peringatan"
TITLE = "Naskah tidak dapat dibuka dari sini"

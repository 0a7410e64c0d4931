"""Folder yang disebut tidak ada.

Isi -C adalah nama folder. Nama yang salah ketik atau nama berkas tidak dapat dipakai.

Cara membetulkan: periksa ejaannya; sebut foldernya, bukan berkas di dalamnya.

Benar (perintah):

    pks validate -C kesbangpol-metro

Salah (perintah):

    pks validate -C kesbangpol-metro/records/pks.yaml
"""

CODE = "PKS402"
LEVEL = "galat"
TITLE = "Folder yang disebut tidak ada"

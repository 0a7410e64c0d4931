"""Berkas yang diberikan tidak dapat dipakai.

Isi --berkas harus satu berkas YAML yang memuat satu catatan, atau - untuk membaca dari masukan.

Cara membetulkan: sebut berkasnya, bukan foldernya.

Benar (perintah):

    pks report add --berkas laporan.yaml

Salah (perintah):

    pks report add --berkas kiriman/
"""

CODE = "PKS431"
LEVEL = "galat"
TITLE = "Berkas yang diberikan tidak dapat dipakai"

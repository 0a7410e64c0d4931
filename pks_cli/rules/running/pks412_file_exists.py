"""Berkas sudah ada.

Berkas yang sudah ada tidak pernah ditimpa tanpa diminta.

Cara membetulkan: ulangi perintahnya, atau pilih nama lain dengan -o.

Benar (perintah):

    pks meeting render m4tq7w2c -o notula-2.docx

Salah (perintah):

    pks meeting render m4tq7w2c -o notula.docx, yang sudah ada
"""

CODE = "PKS412"
LEVEL = "galat"
TITLE = "Berkas sudah ada"

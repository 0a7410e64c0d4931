"""Jenis berkas kiriman tidak dapat dibaca.

pks membaca Excel (.xlsx, .xls, .ods), CSV, Word (.docx), teks, ZIP, dan mengenali foto. Jenis berkas dilihat
dari isinya, bukan dari namanya: foto yang diberi nama .xlsx tetap foto. PDF, RTF, dan Word bentuk lama (.doc)
tidak dibaca.

Cara membetulkan: buka berkas itu di Word atau Excel lalu simpan lagi dalam bentuk yang baru, atau salin
teksnya dan tempel.

Benar (perintah):

    pks report import laporan-yosodadi.xlsx

Salah (perintah):

    pks report import surat-pindaian.pdf
"""

CODE = "PKS541"
LEVEL = "galat"
TITLE = "Jenis berkas kiriman tidak dapat dibaca"

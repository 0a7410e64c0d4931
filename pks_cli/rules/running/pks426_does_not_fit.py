"""Isi tidak muat dalam bentuk berkas itu.

Satu sel XLSX memuat paling banyak 32.767 huruf. Teks yang lebih panjang tidak dipotong diam-diam.

Cara membetulkan: simpan sebagai .csv atau .json, atau pendekkan teksnya.

Benar (perintah):

    pks summarize -o rekap.csv

Salah (perintah):

    pks summarize -o rekap.xlsx, dengan teks 40.000 huruf
"""

CODE = "PKS426"
LEVEL = "galat"
TITLE = "Isi tidak muat dalam bentuk berkas itu"

"""Berkas lampiran tidak dapat dipakai.

Yang disimpan di samping catatan ialah foto (PNG atau JPEG) dan pindaian (PDF, PNG, atau JPEG), masing-masing
paling banyak 20 MiB. Jenisnya dilihat dari isi berkas, bukan dari namanya.

Cara membetulkan: pindai sebagai PDF, atau simpan fotonya sebagai JPEG; perkecil bila terlalu besar.

Benar (perintah):

    pks meeting scan 2021-12-13 notula pindaian.pdf

Salah (perintah):

    pks meeting scan 2021-12-13 notula notula.docx
"""

CODE = "PKS432"
LEVEL = "galat"
TITLE = "Berkas lampiran tidak dapat dipakai"

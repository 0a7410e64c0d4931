"""Berkas lampiran hilang atau berubah.

Catatan menyimpan nama dan sidik setiap foto dan pindaian; berkasnya sendiri berada di records/lampiran/ dan
tidak ikut dibagikan. Berkas yang hilang mungkin hanya ada di laptop lain. Berkas yang sidiknya berbeda bukan
lagi berkas yang dahulu disimpan.

Cara membetulkan: salin berkasnya dari laptop lain atau dari cadangan. Bila memang diganti, simpan lagi dengan
`pks meeting scan` atau `pks meeting attach`.

Benar (perintah):

    pks meeting naskah 2021-12-13

Salah (perintah):

    pks meeting naskah 2021-12-13, sesudah berkas pindaiannya dihapus
"""

CODE = "PKS451"
LEVEL = "peringatan"
TITLE = "Berkas lampiran hilang atau berubah"

"""Isian wajib belum diisi.

Beberapa isian menentukan tempat catatan dalam rekap, dan tanpa itu catatan tidak dapat dihitung. Laporan:
jenis, wilayah, tanggal, unsur; bila ada kejadian juga kategori, judul, uraian, dan status. Rapat: nama,
wilayah, tanggal. Tim: wilayah. Kemajuan tindak lanjut: rapat. pks.yaml: format, nama, wilayah.

Cara membetulkan: isi isian yang disebut.

Benar:

    tanggal: 2021-11-02

Salah:

    tanggal:
"""

CODE = "PKS101"
LEVEL = "galat"
TITLE = "Isian wajib belum diisi"

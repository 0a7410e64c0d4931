"""Bidang Word tidak diperbolehkan.

Bidang Word dihitung oleh Word sendiri. Yang dipakai di naskah hanya nomor halaman, daftar isi, rujukan,
urutan, dan tanggal; bidang lain dapat membaca berkas lain.

Cara membetulkan: ganti bidang itu dengan teks biasa.

Benar (templat):

    Halaman { PAGE } dari { NUMPAGES }

Salah (templat):

    { INCLUDETEXT "rahasia.docx" }
"""

CODE = "PKS506"
LEVEL = "galat"
TITLE = "Bidang Word tidak diperbolehkan"

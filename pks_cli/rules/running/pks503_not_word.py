"""Templat bukan dokumen Word.

Templat harus berupa dokumen Word (.docx) yang utuh. Berkas .doc, .odt, atau .pdf tidak dapat dipakai.

Cara membetulkan: buka di Word, lalu simpan sebagai "Dokumen Word (.docx)".

Benar (templat):

    templates/notula.docx

Salah (templat):

    templates/notula.doc, diganti namanya menjadi .docx
"""

CODE = "PKS503"
LEVEL = "galat"
TITLE = "Templat bukan dokumen Word"

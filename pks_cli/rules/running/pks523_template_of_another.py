"""Templat dibuat untuk naskah lain.

Templat ini disalin dari templat naskah lain. Isian kedua naskah tidak sama, maka sebagian mungkin tidak
tercetak.

Cara membetulkan: periksa dengan `pks template check`, atau salin templat yang benar dengan `pks template
copy`.

Benar (berkas):

    templates/undangan.docx, disalin dengan pks template copy undangan

Salah (berkas):

    templates/undangan.docx, disalin dari templat notula
"""

CODE = "PKS523"
LEVEL = "peringatan"
TITLE = "Templat dibuat untuk naskah lain"

"""Templat tidak dipakai.

Templat kantor sendiri dicari di folder `templates/` menurut nama naskahnya. Berkas dengan nama lain tidak
dipakai, termasuk salinan yang dibuat oleh Windows.

Cara membetulkan: beri nama yang disarankan, atau hapus berkas itu bila tidak diperlukan. Nama yang dipakai
ditunjukkan `pks template list`.

Benar (berkas):

    templates/notula_praktik.docx

Salah (berkas):

    templates/notula_praktik - Copy.docx
"""

CODE = "PKS522"
LEVEL = "peringatan"
TITLE = "Templat tidak dipakai"

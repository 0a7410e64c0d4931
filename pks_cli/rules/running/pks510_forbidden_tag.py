"""Tanda tidak diperbolehkan.

Templat hanya menampilkan isi. Perintah dan penyaring yang dapat bekerja di luar naskah, atau menghabiskan
tenaga komputer, tidak tersedia.

Cara membetulkan: pakai for, if, set, with, dan penyaring yang disebut pesannya; tebal dan miring ditaruh
paling akhir.

Benar (templat):

    {{ nama | upper }}

Salah (templat):

    {{ nama.__class__ }}
"""

CODE = "PKS510"
LEVEL = "galat"
TITLE = "Tanda tidak diperbolehkan"

"""Kesalahan di dalam program.

Ini kesalahan pks, bukan kesalahan Anda. Yang sudah tersimpan tetap utuh.

Cara membetulkan: kirimkan berkas yang disebut kepada pengelola pks; isi catatan tidak termuat di dalamnya.

Benar (perintah):

    pks validate

Salah (perintah):

    pks validate, yang berhenti dengan status 3
"""

CODE = "PKS499"
LEVEL = "galat"
TITLE = "Kesalahan di dalam program"

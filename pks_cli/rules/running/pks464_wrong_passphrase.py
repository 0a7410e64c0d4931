"""Kata sandi cadangan tidak cocok.

Cadangan ini dikunci dengan kata sandi lain. Huruf besar dan kecil serta spasi dibedakan.

Cara membetulkan: ulangi dengan kata sandi yang dipakai ketika cadangan dibuat. Tanpa itu isinya tidak dapat
dibuka oleh siapa pun.

Benar (perintah):

    pks init kantor --dari-cadangan cadangan.zip --berkas-sandi sandi.txt

Salah (perintah):

    pks init kantor --dari-cadangan cadangan.zip --berkas-sandi sandi-lama.txt
"""

CODE = "PKS464"
LEVEL = "galat"
TITLE = "Kata sandi cadangan tidak cocok"

"""Papan klip tidak dapat dibaca.

--tempel mengambil teks yang sudah disalin. Papan klip kosong, atau komputer ini tidak punya program untuk
membacanya (di Linux: wl-paste, xclip, atau xsel).

Cara membetulkan: salin teksnya dahulu; di Linux pasang xclip, atau simpan teksnya ke berkas.

Benar (perintah):

    pks report import pesan.txt

Salah (perintah):

    pks report import --tempel, di komputer tanpa papan klip
"""

CODE = "PKS549"
LEVEL = "galat"
TITLE = "Papan klip tidak dapat dibaca"

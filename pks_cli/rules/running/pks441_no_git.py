"""Git tidak terpasang.

Riwayat dan berbagi memakai program git. Tanpa git semua perintah lain tetap dapat dipakai, dan tidak ada
catatan yang hilang; hanya saja belum ada yang dibagikan.

Cara membetulkan: pasang git, lalu ulangi.

Benar (perintah):

    pks sync

Salah (perintah):

    pks sync, di komputer tanpa git
"""

CODE = "PKS441"
LEVEL = "galat"
TITLE = "Git tidak terpasang"

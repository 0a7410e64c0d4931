"""Pekerjaan git belum selesai.

Seseorang memakai program git di folder ini dan berhenti di tengah jalan: sedang menggabungkan, menyusun ulang
riwayat, atau melihat keadaan lama. pks tidak menebak apa yang dimaksud; tidak ada yang diubah.

Cara membetulkan: selesaikan atau batalkan pekerjaan itu di program git yang memulainya, lalu ulangi.

Benar (perintah):

    pks sync

Salah (perintah):

    pks sync, sesudah git checkout ke keadaan lama
"""

CODE = "PKS444"
LEVEL = "galat"
TITLE = "Pekerjaan git belum selesai"

"""Catatan tersimpan, riwayatnya belum.

Setiap perintah yang menulis langsung menyimpan berkasnya dalam riwayat folder. Kali ini catatannya sudah
tersimpan di folder, tetapi riwayatnya belum: git tidak terpasang, sedang dipakai program lain, atau
pengaturannya tidak biasa. Sebabnya disebut dalam pesan. Tidak ada yang hilang.

Cara membetulkan: biasanya tidak perlu; pks sync menyimpannya nanti. Bila tidak ingin riwayat disimpan setiap
kali, isi simpan_otomatis: false di bawah git pada records/pks.yaml.

Benar (perintah):

    pks report add

Salah (perintah):

    pks report add, selagi program git lain menggabungkan catatan di folder ini
"""

CODE = "PKS448"
LEVEL = "peringatan"
TITLE = "Catatan tersimpan, riwayatnya belum"

"""Tempat berbagi tidak terjangkau.

Alamatnya tidak dapat dibuka: jaringan terputus, diska USB belum dipasang, izinnya tidak cukup, atau terlalu
lama tidak menjawab. Catatan Anda tetap tersimpan di komputer ini dan ikut dibagikan pada kali berikutnya.

Cara membetulkan: periksa jaringan atau diska USB-nya, lalu ulangi `pks sync`.

Benar (perintah):

    pks sync

Salah (perintah):

    pks sync, selagi diska USB dicabut
"""

CODE = "PKS445"
LEVEL = "galat"
TITLE = "Tempat berbagi tidak terjangkau"

"""Folder memakai format lama.

Bentuk catatan di folder ini lebih lama daripada yang dibaca pks versi ini; records/pks.yaml tidak menyebut
`format`, atau menyebut yang lama. Selama itu tidak ada yang dibaca atau ditulis, supaya tidak ada isian yang
dikira kosong.

Cara membetulkan: buat cadangan dengan `pks backup`, lihat dulu dengan `pks migrate --dry-run`, lalu jalankan
`pks migrate`. Komentar dan susunan berkas tetap. Jalankan di setiap laptop, lalu `pks sync`.

Benar (perintah):

    pks migrate
    pks report list

Salah (perintah):

    pks report list, di folder yang formatnya lama
"""

CODE = "PKS416"
LEVEL = "galat"
TITLE = "Folder memakai format lama"

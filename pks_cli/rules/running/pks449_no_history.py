"""Folder belum punya riwayat.

Siapa mengubah apa hanya diketahui sejak folder ini menyimpan riwayat. Folder yang disalin tanpa riwayatnya,
atau dibuat ketika git belum terpasang, belum punya.

Cara membetulkan: jalankan `pks sync`; sejak itu setiap perubahan tersimpan.

Benar (perintah):

    pks sync
    pks history k3f9x2ab

Salah (perintah):

    pks history k3f9x2ab, di folder tanpa riwayat
"""

CODE = "PKS449"
LEVEL = "galat"
TITLE = "Folder belum punya riwayat"

"""Pengaturan riwayat tidak biasa.

Berkas .git/config di folder ini memuat pengaturan yang tidak ditulis oleh git sendiri. Pengaturan seperti itu
dapat menjalankan program lain di komputer Anda, jadi riwayatnya tidak dipakai dan tidak ada yang diubah.

Cara membetulkan: tanyakan kepada yang memberi folder ini. Bila bukan Anda yang menulisnya, hapus baris itu,
atau salin catatannya ke folder baru.

Benar (perintah):

    pks sync

Salah (perintah):

    pks sync, di folder yang .git/config-nya memuat core.sshCommand
"""

CODE = "PKS443"
LEVEL = "galat"
TITLE = "Pengaturan riwayat tidak biasa"

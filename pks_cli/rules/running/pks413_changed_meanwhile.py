"""Berkas berubah sejak dibaca.

Orang atau aplikasi lain mengubah berkas itu sesudah dibaca. Perubahan Anda belum disimpan, supaya perubahan
itu tidak hilang. Di bawah pesannya tampak keduanya: isi berkas sekarang, dan perubahan yang belum disimpan.

Cara membetulkan: ulangi perintahnya, sehingga memakai isi yang terbaru.

Benar (perintah):

    pks team set Yosodadi

Salah (perintah):

    pks team set Yosodadi, selagi berkasnya disunting di Word
"""

CODE = "PKS413"
LEVEL = "galat"
TITLE = "Berkas berubah sejak dibaca"

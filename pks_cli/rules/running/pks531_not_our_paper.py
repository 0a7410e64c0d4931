"""Bukan naskah yang ditulis pks.

Naskah yang ditulis pks memuat keterangan yang tidak tampak di halaman: jenis naskah, catatan asalnya, dan
sidik isinya. Tanpa keterangan itu naskah tidak dapat dibandingkan dengan folder. Keterangan itu hilang bila
isi naskah disalin ke berkas Word lain, atau bila properti dokumennya dihapus di Word.

Cara membetulkan: tunjuk berkas yang ditulis oleh pks, atau buat lagi naskahnya lalu bandingkan.

Benar (perintah):

    pks verify "keluaran/Notula Rapat 2021-12-13.docx"

Salah (perintah):

    pks verify surat-dari-luar.docx
"""

CODE = "PKS531"
LEVEL = "galat"
TITLE = "Bukan naskah yang ditulis pks"

"""PDF tidak jadi dibuat.

LibreOffice ditemukan, tetapi tidak menghasilkan PDF: ia berhenti dengan kesalahan, atau tidak selesai dalam
waktu yang wajar. Naskahnya tetap tersimpan sebagai berkas Word.

Cara membetulkan: tutup jendela LibreOffice yang terbuka, lalu ulangi. Bila tetap gagal, buka berkas Word-nya
dan simpan sebagai PDF dari Word.

Benar (perintah):

    pks meeting render 2021-12-13 --pdf

Salah (perintah):

    pks meeting render 2021-12-13 --pdf, dengan LibreOffice yang rusak
"""

CODE = "PKS472"
LEVEL = "galat"
TITLE = "PDF tidak jadi dibuat"

"""Naskah yang sudah ditandatangani perlu ralat.

Ketika sebuah naskah dinyatakan ditandatangani atau dikirim, sidik isinya disimpan. Bila catatan, laporan,
atau penanda tangannya berubah sesudah itu, naskah yang ditulis ulang tidak sama lagi dengan yang
ditandatangani. Naskah baru itu diberi judul RALAT dan menyebut naskah yang diralat. Kop dan tata letak tidak
ikut dihitung.

Cara membetulkan: bila perubahannya memang benar, edarkan ralatnya, lalu nyatakan lagi dengan `pks meeting
naskah ID KODE --keadaan ditandatangani`. Bila keliru, kembalikan isi catatannya.

Benar (perintah):

    pks meeting naskah 2021-12-13 notula --keadaan ditandatangani

Salah (perintah):

    pks meeting render 2021-12-13, sesudah catatan rapat yang ditandatangani diubah
"""

CODE = "PKS452"
LEVEL = "peringatan"
TITLE = "Naskah yang sudah ditandatangani perlu ralat"

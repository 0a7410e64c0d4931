"""Yang perlu diketahui tentang berkas kiriman.

Berkas itu dibaca, tetapi ada yang perlu dilihat: baris, kolom, atau lembar tersembunyi (tetap dibaca), makro
(tidak dijalankan), rumus yang belum menyimpan hasil, atau isi ZIP yang dilewati.

Cara membetulkan: lihat yang disebut di berkas asalnya, lalu ulangi bila isinya belum benar.

Benar (perintah):

    pks report import laporan-yosodadi.xlsx

Salah (perintah):

    pks report import laporan-dengan-baris-tersembunyi.xlsx
"""

CODE = "PKS548"
LEVEL = "peringatan"
TITLE = "Yang perlu diketahui tentang berkas kiriman"

"""Nama berkas di luar aturan.

Nama berkas catatan terdiri atas huruf kecil, angka, dan tanda hubung, dan berakhir dengan id delapan
karakter. Tim memakai kode wilayahnya. Nama seperti "... - Copy" atau "... (1)" dibuat oleh penyalin atau
layanan awan; berkas demikian tidak dihitung, supaya satu laporan tidak terhitung dua kali.

Cara membetulkan: hapus salinannya bila isinya sama; bila memang catatan lain, tambahkan lewat `pks report
add --berkas`.

Benar (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml

Salah (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab - Copy.yaml
"""

CODE = "PKS012"
LEVEL = "galat"
TITLE = "Nama berkas di luar aturan"

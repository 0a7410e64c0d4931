"""Folder catatan tidak dikenal.

Catatan dibaca dari folder yang sudah tetap di bawah records/: reports, meetings, teams, followups. Berkas di
folder lain di sana tidak dibaca dan tidak dihitung, walaupun isinya benar.

Cara membetulkan: masukkan catatannya lewat perintah pks, misalnya `pks report add --berkas`, lalu hapus
folder itu; atau betulkan nama foldernya.

Benar (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml

Salah (nama berkas):

    records/laporan/2021/2021-11-02-yosodadi-k3f9x2ab.yaml
"""

CODE = "PKS015"
LEVEL = "peringatan"
TITLE = "Folder catatan tidak dikenal"

"""Berkas itu bukan cadangan yang utuh.

Berkas itu rusak, terpotong, atau bukan dibuat oleh `pks backup`: di dalamnya ada yang tidak semestinya,
seperti nama yang menunjuk keluar folder, pintasan, atau isi yang jauh lebih besar daripada berkasnya. Tidak
ada yang ditulis.

Cara membetulkan: salin lagi berkasnya dari tempat asalnya, atau pakai cadangan yang lain.

Benar (perintah):

    pks init kantor --dari-cadangan "Cadangan 2026-11-24.zip"

Salah (perintah):

    pks init kantor --dari-cadangan foto.zip
"""

CODE = "PKS463"
LEVEL = "galat"
TITLE = "Berkas itu bukan cadangan yang utuh"

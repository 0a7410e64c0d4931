"""Berkas berada di luar folder catatan, atau bukan catatan.

Yang diperiksa hanya catatan di dalam folder catatan, karena aturannya bergantung pada kantor dan wilayah
folder itu.

Cara membetulkan: sebut berkas catatan di dalam folder itu, atau sebut folder lain dengan -C.

Benar (perintah):

    pks validate records/reports/2021

Salah (perintah):

    pks validate /tmp/laporan.yaml
"""

CODE = "PKS404"
LEVEL = "galat"
TITLE = "Berkas berada di luar folder catatan, atau bukan catatan"

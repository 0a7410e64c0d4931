"""Berkas berada di luar folder catatan.

Yang diperiksa hanya berkas di dalam folder catatan, karena aturannya bergantung pada kantor dan wilayah
folder itu.

Cara membetulkan: sebut berkas di dalam folder itu, atau sebut folder lain dengan -C.

Benar (perintah):

    pks validate records/reports/2021

Salah (perintah):

    pks validate /tmp/laporan.yaml
"""

CODE = "PKS404"
LEVEL = "galat"
TITLE = "Berkas berada di luar folder catatan"

"""Pilihan tidak dapat dipakai bersama.

--berkas membawa seluruh catatan. Isian yang juga disebut lewat pilihan lain membuat tidak jelas mana yang
berlaku. Beberapa folder (-C) direkap bersama hanya bila wilayahnya sama atau bagian dari folder pertama.

Cara membetulkan: tulis isian itu di dalam berkasnya, atau tinggalkan --berkas; rekap folder wilayah lain
tersendiri.

Benar (perintah):

    pks report add --berkas laporan.yaml

Salah (perintah):

    pks report add --berkas laporan.yaml --status selesai
"""

CODE = "PKS425"
LEVEL = "galat"
TITLE = "Pilihan tidak dapat dipakai bersama"

"""Pilihan tidak dapat dipakai bersama.

--berkas membawa seluruh catatan. Isian yang juga disebut lewat pilihan lain membuat tidak jelas mana yang
berlaku.

Cara membetulkan: tulis isian itu di dalam berkasnya, atau tinggalkan --berkas.

Benar (perintah):

    pks report add --berkas laporan.yaml

Salah (perintah):

    pks report add --berkas laporan.yaml --status selesai
"""

CODE = "PKS425"
LEVEL = "galat"
TITLE = "Pilihan tidak dapat dipakai bersama"

"""Kode tidak dikenal.

Beberapa isian hanya menerima kode tertentu, supaya rekap dapat menghitungnya: jenis, unsur, status,
klasifikasi, bidang, sumber_konflik, jalur_penyelesaian, dan jabatan.

Cara membetulkan: pakai salah satu kode yang disebut.

Benar:

    status: selesai

Salah:

    status: sudah beres
"""

CODE = "PKS119"
LEVEL = "galat"
TITLE = "Kode tidak dikenal"

"""Koordinat di luar bumi atau tidak terbaca.

Lintang (lat) antara -90 dan 90, bujur (lng) antara -180 dan 180, ditulis dengan angka. Kota Metro berada di
sekitar -5.1 dan 105.3.

Cara membetulkan: salin angkanya dari peta; periksa apakah lat dan lng tertukar.

Benar:

    lat: "-5.1082"
    lng: "105.3350"

Salah:

    lat: "105.3350"
    lng: "-5.1082"
"""

CODE = "PKS124"
LEVEL = "galat"
TITLE = "Koordinat di luar bumi atau tidak terbaca"

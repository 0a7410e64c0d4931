"""Folder tidak dapat dibagikan.

Yang dibagikan hanya folder dengan riwayatnya sendiri: bukan data contoh, bukan folder di dalam folder lain
yang memakai git, dan bukan folder yang dimulai terpisah dari folder di alamat yang dituju.

Cara membetulkan: ikuti sarannya. Laptop kedua tidak dimulai dengan folder baru, tetapi dengan folder yang
sudah dibagikan.

Benar (perintah):

    pks sync E:/

Salah (perintah):

    pks sync E:/, di folder yang dibuat dengan --contoh
"""

CODE = "PKS442"
LEVEL = "galat"
TITLE = "Folder tidak dapat dibagikan"

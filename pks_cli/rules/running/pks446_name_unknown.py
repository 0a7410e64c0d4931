"""Nama Anda belum diketahui.

Setiap perubahan yang dibagikan membawa nama orang yang membuatnya, supaya yang lain tahu siapa yang dapat
ditanya. Nama cukup disebut sekali di setiap komputer.

Cara membetulkan: sebut nama dengan --nama.

Benar (perintah):

    pks sync --nama "Siti Rahayu"

Salah (perintah):

    pks sync, untuk pertama kali dan tanpa terminal
"""

CODE = "PKS446"
LEVEL = "galat"
TITLE = "Nama Anda belum diketahui"

"""Satu id pada dua berkas.

Id adalah nama tetap sebuah catatan; semua rujukan memakainya. Bila dua berkas memakai id yang sama, tidak
jelas mana yang dirujuk, maka keduanya tidak dihitung sampai dibetulkan.

Cara membetulkan: hapus salinannya bila isinya sama; bila memang catatan lain, tambahkan lewat `pks report
add --berkas` supaya mendapat id baru.

Benar (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml
    records/reports/2021/18.72.04.1001/2021-11-03-yosodadi-m4tq7w2c.yaml

Salah (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml
    records/reports/2021/18.72.04.1001/2021-11-03-yosodadi-k3f9x2ab.yaml
"""

CODE = "PKS013"
LEVEL = "galat"
TITLE = "Satu id pada dua berkas"

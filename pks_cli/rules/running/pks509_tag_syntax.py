"""Isi tanda tidak dapat dipahami.

Isi tanda mengikuti aturan Jinja: nama isian, boleh dengan penyaring sesudah tanda |.

Cara membetulkan: lihat contoh yang benar; biasanya ada tanda kutip atau kurung yang tertinggal.

Benar (templat):

    {% if tempat %}

Salah (templat):

    {% if tempat = 'balai' %}
"""

CODE = "PKS509"
LEVEL = "galat"
TITLE = "Isi tanda tidak dapat dipahami"

"""Templates as they are written for docxtpl: each case by its name; the data are the same for all."""

from word_samples import p, r

DATA = {
    "nama": "Balai Kelurahan",
    "tanda": "A & B <c> \"d\" 'e' {{ f }} {% g %}",
    "kosong": "",
    "benar": True,
    "salah": False,
    "n": 7,
    "pecahan": 2.5,
    "xs": ["apel", "Belimbing", "ceri"],
    "tiada": [],
    "orang": [
        {"nama": "Ani", "unsur": "camat", "umur": 40, "hadir": True},
        {"nama": "Budi", "unsur": "lurah", "umur": 35, "hadir": False},
        {"nama": "citra", "unsur": "camat", "umur": 52, "hadir": True},
    ],
    "peta": {"satu": "1", "dua": "2"},
    "bertingkat": [{"judul": "I", "isi": ["a", "b"]}, {"judul": "II", "isi": []}],
    "baris": "satu\ndua\n\ntiga",
    "tab": "kiri\tkanan",
    "paragraf": "pertama\akedua\aketiga",
    "halaman": "depan\fbelakang",
    "warna": "FFD966",
    "lebar": 2,
    "spasi": "  dua  spasi  ",
}
B = "<w:b/>"


def row(*cells):
    width = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
    inner = "".join(f"<w:tc>{width}{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{inner}</w:tr>"


def table(*rows, columns=3):
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def loop(*cells, opening="{%tr for o in orang %}", closing="{%tr endfor %}"):
    blank = [""] * (len(cells) - 1)
    return table(row("No.", *blank), row(opening, *blank), row(*cells), row(closing, *blank))


def box(inner):
    """A text box in both the forms Word writes."""
    return (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent>"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def holder(inner, *, kind="<w:text/>"):
    """A content control."""
    return f'<w:sdt><w:sdtPr><w:id w:val="5"/>{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'

SHAPES = {
    "value": p("Tempat: {{ nama }}."),
    "value tight": p("{{nama}}{{ n }}{{pecahan}}"),
    "value with signs": p("[{{ tanda }}]"),
    "value spaced": p("[{{ spasi }}]"),
    "split in the opening": p(r("a {"), r("{ nama }}", B), " b"),
    "split in the closing": p(r("a {{ nama }"), r("}"), " b"),
    "split everywhere": p(*[r(sign) for sign in "{{ nama }}"]),
    "split with a look in between": p(r("{{"), r(" na", B), r("ma ", "<w:i/>"), r("}} b")),
    "control split": p(r("{"), r("% if"), r(" benar %"), r("}ya{% "), r("endif %}")),
    "smart quotes": p("{% if nama == “Balai Kelurahan” %}ya{% endif %}{{ peta[‘dua’] }}"),
    "if in a line": p("a{% if benar %} ya{% endif %} b{% if salah %} tidak{% else %} lain{% endif %}"),
    "elif": p("{% if n == 1 %}satu{% elif n == 7 %}tujuh{% else %}lain{% endif %}"),
    "for in a line": p("{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}."),
    "for else": p("{% for x in tiada %}{{ x }}{% else %}kosong{% endfor %}"),
    "p loop": p("{%p for x in xs %}") + p("– {{ x }}") + p("{%p endfor %}"),
    "p if": p("{%p if salah %}") + p("hilang") + p("{%p else %}") + p("ada") + p("{%p endif %}"),
    "p nested": p("{%p for b in bertingkat %}")
    + p("{{ b.judul }}")
    + p("{%p for i in b.isi %}")
    + p("{{ loop.index }}. {{ i }}")
    + p("{%p endfor %}")
    + p("{%p endfor %}"),
    "p loop of list items": p("{%p for x in xs %}")
    + f"<w:p>{NUMBERED}{r('{{ x }}')}</w:p>"
    + p("{%p endfor %}"),
    "plain loop over paragraphs": p("{% for x in xs %}") + p("– {{ x }}") + p("{% endfor %}"),
    "plain loop with text beside": p("awal {% for x in xs %}") + p("{{ x }}") + p("akhir {% endfor %} sudah"),
    "plain if over paragraphs": p("a {% if benar %}") + p("b") + p("c {% endif %} d"),
    "plain if over paragraphs, false": p("a {% if salah %}") + p("b") + p("c {% endif %} d"),
    "opening alone, closing in a line": p("{% if salah %}") + p("b") + p("c {% endif %} d"),
    "opening in a line, closing alone": p("a {% for x in xs %}") + p("{{ x }}") + p("{% endfor %}"),
    "else in a line": p("{% if salah %}") + p("b{% else %}c") + p("{% endif %}"),
    "two loops share a line": p("{% for x in xs %}")
    + p("{{ x }}")
    + p("{% endfor %}{% for x in xs %}")
    + p("{{ x }}!")
    + p("{% endfor %} akhir"),
    "p loop round a table": p("{%p for x in xs %}") + table(row("{{ x }}", "t")) + p("{%p endfor %}"),
    "r if": p("a ", r("{%r if benar %}"), r("tebal", B), r("{%r endif %}"), " z"),
    "r if in one run": p("a {%r if benar %}tebal{%r endif %} z"),
    "tr loop": loop("{{ loop.index }}", "{{ o.nama }}", "{{ o.unsur }}"),
    "tr if": table(
        row("{%tr if salah %}"), row("hilang"), row("{%tr else %}"), row("ada"), row("{%tr endif %}")
    ),
    "tr nested": table(
        row("{%tr for b in bertingkat %}"),
        row("{{ b.judul }}"),
        row("{%tr for i in b.isi %}"),
        row("{{ i }}"),
        row("{%tr endfor %}"),
        row("{%tr endfor %}"),
    ),
    "tc loop": table(row("Nama", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}", "akhir")),
    "tc if": table(row("a", "{%tc if salah %}", "b", "{%tc endif %}", "c")),
    "tc loop in tr loop": table(
        row("{%tr for b in bertingkat %}"),
        row("{{ b.judul }}", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
        row("{%tr endfor %}"),
    ),
    "cell with a loop over paragraphs": table(
        row("a", p("{%p for x in xs %}") + p("{{ x }}") + p("{%p endfor %}") + p("z"))
    ),
    "nested table": table(
        row("luar", table(row("{%tr for x in xs %}"), row("{{ x }}"), row("{%tr endfor %}")) + p("z"))
    ),
    "cellbg": table(row("{% cellbg warna %}{{ nama }}", "b")),
    "cellbg in a run of its own": table(row(p(r("{% cellbg warna %}"), r("{{ nama }}", B)), "b")),
    "cellbg in a loop": loop("{% cellbg '00FF00' if o.hadir else 'FF0000' %}{{ o.nama }}", "x"),
    "colspan": table(row("{% colspan lebar %}{{ nama }}", "b"), row("1", "2", "3")),
    "vm": loop("{{ loop.index }}", "{% vm %}{{ nama }}", "{{ o.nama }}"),
    "vm behind its text": loop("{{ loop.index }}", "{{ nama }}{% vm %}"),
    "hm": table(
        row("a", "{%tc for x in xs %}", "{% hm %}judul", "{%tc endfor %}"),
        row("b", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
    ),
    "join before": p("Rumah saya {% if benar %}di kota") + p("{%- else %} di desa") + p("{%- endif %}."),
    "join behind": p("Rumah {% if salah -%}") + p("kota{% else -%}") + p("desa{% endif -%}") + p(" saya."),
    "join both": p("Rumah saya {% if benar -%}")
    + p(" di kota")
    + p("{%- else -%}")
    + p(" di desa")
    + p("{%- endif -%}")
    + p(" dan saya senang."),
    "join a loop": p("{%- for x in xs -%}") + p("– {{ x }}") + p("{%- endfor -%}"),
    "join over empty paragraphs": p("a {% if benar -%}") + "<w:p/>" + p("b") + "<w:p/>" + p("{%- endif %}c"),
    "join to a value": p("a {% if benar -%}") + p("{{ nama }}{% endif %}"),
    "trim round a value": p("a  {{- nama -}}  b"),
    "trim round a comment": p("a  {#- c -#}  b"),
    "comment": p("a{# sesuatu #}b") + p("{# sendiri #}"),
    "comment split": p(r("a{"), r("# ses"), r("uatu #}b")),
    "p comment": p("a") + p("{#p catatan untuk penyusun #}") + p("b"),
    "tr comment": table(row("a"), row("{#tr catatan #}"), row("b")),
    "tc comment": table(row("a", "{#tc catatan #}", "b")),
    "escaped value": p("Tulis {_{ nama }_} apa adanya"),
    "escaped control": p("Tulis {_% if x %_} apa adanya"),
    "escape in a tag": p("{{ '{_{' }} dan {{ nama }}"),
    "line breaks in data": p("a {{ baris }} z"),
    "tab in data": p("a {{ tab }} z"),
    "paragraphs in data": p("a {{ paragraf }} z"),
    "paragraphs in data, bold": p(r("a {{ paragraf }}", B), " z"),
    "page in data": p("a {{ halaman }} z"),
    "paragraphs in data in a cell": table(row("a", "{{ paragraf }}")),
    "break in a constant": p("{{ 'a\\nb' }}"),
    "text box": p("luar ", box(p("{{ nama }}") + p("{%p if salah %}") + p("x") + p("{%p endif %}"))),
    "hyperlink": p(f'<w:hyperlink w:anchor="x">{r("{{ na")}{r("ma }}")}</w:hyperlink>', " z"),
    "content control in a line": p("a ", holder(r("{{ nama }}")), " z"),
    "content control round paragraphs": holder(
        p("{%p for x in xs %}") + p("{{ x }}") + p("{%p endfor %}"), kind="<w:richText/>"
    ),
    "content control in a loop": p("{%p for x in xs %}") + holder(p("{{ x }}")) + p("{%p endfor %}"),
    "inserted text": p(f'<w:ins w:id="1" w:author="a">{r("{{ nama }}")}</w:ins>'),
    "loop in a loop in a line": p(
        "{% for b in bertingkat %}{{ b.judul }}({% for i in b.isi %}{{ i }}{% endfor %}){% endfor %}"
    ),
    "the outer loop": p(
        "{% for b in bertingkat %}{% set luar = loop %}{% for i in b.isi %}"
        "{{ luar.index }}.{{ loop.index }} {% endfor %}{% endfor %}"
    ),
    "set in a paragraph of its own": p("{%p set y = n + 1 %}") + p("{{ y }}"),
}

SAYINGS = [
    "{{ nama|upper }} {{ nama|lower }} {{ nama|title }} {{ nama|capitalize }} {{ nama.upper() }}",
    "{{ nama.title() }} {{ nama.lower() }} {{ spasi.strip() }} {{ nama.replace('a', 'o') }}",
    "{{ nama|replace('a', 'o') }} {{ nama|replace('a', 'o', 1) }} {{ nama|length }} {{ xs|count }}",
    "{{ xs|first }} {{ xs|last }} {{ xs|join(', ') }} {{ xs|join }} {{ ', '.join(xs) }}",
    "{{ xs|sort|join(' ') }} {{ xs|sort(reverse=True)|join(' ') }} {{ xs|reverse|join(' ') }}",
    "{{ orang|sort(attribute='umur')|map(attribute='nama')|join(', ') }}",
    "{{ orang|sort(attribute='nama', reverse=True)|map(attribute='nama')|join(', ') }}",
    "{{ orang|map(attribute='unsur')|unique|join(', ') }} {{ xs|map('upper')|join(' ') }}",
    "{{ orang|selectattr('hadir')|map(attribute='nama')|join(', ') }}",
    "{{ orang|rejectattr('hadir')|map(attribute='nama')|join(', ') }}",
    (
        "{{ orang|selectattr('umur', 'ge', 40)|list|length }}"
        " {{ orang|selectattr('unsur', '==', 'camat')|list|length }}"
    ),
    "{{ [1, 2, 3, 4]|select('odd')|join }} {{ [1, 2, 3]|reject('equalto', 2)|join }}",
    "{{ orang|sum(attribute='umur') }} {{ [1, 2]|sum }} {{ [3, 1, 2]|min }} {{ [3, 1, 2]|max }}",
    "{% for g in orang|groupby('unsur') %}{{ g.grouper }}: {{ g.list|length }}; {% endfor %}",
    "{% for k, v in orang|groupby('unsur') %}{{ k }}={{ v|map(attribute='nama')|join('+') }} {% endfor %}",
    "{% for baris in xs|batch(2, '–') %}[{{ baris|join('|') }}]{% endfor %}",
    "{% for bagian in xs|slice(2) %}[{{ bagian|join('|') }}]{% endfor %}",
    "{% for k, v in peta.items() %}{{ k }}={{ v }};{% endfor %}{% for k in peta.keys() %}{{ k }}{% endfor %}",
    "{% for v in peta.values() %}{{ v }}{% endfor %}{{ peta.get('satu') }}{{ peta.get('tiga', '–') }}",
    "{% for k, v in peta|dictsort %}{{ k }}{{ v }}{% endfor %}{{ peta['dua'] }}{{ peta.dua }}",
    "{{ pecahan|round }} {{ pecahan|round(1) }} {{ 3.14159|round(2) }} {{ 2.1|round(0, 'ceil') }}",
    "{{ '7'|int + 1 }} {{ 'x'|int }} {{ '2.5'|float }} {{ -5|abs }} {{ '12'|int(0) }} {{ pecahan|int }}",
    "{{ n + 1 }} {{ n - 1 }} {{ n * 2 }} {{ n / 2 }} {{ n // 2 }} {{ n % 2 }} {{ -n }} {{ (n + 1) * 2 }}",
    "{{ nama ~ ' ' ~ n }} {{ nama + '!' }} {{ 'ya' if benar else 'tidak' }}{{ 'hilang' if salah }}",
    "{{ 'a' if n > 5 and benar or salah }} {{ 'b' if not salah }} {{ 'c' if 'apel' in xs }}",
    (
        "{{ 'd' if 'x' not in xs }} {{ 'e' if n is odd }} {{ 'f' if n is divisibleby(7) }}"
        " {{ 'g' if 3 <= n < 9 }}"
    ),
    (
        "{{ 'a' if nama is defined }}{{ 'b' if entah is not defined }}{{ entah|default('c') }}"
        "{{ kosong|d('e', true) }}"
    ),
    (
        "{{ 'a' if nama is string }}{{ 'b' if peta is mapping }}{{ 'c' if n is number }}"
        "{{ 'd' if xs is iterable }}"
    ),
    "{{ 'a' if n is none }}{{ 'b' if n is eq 7 }}{{ 'c' if benar is true }}{{ 'd' if n is in [7] }}",
    (
        "{{ xs[0] }} {{ xs[-1] }} {{ xs[1:]|join(' ') }} {{ xs[:2]|join(' ') }} {{ nama[:5] }}"
        " {{ xs[::2]|join }}"
    ),
    (
        "{% for x in xs %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.length }}"
        "{{ x }} {% endfor %}"
    ),
    "{% for x in xs %}{{ loop.cycle('a', 'b') }}{% if loop.first %}<{% endif %}{% endfor %}".replace(
        "<", "("
    ),
    "{% for o in orang if o.hadir %}{{ loop.index }}{{ o.nama }} {% endfor %}",
    "{% for o in orang %}{{ o.unsur if loop.changed(o.unsur) }} {% endfor %}",
    "{% for i in range(3) %}{{ i }}{% endfor %}{% for i in range(1, 8, 3) %}{{ i }}{% endfor %}",
    "{% set y = n * 2 %}{{ y }}{% set a, b = 1, 2 %}{{ a }}{{ b }}",
    "{% set ns = namespace(t=0) %}{% for o in orang %}{% set ns.t = ns.t + o.umur %}{% endfor %}{{ ns.t }}",
    "{% with a = n + 1, b = 2 %}{{ a }}{{ b }}{% endwith %}",
    "{{ {'a': 1, 'b': 2}['b'] }} {{ [1, 2][0] }} {{ (1, 2)[1] }} {{ nama|e }} {{ nama|trim }} {{ tanda|e }}",
    "{{ nama|truncate(8) }} {{ nama|truncate(8, True, '…') }} {{ nama|wordcount }} {{ n|string }}",
    (
        "{{ nama.startswith('Balai') and 'ya' }} {{ nama.split(' ')|join('-') }}"
        " {{ nama.split()[0] }} {{ '7'.zfill(3) }}"
    ),
    "{{ xs|length > 2 and 'banyak' or 'sedikit' }} {{ nama == 'x' and 'a' or 'b' }}",
]
CASES = SHAPES | {saying: p(saying.replace("&", "&amp;").replace("<", "&lt;")) for saying in SAYINGS}

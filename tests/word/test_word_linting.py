"""A template is checked whole: every fault at once, with its place, and nothing said that is not wrong."""

import pytest
from word_samples import NS, members, p, r, relation, row, table, word, write

from pks_cli.word.linting import lint_template
from pks_cli.word.scopes import paths

KNOWN = {
    "rapat": {"nama": "Rapat", "tempat": "Balai", "acara": ["Pembukaan"]},
    "hadir": [{"nama": "Siti", "jabatan": "Lurah", "ada": True}],
    "kecamatan": [{"nama": "Timur", "baris": [{"judul": "Balap liar", "langkah": ["Dibubarkan"]}]}],
    "ada_orang": True,
    "angka": 3,
    "kop": {"logo": False},
    "titik": "....",
}


def faults(tmp_path, *body, **options):
    return lint_template(word(tmp_path, *body, **options), KNOWN).faults


def codes(tmp_path, *body, **options):
    return [fault.code for fault in faults(tmp_path, *body, **options)]


POINT = bytes.fromhex(  # one white point as PNG
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63f80f00010101005a4d6ff10000000049454e44ae426082"
)

CLEAN = (
    p("{{ rapat.nama }} {{ rapat['tempat'] }} {{ angka + 1 }} {{ hadir|length }}"),
    p("{{ rapat.acara|join(', ') }}"),
    p("{% for orang in hadir %}") + p("{{ loop.index }}. {{ orang.nama }}") + p("{% endfor %}"),
    p("{% for k in kecamatan %}{% for b in k.baris %}{{ b.judul }}{% for l in b.langkah %}{{ l }}"
      "{% endfor %}{{ loop.index }}{% endfor %}{{ k.nama }}{% endfor %}"),
    p("{% if ada_orang and not kop.logo %}a{% elif hadir %}b{% else %}c{% endif %}"),
    p("{% set x = hadir|first %}{{ x.nama }} {{ hadir[0].jabatan }} {{ rapat.acara[0] }}"),
    p("{% if belum_ada is defined %}{{ belum_ada }}{% endif %} {{ lain|default('-') }}"),
    p("{% for a, b in rapat|items %}{{ a }}{% endfor %}{{ “tetap” }}"),
    p(r("{"), r("{ ra"), r("pat.na", "<w:b/>"), r("ma }"), r("}")),
    table(row("{%tr for o in hadir %}"), row("{{ o.nama }}", "{{ o.jabatan }}"), row("{%tr endfor %}")),
    p("{%- if ada_orang -%}") + p("{{ titik|tebal }}{_{ bukan_tanda }_}") + p("{%- endif %}"),
    p("{% with x = rapat %}{{ x.nama.upper() }}{% endwith %}{% set ns = namespace(n=0) %}{% set ns.n = 1 %}"),
    table(row("{%tr for o in hadir %}"), row("{% cellbg 'FFD966' %}{{ o.nama }}"), row("{%tr endfor %}")),
    p("{{ hadir|map(attribute='nama')|join(', ') }}{{ titik ~ rapat.nama }}{# catatan {{ salah #}"),
)  # fmt: skip


@pytest.mark.parametrize("body", CLEAN)
def test_what_renders_is_not_blamed(tmp_path, body):
    assert faults(tmp_path, body) == ()


WRONG = [
    ("{{ rapat.nma }}", "PKS511", "“rapat.nma”", "mungkin maksudnya “rapat.nama”"),
    ("{{ rapatt.nama }}", "PKS511", "“rapatt”", "mungkin maksudnya “rapat”"),
    ("{{ tempat }}", "PKS511", "“tempat”", "mungkin maksudnya “rapat.tempat”"),
    ("{{ jabatan }}", "PKS511", "“jabatan”", "{% for butir in hadir %} {{ butir.jabatan }} {% endfor %}"),
    ("{{ hadir.nama }}", "PKS511", "“hadir.nama”", "{% for butir in hadir %} {{ butir.nama }} {% endfor %}"),
    ("{{ sama_sekali_lain }}", "PKS511", "“sama_sekali_lain”", "daftar isian"),
    ("{% for o in hadir %}{{ o.nip }}{% endfor %}", "PKS511", "“o.nip”", "daftar isian"),
    ("{% for o in hadir %}{{ o.jabtan }}{% endfor %}", "PKS511", "“o.jabtan”", "“o.jabatan”"),
    ("{% for o in hadirr %}{{ o.nama }}{% endfor %}", "PKS511", "“hadirr”", "“hadir”"),
    ("{% if ada_oran %}x{% endif %}", "PKS511", "“ada_oran”", "“ada_orang”"),
    ("{% if hadir %}a{% elif hadr %}b{% endif %}", "PKS511", "“hadr”", "“hadir”"),
    ("{% for o in hadir %}{{ loop.indeks }}{% endfor %}", "PKS511", "“loop.indeks”", "“loop.index”"),
    ("{% for o in hadir %}x{% endfor %}{{ o.nama }}", "PKS511", "“o”", ""),
    ("{{ rapat.nma|tebal }}", "PKS511", "“rapat.nma”", "“rapat.nama”"),
    ("{{ titik ~ rapat.nma }}", "PKS511", "“rapat.nma”", "“rapat.nama”"),
    ("{% with x = rapt %}{{ x.apa }}{% endwith %}", "PKS511", "“rapt”", "“rapat”"),
    ("{{ rapat.nma.upper() }}", "PKS511", "“rapat.nma”", "“rapat.nama”"),
    ("{{ titik.format(1) }}", "PKS510", "tidak diperbolehkan", ""),
    ("{{ hadir }}", "PKS512", "“hadir” adalah daftar", "{% for butir in hadir %}"),
    ("{{ rapat }}", "PKS512", "“rapat” adalah kelompok isian", "{{ rapat.nama }}"),
    ("{{ kop.logo }}", "PKS512", "“kop.logo” adalah ya/tidak", "{% if kop.logo %}"),
    ("{% for x in titik %}{{ x }}{% endfor %}", "PKS512", "“titik” bukan daftar", "tanpa for"),
    ("{{ rapat.nama", "PKS507", "Tanda tidak lengkap", "utuh"),
    ("{{ rapat..nama }}", "PKS509", "Tidak dapat dipahami", ""),
    ("{{ titik|lipsum }}", "PKS510", "“lipsum” tidak diperbolehkan", "upper"),
    ("{{ titik|uper }}", "PKS510", "“uper” tidak diperbolehkan", "mungkin maksudnya “upper”"),
    ("{# catatan", "PKS507", "“{#” berdiri sendiri", "utuh"),
    ("catatan #}", "PKS507", "“#}” berdiri sendiri", "utuh"),
    ("{% if kop.logo %}{{ rapat.nama + 1 }}{% endif %}", "PKS512", "tidak dapat dilakukan", ""),
    ("{% if not ada_orang %}{{ hadir|map(attribute='nma')|join }}{% endif %}", "PKS511", "“nma”", ""),
    ("{% import 'x' as y %}", "PKS510", "“import” tidak dikenal", "for, endfor"),
    ("{{ 10**9 }}", "PKS510", "“**” tidak diperbolehkan", ""),
    ("{{ _rahasia }}", "PKS510", "tidak diperbolehkan", ""),
    ("{% for o in hadir %}x", "PKS508", "tidak ditutup", "endfor"),
    ("x{% endif %}", "PKS508", "tidak punya pembuka", ""),
]


@pytest.mark.parametrize(("text", "code", "words", "remedy"), WRONG)
def test_a_fault_names_its_tag_its_place_and_what_was_meant(tmp_path, text, code, words, remedy):
    found = faults(tmp_path, p("pembuka"), p(text))
    assert found
    first = found[0]
    assert first.code.startswith(code)
    assert words in first.message
    assert "isi naskah, paragraf ke-2 (“" in first.message
    assert remedy in first.remedy
    assert first.level == "galat"


def test_all_faults_of_a_file_are_told_at_once_and_each_once(tmp_path):
    body = (
        p("{{ rapat.nma }}"),
        p("{{ titik"),
        p("{% for o in hadir %}"),
        p("{{ o.jabtan }}"),
        p("{% for b in hadir }"),
        p("{{ b.nama }} {{ b.nam }}"),
        p("{% endfor %}"),
        p("{% endfor %}"),
        p("{% if ada_orang %}"),
        p("{{ 1 + }}"),
        p("{{ titik|hitung }}"),
        table(row("{%tr for k in kecamatan %} sisa"), row("{{ k.nama }} {{ k.nma }}"), row("{%tr endfor %}")),
    )
    found = faults(tmp_path, *body, header=p("{{ naskh }}"))
    wanted = [
        ("PKS511", "“rapat.nma”", 1),
        ("PKS507", "“{{” berdiri sendiri", 2),
        ("PKS511", "“o.jabtan”", 4),
        ("PKS507", "“{%” berdiri sendiri", 5),
        ("PKS511", "“b.nam”", 6),
        ("PKS508", "{% if ada_orang %} tidak ditutup", 9),
        ("PKS509", "Tidak dapat dipahami", 10),
        ("PKS510", "“hitung” tidak diperbolehkan", 11),
        ("PKS508", "harus sendirian di baris tabel", 12),
        ("PKS511", "“naskh”", 1),
    ]
    told = [(fault.code, fault.message) for fault in found]
    for code, words, number in wanted:
        assert sum(one == code and words in text and f"ke-{number} " in text for one, text in told) == 1, (
            words
        )
    assert len(found) == len(wanted)
    assert "kepala halaman, paragraf ke-1" in found[-1].message


@pytest.mark.parametrize(
    "body",
    [
        tuple(map(p, ("{% for o in hadir %}", "{% if angka %}", "x", "{% endfor %}", "{% endif %}"))),
        (p("{% for o in hadir %}"), table(row("{{ o.nama }}{% endfor %}"))),
    ],
)  # fmt: skip
def test_crossed_loops_are_one_fault_and_blame_no_name(tmp_path, body):
    assert codes(tmp_path, *body) == ["PKS508"]


def test_a_loop_left_open_inside_a_condition_is_what_is_blamed(tmp_path):
    body = map(
        p,
        (
            "{% if ada_orang %}",
            "{% for o in hadir %}",
            "{{ o.nama }}",
            "{% elif angka %}",
            "x",
            "{% endif %}",
        ),
    )
    found = faults(tmp_path, *body, header=p("{% for o in hadir %}{% if angka %}{% endfor %}{% endif %}"))
    assert [fault.code for fault in found] == ["PKS508", "PKS508"]
    assert "Tanda {% for o in hadir %} tidak ditutup sebelum {% elif angka %}" in found[0].message
    assert "paragraf ke-2 (" in found[0].message
    assert found[0].remedy.startswith("taruh {% endfor %} sebelum {% elif angka %}")
    assert "Tanda {% if angka %} tidak ditutup sebelum {% endfor %}" in found[1].message


def test_a_template_of_the_strict_kind_is_one_fault_that_says_how_to_save_it(tmp_path):
    pieces = members(p("{{ rapat.nama }}") + p("{% if angka %}x{% endif %}"))
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    pieces["word/document.xml"] = pieces["word/document.xml"].replace(NS.split('"')[1].encode(), strict)
    (fault,) = lint_template(write(tmp_path / "t.docx", pieces), KNOWN).faults
    assert fault.code == "PKS503"
    assert "Ketat" in fault.remedy


def test_contents_that_could_act_are_told_for_every_part(tmp_path):
    field = '<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'
    pieces = members(field + p("{{ salah }}"), header=field, relations=relation("oleObject", "x.bin", "rId9"))
    found = lint_template(write(tmp_path / "t.docx", pieces), KNOWN).faults
    assert sorted(fault.code for fault in found) == ["PKS505", "PKS506", "PKS506", "PKS511"]
    assert [part in found[1].message for part in ("isi naskah", "kepala halaman")].count(True) == 1


@pytest.mark.parametrize(("data", "code"), [(None, "PKS501"), (b"bukan zip", "PKS503"), (b"", "PKS503")])
def test_a_file_that_is_no_template_is_one_fault(tmp_path, data, code):
    path = tmp_path / "t.docx"
    if data is not None:
        path.write_bytes(data)
    assert [fault.code for fault in lint_template(path, KNOWN).faults] == [code]


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_package_that_lacks_a_part_or_has_it_broken_is_told(tmp_path, part):
    pieces = members(p("x"))
    del pieces[part]
    assert [one.code for one in lint_template(write(tmp_path / "a.docx", pieces), KNOWN).faults] == ["PKS503"]
    pieces = members(p("x")) | {part: b"<rusak"}
    assert [one.code for one in lint_template(write(tmp_path / "b.docx", pieces), KNOWN).faults] == ["PKS503"]


def test_tags_in_the_properties_are_checked_too(tmp_path):
    core = members("")["docProps/core.xml"].decode().replace("Judul", "{{ rapat.nma }}")
    types = (
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    )
    (fault,) = faults(tmp_path, p("x"), core=core, types=types)
    assert (fault.code, "properti dokumen" in fault.message) == ("PKS511", True)


def test_tags_in_alternative_texts_and_of_cells_are_checked_where_they_stand(tmp_path):
    frame = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="1" name="x" descr="gambar: {{ NAMA }}"/>'
        '<a:graphic><a:graphicData uri="x"><a:blip r:embed="rId50"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
    options = {"relations": relation("image", "media/a.png"), "word/media/a.png": POINT}
    assert codes(tmp_path, p(frame.replace("NAMA", "titik")), **options) == []
    (fault,) = faults(tmp_path, p(frame.replace("NAMA", "titk")), **options)
    assert (fault.code, "“titk”" in fault.message) == ("PKS511", True)
    loop = (row("{%tr for o in hadir %}"), row("{% cellbg o.nam %}x"), row("{%tr endfor %}"))
    (fault,) = faults(tmp_path, table(*loop))
    assert (fault.code, "“o.nam”" in fault.message, "paragraf ke-2" in fault.message) == (
        "PKS511",
        True,
        True,
    )


def test_the_fields_a_template_names_are_known(tmp_path):
    body = (
        p("{{ rapat.nama }}{% for o in hadir %}{{ o.nama }}{% endfor %}"),
        p("{% for k in kecamatan %}{% for b in k.baris %}{{ b.judul }}{% endfor %}{% endfor %}"),
    )
    used = lint_template(word(tmp_path, *body), KNOWN).used
    assert {path for path in paths(KNOWN) if path not in used} == {
        ("rapat", "tempat"),
        ("rapat", "acara"),
        ("hadir", "jabatan"),
        ("kecamatan", "nama"),
        ("kecamatan", "baris", "langkah"),
        ("angka",),
        ("titik",),
    }


def test_thousands_of_faults_end_in_time(tmp_path):
    body = [p("{{ salah }} {% for x in hadir %} {{ y") for _ in range(3000)]
    assert "PKS507" in codes(tmp_path, *body)


def test_a_tag_nested_beyond_sense_is_a_fault_and_no_crash(tmp_path):
    assert codes(tmp_path, p("{{ " + "(" * 450 + "titik" + ")" * 450 + " }}"))
    deep = set(codes(tmp_path, p("{{ " + "not " * 240 + "titk }}")))
    assert deep
    assert deep <= {"PKS509", "PKS511"}

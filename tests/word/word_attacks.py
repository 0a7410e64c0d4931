"""Templates that would call out, read a file, run for ever or fill the memory, if anything let them."""

import io
import re
import struct
import zipfile
from pathlib import Path

from word_samples import NS, PACKAGE, members, p, relation

SITE = "http://127.0.0.1:{port}/x"
_LOOPS = 6
TAGS = {
    "power": "{{ 10**(10**9) }}",
    "long text": "{{ 'a' * 10**9 }}",
    "wide text": "{{ 'a'.ljust(10**9) }}",
    "class": "{{ x.__class__.__mro__[1].__subclasses__() }}",
    "globals": "{{ self.__init__.__globals__ }}",
    "range": "{{ range(10**9)|list }}",
    "lipsum": "{{ lipsum(10**6) }}",
    "loops": "{% for a in xs %}" * _LOOPS + "{{ x }}" + "{% endfor %}" * _LOOPS,
    "brackets": "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "import": "{% import '/etc/passwd' as y %}",
    "include": "{% include '/etc/passwd' %}",
    "range in steps": "{{ range(0, 999999999999999, 1)|list }}",
    "doubled text": "{% set n = namespace(a=x) %}{% for a in xs %}{% set n.a = n.a ~ n.a %}{% endfor %}",
    "doubled list": "{% set n = namespace(a=xs) %}{% for a in xs %}{% set n.a = n.a + n.a %}{% endfor %}",
    "nested twins": "{% set n = namespace(a=[1], b=[1]) %}{% for a in xs %}{% set n.a = [n.a, n.a] %}"
    "{% set n.b = [n.b, n.b] %}{% endfor %}{{ n.a == n.b }}",
    "replaced": "{% set y = x|replace('a', x)|replace('a', x) %}{{ y|replace('a', y) }}",
    "split": "{% for a in xs %}{% for b in xs %}{{ (x * 1).split('a')|length }}{% endfor %}{% endfor %}",
    "long lists": "{% for a in xs %}{% for b in xs %}{{ range(999)|sort|length }}{% endfor %}{% endfor %}",
    "method": "{{ x.format.__globals__ }}",
    "format": "{{ '{0.__class__}'.format(x) }}",
    "colour": "{% cellbg x %}",
}
_RELATIONS = {
    "template": ("attachedTemplate", "External"),
    "picture": ("image", "External"),
    "frame": ("frame", "External"),
    "chunk": ("aFChunk", "External"),
    "subdocument": ("subDocument", "External"),
    "object": ("oleObject", "External"),
}
_FIELD = '<w:p><w:fldSimple w:instr="{}"/></w:p>'
_ENTITY = '<!DOCTYPE a [<!ENTITY b SYSTEM "{}">]><a>&b;</a>'
_LAUGHS = (
    "<!DOCTYPE a [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><a>&a9;</a>"
)


def corpus(port):
    """Give the members of every attack by its name; what calls out calls this port.

    Returns:
        For each name the members of a DOCX.
    """
    site = SITE.format(port=port)
    found = {f"tag: {name}": members(p(tag)) for name, tag in TAGS.items()}
    for name, (kind, mode) in _RELATIONS.items():
        found[f"relation: {name}"] = members(p("a"), relations=relation(kind, site, mode=mode))
    for word in ("INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "LINK", "DDEAUTO"):
        found[f"field: {word}"] = members(_FIELD.format(f"{word} {site}"))
    for name, text in (("entity", _ENTITY.format(site)), ("laughs", _LAUGHS)):
        found[f"part: {name}"] = members(p("a")) | {"word/styles.xml": text.encode()}
    found["part: schema"] = members(
        f'<w:p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a {site}"/>'
        + _FIELD.format(f"INCLUDETEXT {site}")
    )
    found["zip: zeros"] = members(p("a")) | {"word/media/a.png": bytes(200_000_000)}
    return found


MORE_TAGS = {
    "tower": "{{ 9**9**9 }}",
    "digits": "{{ " + "9" * 900 + " }}",
    "product": "{{ 1e308 * 1e308 }}",
    "percent": "{{ '%999999999d' % 1 }}",
    "format": "{{ '{:>999999999}'.format(1) }}",
    "format walk": "{{ '{0.__class__.__mro__}'.format(x) }}",
    "format filter": "{{ '%999999999s'|format(x) }}",
    "centre": "{{ x.center(10**9) }}",
    "zeros": "{{ x.zfill(1000000000) }}",
    "tabs": "{{ (x ~ '\t').expandtabs(1000000000) }}",
    "indent": "{{ x|indent(1000000000) }}",
    "batch": "{{ xs|batch(1000000000, x)|list }}",
    "doubling": "{% set s = x %}" + "{% set s = s ~ s %}" * 40 + "{{ s }}",
    "adding": "{% set s = x %}" + "{% set s = s + s %}" * 40 + "{{ s }}",
    "lists": "{% set s = xs %}" + "{% set s = s + s %}" * 40 + "{{ s|length }}",
    "nested lists": "{% set s = xs %}" + "{% set s = [s, s, s, s] %}" * 40 + "{{ s|string }}",
    "joins": "{% set s = xs|join(x) %}" + "{% set s = xs|join(s) %}" * 9 + "{{ s }}",
    "replacing": "{{ x" + "|replace('a', x)" * 9 + " }}",
    "replacing call": "{{ x" + ".replace('a', x)" * 9 + " }}",
    "filters": "{{ x" + "|upper" * 300 + " }}",
    "deep if": "{% if x %}" * 150 + "a" + "{% endif %}" * 150,
    "set in loops": "{% for a in xs %}{% for b in xs %}{% set s = x ~ x %}{% for c in xs %}{{ s }}"
    + "{% endfor %}" * 3,
    "attribute filter": "{{ x|attr('__class__') }}",
    "item": "{{ x['__class__'] }}",
    "map": "{{ xs|map(attribute='__class__')|list }}",
    "loop": "{% for a in xs %}{{ loop.__class__.__init__.__globals__ }}{% endfor %}",
    "cycle": "{% for a in xs %}{{ loop.cycle.__func__ }}{% endfor %}",
    "macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "recursive": "{% for a in xs recursive %}{{ loop(xs) }}{% endfor %}",
    "namespace": "{% set ns = namespace(a=x) %}{{ ns.__class__ }}",
    "append": "{{ xs.append(xs) }}",
    "extends": "{% extends '/etc/passwd' %}",
    "call": "{% call x() %}{% endcall %}",
    "filter block": "{% filter upper %}a{% endfilter %}",
    "zero step": "{{ xs[::0] }}",
    "division": "{{ 1 // 0 }}",
    "context": "{{ self }}{{ _anggaran.loops }}",
}
_SVG = '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/></svg>'
_REACHING = (
    ("image", "Internal"),
    ("attachedTemplate", ""),
    ("hyperlink", "External"),
    ("mailMergeSource", "External"),
    ("webExtension", ""),
    ("video", "External"),
    ("audio", "External"),
    ("font", "External"),
    ("customXml", "External"),
    ("theme", "External"),
    ("settings", "External"),
    ("header", "External"),
    ("chart", "External"),
)
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


def _bodies(site):
    """Bodies that would reach out, each beside a link to the web that would be allowed by itself."""
    split = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in ("INCL", "UDETEXT ", site))
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return {
        "split field": p(begin + split + end),
        "nested field": p(begin + begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + end + split + end),
        "lower field": p(f'<w:fldSimple w:instr=" includepicture {site}"/>'),
        "hyperlink field": p('<w:fldSimple w:instr="HYPERLINK &quot;file:///etc/passwd&quot;"/>'),
        "dde field": p('<w:fldSimple w:instr="DDE cmd /c calc"/>'),
        "quote field": p(f'<w:fldSimple w:instr="QUOTE INCLUDETEXT {site}"/>'),
        "field of a deletion": p(
            f"<w:del>{begin}<w:r><w:delInstrText>LINK {site}</w:delInstrText></w:r>{end}</w:del>"
        ),
        "linked picture": p('<w:r><w:drawing><a:blip r:link="rId60"/></w:drawing></w:r>'),
        "embedded picture from outside": p('<w:r><w:drawing><a:blip r:embed="rId60"/></w:drawing></w:r>'),
        "old picture": p('<w:r><w:pict><v:imagedata r:href="rId60"/></w:pict></w:r>'),
        "old picture by name": p(f'<w:r><w:pict><v:imagedata src="{site}"/></w:pict></w:r>'),
        "old fill": p(f'<w:r><w:pict><v:fill o:href="{site}"/></w:pict></w:r>'),
        "old link": p(f'<w:r><w:pict><v:shape href="{site}"/></w:pict></w:r>'),
        "chunk": '<w:altChunk r:id="rId60"/>',
        "subdocument": p('<w:subDoc r:id="rId60"/>'),
        "object": p('<w:r><w:object><o:OLEObject Type="Link" r:id="rId60"/></w:object></w:r>'),
        "control": p('<w:r><w:control r:id="rId60"/></w:r>'),
        "movie": p('<w:r><w:movie r:id="rId60"/></w:r>'),
        "film": p('<w:r><w:drawing><a:videoFile r:link="rId60"/></w:drawing></w:r>'),
        "web film": p(
            f'<w:r><w:drawing><a:blip><a:extLst embeddedHtml="{site}"/></a:blip></w:drawing></w:r>'
        ),
        "action": p('<w:r><w:drawing><a:hlinkClick action="ppaction://program"/></w:drawing></w:r>'),
        "template": p('<w:r><w:attachedTemplate r:id="rId60"/></w:r>'),
    }


def _parts(site):
    """Parts that would reach out or do harm, by name and content."""
    settings = f"<w:settings {NS}>{{}}</w:settings>"
    including = _FIELD.format(f"INCLUDETEXT {site}")
    library = "http://schemas.openxmlformats.org/schemaLibrary/2006/main"
    return {
        "attached template": ("word/settings.xml", settings.format('<w:attachedTemplate r:id="rId1"/>')),
        "mail merge": ("word/settings.xml", settings.format("<w:mailMerge/>")),
        "transformation": ("word/settings.xml", settings.format('<w:saveThroughXslt r:id="rId1"/>')),
        "schema library": (
            "word/settings.xml",
            settings.format(f'<s:schema xmlns:s="{library}" s:manifestLocation="{site}"/>'),
        ),
        "frames": ("word/webSettings.xml", f"<w:webSettings {NS}><w:frameset/></w:webSettings>"),
        "chart data": (
            "word/charts/chart1.xml",
            f'<c:chartSpace {_C} {NS}><c:externalData r:id="rId1"/></c:chartSpace>',
        ),
        "footnote field": (
            "word/footnotes.xml",
            f'<w:footnotes {NS}><w:footnote w:type="separator">{including}</w:footnote></w:footnotes>',
        ),
        "glossary": ("word/glossary/document.xml", f"<w:x {NS}>{_FIELD.format(f'LINK {site}')}</w:x>"),
        "picture in SVG": ("word/media/a.svg", _SVG.format(site)),
        "picture in SVG by another name": ("word/media/a.png", _SVG.format(site)),
        "picture in EMF": ("word/media/a.emf", "\1\0\0\0"),
        "program": ("word/vbaProject.bin", "x"),
        "page": ("word/chunk.html", f'<img src="{site}">'),
        "old encoding": ("word/styles.xml", '<?xml version="1.0" encoding="utf-7"?><a/>'),
        "wide entity": ("word/styles.xml", _ENTITY.format(site).encode("utf-16")),
        "parameter entity": ("word/styles.xml", f'<!DOCTYPE a [<!ENTITY % b SYSTEM "{site}"> %b;]><a/>'),
        "quoted name": ('word/media/a".png', "x"),
        "long name": (f"word/media/{'a' * 5_000}.png", "x"),
        "deep name": ("word/a/../../../../x.xml", "<a/>"),
        "deep": ("word/styles.xml", "<a>" * 100_000 + "</a>" * 100_000),
        "wide": ("word/styles.xml", "<a>" + "<b/>" * 400_000 + "</a>"),
        "attributes": ("word/styles.xml", "<a " + " ".join(f'a{n}=""' for n in range(200_000)) + "/>"),
        "namespaces": ("word/styles.xml", "<a " + " ".join(f'xmlns:a{n}="b"' for n in range(100_000)) + "/>"),
        "text": ("word/styles.xml", "<a>" + "x" * 12_000_000 + "</a>"),
    }


def word_files(port):
    """Give the members of Word files that a template must not be, or must not pass on; as `corpus`."""
    site = SITE.format(port=port)
    link = relation("hyperlink", site, "rId60", "External")
    found = {f"tag: {name}": members(p(tag)) for name, tag in MORE_TAGS.items()}
    for kind, mode in _REACHING:
        name = f"relation: {kind} {mode}".strip()
        found[name] = members(p("a"), relations=relation(kind, site, mode=mode))
    for scheme in (
        "file:///etc/passwd",
        "javascript:alert(1)",
        r"\\server\a",
        "ms-word:ofe|u|x",
        "vbscript:x",
    ):
        target = relation("hyperlink", scheme, mode="External")
        found[f"link: {scheme}"] = members(p("a"), relations=target)
    for name, body in _bodies(site).items():
        found[f"body: {name}"] = members(body, relations=link)
    for name, (part, content) in _parts(site).items():
        data = content if isinstance(content, bytes) else content.encode()
        found[f"part: {name}"] = members(p("a")) | {part: data}
    outside = relation("oleObject", site, "rId1", "External")
    found["part: chart data"]["word/charts/_rels/chart1.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{outside}</Relationships>'.encode()
    )
    for side in ((20_000, 20_000), (2**31 - 1, 1), (0, 0)):
        found[f"picture: {side}"] = members(p("a")) | {"word/media/a.png": png_head(*side)}
    found["picture: gif"] = members(p("a")) | {"word/media/a.gif": b"GIF89a" + b"\xff" * 20}
    held = "<w:sdtContent><w:r><w:t>{{ x }}</w:t></w:r></w:sdtContent>"
    found["bound"] = members(p(f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr>{held}</w:sdt>'))
    return found


def png_head(width, height):
    """The beginning of a PNG of a size."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0) + bytes(4)


REACHES = re.compile(
    rb"r:link=|<!DOCTYPE|<!ENTITY|altChunk|subDoc|OLEObject|dataBinding|INCLUDE|DDE|embeddedHtml|oleObject"
    rb"|attachedTemplate|mailMerge|frameset|externalData|<svg|vbaProject"
)
_OUTSIDE = re.compile(rb"<Relationship\b[^>]*TargetMode=.External.[^>]*>")
_ALLOWED = re.compile(rb'/hyperlink" Target="(https?://|mailto:)')


def reaching(document):
    """Give what in a document could reach out of it when it is opened; empty for a harmless one."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        whole = b"\n".join(archive.read(name) for name in archive.namelist())
    links = [link for link in _OUTSIDE.findall(whole) if not _ALLOWED.search(link)]
    return REACHES.findall(whole) + links


class _Text(str):
    """A text that does something when it is looked at."""

    __slots__ = ()

    def __str__(self):
        return "b" * 10**9


class _Group(dict):
    def __getitem__(self, key):
        return "b" * 10**9


class _Thing:
    def __str__(self):
        return "b" * 10**9

    __repr__ = __str__


def _inside(depth):
    found = []
    for _ in range(depth):
        found = [found]
    return found


def _itself():
    found = []
    found.append(found)
    return found


HOSTILE = {
    "path": lambda: Path("/etc/passwd"),
    "thing": _Thing,
    "class": lambda: _Thing,
    "function": lambda: print,
    "text of a kind": lambda: _Text("a"),
    "group of a kind": lambda: _Group(a="a"),
    "bytes": lambda: b"a",
    "endless number": lambda: 10**100_000,
    "no number": lambda: float("nan"),
    "deep": lambda: _inside(100_000),
    "itself": _itself,
    "control": lambda: "a\x00b",
    "half a sign": lambda: "a\ud800b",
    "no sign": lambda: "a\uffffb",
    "long": lambda: "a" * 9_000_000,
    "escaping": lambda: "&" * 3_000_000,
    "turning": lambda: "\u202e" * 300_000,
    "lines": lambda: "\n" * 300_000,
    "markup": lambda: '</w:t></w:r><w:altChunk r:id="rId1"/>',
    "tag": lambda: "{{ x.__class__ }}{% include '/etc/passwd' %}",
    "marks": lambda: "\x01{ x \x01}",
    "entity": lambda: "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    "many": lambda: ["a"] * 1_000_000,
}


def finished_files():
    """Give the members of finished documents that would fill memory or time when they are read."""
    body = members("")["word/document.xml"].partition(b"<w:sectPr>")[0].partition(b"</w:body>")[0]

    def of(text):
        return members("") | {"word/document.xml": body + text + b"</w:body></w:document>"}

    mark = b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return {
        "too many": of(b"<w:p/>" * 2_000_000),
        "paragraphs": of(b"<w:p/>" * 450_000),
        "elements": of(b"<w:x/>" * 450_000),
        "runs": of(b"<w:p>" + b"<w:r><w:t>a</w:t></w:r>" * 110_000 + b"</w:p>"),
        "fields": of(b"<w:p>" + mark * 200_000 + b"</w:p>"),
        "ends": of(b"<w:p>" + mark.replace(b"begin", b"end") * 200_000 + b"</w:p>"),
        "instruction": of(b"<w:p>" + mark + b"<w:r><w:instrText>a</w:instrText></w:r>" * 110_000 + b"</w:p>"),
        "nested": of(b"<w:p><w:r>" * 120 + b"</w:r></w:p>" * 120),
        "too deep": of(b"<w:p>" * 50_000 + b"</w:p>" * 50_000),
        "text": of(b"<w:p><w:r><w:t>" + b"a" * 15_000_000 + b"</w:t></w:r></w:p>"),
        "entities": {"word/document.xml": _LAUGHS.encode()} | {"[Content_Types].xml": b"<Types/>"},
    }

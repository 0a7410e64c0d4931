"""Templates that would call out, read a file, run for ever or fill the memory, if anything let them."""

from word_samples import members, p, relation

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

import time
from pathlib import Path

import pytest
from word_samples import p, texts, word

from pks_cli.faults import Refused
from pks_cli.word import Template

_TWINS = (
    "{% set ns = namespace(a=[1], b=[1]) %}{% for a in xs %}{% set ns.a = [ns.a, ns.a] %}"
    "{% set ns.b = [ns.b, ns.b] %}{% endfor %}"
)


def code_of(tmp_path, body, data=None):
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, body)).render(data or {})
    (fault,) = caught.value.faults
    assert fault.remedy
    return fault.code


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 10**(10**9) }}",
        "{{ 2**2 }}",
        "{{ x.__class__ }}",
        "{{ x['__class__'] }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ range(10**9) }}",
        "{{ lipsum() }}",
        "{{ cycler('a') }}",
        "{{ self }}",
        "{{ 'a'.ljust(10**9) }}",
        "{{ '%s' % x }}",
        "{{ 'a' * 10**8 }}",
        "{{ 'a' * 9 }}",
        "{{ x.format(1) }}",
        "{{ x.upper }}",
        "{{ x.upper.__self__ }}",
        "{{ (x.upper)() }}{{ x.__class__() }}",
        "{{ x['upper']() }}",
        "{{ x.join(*[x]) }}",
        "{{ x.zfill(10 * 10) }}{{ x.zfill(1000) }}",
        "{{ x|center(900000) }}",
        "{{ x|_cara_upper }}",
        "{{ x|_terhitung }}",
        "{{ [x]|map('_cara_upper') }}",
        "{{ [x]|map('attr', '__class__') }}",
        "{{ [x]|select('sameas', x)|list|join }}",
        "{{ [x]|map(attribute='__class__')|join }}",
        "{{ [[1], [2]]|sort|join }}",
        "{{ namespace(a=1) }}",
        "{% set _anggaran = 1 %}",
        "{% set ns = namespace() %}{% set ns._Namespace__attrs = 1 %}{{ ns.__class__ }}",
        "{% for a in [1] %}{{ loop.__class__ }}{% endfor %}",
        "{% for a in [1] %}{{ loop() }}{% endfor %}",
        "{{ dict(a=1) }}",
        "{{ [1] * 10 }}",
        "{{ x|attr('__class__') }}",
        "{{ x|map('upper') }}",
        "{{ x|format(1) }}",
        "{{ x|tojson }}",
        "{{ _anggaran }}",
        "{{ 999999999999999999999999 * 2 }}",
        "{{ 1/0 }}",
        "{{ x is sameas x }}",
        "{% macro a() %}{% endmacro %}",
        "{% import 'x' as y %}",
        "{% raw %}{% endraw %}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{{ loop.changed(1) }}",
        "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
    ],
)
def test_an_attack_is_a_coded_fault(tmp_path, tag):
    assert code_of(tmp_path, p(tag), {"x": "a"}) in {"PKS509", "PKS510", "PKS511", "PKS512"}


def test_nested_loops_end_at_a_budget(tmp_path):
    loops = "".join(f"{{% for {name} in xs %}}" for name in "abcd")
    body = p(f"{loops}x{'{% endfor %}' * 4}")
    assert code_of(tmp_path, body, {"xs": list(range(100))}) == "PKS513"


def test_loops_that_print_nothing_end_at_a_budget_too(tmp_path):
    body = p("{% for a in xs %}{% for b in xs %}{% endfor %}{% endfor %}")
    assert code_of(tmp_path, body, {"xs": list(range(1_000))}) == "PKS513"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ xs[9] }}", "PKS511"),
        ("{{ xs.nama }}", "PKS511"),
        ("{{ tiada.nama }}", "PKS511"),
        ("{{ tiada|upper }}", "PKS511"),
        ("{{ tiada|length }}", "PKS511"),
        ("{% for x in tiada %}{% endfor %}", "PKS511"),
        ("{% for x in xs %}{{ loop.rahasia }}{% endfor %}", "PKS511"),
        ("{{ xs|upper }}", "PKS512"),
        ("{{ n|length }}", "PKS512"),
        ("{{ n|items }}", "PKS512"),
        ("{% for x in n %}{% endfor %}", "PKS512"),
        ("{{ xs &lt; n }}", "PKS512"),
    ],
)
def test_a_wrong_use_of_a_value_is_a_fault(tmp_path, tag, code):
    assert code_of(tmp_path, p(tag), {"xs": ["a"], "n": 1}) == code


def test_output_ends_at_a_budget(tmp_path):
    body = p("{% for a in xs %}{{ t }}{% endfor %}")
    assert code_of(tmp_path, body, {"xs": list(range(100)), "t": "x" * 400_000}) == "PKS513"


def test_joining_counts_as_output(tmp_path):
    body = p("{% set a = [t, t, t, t]|join %}") + p("{% set b = [a, a, a, a]|join %}") * 1
    body += p("{% set c = [b, b, b, b]|join %}") + p("{{ c|length }}")
    assert code_of(tmp_path, body, {"t": "x" * 400_000}) == "PKS513"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ range(1000000)|length }}",
        "{{ range(999999999999999, 2)|length }}{{ range(0, 999999999999999)|length }}",
        "{% for a in xs %}{% for b in xs %}{{ (t|upper)[:1] }}{% endfor %}{% endfor %}",
        "{% for a in xs %}{% for b in xs %}{{ 'ya' if 'zz' in t }}{% endfor %}{% endfor %}",
        "{% for a in xs %}{% for b in xs %}{% if t[:-1] %}{% endif %}{% endfor %}{% endfor %}",
        "{% set ns = namespace(a='xx') %}{% for a in xs %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}",
        "{% set ns = namespace(a='xx') %}{% for a in xs %}{% set ns.a = ns.a + ns.a %}{% endfor %}",
        "{% set ns = namespace(a=[1]) %}{% for a in xs %}{% set ns.a = ns.a + ns.a %}{% endfor %}",
        f"{_TWINS}{{{{ 'ya' if ns.a == ns.b }}}}",
        f"{_TWINS}{{{{ 'ya' if ns.a is eq ns.b }}}}",
        "{{ t|replace('x', t[:4000])|length }}",
        "{{ t.replace('x', t[:4000])|length }}",
        "{{ t|replace('', t[:4000])|length }}",
        "{{ xs|batch(1000, 1)|length }}{{ t|map('upper')|join }}",
    ],
)
def test_what_grows_or_takes_long_ends_at_a_budget(tmp_path, tag):
    started = time.process_time()
    assert code_of(tmp_path, p(tag), {"xs": list(range(100)), "t": "x" * 400_000}) == "PKS513"
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "value", [Path("/etc/passwd"), object(), b"x", {1: "a"}, {"a": {3}}, float("inf"), print]
)
def test_data_that_is_not_plain_is_refused(tmp_path, value):
    assert code_of(tmp_path, p("{{ x }}"), {"x": value}) == "PKS514"


def test_a_text_that_brings_its_own_markup_is_refused(tmp_path):
    class Loud(str):
        __slots__ = ()

        def __html__(self):
            return "<w:p/>"

    assert code_of(tmp_path, p("{{ x }}"), {"x": Loud("a")}) == "PKS514"


def test_data_that_holds_itself_is_refused(tmp_path):
    circle = []
    circle.append(circle)
    assert code_of(tmp_path, p("{{ x }}"), {"x": circle}) == "PKS514"


def test_keys_that_python_would_read_as_methods_are_just_keys(tmp_path):
    path = word(tmp_path, p("{{ x.items }} {{ x.keys }} {{ x['get'] }}"))
    assert texts(Template(path).render({"x": {"items": "a", "keys": "b", "get": "c"}})) == ["a b c"]


@pytest.mark.parametrize(
    ("tag", "result"),
    [
        ("{{ x|upper }} {{ x|lower }} {{ x|trim }}", "AB ab aB"),
        ("{{ xs|length }} {{ xs|count }} {{ xs|first }} {{ xs|last }} {{ xs|join(', ') }}", "2 2 a b a, b"),
        ("{{ tiada|default('–') }} {{ kosong|d('–') }} {{ x|default('–') }}", "– – aB"),
        ("{% for k, v in d|items %}{{ k }}={{ v }};{% endfor %}", "p=1;q=2;"),
        ("{{ 1 + 2 * 3 - 4 }} {{ 7 // 2 }} {{ 7 % 2 }} {{ -1 }}", "3 3 1 -1"),
        ("{{ xs[0] }}{{ xs[1:]|join }}{{ 'ya' if 'a' in xs else 'tidak' }}", "abya"),
        (
            "{% for y in xs %}{{ loop.index }}{% if not loop.last %},{% endif %}{% endfor %}",
            "1,2",
        ),
        ("{% if x is defined and not (tiada is defined) %}ok{% elif x %}a{% else %}b{% endif %}", "ok"),
        ("{% for y in [] %}a{% else %}kosong{% endfor %}", "kosong"),
        ("{{ x|e }} {{ x|safe }} {{ x ~ 1 ~ none }} {{ x + '!' }}", "aB aB aB1 aB!"),
        ("{{ 'a' if x == 'b' }}{{ x if x }}", "aB"),
        ("{% for g in ps|groupby('u') %}{{ g.grouper }}:{{ g.list|length }};{% endfor %}", "1:2;2:1;"),
        (
            "{% set ns = namespace(n=0) %}{% for o in ps %}{% set ns.n = ns.n + o.u %}{% endfor %}{{ ns.n }}",
            "4",
        ),
        ("{% for o in ps %}{{ loop.cycle('a', 'b') }}{{ 1 if loop.changed(o.u) }}{% endfor %}", "a1ba1"),
        ("{% with a = 1 %}{{ a }}{% endwith %}{{ {'a': x}['a'] }}{{ d.get('z', '–') }}", "1aB–"),
    ],
)
def test_what_a_template_may_say(tmp_path, tag, result):
    data = {"x": "aB", "xs": ["a", "b"], "d": {"p": 1, "q": 2}, "kosong": ""}
    data["ps"] = [{"u": 1}, {"u": 1}, {"u": 2}]
    assert texts(Template(word(tmp_path, p(tag))).render(data)) == [result]

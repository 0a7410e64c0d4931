"""Minutes of many shapes with known answers, and how near a reading comes to them.

A corpus file is plain text in which "| a | b |" is a row of a table, "[1.|0] ..." a paragraph that Word
numbers by itself, "{heading 1}" its style. Beside it stands what it says: `rapat`, `laporan`, words that may
stay without a place (`tersisa`), and RAGU for a value that must not be called certain. What is called
`terpisah` was read once before anything was mended by it; `baru` was written last and mended nothing.
"""

import hashlib
import re
from collections import Counter
from datetime import date
from pathlib import Path

from pks_cli.bahasa import fold
from pks_cli.exchange.foreign.source import Grid, GridRow, Line, Prose, Source
from pks_cli.exchange.intake.around import Around
from pks_cli.exchange.minutes.minutes import tree_of
from pks_cli.exchange.minutes.reader import read_minutes
from pks_cli.model.vocabulary import terms
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import read

CORPUS = Path(__file__).parent / "corpus"
DOUBTFUL = "RAGU"
_WORD = re.compile(r"(?:\{(?P<style>[^}]*)\})?(?:\[(?P<label>[^|\]]*)\|(?P<level>\d)\]\s*)?(?P<text>.*)")
_PLACES = {
    "salatiga": (
        ("33.73", "Kota Salatiga"),
        ("33.73.01", "Sidorejo"),
        ("33.73.01.1001", "Blotongan"),
        ("33.73.01.1002", "Pulutan"),
        ("33.73.02", "Tingkir"),
        ("33.73.02.1001", "Kutowinangun Kidul"),
        ("33.73.03", "Argomulyo"),
        ("33.73.03.1001", "Ledok"),
    ),
    "metro": (
        ("18.72", "Kota Metro"),
        ("18.72.01", "Metro Pusat"),
        ("18.72.02", "Metro Utara"),
        ("18.72.03", "Metro Barat"),
        ("18.72.03.1002", "Mulyojati"),
        ("18.72.04", "Metro Timur"),
        ("18.72.04.1001", "Yosodadi"),
        ("18.72.04.1003", "Iringmulyo"),
        ("18.72.05", "Metro Selatan"),
        ("18.72.05.1001", "Rejomulyo"),
        ("18.72.05.1002", "Margodadi"),
    ),
}


def around(city="salatiga"):
    places = gazetteer(Wilayah(code, name) for code, name in _PLACES[city])
    return Around(places, _PLACES[city][0][0], date(2026, 1, 5), "WIB", terms("kategori"))


def source_of(text, name="notulen.txt"):
    """The source that a corpus file stands for."""
    parts, lines, rows = [], [], []

    def close():
        if lines:
            parts.append(Prose(tuple(lines)))
        if rows:
            parts.append(Grid(f"Tabel {len(parts)}", tuple(rows)))
        lines.clear()
        rows.clear()

    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("|"):
            if not rows:
                close()
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            rows.append(GridRow(len(rows) + 1, cells))
            continue
        if rows:
            close()
        found = _WORD.fullmatch(line)
        level = int(found["level"]) if found["level"] else None
        lines.append(Line(number, found["text"], found["label"] or "", level, found["style"] or ""))
    close()
    return Source(name, hashlib.sha256(text.encode()).hexdigest(), "teks", tuple(parts))


def samples(pattern):
    """Names of corpus files."""
    return sorted(path.stem for path in CORPUS.glob(f"{pattern}.txt"))


def loaded(name):
    """The source of a sample and what it says."""
    told = read((CORPUS / f"{name}.yaml").read_bytes()).root
    return source_of((CORPUS / f"{name}.txt").read_text(encoding="utf-8")), told


def reading(name):
    """A sample as it is read, and what it says."""
    source, told = loaded(name)
    kop = frozenset(map(fold, told.get("kop") or ()))
    return read_minutes(source, around(told.get("kota") or "salatiga"), kop), told


def leaves(tree, key=()):
    """The leaves of a record by key; places in lists are kept."""
    if isinstance(tree, dict):
        return {path: text for name, one in tree.items() for path, text in leaves(one, (*key, name)).items()}
    if isinstance(tree, list):
        return {path: text for at, one in enumerate(tree) for path, text in leaves(one, (*key, at)).items()}
    return {key: tree}


def field_name(key):
    """The field that counts are kept by: points are one, leaders are one."""
    names = [str(part) for part in key if not isinstance(part, int)]
    if names[0] == "sambutan":
        return "sambutan.oleh" if names[-1] == "oleh" else "sambutan.pokok"
    return names[0] if names[0] in {"pembahasan", "keputusan", "pimpinan"} else ".".join(names)


def compared(name):
    """Per field: right, wrong (certain, but not so), missed, asked; and what differs."""
    minutes, told = reading(name)
    counts, differs = {}, []
    pairs = [("", told["rapat"], minutes.said)]
    reports = told.get("laporan") or []
    for number, report in enumerate(reports):
        said = minutes.reports[number].said if number < len(minutes.reports) else ()
        pairs.append(("laporan.", report, said))
    if len(minutes.reports) > len(reports):
        differs.append(("laporan", "lebih", len(minutes.reports)))
    for prefix, expected, said in pairs:
        _compare(prefix, leaves(expected), said, counts, differs)
    return minutes, told, counts, differs


def _compare(prefix, expected, said, counts, differs):
    doubtful = {one.key for one in said if one.doubt}
    read_leaves = leaves(tree_of(one for one in said if not one.doubt or one.key in expected))
    for key in expected.keys() | read_leaves.keys():
        count = counts.setdefault(prefix + field_name(key), Counter())
        wanted, got = expected.get(key), read_leaves.get(key)
        if wanted == DOUBTFUL:
            kind = "asked" if key in doubtful else "wrong"
        elif key in doubtful:
            kind = "asked"
        elif got is None:
            kind = "missed"
        else:
            kind = "right" if got == wanted else "wrong"
        count[kind] += 1
        if kind in {"wrong", "missed"}:
            differs.append((prefix, key, wanted, got))


def totals(names):
    """The counts of several samples together."""
    whole = {}
    for name in names:
        for field, count in compared(name)[2].items():
            whole.setdefault(field, Counter()).update(count)
    return whole


def table(names):
    """Precision and recall per field, as lines to print."""
    lines = []
    for field, count in sorted(totals(names).items()):
        certain, wanted = count["right"] + count["wrong"], sum(count.values())
        precision = count["right"] / certain if certain else None
        lines.append((field, wanted, precision, count["right"] / wanted, count["asked"]))
    return lines

"""Native charts: tags in their texts, their numbers from the data, without the workbook behind them.

A chart whose alternative text reads `grafik: NAMA` shows the data named NAMA: `kategori` and `deret`, each
of these with `nama` and `nilai`. The chart's own series lend their look; where the data have more, the last
one is taken again in the next colour of the theme.
"""

from __future__ import annotations

import copy
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn
from xml.sax.saxutils import escape

from lxml import etree

from pks_cli.word.compiling import CompiledPart, compile_part
from pks_cli.word.faults import BROKEN_TAG, UNKNOWN_NAME, WRONG_VALUE, Place, nearest, refuse
from pks_cli.word.scanning import Tag
from pks_cli.word.source import mark_simple, tagged_source
from pks_cli.word.tags import new_mark
from pks_cli.word.text import RenderFault, plain_text
from pks_cli.word.xmlnames import RELATIONSHIPS, R

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.word.budget import Budget

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_NAMED = re.compile(r"^\s*grafik:\s*(\w+)\s*$")
_SLOT = re.compile("\x03([0-9]+)\x03")
_SHAPE = "susunan data grafik: kategori (daftar), deret (daftar dari nama dan nilai), sama panjang"
_BEHIND_VALUES = tuple(f"{_C}{name}" for name in ("smooth", "shape", "bubbleSize", "bubble3D", "extLst"))
_ACCENTS = 6


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart ready to render.

    Attributes:
        name: Its name in the package.
        part: What was compiled of it.
        source: Name of the data it shows, or "".
        series: For each series of the template the number of its plot and its tree.
    """

    name: str
    part: CompiledPart
    source: str
    series: tuple[tuple[int, etree._Element], ...]

    def render(self, data: Mapping[str, Any], budget: Budget) -> str:
        """Render the chart; raises as `CompiledPart.render`."""
        text = self.part.render(data, budget)
        if not self.source:
            return text
        if self.source not in data:
            near = nearest(self.source, data)
            remedy = f"mungkin maksudnya “{near}”" if near else "periksa teks alternatif grafik itu"
            message = f"Nama “{self.source}” tidak dikenal: grafik “{self.source}”"
            refuse(UNKNOWN_NAME, self.part.template, message, remedy)
        try:
            drawn = self._drawn(_Figures(data[self.source]), budget)
        except RenderFault as fault:
            message = f"{fault.message}: grafik “{self.source}”"
            refuse(fault.code, self.part.template, message, fault.remedy)
        return _SLOT.sub(lambda found: drawn.get(int(found[1]), ""), text)

    def _drawn(self, figures: _Figures, budget: Budget) -> dict[int, str]:
        made: dict[int, str] = {}
        budget.spend_loops(len(figures.series) * (len(figures.categories) + 1))
        for number, (title, values) in enumerate(figures.series):
            plot, like = self.series[min(number, len(self.series) - 1)]
            one = copy.deepcopy(like)
            if number >= len(self.series):
                _recolour(one, number)
            _fill(one, number, title, figures.categories, values)
            text = etree.tostring(one, encoding="unicode")
            budget.spend_output(len(text))
            made[plot] = made.get(plot, "") + text
        return made


class _Figures:
    """The data of a chart, checked."""

    def __init__(self, data: Any) -> None:
        """Read them; PKS512 when they are not of the shape."""
        if (
            type(data) is not dict
            or type(data.get("kategori")) is not list
            or type(data.get("deret")) is not list
        ):
            _misshapen("Bukan data grafik")
        self.categories = [_label(one) for one in data["kategori"]]
        self.series: list[tuple[str, list[Any]]] = []
        for one in data["deret"]:
            values = one.get("nilai") if type(one) is dict else None
            if type(values) is not list or len(values) != len(self.categories):
                _misshapen("Banyaknya nilai sebuah deret tidak sama dengan banyaknya kategori")
            if any(type(value) not in (int, float, type(None)) or not _finite(value) for value in values):
                _misshapen("Nilai sebuah deret bukan angka")
            self.series.append((_label(one.get("nama")), values))


def _label(value: Any) -> str:
    plain_text(value)  # raises for what is no text, and for control characters
    return "" if value is None else str(value)


def _finite(value: float | None) -> bool:
    return value is None or math.isfinite(value)


def _misshapen(message: str) -> NoReturn:
    raise RenderFault(WRONG_VALUE, message, _SHAPE)


def chart_parts(
    roots: Mapping[str, etree._Element], types: Mapping[str, str], template: str
) -> list[ChartPart]:
    """Prepare the charts that show data or hold tags.

    Args:
        roots: Every part; named charts lose their `grafik:` in the alternative text.
        types: Part name to content type.
        template: The template's file name.

    Returns:
        The charts; those without data and tags are left out.

    Raises:
        Refused: PKS507 to PKS510 as for every tag, PKS507 for a named chart without a series.
    """
    sources = {chart: found for name in list(roots) for chart, found in _named(name, roots)}
    found = (
        _prepare(name, root, sources.get(name, ""), template)
        for name, root in roots.items()
        if types.get(name) == CHART_TYPE
    )
    return [part for part in found if part]


def _named(name: str, roots: Mapping[str, etree._Element]) -> list[tuple[str, str]]:
    """Give the charts a part places and the data their alternative text names."""
    folder, _, file = name.rpartition("/")
    relations = roots.get(f"{folder}/_rels/{file}.rels")
    if relations is None:
        return []
    targets = {
        one.get("Id", ""): one.get("Target", "") for one in relations.iter(f"{{{RELATIONSHIPS}}}Relationship")
    }
    named = []
    for frame in roots[name].iter(f"{_PLACING}inline", f"{_PLACING}anchor"):
        about, chart = frame.find(f"{_PLACING}docPr"), next(frame.iter(f"{_C}chart"), None)
        match = _NAMED.match(about.get("descr", "")) if about is not None else None
        if about is not None and chart is not None and match:
            about.set("descr", match[1])
            target = targets.get(chart.get(f"{{{R}}}id", ""), "")
            named.append((target[1:] if target.startswith("/") else f"{folder}/{target}", match[1]))
    return named


def _prepare(name: str, root: etree._Element, source: str, template: str) -> ChartPart | None:
    tags: list[Tag] = []
    series: list[tuple[int, etree._Element]] = []
    place = Place(name, 1, f"grafik: {source}")
    for number, plot in enumerate([*root.iter(etree.Element)] if source else ()):
        own = plot.findall(f"{_C}ser")
        if own:
            plot.insert(plot.index(own[0]), new_mark(tags, Tag("own", "", f"\x03{number}\x03", place)))
        for one in own:
            plot.remove(one)
            series.append((number, one))
    if source and not series:
        message = f"Grafik “{source}” tidak punya deret"
        refuse(BROKEN_TAG, template, message, "buat grafik itu di Word dengan sedikitnya satu deret contoh")
    _join_titles(root)
    mark_simple(name, root, tags, template, [*root.iter(f"{_A}t", f"{_C}v")])
    if not tags:
        return None
    compiled = compile_part(name, tagged_source(root, tags, template, name), plain_text, template)
    return ChartPart(name, compiled, source, tuple(series))


def _join_titles(root: etree._Element) -> None:
    """Put the text of a paragraph with tags in its first run: Word may have split the tag."""
    for paragraph in root.iter(f"{_A}p"):
        texts = [text for run in paragraph.findall(f"{_A}r") for text in run.findall(f"{_A}t")]
        whole = "".join(text.text or "" for text in texts)
        if len(texts) > 1 and ("{{" in whole or "{%" in whole or "{#" in whole):
            texts[0].text = whole
            for text in texts[1:]:
                run = text.getparent()
                if run is not None:
                    paragraph.remove(run)


def _recolour(series: etree._Element, number: int) -> None:
    """Give a series taken again the next colour of the theme."""
    look = series.find(f"{_C}spPr")
    colours = [] if look is None else list(look.iter(f"{_A}schemeClr"))
    for colour in colours:
        if colour.get("val", "").startswith("accent"):
            colour.set("val", f"accent{number % _ACCENTS + 1}")
    if look is not None and next(look.iter(f"{_A}srgbClr"), None) is not None:
        series.remove(look)  # Word then takes the next colour itself
    for point in series.findall(f"{_C}dPt"):
        series.remove(point)


def _fill(series: etree._Element, number: int, title: str, categories: list[str], values: list[Any]) -> None:
    for name in ("idx", "order"):
        element = series.find(f"{_C}{name}")
        if element is not None:
            element.set("val", str(number))
    for extra in series.findall(f"{_C}extLst"):
        series.remove(extra)
    for point in series.findall(f"{_C}dPt"):
        index = point.find(f"{_C}idx")
        if index is not None and int(index.get("val", "0")) >= len(categories):
            series.remove(point)
    code = next((one.text for one in series.iter(f"{_C}formatCode") if one.text), "General")
    scattered = series.find(f"{_C}yVal") is not None
    across, up = ("xVal", "yVal") if scattered else ("cat", "val")
    _put(series, "tx", f"<c:v>{escape(title)}</c:v>", (f"{_C}order",))
    numbers = [None if value is None else repr(value) for value in values]
    _put(series, up, _literal("num", numbers, f"<c:formatCode>{escape(code)}</c:formatCode>"), ())
    _put(series, across, _literal("str", [escape(one) for one in categories]), (), before=f"{_C}{up}")


def _literal(kind: str, values: list[Any], code: str = "") -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>'
        for place, value in enumerate(values)
        if value is not None
    )
    return f'<c:{kind}Lit>{code}<c:ptCount val="{len(values)}"/>{points}</c:{kind}Lit>'


def _put(series: etree._Element, name: str, inner: str, behind: tuple[str, ...], before: str = "") -> None:
    """Set a child of a series: where it was, else beside another, else before what ends it."""
    made = etree.fromstring(f'<c:{name} xmlns:c="{_C[1:-1]}">{inner}</c:{name}>')
    old = series.find(f"{_C}{name}")
    if old is not None:
        series.replace(old, made)
        return
    marks = [series.index(child) for child in series if child.tag == before or child.tag in _BEHIND_VALUES]
    after = [series.index(child) + 1 for child in series if child.tag in behind]
    series.insert(after[-1] if after else min(marks, default=len(series)), made)

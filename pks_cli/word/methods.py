"""What a template calls as docxtpl's do: `data.items()`, `nama.upper()`, `loop.cycle(…)`, `range(…)`.

Nothing is called on a Python object: each of these names is a function of our own on plain data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from jinja2.runtime import LoopContext
from jinja2.utils import Namespace

from pks_cli.word.faults import WRONG_VALUE
from pks_cli.word.filters import charged, join, on_text, replace
from pks_cli.word.operands import LISTS, budget_of, count, group, known, spend_depth, text
from pks_cli.word.text import RenderFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.runtime import Context

_WIDEST = 100
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
MAX_COLUMNS = 63  # as many as Word has


def _get(_context: Context, value: Any, key: Any, default: Any = None) -> Any:
    return group(value).get(text(key), default)


def _split(_context: Context, value: Any, separator: Any = None, most: Any = None) -> list[str]:
    limit = -1 if most is None else count(most, 1_000_000)
    return text(value).split(None if separator is None else text(separator), limit)


def _join(context: Context, value: Any, items: Any) -> str:
    return join(context, items, value)


def _loop(value: Any) -> LoopContext:
    known(value)
    if type(value) is LoopContext:
        return value
    raise RenderFault(WRONG_VALUE, "Ini bukan pengulangan", "pakai di dalam for: loop.cycle('a', 'b')")


def _cycle(_context: Context, value: Any, *args: Any) -> Any:
    return _loop(value).cycle(*args)


def _changed(context: Context, value: Any, *args: Any) -> bool:
    for one in args:
        spend_depth(budget_of(context), one)
    return _loop(value).changed(*args)


METHODS: dict[str, Callable[..., Any]] = {
    "items": charged(lambda _context, value: list(group(value).items())),
    "keys": charged(lambda _context, value: list(group(value))),
    "values": charged(lambda _context, value: list(group(value).values())),
    "get": charged(_get),
    "upper": on_text(str.upper),
    "lower": on_text(str.lower),
    "title": on_text(str.title),
    "capitalize": on_text(str.capitalize),
    "strip": on_text(str.strip),
    "lstrip": on_text(str.lstrip),
    "rstrip": on_text(str.rstrip),
    "startswith": on_text(str.startswith),
    "endswith": on_text(str.endswith),
    "replace": charged(replace),
    "split": charged(_split),
    "splitlines": on_text(str.splitlines),
    "join": charged(_join),
    "zfill": charged(lambda _context, value, width: text(value).zfill(count(width, _WIDEST))),
    "cycle": charged(_cycle),
    "changed": charged(_changed),
}


def _range(context: Context, _value: Any, *args: Any) -> list[int]:
    if any(type(one) is not int for one in args):
        raise RenderFault(WRONG_VALUE, "range memakai bilangan bulat", "contoh: range(3)")
    numbers = range(*args)
    try:
        budget_of(context).spend_loops(len(numbers))
    except OverflowError:
        budget_of(context).spend_loops(2**31)
    return list(numbers)


def _namespace(_context: Context, _value: Any, **first: Any) -> Namespace:
    return Namespace(**first)


CALLS: dict[str, Callable[..., Any]] = {"range": charged(_range), "namespace": charged(_namespace)}


def _concatenate(context: Context, value: Any, *others: Any) -> str:
    pieces = ["" if one is None else text(one) for one in (value, *others)]
    budget_of(context).spend_output(sum(map(len, pieces)))
    return "".join(pieces)


def _cut(_context: Context, value: Any, start: Any, stop: Any, step: Any) -> Any:
    known(value)
    if type(value) is str or type(value) in LISTS:
        return value[start:stop:step]
    raise RenderFault(WRONG_VALUE, "Nilainya bukan daftar atau teks", "ambil sebagian dari daftar saja")


@pass_context
def _bounded(context: Context, value: Any) -> Any:
    if type(value) is not int:
        spend_depth(budget_of(context), value)
    return value


CONCATENATE, CUT, BOUNDED = "_gabung", "_potong", "_terbatas"
OPERATIONS: dict[str, Callable[..., Any]] = {
    CONCATENATE: charged(_concatenate),
    CUT: charged(_cut),
    BOUNDED: _bounded,
}


def _shade(_context: Context, value: Any) -> str:
    colour = ("auto" if value is None else text(value)).strip().removeprefix("#")
    if colour in ("", "auto"):
        return "auto"
    if _COLOUR.fullmatch(colour):
        return colour.upper()
    remedy = "tulis warna sebagai enam angka heksadesimal, misalnya FFD966"
    raise RenderFault(WRONG_VALUE, f"“{colour[:40]}” bukan warna sel", remedy)


def _columns(_context: Context, value: Any) -> int:
    digits = text(value).strip()
    if digits.isascii() and digits.isdecimal() and 0 < int(digits[:_WIDEST]) <= MAX_COLUMNS:
        return int(digits)
    remedy = f"pakai bilangan bulat 1 sampai {MAX_COLUMNS}"
    raise RenderFault(WRONG_VALUE, f"“{digits[:40]}” bukan jumlah kolom", remedy)


SHADE, COLUMNS = "_tanda_warna", "_tanda_kolom"
CELLS: dict[str, Callable[..., Any]] = {SHADE: charged(_shade), COLUMNS: charged(_columns)}

"""The filters a template may use: those of Jinja that office papers need, on plain data and within budget."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from jinja2.filters import do_title, do_truncate

from pks_cli.word.budget import Unknown
from pks_cli.word.checks import TESTS
from pks_cli.word.faults import FORBIDDEN_TAG
from pks_cli.word.operands import (
    LISTS,
    Group,
    budget_of,
    count,
    group,
    item,
    number,
    single,
    size,
    sized,
    text,
)
from pks_cli.word.text import RenderFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2.runtime import Context

_DIGITS = 15
_PIECES = 1000


def charged(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function of values count what it looks at before it does.

    Args:
        function: Takes the context, the value and what stands in the brackets.

    Returns:
        A filter for Jinja.
    """

    @pass_context
    @functools.wraps(function)
    def run(context: Context, value: Any, *args: Any, **options: Any) -> Any:
        budget_of(context).spend_work(size(value) + sum(map(size, args)))
        return function(context, value, *args, **options)

    return run


def on_text(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter of a function on a text."""
    return charged(lambda _context, value, *args: function(text(value), *map(text, args)))


def replace(context: Context, value: Any, old: Any, new: Any, limit: Any = None) -> str:
    """Put one text for another, counted before it is done."""
    whole, old, new = text(value), text(old), text(new)
    times = whole.count(old) if limit is None else min(whole.count(old), count(limit, len(whole)))
    budget_of(context).spend_output(len(whole) + times * len(new))
    return whole.replace(old, new, times)


def join(context: Context, value: Any, separator: Any = "", attribute: Any = None) -> str:
    """Put the texts of a list in one, counted before it is done."""
    between = text(separator)
    pieces = [text(piece) for piece in _picked(context, value, attribute)]
    budget_of(context).spend_output(sum(map(len, pieces)) + len(pieces) * len(between))
    return between.join(pieces)


def _default(_context: Context, value: Any, other: Any = "", empty: Any = None) -> Any:
    missing = isinstance(value, Unknown) or value is None or value == ""
    return other if missing or (empty and not value) else value


def _first(_context: Context, value: Any) -> Any:
    return next(iter(sized(value)), None)


def _last(_context: Context, value: Any) -> Any:
    items = list(sized(value))
    return items[-1] if items else None


def _picked(context: Context, value: Any, attribute: Any) -> list[Any]:
    items = list(sized(value))
    budget_of(context).spend_work(len(items))
    return items if attribute is None else [item(context, one, attribute) for one in items]


def _plain_key(context: Context, attribute: Any, *, exact: Any) -> Callable[[Any], Any]:
    """Give what puts items in order: the item or one of its items, capitals like small letters."""

    def key(one: Any) -> Any:
        value = single(one if attribute is None else item(context, one, attribute))
        return value.lower() if type(value) is str and not exact else value

    return key


def _sort(
    context: Context, value: Any, reverse: Any = None, case_sensitive: Any = None, attribute: Any = None
) -> list[Any]:
    items = list(sized(value))
    key = _plain_key(context, attribute, exact=case_sensitive)
    budget_of(context).spend_work(sum(size(key(one)) for one in items) * len(items).bit_length())
    return sorted(items, key=key, reverse=bool(reverse))


def _unique(context: Context, value: Any, case_sensitive: Any = None, attribute: Any = None) -> list[Any]:
    key = _plain_key(context, attribute, exact=case_sensitive)
    found: dict[Any, Any] = {}
    for one in sized(value):
        found.setdefault(key(one), one)
    return list(found.values())


def _ends(pick: Callable[..., Any]) -> Callable[..., Any]:
    def end(context: Context, value: Any, case_sensitive: Any = None, attribute: Any = None) -> Any:
        key = _plain_key(context, attribute, exact=case_sensitive)
        return pick(sized(value), key=key, default=None)

    return charged(end)


def _sum(context: Context, value: Any, attribute: Any = None, start: Any = 0) -> Any:
    return sum((number(one) for one in _picked(context, value, attribute)), number(start))


def _groupby(
    context: Context, value: Any, attribute: Any, default: Any = None, case_sensitive: Any = None
) -> list[Group]:
    groups: dict[Any, tuple[Any, list[Any]]] = {}
    key = _plain_key(context, None, exact=case_sensitive)
    items = list(sized(value))
    budget_of(context).spend_work(len(items) * len(items).bit_length())
    for one in items:
        shared = item(context, one, attribute)
        if isinstance(shared, Unknown) and default is not None:
            shared = default
        groups.setdefault(key(shared), (shared, []))[1].append(one)
    return [Group(groups[name]) for name in sorted(groups)]


def _batch(context: Context, value: Any, length: Any, fill: Any = None) -> list[list[Any]]:
    step, items = max(1, count(length, _PIECES)), list(sized(value))
    found = [items[start : start + step] for start in range(0, len(items), step)]
    if found and fill is not None:
        budget_of(context).spend_loops(step)
        found[-1] += [fill] * (step - len(found[-1]))
    return found


def _slice(context: Context, value: Any, slices: Any, fill: Any = None) -> list[list[Any]]:
    parts, items = max(1, count(slices, _PIECES)), list(sized(value))
    budget_of(context).spend_loops(parts)
    each, more = divmod(len(items), parts)
    found, start = [], 0
    for number_ in range(parts):
        end = start + each + (number_ < more)
        found.append(items[start:end] + ([fill] if fill is not None and number_ >= more > 0 else []))
        start = end
    return found


def _round(_context: Context, value: Any, precision: Any = 0, method: Any = "common") -> float:
    digits, whole = count(precision, _DIGITS), float(number(value))
    if method == "common":
        return round(whole, digits)
    return float((math.ceil if method == "ceil" else math.floor)(whole * 10**digits) / 10**digits)


def _number(kind: Callable[[Any], Any]) -> Callable[..., Any]:
    def convert(_context: Context, value: Any, default: Any = 0) -> Any:
        try:
            made = float(text(value)) if type(value) is not bool else float(value)
            return kind(value if type(value) is int else made) if math.isfinite(made) else default
        except (ValueError, OverflowError):
            return default

    return charged(convert)


def _reverse(_context: Context, value: Any) -> Any:
    return value[::-1] if type(value) is str else list(sized(value))[::-1]


def _truncate(
    context: Context,
    value: Any,
    length: Any = 255,
    killwords: Any = None,
    end: Any = "...",
    leeway: Any = None,
) -> str:
    whole, last = text(value), text(end)
    bound = max(count(length, len(whole) + 1_000_000), len(last))
    extra = None if leeway is None else count(leeway, 1_000_000)
    return do_truncate(context.environment, whole, bound, bool(killwords), last, extra)


def _dictsort(
    context: Context, value: Any, case_sensitive: Any = None, by: Any = "key", reverse: Any = None
) -> list[Any]:
    return _sort(context, list(group(value).items()), reverse, case_sensitive, "1" if by == "value" else "0")


def _map(context: Context, value: Any, *args: Any, attribute: Any = None, default: Any = None) -> list[Any]:
    items = list(sized(value))
    budget_of(context).spend_loops(len(items))
    if attribute is not None:
        found = [item(context, one, attribute) for one in items]
        return [default if isinstance(one, Unknown) and default is not None else one for one in found]
    name, *rest = args or (None,)
    return [_by_name(FILTERS, name)(context, one, *rest) for one in items]


def _select(*, wanted: bool, by_item: bool) -> Callable[..., Any]:
    def select(context: Context, value: Any, *args: Any) -> list[Any]:
        items = list(sized(value))
        budget_of(context).spend_loops(len(items))
        path, args = (args[0], args[1:]) if by_item and args else (None, args)
        name, *rest = args or (None,)
        holds = (lambda one, *_: bool(one)) if name is None else _by_name(TESTS, name)
        pass_on = (context,) if name is not None else ()

        def looked_at(one: Any) -> Any:
            return one if path is None else item(context, one, path)

        return [one for one in items if bool(holds(*pass_on, looked_at(one), *rest)) is wanted]

    return charged(select)


def _by_name(table: dict[str, Callable[..., Any]], name: Any) -> Callable[..., Any]:
    found = table.get(name) if type(name) is str and not name.startswith("_") else None
    if found is None:
        allowed = ", ".join(sorted(name for name in table if not name.startswith("_")))
        raise RenderFault(FORBIDDEN_TAG, f"“{name}” tidak diperbolehkan", f"yang diperbolehkan: {allowed}")
    return found


def _list(_context: Context, value: Any) -> Iterator[Any] | list[Any]:
    return list(value if type(value) in LISTS else sized(value))


def _same(_context: Context, value: Any) -> Any:
    """Change nothing: every value comes out as its text anyway."""
    return value


FILTERS: dict[str, Callable[..., Any]] = {
    "upper": on_text(str.upper),
    "lower": on_text(str.lower),
    "title": on_text(do_title),
    "capitalize": on_text(str.capitalize),
    "trim": on_text(str.strip),
    "string": on_text(str),
    "wordcount": on_text(lambda value: len(value.split())),
    "replace": charged(replace),
    "truncate": charged(_truncate),
    "length": charged(lambda _context, value: len(sized(value))),
    "count": charged(lambda _context, value: len(sized(value))),
    "default": charged(_default),
    "d": charged(_default),
    "first": charged(_first),
    "last": charged(_last),
    "join": charged(join),
    "items": charged(lambda _context, value: list(group(value).items())),
    "list": charged(_list),
    "reverse": charged(_reverse),
    "sort": charged(_sort),
    "dictsort": charged(_dictsort),
    "unique": charged(_unique),
    "groupby": charged(_groupby),
    "batch": charged(_batch),
    "slice": charged(_slice),
    "map": charged(_map),
    "select": _select(wanted=True, by_item=False),
    "reject": _select(wanted=False, by_item=False),
    "selectattr": _select(wanted=True, by_item=True),
    "rejectattr": _select(wanted=False, by_item=True),
    "sum": charged(_sum),
    "min": _ends(min),
    "max": _ends(max),
    "abs": charged(lambda _context, value: abs(number(value))),
    "round": charged(_round),
    "int": _number(int),
    "float": _number(float),
    "e": charged(_same),
    "escape": charged(_same),
    "safe": charged(_same),
}

"""What every filter asks of the values it is given, and what looking at them costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.word.budget import BUDGET, Budget, Unknown
from pks_cli.word.faults import WRONG_VALUE
from pks_cli.word.text import RenderFault

if TYPE_CHECKING:
    from jinja2.runtime import Context


class Group(tuple[Any, ...]):
    """One group of `groupby`: what its members share (`grouper`) and the members (`list`)."""

    __slots__ = ()


LISTS = (list, tuple, Group)
_SIZED = (str, dict, *LISTS)
_STEP = 8  # to take up one item costs about as much as to look at as many characters


def budget_of(context: Context) -> Budget:
    """Give what this rendering has left."""
    budget: Budget = context[BUDGET]
    return budget


def text(value: Any) -> str:
    """Take a text or a number as text.

    Raises:
        RenderFault: PKS512 for anything else.
        UnknownNameError: The name is not known.
    """
    if type(value) in (str, int, float):
        return str(value)
    known(value)
    raise RenderFault(WRONG_VALUE, "Nilainya bukan teks", "pakai penyaring ini pada teks")


def sized(value: Any) -> Any:
    """Take a list, a group or a text; raises as `text`."""
    if type(value) in _SIZED:
        return value
    known(value)
    raise RenderFault(WRONG_VALUE, "Nilainya bukan daftar", "pakai penyaring ini pada daftar")


def group(value: Any) -> dict[str, Any]:
    """Take a group of named values; raises as `text`."""
    if type(value) is dict:
        return value
    known(value)
    raise RenderFault(WRONG_VALUE, "Nilainya bukan kelompok", "pakai ini pada kelompok yang butirnya bernama")


def number(value: Any) -> Any:
    """Take a number; raises as `text`."""
    if type(value) in (int, float):
        return value
    known(value)
    raise RenderFault(WRONG_VALUE, "Nilainya bukan angka", "pakai penyaring ini pada angka")


def count(value: Any, most: int) -> int:
    """Take a whole number from 0 to `most`; raises as `text`."""
    if type(value) is int and 0 <= value <= most:
        return value
    known(value)
    raise RenderFault(
        WRONG_VALUE, "Angka di dalam tanda tidak sesuai", f"pakai bilangan bulat 0 sampai {most}"
    )


def single(value: Any) -> Any:
    """Take a text, a number or yes/no, which can be put in order or told apart at once; raises as `text`."""
    if type(value) in (str, int, float, bool):
        return value
    known(value)
    raise RenderFault(WRONG_VALUE, "Butirnya bukan teks atau angka", "sebut isiannya: attribute='nama'")


def known(value: Any) -> None:
    """Refuse a name without data.

    Raises:
        UnknownNameError: It is one.
    """
    if isinstance(value, Unknown):
        bool(value)  # raises


def size(value: Any) -> int:
    """Say what it costs to look at a value once."""
    return len(value) if type(value) in _SIZED else 1


def spend_depth(budget: Budget, value: Any) -> None:
    """Count everything inside a value: lists that hold one another twice are long to compare."""
    if type(value) not in (dict, *LISTS):
        budget.spend_work(size(value))
        return
    stack = [value]
    while stack:
        current = stack.pop()
        budget.spend_work(size(current) + _STEP)
        if type(current) is dict:
            stack.extend(current.values())
        elif type(current) in LISTS:
            stack.extend(current)


def item(context: Context, value: Any, path: Any) -> Any:
    """Read an item by its name, or by names joined with full stops."""
    for name in str(path).split("."):
        value = context.environment.getitem(value, int(name) if name.isdecimal() else name)
    return value

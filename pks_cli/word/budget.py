"""What one rendering may spend, and names that no data stands behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NoReturn

from jinja2 import StrictUndefined, UndefinedError

from pks_cli.word.faults import OVER_BUDGET
from pks_cli.word.text import RenderFault

MAX_LOOPS = 200_000
MAX_OUTPUT = 8_000_000
MAX_WORK = 20_000_000
BUDGET = "_anggaran"


@dataclass(slots=True)
class Budget:
    """What one rendering has left: rounds of loops, characters written, characters or items looked at."""

    loops: int = MAX_LOOPS
    output: int = MAX_OUTPUT
    work: int = MAX_WORK

    def spend_loops(self, count: int) -> None:
        """Count rounds of a loop before they run."""
        self.loops -= count
        if self.loops < 0:
            raise RenderFault(OVER_BUDGET, "Terlalu banyak pengulangan", "kurangi for di dalam for")

    def spend_output(self, count: int) -> None:
        """Count characters written."""
        self.output -= count
        if self.output < 0:
            raise RenderFault(OVER_BUDGET, "Naskah menjadi terlalu besar", "kurangi isi atau pengulangan")

    def spend_work(self, count: int) -> None:
        """Count what a filter, a test or a comparison is about to look at."""
        self.work -= count
        if self.work < 0:
            remedy = "kurangi penyaring dan perbandingan di dalam for"
            raise RenderFault(OVER_BUDGET, "Terlalu banyak pengolahan teks", remedy)


class UnknownNameError(UndefinedError):
    """A tag names something the data does not have.

    Attributes:
        name: The name.
        known: The names there are in that place.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Hold the wrong name and the right ones."""
        super().__init__(name)
        self.name = name
        self.known = known


class Unknown(StrictUndefined):
    """A name without data: every use but `is defined` and `default` is a fault."""

    def _refuse(self, *_args: Any, **_options: Any) -> NoReturn:
        known = tuple(self._undefined_obj) if type(self._undefined_obj) is dict else ()
        raise UnknownNameError(str(self._undefined_name), known)

    _fail_with_undefined_error = _refuse
    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = __contains__ = _refuse

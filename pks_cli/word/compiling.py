"""One part of a template, compiled, and its faults told with their place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import TemplateError, TemplateSyntaxError

from pks_cli.word.budget import UnknownNameError
from pks_cli.word.faults import (
    FORBIDDEN_TAG,
    SEE_LIST,
    TAG_SYNTAX,
    UNKNOWN_NAME,
    WRONG_VALUE,
    nearest,
    part_name,
    refuse,
)
from pks_cli.word.mending import mend
from pks_cli.word.sandbox import FILENAME, Budget, ForbiddenNode, Sandbox, run
from pks_cli.word.scanning import LOOKS
from pks_cli.word.text import RenderFault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.environment import Template as Compiled

    from pks_cli.word.scanning import Tag
    from pks_cli.word.source import Source


_ALIKE = 0.75  # of two filters, such as "uper" and "upper"


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A part ready to render.

    Attributes:
        name: Its name in the package.
        template: The template's file name, for faults.
        compiled: What Jinja made of it.
        lines: Line to tag.
        widths: Whether tags change how many columns a table has.
    """

    name: str
    template: str
    compiled: Compiled
    lines: dict[int, Tag]
    widths: bool = False

    def render(self, data: Mapping[str, Any], budget: Budget) -> str:
        """Render the part.

        Raises:
            Refused: PKS511 to PKS513, PKS515, naming the tag and its place.
        """
        try:
            return mend(run(self.compiled, data, budget), widths=self.widths)
        except Exception as error:  # noqa: BLE001 - whatever a template brings about becomes a fault with a place
            self._refuse(error, data)

    def _refuse(self, error: Exception, data: Mapping[str, Any]) -> NoReturn:
        tag = _tag_at(self.lines, self._line(error))
        where = f"tanda {tag} di {tag.place}" if tag else part_name(self.name)
        if isinstance(error, UnknownNameError):
            near = nearest(error.name, error.known or data)
            remedy = f"mungkin maksudnya “{near}”" if near else SEE_LIST
            refuse(UNKNOWN_NAME, self.template, f"Nama “{error.name}” tidak dikenal: {where}", remedy)
        if isinstance(error, RenderFault):
            refuse(error.code, self.template, f"{error.message}: {where}", error.remedy)
        refuse(
            WRONG_VALUE, self.template, f"Tidak dapat dihitung: {where}", "periksa nilai yang dipakai di situ"
        )

    def _line(self, error: Exception) -> int:
        """Find the line of the innermost frame that belongs to the compiled template."""
        line, trace = 0, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == FILENAME:
                line = self.compiled.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line


def compile_part(name: str, source: Source, finalize: Callable[[Any], Any], template: str) -> CompiledPart:
    """Compile a part.

    Args:
        name: Its name in the package.
        source: Its Jinja text.
        finalize: How a value is written in this kind of part.
        template: The template's file name, for faults.

    Returns:
        The part, ready to render.

    Raises:
        Refused: PKS509 for a tag that cannot be understood, PKS510 for one that is not allowed.
    """
    try:
        compiled = _sandbox(finalize).compile_part(source.text)
    except TemplateSyntaxError as error:
        _refuse_syntax(_tag_at(source.lines, error.lineno), name, template)
    except (TemplateError, SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        _refuse_syntax(None, name, template)
    if isinstance(compiled, ForbiddenNode):
        tag = _tag_at(source.lines, compiled.line)
        where = f"{tag} di {tag.place}" if tag else part_name(name)
        allowed = ", ".join(sorted(set(compiled.allowed)))
        if compiled.name in LOOKS:
            remedy = f"taruh {compiled.name} paling akhir: {{{{ nama|{compiled.name} }}}}"
        elif near := nearest(compiled.name, compiled.allowed, likeness=_ALIKE):
            remedy = f"mungkin maksudnya “{near}”"
        elif allowed:
            remedy = f"yang diperbolehkan: {allowed}"
        else:
            remedy = "pakai nama isian, for, if, dan penyaring sederhana"
        refuse(FORBIDDEN_TAG, template, f"“{compiled.name}” tidak diperbolehkan: tanda {where}", remedy)
    return CompiledPart(name, template, compiled, source.lines, source.widths)


def _refuse_syntax(tag: Tag | None, name: str, template: str) -> NoReturn:
    where = f"tanda {tag} di {tag.place}" if tag else part_name(name)
    refuse(
        TAG_SYNTAX, template, f"Tidak dapat dipahami: {where}", "contoh yang benar: {{ nama }}, {% if nama %}"
    )


@lru_cache(maxsize=4)
def _sandbox(finalize: Callable[[Any], Any]) -> Sandbox:
    return Sandbox(finalize)


def _tag_at(lines: dict[int, Tag], line: int) -> Tag | None:
    """Give the tag that begins on a line or last before it."""
    order = sorted(lines)
    index = bisect_right(order, line)
    return lines[order[index - 1]] if index else None

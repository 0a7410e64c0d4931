"""From the child's answer to a `Source`: lists become values, words become faults with the file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.exchange.foreign.source import Grid, GridRow, Line, Picture, Prose, Source
from pks_cli.exchange.foreign.stop import NOTE
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


def source_of(name: str, told: Mapping[str, Any]) -> Source:
    """Make the source that an answer tells of.

    Args:
        name: The file's name without directories.
        told: The answer.

    Raises:
        Refused: The answer says why the file is not read.
    """
    if "stop" in told:
        raise Refused(fault_of(name, told["stop"]))
    held = told["held"]
    if held["members"] and not held["pictures"] and all("stop" in one for one in held["members"]):
        raise Refused(*(fault_of(one["name"], one["stop"], name) for one in held["members"]))
    return _source(name, told["sha256"], told["held"], within="")


def fault_of(name: str, words: Sequence[str], within: str = "") -> Fault:
    """Say why a file is not read.

    Args:
        name: Its name.
        words: Code, message and remedy.
        within: The ZIP it lies in, "" for none.
    """
    code, message, remedy = words
    inside = f" di dalam {kutip(within)}" if within else ""
    return Fault(code, "galat", f"{kutip(name)}{inside} {message}", remedy)


def _source(name: str, sha256: str, held: Mapping[str, Any], within: str) -> Source:
    inside = f" di dalam {kutip(within)}" if within else ""
    notes = [_note(f"{kutip(name)}{inside}: {message}", remedy) for message, remedy in held["notes"]]
    members = []
    for told in held["members"]:
        if "stop" in told:
            fault = fault_of(told["name"], told["stop"], name)
            notes.append(Fault(fault.code, "peringatan", f"{fault.message}; dilewati", fault.remedy))
        else:
            members.append(_source(told["name"], told["sha256"], told["held"], name))
    return Source(
        name,
        sha256,
        held["kind"],
        tuple(_part(part) for part in held["parts"]),
        tuple(Picture(*told) for told in held["pictures"]),
        tuple(notes),
        tuple(members),
    )


def _note(message: str, remedy: str) -> Fault:
    return Fault(NOTE, "peringatan", message, remedy)


def _part(told: Sequence[Any]) -> Grid | Prose:
    if told[0] == "prose":
        return Prose(tuple(Line(*line) for line in told[1]))
    _, name, is_hidden, numbers, rows, hidden_rows = told
    hidden = frozenset(hidden_rows)
    made = (
        GridRow(number, tuple(cells), number in hidden) for number, cells in zip(numbers, rows, strict=True)
    )
    return Grid(name, tuple(made), is_hidden)

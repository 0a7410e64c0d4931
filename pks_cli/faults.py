"""What is wrong, as a value: code, level, place, message, remedy.

A fault is data, handed from where it is found to where it is shown. Only what stops the work that was
asked for is an exception: `Refused` carries the faults that say why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["galat", "peringatan"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend.

    Attributes:
        code: The permanent name of the kind of fault, "PKS" and three digits.
        level: "galat" must be mended, "peringatan" asks for a second look.
        message: What is wrong, one sentence in Indonesian, no final full stop.
        remedy: What to do about it, one sentence in Indonesian.
        path: The file, relative to the folder, with "/"; None where there is no file.
        line: Line from 1; None for a whole file.
        column: Character in the line from 1; None for a whole file.
        subject: The record as a person would name it, such as 'Laporan Yosodadi "Balap liar"'.
    """

    code: str
    level: Level
    message: str
    remedy: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """A longer text that a person needs to see what a refusal is about.

    Attributes:
        title: What it shows, a few words in Indonesian.
        text: The text, of one or more lines.
    """

    title: str
    text: str


class Refused(Exception):  # noqa: N818 - an outcome named by what happened, not "an error"
    """The work cannot be done as asked.

    Attributes:
        faults: Why, at least one.
        status: The exit status: 2 when it could not run as asked, 1 when a given file must be mended.
        details: What is shown below the faults; usually nothing.
    """

    def __init__(self, *faults: Fault, status: int = 2, details: tuple[Detail, ...] = ()) -> None:
        """Hold the faults, the exit status and the details."""
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = faults
        self.status = status
        self.details = details

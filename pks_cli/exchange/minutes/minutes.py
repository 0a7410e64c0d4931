"""What was read of minutes: fields with the words they come from, draft reports, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Key = tuple[str | int, ...]
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of a text, one paragraph, or one cell of a table.

    Attributes:
        where: As people find it: "baris 12", "Tabel 2, baris 3".
        text: Exactly.
    """

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of one place.

    Attributes:
        place: The number of the place, from 0.
        start: Where the words begin.
        end: Where they end.
    """

    place: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """One field as it was read.

    Attributes:
        key: The way to it in the record: ("hadir", 0, "nama").
        text: As the record will hold it.
        spans: The words it was read from.
        original: These words, exactly.
        doubt: Why a person should look at it, in Indonesian; "" when it is certain.
        choices: Other readings, as `text`.
    """

    key: Key
    text: str
    spans: tuple[Span, ...] = ()
    original: str = ""
    doubt: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalReport:
    """One report that was read aloud, as a draft.

    Attributes:
        said: Its fields; `langkah` is there once for each step, with the step's number in the key.
        where: Where it begins.
    """

    said: tuple[Said, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Left:
    """Words that are in no field.

    Attributes:
        where: As `Place.where`.
        text: Exactly.
    """

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """All that was read of one source.

    Attributes:
        places: The source.
        said: The fields of the meeting, in the order of the source.
        reports: The reports that were read aloud.
        labels: Words that only name or join what is in a field: heads, list marks, the letterhead.
    """

    places: tuple[Place, ...]
    said: tuple[Said, ...] = ()
    reports: tuple[LocalReport, ...] = ()
    labels: tuple[Span, ...] = ()

    def uncovered(self, without: Iterable[Said] = ()) -> tuple[Left, ...]:
        """Give the runs of words that are in no field and no label.

        Args:
            without: Fields that will not be written; their words count as not placed.
        """
        dropped = {id(one) for one in without}
        fields = [*self.said, *(one for report in self.reports for one in report.said)]
        spans = [span for one in fields if id(one) not in dropped for span in one.spans]
        taken: dict[int, list[tuple[int, int]]] = {}
        for span in (*spans, *self.labels):
            taken.setdefault(span.place, []).append((span.start, span.end))
        return tuple(
            Left(place.where, run)
            for number, place in enumerate(self.places)
            for run in _between(place.text, taken.get(number, []))
        )

    def first(self, *key: str | int) -> Said | None:
        """Give the first field of this key, None when there is none."""
        return next((one for one in self.said if one.key == key), None)


@dataclass(slots=True)
class Page:
    """Minutes while they are read.

    Attributes:
        places: The source.
        said: Fields of the meeting so far.
        reports: Reports so far.
        labels: Labels so far.
        texts: The text of each key, the first where several have it.
        counts: The number of the next item of each list.
        is_ours: Whether this program wrote the paper: then names and posts are as the record has them.
    """

    places: list[Place] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    reports: list[LocalReport] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    texts: dict[Key, str] = field(default_factory=dict)
    counts: dict[Key, int] = field(default_factory=dict)
    is_ours: bool = False

    def words(self, span: Span) -> str:
        """Give the words of a span."""
        return self.places[span.place].text[span.start : span.end]

    def make(
        self, key: Key, text: str, spans: Iterable[Span], doubt: str = "", choices: tuple[str, ...] = ()
    ) -> Said:
        """Make a field of words of this source."""
        own = tuple(spans)
        return Said(key, text, own, "\n".join(map(self.words, own)), doubt, choices)

    def say(
        self, key: Key, text: str, spans: Iterable[Span], doubt: str = "", choices: tuple[str, ...] = ()
    ) -> None:
        """Put words into a field of the meeting."""
        self.add(self.make(key, text, spans, doubt, choices))

    def add(self, one: Said) -> None:
        """Add a field that was made before."""
        self.said.append(one)
        self.texts.setdefault(one.key, one.text)
        for at, part in enumerate(one.key):
            above = one.key[:at]
            if isinstance(part, int):
                self.counts[above] = max(self.counts.get(above, 0), part + 1)
            else:
                self.counts.setdefault(above, 0)
        self.counts.setdefault(one.key, 0)

    def has(self, *key: str | int) -> bool:
        """Tell whether a field, or one below it, is filled."""
        return key in self.counts

    def value(self, *key: str | int) -> str:
        """Give the text of a field, "" when it is not filled."""
        return self.texts.get(key, "")

    def next_of(self, *key: str | int) -> int:
        """Give the number of the next item of a list."""
        return self.counts.get(key, 0)

    def done(self) -> Minutes:
        """Give what was read."""
        return Minutes(tuple(self.places), tuple(self.said), tuple(self.reports), tuple(self.labels))


def tree_of(said: Iterable[Said]) -> dict[str, Any]:
    """Build the record that these fields make: keys to groups, numbers to items of lists, gaps closed."""
    root: dict[str | int, Any] = {}
    for one in said:
        group = root
        for part in one.key[:-1]:
            group = group.setdefault(part, {})
        group.setdefault(one.key[-1], one.text)
    built = _built(root)
    return built if isinstance(built, dict) else {}


def _built(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(isinstance(key, int) for key in value):
        return [_built(value[key]) for key in sorted(value)]
    return {str(key): _built(one) for key, one in value.items()}


def _between(text: str, taken: list[tuple[int, int]]) -> Iterator[str]:
    """Give the runs between taken stretches that hold a letter or figure."""
    at = 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        if start > at and _WORD.search(run := text[at:start].strip()):
            yield run
        at = max(at, end)

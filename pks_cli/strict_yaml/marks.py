"""Where the parts of a text stand: a second look at a text, taken only when a place is asked for."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs hide what libyaml gives
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

MAX_DEPTH = 32
_VALUES = frozenset({ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent})
Event = Any  # a libyaml event; the stubs say its marks may be absent, libyaml always gives them


class Marked:
    """One value of a text with its events.

    Attributes:
        event: The event that starts it.
        key: The event of its key; None for an item or the root.
        end: The event that ends a mapping or sequence; None for a scalar or an unfinished one.
        parts: The values inside by key or index, in file order; empty for a scalar.
    """

    __slots__ = ("end", "event", "key", "parts")

    def __init__(self, event: Event, key: Event = None) -> None:
        """Start at an event."""
        self.event = event
        self.key = key
        self.end: Event = None
        self.parts: dict[str | int, Marked] = {}

    @property
    def is_mapping(self) -> bool:
        """Whether this is a mapping."""
        return self.event.__class__ is MappingStartEvent

    @property
    def is_sequence(self) -> bool:
        """Whether this is a sequence."""
        return self.event.__class__ is SequenceStartEvent

    @property
    def is_flow(self) -> bool:
        """Whether a container is written with brackets: a block's end event has no width."""
        return self.end is not None and self.end.end_mark.index > self.end.start_mark.index


def mark(text: str) -> Marked | None:
    """Mark the first document of a text.

    Args:
        text: The text as read, refused or not.

    Returns:
        The root with all its parts, as far as the text can be followed; None when there is nothing.
    """
    return _followed(text).root


def equal_keys(text: str) -> list[tuple[Event, Event]]:
    """Find the keys that stand a second time in their mapping: each with the first one."""
    return _followed(text).equal_keys


def _followed(text: str) -> _Marker:
    marker = _Marker()
    with suppress(YAMLError, ValueError):
        marker.run(CParser(text))
    return marker


class _Marker:
    """Follows the events of a text; what reading refused is passed over or ends the marking."""

    def __init__(self) -> None:
        self.root: Marked | None = None
        self.equal_keys: list[tuple[Event, Event]] = []
        self._above: list[Marked] = []
        self._key: Event = None

    def run(self, parser: CParser) -> None:
        """Take the events of the first document."""
        while True:
            event = parser.get_event()
            kind = event.__class__
            if kind is DocumentEndEvent or kind is StreamEndEvent:
                return
            if kind in {MappingEndEvent, SequenceEndEvent}:
                self._above.pop().end = event
            elif kind in _VALUES and not self._take(event):
                return

    def _take(self, event: Event) -> bool:
        """Place one value; False when the text cannot be followed further."""
        is_container = event.__class__ in {MappingStartEvent, SequenceStartEvent}
        inside = self._above[-1] if self._above else None
        if inside is not None and inside.is_mapping and self._key is None:
            self._key = event
            return event.__class__ is ScalarEvent
        value = Marked(event, self._key)
        if inside is None:
            self.root = value
        else:
            first = inside.parts.setdefault(self._step(inside), value)
            if first is not value:
                self.equal_keys.append((self._key, first.key))
        self._key = None
        if is_container:
            self._above.append(value)
        return len(self._above) <= MAX_DEPTH

    def _step(self, inside: Marked) -> str | int:
        return len(inside.parts) if self._key is None else str(self._key.value)

"""What the child found in a file, in plain lists: this is what goes through the pipe as JSON."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class Held:
    """What one file holds.

    Attributes:
        kind: As in `Source.kind`.
        parts: Tables and runs of lines.
        pictures: Name, sha256 and size of each.
        notes: Message and remedy of each; the file's name comes in front.
        members: Of a ZIP: name, size, sha256 and what it holds, or why it is not read.
    """

    def __init__(self, kind: str) -> None:
        """Begin with nothing."""
        self.kind = kind
        self.parts: list[list[Any]] = []
        self.pictures: list[tuple[str, str, int]] = []
        self.notes: list[tuple[str, str]] = []
        self.members: list[dict[str, Any]] = []

    def grid(
        self,
        name: str,
        numbers: Sequence[int],
        rows: Sequence[Sequence[str]],
        *,
        hidden_rows: Sequence[int] = (),
        is_hidden: bool = False,
    ) -> None:
        """Add a table.

        Args:
            name: As in `Grid.name`.
            numbers: The number of each row.
            rows: The texts of each row.
            hidden_rows: Numbers of the rows that are hidden.
            is_hidden: Whether the sheet is.
        """
        self.parts.append(["grid", name, is_hidden, numbers, rows, list(hidden_rows)])

    def prose(self, lines: Sequence[tuple[int, str, str, int | None, str]]) -> None:
        """Add a run of lines: number, text, label, level and style of each; none adds nothing."""
        if lines:
            self.parts.append(["prose", lines])

    def plain(self) -> dict[str, Any]:
        """Give all of it as what JSON can hold."""
        return {
            "kind": self.kind,
            "parts": self.parts,
            "pictures": self.pictures,
            "notes": self.notes,
            "members": self.members,
        }

"""Tell which papers were written, and what they leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pks_cli.commands.giving import shown_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.commands.console import Console
    from pks_cli.folder.place import Place


class Written(Protocol):
    """Papers that were written."""

    @property
    def id(self) -> str:
        """The id of the record they are about, or the period."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where they went."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """What they leave out, one sentence each."""


def told_paths(paths: Sequence[str]) -> dict[str, list[str]]:
    """Give every path under "semua" where there are several; else nothing."""
    return {"semua": list(paths)} if len(paths) > 1 else {}


def show_papers(console: Console, place: Place, done: Written) -> None:
    """Tell what the papers leave out, then where they went, the path last; as JSON in one document."""
    for text in done.left_out:
        console.note(text)
    paths = [path.absolute() for path in done.paths]
    if console.as_json:
        told = [place.relative(path) for path in paths]
        left_out = {"tidak_dimuat": list(done.left_out)} if done.left_out else {}
        console.document({"id": done.id, "path": told[0], **told_paths(told), **left_out})
        return
    for path in paths:
        console.say(shown_path(path))

"""Who is named as the author of a change: the name git knows, or what the computer calls its user."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.folder.git_store import Author

if TYPE_CHECKING:
    from pks_cli.folder.git import Git

_EMAIL = "pks@localhost"
_NOBODY = "pks"
_NO_NAME = " .,:;\"\\'"  # git refuses a name of nothing but these


def remember_name(git: Git, name: str) -> None:
    """Keep the name a person gave, without what git gives a meaning; a name of nothing else is not kept."""
    given = _clean(name)
    if given:
        git.run("config", "--", "user.name", given)


def known_author(git: Git) -> Author | None:
    """Give who a person said they are, None when nobody ever did."""
    listed = git.line("config", "-z", "--get-regexp", r"^user\.(name|email)$")
    # The nearest setting stands last.
    known = dict(entry.split("\n", 1) for entry in listed.split("\0") if "\n" in entry)
    name = _clean(known.get("user.name", ""))
    return Author(name, _clean(known.get("user.email", "")) or _EMAIL) if name else None


def assumed_author(git: Git) -> Author:
    """Give who works here without asking: the known name, else that of the login, else the program's."""
    known = known_author(git)
    if known is not None:
        return known
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name: a bare service account, or Windows without one
        name = ""
    return Author(_clean(name) or _NOBODY, _EMAIL)


def _clean(text: str) -> str:
    clean = bahasa.rapi("".join(mark for mark in text if mark.isprintable() and mark not in "<>"))
    return clean if clean.strip(_NO_NAME) else ""

"""Names of record files and the ids at their end."""

from __future__ import annotations

import re
import unicodedata

from pks_cli.model.identity import ID_ALPHABET, ID_FIRST_LETTERS, ID_LENGTH, ID_PATTERN
from pks_cli.model.wilayah_code import parse_kode

LONGEST_SLUG = 40
_RECORD_NAME = re.compile(rf"[a-z0-9-]+-(?P<id>{ID_PATTERN})\.yaml")
_YAML_LIKE = re.compile(r"\.ya?ml", re.IGNORECASE)
_TEAM_NAME = re.compile(r"(?P<id>\d\d(?:\.\d\d){1,2}(?:\.\d{4})?)\.yaml", re.ASCII)


def new_id() -> str:
    """Make an id: eight random base32 characters without i, l, o and u, a letter first."""
    import secrets

    return secrets.choice(ID_FIRST_LETTERS) + "".join(
        secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH - 1)
    )


def id_of(kind: str, name: str) -> str | None:
    """Give the id that a file name of this kind holds, None when the name is outside the grammar."""
    found = (_TEAM_NAME if kind == "team" else _RECORD_NAME).fullmatch(name)
    return found["id"] if found else None


def looks_like_yaml(name: str) -> bool:
    """Tell whether a file is or was meant to be a record: "x.yaml", "x (1).yaml", "x.yml", "x.yaml.txt"."""
    return not name.startswith((".", "~$")) and (name.endswith(".yaml") or bool(_YAML_LIKE.search(name)))


def slug(text: str) -> str:
    """Make the readable part of a file name: lower-case letters, digits and hyphens, at most 40."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return (
        words[:LONGEST_SLUG].rpartition("-")[0] or words[:LONGEST_SLUG]
        if len(words) > LONGEST_SLUG
        else words
    )


def is_wilayah_code(text: str) -> bool:
    """Tell whether a text is a wilayah code in its dotted form."""
    return parse_kode(text) == text

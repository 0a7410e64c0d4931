"""The hash of what a paper says, by which a signed one is told apart from a later one."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft

_LETTERHEAD = "kop"
_TRACE = "jejak"  # of the paper, not of what it says


def fingerprint(draft: Draft) -> str:
    """Give the hash of what is handed to the template, photos too; layout and letterhead do not count.

    A photo counts by the hash the record has, so that a laptop without the file knows the paper too. What is
    empty is left out, so that a field that a later version of the program adds changes no hash.
    """
    content = {key: value for key, value in draft.data.items() if key != _LETTERHEAD}
    content["naskah"] = {key: value for key, value in content["naskah"].items() if key != _TRACE}
    told = {"isi": _kept(content), "gambar": dict(draft.seals)}
    text = json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("ascii")).hexdigest()


def _kept(value: Any) -> Any:
    if isinstance(value, dict):
        inner = {key: _kept(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if not _says_nothing(item)}
    if isinstance(value, (list, tuple)):
        return [_kept(item) for item in value]
    return value


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})  # 0 is said: none is not unknown

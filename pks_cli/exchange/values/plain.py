"""A text as the finders read it: small letters, plain figures, dashes and quotes, each character in its place."""

from __future__ import annotations

import unicodedata

_SAME = {
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "⁄": "/",
    "／": "/",
    "：": ":",
    "．": ".",
    "，": ",",
    "（": "(",
    "）": ")",
}


class _Characters(dict[int, str]):
    """What each character is read as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        read = self[code] = _read_as(character)
        return read


def plain(text: str) -> str:
    """Give a text of the same length in small letters, with figures 0-9, "-" for any dash, "'" for any quote.

    What has no width (marks of direction in an exported chat) becomes a space.
    """
    return text.lower() if text.isascii() else text.translate(_CHARACTERS)


def _read_as(character: str) -> str:
    known = _SAME.get(character)
    if known is not None:
        return known
    figure = unicodedata.digit(character, None)
    if figure is not None and character.isdecimal():
        return str(figure)
    if unicodedata.category(character) in {"Cf", "Zs"}:
        return " "
    small = character.lower()
    return small if len(small) == 1 else character


_CHARACTERS = _Characters()

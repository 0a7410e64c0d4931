"""Characters that phones put into texts and nobody sees: one for one to what they stand for."""

from __future__ import annotations

_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_PLAIN = str.maketrans(
    {**dict.fromkeys(_INVISIBLE + _SPACES, " "), "\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'}
)
_SHOWN = str.maketrans({**dict.fromkeys(_INVISIBLE, None), **dict.fromkeys(_SPACES, " ")})


def plain(text: str) -> str:
    """Give a text of the same length in which every odd space or mark is a plain space or quote."""
    return text.translate(_PLAIN)


def shown(text: str) -> str:
    """Give a text as people see it: without marks of direction, with plain spaces."""
    return text.translate(_SHOWN)

"""Posts as people write them: "Plt. Lurah Yosodadi", "Kapolsek", "Kasat Binmas Polres Metro"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pks_cli.bahasa import fold, rapi
from pks_cli.exchange.teams.post import PERMANENT, VACANT
from pks_cli.model import vocabulary

_ACTING = re.compile(
    r"^(?P<plt>plt|pelaksana tugas)\b\.?\s*|^(?P<plh>plh|pelaksana harian)\b\.?\s*"
    r"|^(?P<pj>pj|penjabat)\b\.?\s*|^(?P<tetap>def|definitif|pejabat tetap|tetap)\b\.?\s*",
    re.IGNORECASE,
)
_VACANT = frozenset(
    {"kosong", "lowong", "vacant", "posisikosong", "jabatankosong", "belumada", "belumterisi"}
)
_BLANK = frozenset({"", "-", "–", "—", "..", "...", "n/a", "nihil"})
_NEAR_ENOUGH = 80.0
_WORD_END = re.compile(r"[\s.,/(-]")


@dataclass(frozen=True, slots=True)
class PostWords:
    """What the words of a post say.

    Attributes:
        jabatan: Code, "" when no post is near.
        status: A code of status_pejabat or "".
        rest: What stands behind the name of the post: a wilayah, or more of its title.
        whole: All of it without the status.
        doubt: Why it should be looked at, "" when it is certain.
    """

    jabatan: str
    status: str
    rest: str
    whole: str
    doubt: str = ""


def read_post(text: str) -> PostWords:
    """Read the words of a post; `jabatan` is "" when there is none."""
    words = rapi(text)
    acting = _ACTING.match(words)
    status = acting.lastgroup or "" if acting else ""
    whole = words[acting.end() :] if acting else words
    status = "" if status == PERMANENT else status
    lower = whole.casefold()
    for spelling, code in _spellings():
        if lower.startswith(spelling) and (
            len(lower) == len(spelling) or _WORD_END.match(lower, len(spelling))
        ):
            return PostWords(code, status, whole[len(spelling) :].strip(" .,-/()"), whole)
    code = _nearest(whole)
    doubt = f"jabatan '{whole}' dibaca {vocabulary.label('jabatan', code)}" if code else ""
    return PostWords(code, status, "", whole, doubt)


def read_status(text: str) -> str | None:
    """Read who a cell says is in the post: a code, "tetap", "kosong", "" for nothing; None: unreadable."""
    if is_blank(text):
        return ""
    if is_vacant(text):
        return VACANT
    acting = _ACTING.match(rapi(text))
    return acting.lastgroup if acting else None


def is_vacant(text: str) -> bool:
    """Tell whether the words say that nobody holds a post."""
    return fold(text) in _VACANT


def is_blank(text: str) -> bool:
    """Tell whether a cell says nothing."""
    return text.strip().casefold() in _BLANK


def _nearest(text: str) -> str:
    """Give the post that is written most like this, "" when none is near."""
    from rapidfuzz import fuzz, process  # a tenth of the start-up, needed only when something is wrong

    known = {fold(spelling): code for spelling, code in _spellings()}
    best = process.extractOne(fold(text), list(known), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return known[best[0]] if best else ""


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    """Give every way to write a post, the longest first."""
    found = {
        spelling.casefold(): term.code
        for term in vocabulary.terms("jabatan").values()
        for spelling in (*(term.extra.get("singkatan") or ()), term.label, term.code.replace("_", " "))
    }
    return tuple(sorted(found.items(), key=lambda one: -len(one[0])))

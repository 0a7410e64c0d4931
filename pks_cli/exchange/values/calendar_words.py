"""Names of months and weekdays as people type them, and misspelt."""

from __future__ import annotations

from functools import cache

_MONTHS = (
    "januari jan jnuari january jn",
    "februari feb pebruari peb february febuari",
    "maret mar mrt march",
    "april apr aprl",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agu ags agt agust agst aug august agus",
    "september sep sept septem",
    "oktober okt october oct oktb",
    "november nov nopember nop novem",
    "desember des december dec dese desem",
)
_DAYS = (
    "senin sen snn snin monday mon",
    "selasa sel slsa sls slasa tuesday tue",
    "rabu rab rbu wednesday wed",
    "kamis kam kms thursday thu",
    "jumat jum'at jum jmt jumaat jum,at friday fri",
    "sabtu sab sbtu sbt saturday sat",
    "minggu ming mgg mgu ahad sunday sun",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
DAYS = {name: number for number, names in enumerate(_DAYS) for name in names.split()}
_FULL = [names.split()[0] for names in _MONTHS]
_SHORTEST_NEAR, _NEAR_ENOUGH = 4, 78.0


@cache
def near_month(word: str) -> int | None:
    """Give the number of the month that a misspelt word is near, None when it is near none."""
    if len(word) < _SHORTEST_NEAR:
        return None
    from rapidfuzz import fuzz, process  # heavy, and only misspelt months need it

    best = process.extractOne(word, _FULL, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return best[2] + 1 if best else None

"""Legal bases as minutes cite them, to the codes of the catalogue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page

_KINDS = {
    "uu": r"undang[\s-]*undang|uu",
    "permendagri": r"peraturan\s+menteri\s+dalam\s+negeri|permendagri",
    "pp": r"peraturan\s+pemerintah|pp",
    "perkap": r"peraturan\s+(?:kepala\s+kepolisian(?:\s+negara)?(?:\s+republik\s+indonesia)?|kapolri)|perkap",
}
_CITED = re.compile(
    "(?:"
    + "|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS.items())
    + r")\.?(?:\s+republik\s+indonesia|\s+RI)?\s*(?:nomor|no\.?|nmr\.?)?\s*(?P<nomor>\d{1,4})\s*"
    r"(?:tahun|thn\.?|th\.?|/)?\s*(?P<tahun>\d{4})",
    re.IGNORECASE,
)


def find_bases(text: str) -> Iterator[tuple[str | None, int, int]]:
    """Find citations: the code (None when the catalogue has no such text) and where they stand."""
    for found in _CITED.finditer(text):
        kind = next(name for name in _KINDS if found[name] is not None)
        code = f"{kind}-{int(found['nomor'])}-{found['tahun']}"
        yield (code if code in terms("dasar") else None), found.start(), found.end()


def whole_basis(text: str) -> str | None:
    """Give the code whose name is all of the text, also with its title or in our own writing."""
    wanted = fold(text)
    named = (
        code
        for code, term in terms("dasar").items()
        if wanted in {fold(str(term.extra.get("teks") or "")), fold(term.label)}
    )
    found = next(named, None)
    if found:
        return found
    cited = list(find_bases(text))
    if len(cited) != 1:
        return None
    code, start, end = cited[0]
    if code is None:
        return None
    title = str(terms("dasar")[code].extra.get("teks") or "").partition(" tentang ")[2]
    rest = fold(text[:start] + text[end:])
    return code if rest in {"", "tentang", fold(f"tentang{title}"), fold(title)} else None


def say_bases(page: Page, bits: Iterable[Bit], *, within: bool = False) -> None:
    """Put the texts of law that lines cite into `dasar`; a line that is more keeps its words.

    Args:
        page: Where the fields go.
        bits: The lines.
        within: Whether they are said by somebody, so that their words are in another field already.
    """
    known = {one.text for one in page.said if one.key[0] == "dasar"}
    for bit in bits:
        whole = None if within else whole_basis(bit.text)
        for code, start, end in [(whole, 0, len(bit.text))] if whole else find_bases(bit.text):
            if code and code not in known:
                known.add(code)
                page.say(("dasar", page.next_of("dasar")), code, [bit.part(start, end)])

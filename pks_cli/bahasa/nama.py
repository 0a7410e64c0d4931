"""Names with titles and ranks in the EYD pattern: "AKP Resmawati, S.H., M.H.".

Only proposed, never rewritten: a name belongs to the person who bears it. EYD V: a title after the name
stands behind a comma, each title has its points and no space inside; a rank that is an acronym has no point.
"""

from __future__ import annotations

import itertools

from pks_cli.bahasa.gelar import BACK, CORPS, FRONT, RANKS, TNI, WITH_POL, key
from pks_cli.bahasa.teks import fold, rapi

_ROUNDS = 4
_TITLES = BACK.keys() | FRONT.keys() | RANKS.keys()
_LONGEST = 200


def usul_nama(text: str) -> str | None:
    """Propose the EYD writing of a name with its titles and rank.

    Args:
        text: One person's name as written, such as "AKP. Resmawati, SH., MH".

    Returns:
        The proposal, itself in need of none, or None when there is nothing to propose. Letters change only
        where a rank is spelled out ("Kapt." becomes "Kapten") and in the case of titles and ranks.
    """
    if len(text) > _LONGEST:
        return None
    proposal = _normal(text)
    for _ in range(_ROUNDS):
        again = _normal(proposal)
        if again == proposal:
            return proposal if proposal != text else None
        proposal = again
    return None


def nama_polos(name: str) -> str:
    """Return a name without titles, rank and corps, as `fold` writes it: the key under which a person is met.

    Args:
        name: One person's name, such as "Aiptu Budi Santoso, S.H.".

    Returns:
        "budisantoso"; a name that is nothing but titles is kept whole.
    """
    words = name.partition(",")[0].split()
    own = [
        word
        for number, word in enumerate(words)
        if key(word) not in _TITLES
        and not (number and key(word) in CORPS and key(words[number - 1]) in RANKS)
    ]
    return fold("".join(own or words))


def _normal(text: str) -> str:
    """Return `text` after one round of mending."""
    front, *back = (part.strip() for part in rapi(text).split(","))
    if back and key(front) in BACK:  # titles alone, as in a column of their own
        return ", ".join(title for part in [front, *back] if part for title in _titles(part))
    name, behind = _cut_titles(_spaced(front))
    shouting = name.isupper()
    tokens = _ranked(name.split(), shouting=shouting)
    titles = [title for part in [behind, *back] if part for title in _titles(part)]
    return ", ".join([" ".join(tokens), *titles]).strip(", ")


def _titles(part: str) -> list[str]:
    """Return what stands between two commas, as titles where all of it is titles, else as it is."""
    tokens = part.split()
    found = []
    start = 0
    while start < len(tokens):
        for end in range(min(len(tokens), start + 4), start, -1):
            written = "".join(tokens[start:end])
            title = BACK.get(key(written))
            if title is not None and _one_title(tokens[start:end]):
                found.append(written if _is_variant(written, title) else title)
                start = end
                break
        else:
            return [part]
    return found


def _one_title(tokens: list[str]) -> bool:
    """Tell whether these words are the pieces of one title: "S. H.", and not "S.P. D.I."."""
    return len(tokens) == 1 or all(token.count(".") <= 1 for token in tokens)


def _is_variant(written: str, title: str) -> bool:
    """Tell whether this is a rightly pointed form that the table happens not to hold, such as "S.I.P."."""
    if written.count(".") == title.count(".") or not written.endswith("."):
        return False
    pieces = written[:-1].split(".")
    return len(pieces) > 1 and all(piece[:1].isupper() for piece in pieces)


def _cut_titles(front: str) -> tuple[str, str]:
    """Split off titles that have no comma before them: "Imron. SP" gives "Imron" and "SP"."""
    tokens = front.split()
    cut = len(tokens)
    while cut > 1 and _is_plain_title(tokens[cut - 1], tokens[cut - 2]):
        cut -= 1
    if cut == len(tokens):
        return front, ""
    last = tokens[cut - 1]
    name = tokens[:cut]
    if len(last) > 4 and last.endswith("."):  # noqa: PLR2004 - "Imron.", but not "Moh." or "Jr."
        name[-1] = last[:-1]
    return " ".join(name), " ".join(tokens[cut:])


def _is_plain_title(token: str, before: str) -> bool:
    """Tell whether a last word is surely a title: points inside, or capitals after small letters."""
    title = BACK.get(key(token))
    if title is None or key(before) in FRONT or key(before) in RANKS:
        return False
    inside = "." in token[:-1]
    letters = token.rstrip(".")
    if inside:
        return key(token) not in FRONT and not _is_initials(token, title)
    return letters.isupper() and len(letters) > 1 and (not before.isupper() or key(before) in BACK)


def _is_initials(token: str, title: str) -> bool:
    """Tell whether a pointed word may be a person's initials, such as "M.A" in "Ahmad M.A"."""
    return token != title and all(len(piece) <= 1 for piece in token.split(".")) and not token.endswith(".")


def _spaced(front: str) -> str:
    """Put the missing space after a title or initial, as in "M.Supriyadi"; "A.H. Nasution" stays."""
    return " ".join(_spaced_word(word) for word in front.split())


def _spaced_word(word: str) -> str:
    """Put the missing spaces into one word."""
    if "." not in word[:-1] or key(word) in BACK or key(word) in FRONT:
        return word
    pieces = word.split(".")
    out = pieces[0]
    for before, piece in itertools.pairwise(pieces):
        apart = len(piece) > 1 and piece[0].isalpha() and piece not in pieces[:1]
        apart = apart or (len(before) > 1 and key(before) in FRONT and piece != "")
        out += (". " if apart and before.isalpha() else ".") + piece
    return out


def _ranked(tokens: list[str], *, shouting: bool) -> list[str]:
    """Return the words of a name with its rank, corps and leading titles in order.

    Args:
        tokens: The words before the first comma.
        shouting: Whether the whole name is in capitals, as under a signature; its capitals then stay.
    """
    out: list[str] = []
    for index, token in enumerate(tokens):
        written = _leading(token, tokens[:index], last=index == len(tokens) - 1)
        if written is None:
            return out + tokens[index:]
        out.append(written.upper() if shouting else written)
    return out


def _leading(token: str, before: list[str], *, last: bool) -> str | None:
    """Return a rank, corps or leading title as it should be, or None where the name itself begins."""
    bare = key(token)
    previous = key(before[-1]) if before else ""
    if bare in RANKS and not last and all(key(word) in FRONT for word in before):
        return RANKS[bare]
    if previous in TNI and bare in CORPS and not last:
        return CORPS[bare]
    if previous in WITH_POL and bare == "pol" and not last:
        return "Pol"
    if bare in FRONT and not last:
        return _front_title(token, bare)
    return None


def _front_title(token: str, bare: str) -> str:
    """Return a leading title with its points; "dr." (a physician) and "Dr." (a doctor) stay apart."""
    if bare == "dr":
        return "dr." if token.startswith("d") else "Dr."
    return FRONT[bare]

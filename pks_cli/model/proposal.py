"""Propose jenis, kategori and judul of an ordinary report from the words of its kejadian.

A proposal for a person to confirm, never a verdict: it looks for the words that `kategori` lists, leaves out
what the text denies ("tidak ada tawuran") or only speaks about ("penyuluhan narkoba"), and takes the kategori
with the most words. Deterministic: the same text gives the same proposal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.matching import Lexicon, Match, find_matches, lexicon_of, tokenise
from pks_cli.model.title import sentences, title_of, without_greeting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pks_cli.model.vocabulary import Term

__all__ = ["ACTIVITY", "OTHER", "Proposal", "propose", "propose_jalur"]

ACTIVITY = "pembinaan_masyarakat"
GENERIC = "gangguan_ketertiban"
OTHER = "lainnya"
READ_CHARACTERS = 4000  # an ordinary report is far shorter; what is reported stands in front


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_Phrases = dict[str, tuple[tuple[str, ...], ...]]


def _by_first(*phrases: tuple[str, ...]) -> _Phrases:
    """Lay phrases out by their first word, in their order."""
    return {first: tuple(one for one in phrases if one[0] == first) for first, *_ in phrases}


_MOST_LEXICONS = 8
_LEXICONS: dict[tuple[int, ...], tuple[tuple[Term, ...], Lexicon]] = {}
_NEGATORS = _by_first(
    ("tidak", "ada"),
    ("tidak", "adanya"),
    ("tidak", "terjadi"),
    ("tidak", "ditemukan"),
    ("tidak", "menemukan"),
    ("tidak", "terdapat"),
    ("tidak", "dijumpai"),
    ("tidak", "terlihat"),
    ("tidak", "melakukan"),
    ("tidak", "pernah"),
    ("tidak", "terlibat"),
    ("tidak", "ikut"),
    ("belum", "ada"),
    ("belum", "terjadi"),
    ("belum", "ditemukan"),
    ("bebas", "dari"),
    ("bebas",),
    ("tanpa",),
    ("nihil",),
    ("bukan",),
    ("jangan",),
    ("anti",),
)
_DENIED_BEHIND = _by_first(
    ("nihil",), ("tidak", "ada"), ("tidak", "terjadi"), ("tidak", "ditemukan"), ("bebas",)
)
_SCOPE_ENDS = _words(
    "| saat ketika setelah karena sehingga sebab meski meskipun walaupun terjadi ada ditemukan "
    "didapati akibat lalu kemudian"
)
_LIST_WORDS = frozenset({"maupun", "atau", "ataupun", "dan", "serta"})
_PREVENTIVE = _words(
    "antisipasi mengantisipasi cegah mencegah pencegahan waspada mewaspadai bahaya menghindari "
    "larangan penanggulangan menanggulangi menangkal menekan tangkal kewaspadaan"
)
_HAPPENED = _words(
    "menemukan mendapati membubarkan dibubarkan mengamankan diamankan menangkap ditangkap menjaring "
    "terjaring menindak ditindak melerai dilerai menggagalkan digagalkan memergoki menyita disita "
    "mengejar terjadi menerima menghentikan dihentikan"
)
_QUIET = _words("nihil aman kondusif terkendali tertib lancar")
_QUIET_PHRASE = re.compile(
    r"\b(?:tidak|belum) (?:ada|terjadi|ditemukan|terdapat)"
    r" (?:yang menonjol|kejadian|gangguan|peristiwa|laporan|permasalahan|masalah|hal)"
)
_VIOLENT = _words(
    "bentrok bentrokan pembakaran dibakar membakar perusakan dirusak merusak  "
    "penyerangan diserang menyerang ricuh rusuh kericuhan kerusuhan lempar melempari dilempari bacok "
    "dibacok"
)
_VIOLENT_PHRASES = _by_first(("saling", "serang"), ("saling", "lempar"), ("saling", "bacok"))
_FEARED = _words(
    "isu rencana berencana merencanakan dikhawatirkan khawatir rawan potensi berpotensi nyaris hampir "
    "janjian ancaman mengancam ditakutkan dugaan"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the words of a kejadian suggest.

    Attributes:
        jenis: Code of jenis; never missing.
        kategori: Code of kategori; None for nihil.
        judul: One line of at most 70 characters; None for nihil and for an empty text.
        sumber_konflik: Letter of article 5 that is usual for the kategori, for a conflict only.
    """

    jenis: str
    kategori: str | None = None
    judul: str | None = None
    sumber_konflik: str | None = None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What one sentence says: incidents, and where it speaks of an activity or says that all is quiet."""

    incidents: list[Match]
    activity: int | None
    quiet: int | None


def propose(text: str, kategori: Mapping[str, Term]) -> Proposal:
    """Propose what an ordinary report need not be asked.

    Args:
        text: The kejadian as the lurah, Bhabinkamtibmas or Babinsa wrote it.
        kategori: The terms of kategori, the office's own among them.
    """
    text = text[:READ_CHARACTERS]
    tokens = [tokenise(sentence) for sentence in sentences(without_greeting(text))]
    read = [_read_sentence(sentence, kategori) for sentence in tokens]
    incidents = [match for sentence in read for match in sentence.incidents]
    if incidents:
        code = _heaviest(incidents)
        jenis = _jenis_of(kategori[code], [word for sentence in tokens for word in _affirmed(sentence)])
        conflict = jenis in {"potensi_konflik", "peristiwa_konflik"}
        letters = kategori[code].extra.get("pasal_5") or () if conflict else ()
        return Proposal(jenis, code, title_of(text), next(iter(letters), None))
    # What opens the text is what is reported; a patrol or "aman" further on may only follow an unknown event.
    opening = read[0] if read else _Sentence([], None, None)
    if opening.activity is not None and (opening.quiet is None or opening.activity <= opening.quiet):
        return Proposal("kegiatan", ACTIVITY if ACTIVITY in kategori else OTHER, title_of(text))
    if opening.quiet is not None:
        return Proposal("nihil")
    return Proposal("gangguan_kamtibmas", OTHER, title_of(text))


def propose_jalur(langkah: str, jalur: Mapping[str, Term]) -> str | None:
    """Propose how a settled kejadian was settled from the words of its steps, None when they do not tell.

    Args:
        langkah: What was done, the uraian of the steps.
        jalur: The terms of jalur.
    """
    tokens = tokenise(langkah[:READ_CHARACTERS])
    matches = find_matches(tokens, _lexicon(jalur))
    denied = _denied(tokens, matches)
    told = [match for match in matches if not _is_denied(match, tokens, denied)]
    return _heaviest(told) if told else None


def _read_sentence(tokens: Sequence[str], kategori: Mapping[str, Term]) -> _Sentence:
    matches = find_matches(tokens, _lexicon(kategori))
    denied = _denied(tokens, matches)
    activities = [one.start for one in matches if one.code == ACTIVITY and one.start not in denied]
    activities += [place for place, word in enumerate(tokens) if word in _PREVENTIVE]
    activity = min(activities, default=None)
    named = [one for one in matches if one.code != ACTIVITY]
    incidents = [one for one in named if not _is_denied(one, tokens, denied)]
    quiet = [one.start for one in named if one not in incidents] + _quiet_places(tokens)
    if activity is not None and not any(word in _HAPPENED for word in tokens[activity:]):
        incidents = [one for one in incidents if one.start < activity and not _is_topic(one, tokens)]
    return _Sentence(incidents, activity, min(quiet, default=None))


def _is_topic(match: Match, tokens: Sequence[str]) -> bool:
    """Tell whether the words stand behind one of prevention: "antisipasi balap liar"."""
    return any(word in _PREVENTIVE for word in tokens[max(0, match.start - 4) : match.start])


def _denied(tokens: Sequence[str], matches: Sequence[Match]) -> set[int]:
    """Give the places of the words that a negator in front denies."""
    own = {place for match in matches for place in match.places}
    places: set[int] = set()
    for start in range(len(tokens)):
        width = _width(tokens, start, _NEGATORS)
        if width and start not in own:
            places |= _scope(tokens, start + width, {match.start for match in matches})
    return places


def _scope(tokens: Sequence[str], start: int, match_starts: set[int]) -> set[int]:
    """Give the places a negator reaches: to the end of its clause, and over a list of things denied."""
    places: set[int] = set()
    for place in range(start, len(tokens)):
        if tokens[place] in _SCOPE_ENDS:
            break
        if tokens[place] == "," and not (places & match_starts and _goes_on(tokens, place + 1)):
            break
        places.add(place)
    return places


def _goes_on(tokens: Sequence[str], start: int) -> bool:
    """Tell whether the words behind a comma only lengthen a list."""
    rest = tokens[start:]
    part = rest[: rest.index(",")] if "," in rest else rest
    short = len(part) <= 3  # noqa: PLR2004 - "balap liar", "geng motor", "pencurian kendaraan bermotor"
    return bool(part) and (short or part[0] in _LIST_WORDS) and not _SCOPE_ENDS & set(part)


def _is_denied(match: Match, tokens: Sequence[str], denied: set[int]) -> bool:
    return match.start in denied or bool(_width(tokens, match.places[-1] + 1, _DENIED_BEHIND))


def _width(tokens: Sequence[str], start: int, phrases: _Phrases) -> int:
    """Give the number of words of the first phrase that stands at a place, 0 for none."""
    known = phrases.get(tokens[start]) if start < len(tokens) else None
    if known is None:
        return 0
    return next((len(one) for one in known if tuple(tokens[start : start + len(one)]) == one), 0)


def _lexicon(terms: Mapping[str, Term]) -> Lexicon:
    """Give the words of the terms laid out, made once for the same terms."""
    key = tuple(map(id, terms.values()))
    known = _LEXICONS.get(key)
    if known is None:
        if len(_LEXICONS) >= _MOST_LEXICONS:
            _LEXICONS.clear()
        words = {code: term.extra.get("kata") or () for code, term in terms.items()}
        # The terms are held beside it, so that no other term can ever have one of these ids.
        known = _LEXICONS[key] = (tuple(terms.values()), lexicon_of(words))
    return known[1]


def _heaviest(matches: Sequence[Match]) -> str:
    """Choose the kategori with the most words; what is general gives way, equals go to the first said."""
    weight: dict[str, int] = {}
    for match in matches:
        weight[match.code] = weight.get(match.code, 0) + len(match.places)
    special = {code: words for code, words in weight.items() if code != GENERIC} or weight
    return max(special, key=lambda code: special[code])


def _affirmed(tokens: Sequence[str]) -> list[str]:
    denied = _denied(tokens, ())
    return [word for place, word in enumerate(tokens) if place not in denied]


def _jenis_of(term: Term, words: Sequence[str]) -> str:
    """Raise a conflict to an event when there is violence; lower a feared disturbance to a potential."""
    usual = str(term.extra.get("jenis_lazim") or "gangguan_kamtibmas")
    feared = any(word in _FEARED for word in words)
    if usual == "potensi_konflik" and not feared and _is_violent(words):
        return "peristiwa_konflik"
    if usual == "gangguan_kamtibmas" and feared and term.extra.get("pasal_5"):
        return "potensi_konflik"
    return usual


def _is_violent(words: Sequence[str]) -> bool:
    return any(word in _VIOLENT or _width(words, place, _VIOLENT_PHRASES) for place, word in enumerate(words))


def _quiet_places(tokens: Sequence[str]) -> list[int]:
    """Give the places where a sentence says that all is quiet."""
    said = [0] if _QUIET_PHRASE.search(" ".join(tokens)) else []
    return said + [place for place, word in enumerate(tokens) if word in _QUIET]

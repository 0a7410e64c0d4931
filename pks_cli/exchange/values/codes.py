"""Words of the vocabularies (jenis, kategori, status, unsur, klasifikasi, ...) as people type them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.values.plain import plain
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.model import vocabulary
from pks_cli.model.matching import Lexicon, find_matches, lexicon_of, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pks_cli.exchange.intake.around import Around
    from pks_cli.model.vocabulary import Term

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SHORT = {
    "sdh": "sudah", "udah": "sudah", "sdah": "sudah", "telah": "sudah", "blm": "belum", "blum": "belum",
    "msh": "masih", "masi": "masih", "sdg": "sedang", "dlm": "dalam", "dgn": "dengan", "dg": "dengan",
    "tdk": "tidak", "tak": "tidak", "gk": "tidak", "pros": "proses", "on": "masih", "ditangani": "ditangani",
    "slesai": "selesai", "selese": "selesai", "beres": "selesai", "krg": "kurang", "scr": "secara",
}  # fmt: skip
_LEADS = frozenset(
    "kasus kejadian perkara dugaan adanya ada tindak pidana tp aksi laporan tentang terkait status jenis kategori "
    "gangguan masalah permasalahan yang oleh pak bpk bapak ibu bu sdr sifat tingkat keadaan saat ini".split()
)
_NEAR_ENOUGH, _MUCH_NEARER, _SHORTEST_NEAR = 80.0, 8.0, 4
_MOST_IN_FRONT, _MOST_WORDS_BEHIND = 5, 8
_MOST_ANSWERS, _MOST_KEPT = 4096, 32
_CHANGING = frozenset(
    ("belum", "tidak", "masih", "tapi", "tetapi", "namun", "menunggu", "hampir", "akan", "kecuali")
)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Known:
    """A vocabulary made ready for reading.

    Attributes:
        terms: Its terms by code.
        labels: Labels by code.
        spellings: Codes by spelling as `fold` writes it.
        lexicon: Words that mark a term, laid out to be found.
        is_free: Whether other words may change what is meant, as in "pencurian motor".
        answers: What texts were read as.
    """

    terms: Mapping[str, Term]
    labels: Mapping[str, str]
    spellings: Mapping[str, str]
    lexicon: Lexicon
    is_free: bool
    answers: dict[str, Reading | None] = field(default_factory=dict)


_made: dict[int, Known] = {}


def read_code(name: str, text: str, around: Around) -> Reading | None:
    """Read a text that should be a word of a vocabulary.

    Args:
        name: The vocabulary: jenis, kategori, status, unsur, klasifikasi, jalur, bidang, tingkat, ...
        text: A code, a label, a usual abbreviation or wording, or something near one of them.
        around: For the office's own kategori.

    Returns:
        The code, with a doubt where it is only near; None when nothing is.
    """
    known = _known(around.kategori if name == "kategori" else vocabulary.terms(name))
    asked = text[:_LONGEST].strip()
    if asked not in known.answers:
        if len(known.answers) >= _MOST_ANSWERS:
            known.answers.clear()
        known.answers[asked] = _answer(asked, known)
    return known.answers[asked]


def find_unsur(text: str) -> list[Found]:
    """Find the posts that report (lurah, Babinsa, "Bhabin", "BKTM", ...) named in a running text."""
    found = []
    pattern, posts = _posts()
    for match in pattern.finditer(plain(text)):
        code, is_sure = posts[(match.lastindex or 1) - 1]
        doubt = "" if is_sure else f"'{text[match.start() : match.end()]}' mungkin bukan pelapor"
        found.append(Found(*match.span(), Reading(code, doubt)))
    return found


def _known(terms: Mapping[str, Term]) -> Known:
    """Give a vocabulary made ready, once for each."""
    known = _made.get(id(terms))
    if known is None or known.terms is not terms:
        while len(_made) >= _MOST_KEPT:
            del _made[next(iter(_made))]
        phrases = {code: term.extra["kata"] for code, term in terms.items() if term.extra.get("kata")}
        labels = {code: term.label for code, term in terms.items()}
        known = _made[id(terms)] = Known(
            terms,
            labels,
            _spellings(terms),
            lexicon_of(phrases),
            any("jenis_lazim" in term.extra for term in terms.values()),
        )
    return known


def _answer(text: str, known: Known) -> Reading | None:
    """Read a text by its spelling, by how it begins, by the words that mark a term, by what it is near."""
    words = _words(plain(text))
    if not words:
        return None
    exact = _exact(words, known.spellings)
    if exact:
        return Reading(exact)
    behind = _with_more(words, known)
    if behind is None and known.lexicon:
        behind = _of_phrases(text, known)
    return behind or _near(text, words, known)


def _words(small: str) -> list[str]:
    """Give the words of a text with the usual abbreviations written out."""
    return [_SHORT.get(word, word) for word in _WORD.findall(small.replace("_", " "))]


def _exact(words: list[str], known: Mapping[str, str]) -> str:
    """Give the code whose spelling the words are, with or without words such as "kasus" in front."""
    for start in range(len(words)):
        code = known.get("".join(map(fold, words[start:])))
        if code:
            return code
        if words[start] not in _LEADS:
            break
    return ""


def _spellings(terms: Mapping[str, Term]) -> dict[str, str]:
    """Give the codes by every spelling of their terms as `fold` writes it; one of two terms is left out."""
    known: dict[str, str] = {}
    double = set()
    for code, term in terms.items():
        own = [code, term.label, *_list(term, "sebutan"), *_list(term, "singkatan"), *_phrases(term)]
        for key in {"".join(map(fold, _words(plain(spelling)))) for spelling in own}:
            if known.setdefault(key, code) != code:
                double.add(key)
    for code, term in terms.items():
        known |= {"".join(map(fold, _words(plain(spelling)))): code for spelling in (code, term.label)}
        double -= {fold(code), fold(term.label)}
    return {key: code for key, code in known.items() if key and key not in double}


def _list(term: Term, key: str) -> Iterable[str]:
    return term.extra.get(key) or ()


def _phrases(term: Term) -> list[str]:
    """Give the words that mark a term, without those that need others between them."""
    return [phrase for phrase in _list(term, "kata") if "..." not in phrase]


def _with_more(words: list[str], known: Known) -> Reading | None:
    """Read words that begin with a known spelling: "selesai secara kekeluargaan", "Babinsa Yosodadi"."""
    for end in range(min(len(words) - 1, _MOST_IN_FRONT), 0, -1):
        code = known.spellings.get("".join(map(fold, words[:end])))
        if code is None:
            continue
        others = _named_in(words[end:], known) - {code}
        if others:
            return Reading(code, "ada lebih dari satu sebutan", tuple(sorted(others)))
        is_clear = _CHANGING.isdisjoint(words[end:]) and len(words) - end <= _MOST_WORDS_BEHIND
        return Reading(
            code, "" if is_clear and not known.is_free else f"dibaca dari kata '{' '.join(words[:end])}'"
        )
    return None


def _named_in(words: list[str], known: Known) -> set[str]:
    """Give the codes whose spellings stand in a run of words."""
    return {
        code
        for start in range(len(words))
        for end in range(start + 1, min(start + _MOST_IN_FRONT, len(words)) + 1)
        if (code := known.spellings.get("".join(map(fold, words[start:end]))))
    }


def _of_phrases(text: str, known: Known) -> Reading | None:
    """Read the words that mark a term: "pencurian motor" marks curanmor."""
    tokens = tokenise(text)
    matches = find_matches(tokens, known.lexicon)
    if not matches:
        return None
    codes = list(dict.fromkeys(match.code for match in sorted(matches, key=lambda one: -len(one.places))))
    covered = {place for match in matches for place in match.places}
    rest = [word for place, word in enumerate(tokens) if place not in covered and word not in _LEADS]
    if len(codes) == 1 and not [word for word in rest if word != ","]:
        return Reading(codes[0])
    return Reading(codes[0], f"dibaca sebagai {known.labels[codes[0]]}", tuple(codes[1:]))


def _near(text: str, words: list[str], known: Known) -> Reading | None:
    """Propose the term whose spelling is written most like the words."""
    wanted = "".join(map(fold, words))
    if len(wanted) < _SHORTEST_NEAR:
        return None
    from rapidfuzz import fuzz, process  # heavy, and only misspelt words need it

    found = process.extract(
        wanted, list(known.spellings), scorer=fuzz.ratio, limit=5, score_cutoff=_NEAR_ENOUGH
    )
    codes = list(
        dict.fromkeys(known.spellings[key] for key, score, _ in found if score > found[0][1] - _MUCH_NEARER)
    )
    if not codes:
        return None
    doubt = f"'{text.strip()}' dibaca sebagai {known.labels[codes[0]]}"
    return Reading(codes[0], doubt, tuple(codes[1:]))


@cache
def _posts() -> tuple[re.Pattern[str], tuple[tuple[str, bool], ...]]:
    """Give the pattern of all words for posts, and for each of its groups the code and whether it is sure."""
    words: list[tuple[str, str, bool]] = []
    for code, term in vocabulary.terms("unsur").items():
        unsure = list(_list(term, "kata"))
        words += [(term.label, code, not unsure), *((word, code, True) for word in _list(term, "sebutan"))]
        words += [(word, code, False) for word in unsure]
    words.sort(key=lambda one: -len(one[0]))
    first = "".join(sorted({plain(word)[0] for word, _, _ in words}))
    pattern = "|".join(f"({_loosely(word)})" for word, _, _ in words)
    return (
        re.compile(rf"(?<![a-z])(?=[{first}])(?:{pattern})(?![a-z])"),
        tuple((code, is_sure) for _, code, is_sure in words),
    )


def _loosely(word: str) -> str:
    """Let points and spaces stand or fall: "Ka. Lurah", "Ka.Lurah", "Satpol PP"."""
    parts = re.findall(r"[^\W_]+", plain(word))
    return r"[\s.]{0,3}".join(map(re.escape, parts))

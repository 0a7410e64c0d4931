"""The words with a fixed meaning: one YAML file a vocabulary, one code a term, each with label and meaning.

A file maps a code to `label` (as people read it), `arti` (what it means) and what else that vocabulary
holds. Sources: sumber_konflik is article 5 of UU 7/2012, verbatim; the mapping of kategori to that
article, to SNPK and to ACLED's codebook is the one for exports; pangkat are those of ASN, Polri and TNI AD;
dasar holds the legal texts with what is confirmed of each, so that no paper prints the rest as a fact.
Every value is text, a list or a mapping: numbers (`urut`, `lebar_twip`) are text too, and `ya` is yes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pks_cli.strict_yaml import read

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Term", "codes", "label", "merged", "names", "required_posts", "term_from_fields", "terms"]

_DIRECTORY = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a vocabulary.

    Attributes:
        code: What stands in a record, such as "sedang_ditangani".
        label: What people read, such as "Sedang ditangani".
        meaning: What it means, one sentence in Indonesian.
        extra: What else the vocabulary holds of it, by the keys of its file.
    """

    code: str
    label: str
    meaning: str
    extra: Mapping[str, Any] = field(default_factory=dict)


def names() -> tuple[str, ...]:
    """Give the names of the vocabularies there are, sorted."""
    return tuple(sorted(path.stem for path in _DIRECTORY.glob("*.yaml")))


@cache
def terms(name: str) -> Mapping[str, Term]:
    """Give the terms of a vocabulary by code, in the order of its file; read once.

    Raises:
        KeyError: There is no vocabulary of that name.
    """
    path = _DIRECTORY / f"{name}.yaml"
    if not path.is_file():
        raise KeyError(name)
    root = read(path.read_bytes()).root
    return MappingProxyType({code: term_from_fields(code, fields) for code, fields in root.items()})


@cache
def codes(name: str) -> tuple[str, ...]:
    """Give the codes of a vocabulary in the order of its file."""
    return tuple(terms(name))


def label(name: str, code: str) -> str:
    """Give what people read for a code of a vocabulary; KeyError when it has no such code."""
    return terms(name)[code].label


def term_from_fields(code: str, fields: Mapping[str, Any] | None) -> Term:
    """Make a term from its code and the keys of a vocabulary file.

    Args:
        code: The code.
        fields: `label`, `arti` and the rest; a missing label is the code in words.
    """
    rest = dict(fields or {})
    named = rest.pop("label", None) or code.replace("_", " ").capitalize()
    meaning = rest.pop("arti", None) or ""
    return Term(code, named, meaning, MappingProxyType(rest))


def merged(base: Mapping[str, Term], extra: Mapping[str, Term]) -> dict[str, Term]:
    """Lay an office's own terms over the packaged ones.

    A code of both keeps its place and what the office leaves open; a new one stands before "lainnya". A word
    that the office claims for a term of its own proposes that term alone.
    """
    claimed = {word for term in extra.values() for word in term.extra.get("kata") or ()}
    known = {
        code: _laid_over(term, extra[code]) if code in extra else _without_words(term, claimed)
        for code, term in base.items()
    }
    added = {code: term for code, term in extra.items() if code not in base}
    last = {code: known.pop(code) for code in ("lainnya",) if code in known}
    return {**known, **added, **last}


def _laid_over(base: Term, own: Term) -> Term:
    given = {key: value for key, value in own.extra.items() if value}
    return replace(own, meaning=own.meaning or base.meaning, extra=MappingProxyType({**base.extra, **given}))


def _without_words(term: Term, claimed: set[str]) -> Term:
    words = term.extra.get("kata") or ()
    if claimed.isdisjoint(words):
        return term
    kept = [word for word in words if word not in claimed]
    return replace(term, extra=MappingProxyType({**term.extra, "kata": kept}))


@cache
def required_posts(tingkat: str) -> tuple[str, ...]:
    """Give the codes of the posts that a team must name.

    Args:
        tingkat: "kota", "kecamatan", "kelurahan" or "desa". The trios of kecamatan and kelurahan are
            those of the minutes of 13 December 2021; the law fixes none.
    """
    return tuple(code for code, term in terms("jabatan").items() if tingkat in term.extra["wajib"])

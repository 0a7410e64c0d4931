"""What several questions are asked with, read from what was typed: year, period, wilayah, day, code."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.model import vocabulary
from pks_cli.model.fields import specs
from pks_cli.model.parsing import parse
from pks_cli.model.periode import parse_periode
from pks_cli.model.scalars import CodeScalar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pydantic import BaseModel

    from pks_cli.folder.office import Setting
    from pks_cli.model.record import Part

FIRST_YEAR, LAST_YEAR = 1945, 2199
MOST_COPIES = 99


def year_or_current(text: str | None, periode: str | None, today: date) -> int:
    """Read a year; without one that of the period, else this year.

    Raises:
        Refused: Not a year.
    """
    if text is not None:
        return wanted_year(text)
    whole = parse_periode(periode) if periode else None
    return int(whole[:4]) if whole else today.year


def wanted_year(text: str) -> int:
    """Read a year.

    Raises:
        Refused: Not a year.
    """
    plain = text.strip()
    if not (plain.isdecimal() and plain.isascii() and FIRST_YEAR <= int(plain) <= LAST_YEAR):
        raise _wrong("tahun", text, "tulis empat angka, misalnya 2021")
    return int(plain)


def wanted_copies(text: str | None) -> int:
    """Read how many copies are wanted; without it none is numbered.

    Raises:
        Refused: Not a number from 1 to 99.
    """
    if text is None:
        return 0
    plain = text.strip()
    if not (plain.isdecimal() and plain.isascii() and 1 <= int(plain) <= MOST_COPIES):
        raise _wrong("jumlah salinan", text, f"tulis angka 1 sampai {MOST_COPIES}")
    return int(plain)


def wanted_ceiling(kelas: str | None, highest: str) -> str:
    """Give the class up to which something is told: the highest one, or the lower one that is asked for.

    Raises:
        Refused: It is unknown, or above the highest.
    """
    if kelas is None:
        return highest
    codes = vocabulary.codes("klasifikasi")
    allowed = list(codes[: codes.index(highest) + 1])
    if kelas not in allowed:
        why = f"di atas kelas tertinggi folder ini ({highest})" if kelas in codes else "tidak dikenal"
        message = f"kelas '{kelas}' {why}"
        raise Refused(Fault("PKS423", "galat", message, f"pilih {bahasa.gabung(allowed, 'atau')}"))
    return kelas


def wanted_periode(text: str | None, year: int | None) -> str | None:
    """Read a period: "B12" of the year, or "2021-B12".

    Raises:
        Refused: Not a period, one of another year, or "B12" without any year.
    """
    if text is None:
        return None
    periode = parse_periode(text) or (parse_periode(f"{year}-{text.strip()}") if year is not None else None)
    if periode is None:
        raise _wrong("periode", text, "tulis dengan tahunnya: 2021-B12 (B04, B08, atau B12)")
    if year is not None and int(periode[:4]) != year:
        raise _wrong("periode", text, f"periode itu bukan dari tahun {year}; samakan --tahun dan --periode")
    return periode


def wanted_wilayah(setting: Setting, text: str | None) -> str | None:
    """Find the code of a wilayah by name or code.

    Raises:
        Refused: Unknown or ambiguous; the candidates are named.
    """
    if text is None:
        return None
    found = setting.gazetteer.find(text)
    if found.code is None:
        raise Refused(Fault(found.fault_code, "galat", found.message, found.remedy))
    return found.code


def wanted_day(text: str | None, today: date) -> date:
    """Read a day, ISO or Indonesian; without one today.

    Raises:
        Refused: Not a day.
    """
    return today if text is None else read_day(text)


def read_day(text: str) -> date:
    """Read a day, ISO or Indonesian.

    Raises:
        Refused: Not a day.
    """
    try:
        return bahasa.parse_tanggal(text)
    except bahasa.Unreadable as error:
        code = "PKS112" if error.kind == "kalender" else "PKS111"
        raise Refused(Fault(code, "galat", error.message, error.remedy)) from error


def wanted_code(name: str, text: str | None, key: str | None = None) -> str | None:
    """Read a code of a vocabulary, by its code or its label.

    Args:
        name: The vocabulary.
        text: What was typed.
        key: The option, where it is not named like the vocabulary.

    Raises:
        Refused: No such code; the nearest is proposed.
    """
    if text is None:
        return None
    terms = vocabulary.terms(name)
    code = _codes_by_spelling(name).get(bahasa.fold(text))
    if code is None:
        near = bahasa.terdekat(text, list(terms))
        remedy = f"maksudnya {near}?" if near else f"pilih salah satu: {bahasa.gabung(list(terms), 'atau')}"
        raise Refused(Fault("PKS119", "galat", f"{key or name} '{text}' tidak dikenal", remedy))
    return code


def _wrong(key: str, text: str, remedy: str) -> Refused:
    return Refused(Fault("PKS423", "galat", f"{key} '{text}' tidak dapat dibaca", remedy))


def spelled(model: type[BaseModel], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Take the label of a code for the code: "Selesai" for "selesai"; what is neither stays as it is."""
    return {key: _spelled_one(model, key, value) for key, value in answers.items()}


def refuse_wrong(model: type[Part], answers: Mapping[str, Any], setting: Setting) -> None:
    """Check single answers by the types of their fields, before more is asked.

    Raises:
        Refused: An answer is wrong.
    """
    single = {key: value for key, value in answers.items() if isinstance(value, str)}
    found = [
        one
        for one in parse(model, single, setting.gazetteer).findings
        if one.loc[:1] and one.loc[0] in single
    ]
    if found:
        raise Refused(*(Fault(one.code, "galat", one.message, one.remedy) for one in found))


def _spelled_one(model: type[BaseModel], key: str, value: Any) -> Any:
    spec = specs(model).get(key)
    scalar = spec.shape.scalar if spec else None
    if not isinstance(scalar, CodeScalar) or not isinstance(value, str):
        return value
    return _codes_by_spelling(scalar.vocabulary).get(bahasa.fold(value), value)


@cache
def _codes_by_spelling(name: str) -> dict[str, str]:
    """Give the codes of a vocabulary by code, label and usual abbreviation, as `bahasa.fold` writes them."""
    return {
        bahasa.fold(spelling): term.code
        for term in vocabulary.terms(name).values()
        for spelling in (*(term.extra.get("singkatan") or ()), term.label, term.code)
    }

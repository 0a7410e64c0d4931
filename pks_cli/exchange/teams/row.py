"""One row of a list of officials: its wilayah, its post, and what it says of who holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, rapi
from pks_cli.exchange.teams.heads import KECAMATAN, NUMBER, REMARK
from pks_cli.exchange.teams.jabatan import PostWords, is_blank, is_vacant, read_post, read_status
from pks_cli.exchange.teams.numbers import key_of_number, read_nip, read_nrp, read_phone
from pks_cli.exchange.teams.post import VACANT, PostRead
from pks_cli.exchange.values.codes import read_code
from pks_cli.exchange.values.dates import read_tanggal
from pks_cli.exchange.values.places import read_wilayah
from pks_cli.model import vocabulary
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.intake.piece import Origin
    from pks_cli.exchange.values.reading import Reading

_OPEN_END = frozenset({"sekarang", "saatini", "kini", "sdsekarang"})


class RowReader:
    """Reads one row, gathering its doubts."""

    def __init__(
        self, origin: Origin, cells: Sequence[str], columns: Sequence[str], context: str, around: Around
    ) -> None:
        """Hold the row.

        Args:
            origin: Where it stands.
            cells: Its texts.
            columns: The key of each column.
            context: Code of the wilayah that a title above, the sheet or an option names, "" for none.
            around: What is known around the source.
        """
        self._origin = origin
        self._cells = tuple(cells)
        self._context = context
        self._around = around
        self._given: dict[str, str] = {}
        for key, cell in zip(columns, cells, strict=False):
            if key and not is_blank(cell):
                self._given.setdefault(key, rapi(cell))
        self._doubts: list[str] = []
        self._values: dict[str, str] = {}

    def read(self) -> PostRead | None:
        """Give the post; None for a row that says nothing of one."""
        if not self._given.keys() & {"jabatan", "nama", "wilayah"}:
            return None
        words = read_post(self._given.get("jabatan", ""))
        wilayah = self._wilayah(words)
        status = self._status(words)
        self._texts(words, wilayah)
        self._numbers(words.jabatan)
        self._days()
        return PostRead(
            origin=self._origin,
            cells=self._cells,
            wilayah=wilayah,
            jabatan=words.jabatan,
            values=self._values,
            status=status,
            doubts=tuple(self._doubts),
            wrong=self._wrong(words, wilayah),
        )

    def _wrong(self, words: PostWords, wilayah: str) -> str:
        if not words.jabatan:
            return f"jabatan '{words.whole}' tidak dikenal" if words.whole else "jabatan tidak ditulis"
        if wilayah:
            return ""
        text = self._given.get("wilayah", "")
        return f"wilayah '{text}' tidak dikenal" if text else "wilayah tidak ditulis"

    def _wilayah(self, words: PostWords) -> str:
        """Tell the wilayah by its cell, the words behind the post, the level of the post, or a title."""
        if words.doubt:
            self._doubts.append(words.doubt)
        level = vocabulary.terms("jabatan")[words.jabatan].extra["tingkat"] if words.jabatan else ""
        text, above = self._given.get("wilayah", ""), self._given.get(KECAMATAN, "")
        within = self._code_of(above) if above else None
        found = self._taken(read_wilayah(text, self._around, within)) if text else ""
        if text and not found:
            return ""
        if not found and words.rest:
            found = self._taken(read_wilayah(words.rest, self._around, within), certain=True)
        if not found and level == "kecamatan" and within:
            found = within
        if not found and level == "kota":
            found = self._around.office
        found = found or self._context
        if found and level and words.jabatan != "lainnya" and tingkat(found) != level:
            place = self._around.gazetteer.label(found)
            self._doubts.append(f"{vocabulary.label('jabatan', words.jabatan)} biasanya bukan di {place}")
        return found

    def _code_of(self, text: str) -> str | None:
        names = (f"Kecamatan {text}", text)
        codes = (self._around.gazetteer.find(name).code for name in names)
        return next((code for code in codes if code), None)

    def _taken(self, found: Reading | None, *, certain: bool = False) -> str:
        """Give the text of a reading and keep its doubt; where only a certain one counts, "" for others."""
        if found is None or (certain and found.doubt):
            return ""
        if found.doubt:
            self._doubts.append(found.doubt)
        return found.text

    def _status(self, words: PostWords) -> str:
        """Tell who is in the post, by its cell, else by the words of the post, of the name, of a remark."""
        told = self._given.get("status", "")
        status = read_status(told)
        if status is None:
            self._doubts.append(f"status pejabat '{told}' tidak dikenal")
        if not status and is_vacant(self._given.get("nama", "")):
            status = VACANT
        if not status:
            status = read_status(self._given.get(REMARK, "")) or ""
        return status or words.status

    def _texts(self, words: PostWords, wilayah: str) -> None:
        name = self._given.get("nama", "")
        if name and not is_vacant(name):
            self._values["nama"] = name
        for key in ("pangkat", "jabatan_lengkap"):
            if key in self._given:
                self._values[key] = self._given[key]
        if words.rest and "jabatan_lengkap" not in self._values and not self._names(words.rest, wilayah):
            self._values["jabatan_lengkap"] = words.whole
        if "peran" in self._given:
            found = read_code("peran", self._given["peran"], self._around)
            if found is None:
                self._doubts.append(f"peran '{self._given['peran']}' tidak dikenal")
            else:
                self._values["peran"] = self._taken(found)

    def _names(self, text: str, wilayah: str) -> bool:
        """Tell whether words behind a post only name its wilayah."""
        found = read_wilayah(text, self._around)
        own = self._around.gazetteer.label(wilayah) if wilayah else ""
        return fold(text) in fold(own) or (found is not None and not found.doubt and found.text == wilayah)

    def _numbers(self, jabatan: str) -> None:
        given = dict(self._given)
        if NUMBER in given:
            kind = vocabulary.terms("jabatan")[jabatan].extra["nomor_induk"] if jabatan else ""
            number = given.pop(NUMBER)
            given.setdefault(key_of_number(number, kind), number)
        readers: tuple[tuple[str, Callable[[str], Reading]], ...] = (
            ("nip", read_nip),
            ("nrp", read_nrp),
            ("hp", read_phone),
        )
        for key, read in readers:
            text = self._taken(read(given[key])) if key in given else ""
            if text:
                self._values[key] = text

    def _days(self) -> None:
        for key in ("mulai", "sampai"):
            text = self._given.get(key, "")
            if not text or fold(text) in _OPEN_END:
                continue
            found = read_tanggal(text, self._around)
            if found is None:
                self._doubts.append(f"tanggal '{text}' tidak terbaca dan tidak dipakai")
            else:
                self._values[key] = self._taken(found)

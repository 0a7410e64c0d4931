"""Single fields of a meeting that a paper prints in its own words: day, time, place, who led."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.documents.returning.reading_back import Said, labelled
from pks_cli.strict_yaml.splice_items import SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, REMOVED
from pks_cli.tasks.returning.typed import as_person, day_of, details_of, is_blank, person_of, times_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pks_cli.exchange.values.reading import Reading
    from pks_cli.model.meeting import Orang
    from pks_cli.tasks.returning.changes import Back

Loc = tuple[str | int, ...]
_LABELS = {
    "haritanggal": "rapat.hari_tanggal",
    "tanggal": "rapat.hari_tanggal",
    "waktu": "rapat.waktu",
    "waktusidangrapat": "rapat.waktu",
    "tempat": "rapat.tempat",
    "suratundangan": "rapat.undangan",
    "pimpinanrapat": "pimpinan.ketua",
    "ketua": "pimpinan.ketua",
    "sekretaris": "pimpinan.sekretaris",
    "notulis": "pimpinan.pencatat",
    "pencatat": "pimpinan.pencatat",
}
_LETTER = re.compile(
    r"^(?:nomor\s*:?\s*(?P<nomor>.+?))?(?:,?\s*(?:tanggal|tgl\.?)\s+(?P<tanggal>.+))?$", re.IGNORECASE
)
_OTHER_PLACE = "tempat dan alamat berdiri dalam satu baris; periksa batas keduanya"
_PLAIN = {
    "rapat.nama": ("nama",),
    "isian.tempat": ("tempat",),
    "isian.alamat": ("alamat",),
    "penutup": ("penutup",),
    "isian.penutup": ("penutup",),
}
_LEADERS = {
    "pimpinan.ketua": "ketua",
    "pimpinan.sekretaris": "sekretaris",
    "pimpinan.pencatat": "pencatat",
    "isian.ketua": "ketua",
    "isian.pencatat": "pencatat",
}


def note_fact(back: Back, said: Said, doubt: str) -> bool:
    """Note a change of a single field; tells whether it is one."""
    if said.path in _PLAIN:
        _set(back, _PLAIN[said.path], said.old, said.new, doubt)
    elif said.path in _LEADERS:
        _leader(back, _LEADERS[said.path], said, doubt)
    elif said.path in {"isian.mulai", "isian.selesai"}:
        _time(back, said.path.partition(".")[2], said, doubt)
    elif said.path in _READERS:
        _READERS[said.path](back, said, doubt)
    elif said.path.startswith("tanda_tangan."):
        return _signature(back, said, doubt)
    else:
        return False
    return True


def note_labelled(back: Back, text: str, doubt: str = "") -> bool:
    """Note a line of label and value that a person typed; tells whether the label is known."""
    found = labelled(text)
    path = _LABELS.get(fold(found[0])) if found else None
    if found is None or path is None or is_blank(found[1]):
        return False
    return note_fact(back, Said(path, "", found[1]), doubt)


def _set(back: Back, loc: Loc, old: str, new: str, doubt: str, value: str | None = None) -> None:
    if is_blank(new):
        if not is_blank(old):
            edits = (SetAt(loc, None, "nama"),)
            back.change(REMOVED, loc, old=old, doubt=doubt or GONE, edits=edits)
        return
    action = ADDED if is_blank(old) else CHANGED
    before = "" if is_blank(old) else old
    edits = (SetAt(loc, value or new, "nama"),)
    back.change(action, loc, old=before, new=new, doubt=doubt, edits=edits)


def _read(back: Back, loc: Loc, said: tuple[str, str], read: Reading | None, doubt: str) -> None:
    """Note a day or time as it was read; what cannot be read is left."""
    old, new = said
    if is_blank(new):
        _set(back, loc, old, "", doubt)
    elif read is None:
        from pks_cli.tasks.returning.changes import label_of

        back.leave(f"{label_of(loc)}: {new}", "tidak terbaca")
    elif read.text != old:
        _set(back, loc, old, new, doubt or read.doubt, read.text)


def _day(back: Back, said: Said, doubt: str) -> None:
    read = day_of(back, said.new)
    if read and read.text == back.meeting.tanggal.isoformat():
        return
    if is_blank(said.new):
        back.leave(f"Hari/Tanggal dihapus: {said.old}", "tanggal rapat tidak boleh kosong", is_kept=False)
        return
    _read(back, ("tanggal",), (said.old, said.new), read, doubt)


def _time(back: Back, key: str, said: Said, doubt: str) -> None:
    times = times_of(said.new)
    read = times[0] if times else None
    _read(back, (key,), (said.old, said.new), read, doubt)


def _times(back: Back, said: Said, doubt: str) -> None:
    times = times_of(said.new)
    if times is None and not is_blank(said.new):
        back.leave(f"Waktu: {said.new}", "tidak terbaca sebagai jam")
        return
    for key, read in zip(("mulai", "selesai"), times or (None, None), strict=True):
        old = str(getattr(back.meeting, key) or "")
        new = read.text if read else ""
        if new != old:
            _set(back, (key,), old, new, doubt or (read.doubt if read else ""))


def _place(back: Back, said: Said, doubt: str) -> None:
    place, address = back.meeting.tempat or "", back.meeting.alamat or ""
    if address and said.new.endswith(f", {address}"):
        _set(back, ("tempat",), place, said.new.removesuffix(f", {address}"), doubt)
    elif place and said.new.startswith(f"{place}, "):
        _set(back, ("alamat",), address, said.new.removeprefix(f"{place}, "), doubt)
    elif not (place and address):
        key, old = ("alamat", address) if address else ("tempat", place)
        _set(back, (key,), old, said.new, doubt)
    else:
        count = place.count(", ") + 1
        pieces = said.new.split(", ")
        _set(back, ("tempat",), place, ", ".join(pieces[:count]), doubt or _OTHER_PLACE)
        _set(back, ("alamat",), address, ", ".join(pieces[count:]), doubt or _OTHER_PLACE)


def _invitation(back: Back, said: Said, doubt: str) -> None:
    found = _LETTER.match(said.new.strip())
    letter = back.meeting.undangan
    if found is None or not (found["nomor"] or found["tanggal"]):
        back.leave(f"Surat undangan: {said.new}", "nomor dan tanggalnya tidak terbaca")
        return
    old_number, old_day = (letter.nomor if letter else None) or "", letter.tanggal if letter else None
    if (number := (found["nomor"] or "").strip(" ,")) != old_number and number:
        _set(back, ("undangan", "nomor"), old_number, number, doubt)
    if found["tanggal"]:
        read = day_of(back, found["tanggal"])
        _read(
            back,
            ("undangan", "tanggal"),
            (old_day.isoformat() if old_day else "", found["tanggal"]),
            read,
            doubt,
        )


def _leader(back: Back, key: str, said: Said, doubt: str) -> None:
    own = getattr(back.meeting.pimpinan, key)
    if is_blank(said.new):
        if own is not None:
            _set(back, ("pimpinan", key), said.old, "", doubt)
        return
    _parts(back, key, as_person(own), person_of(said.new), said, doubt)


def _parts(
    back: Back, key: str, before: dict[str, str], after: dict[str, str], said: Said, doubt: str
) -> None:
    loc: Loc = ("pimpinan", key)
    own: Orang | None = getattr(back.meeting.pimpinan, key)
    if own is None:  # the record names nobody: who stood there came from the team, or nobody did
        _group(back, loc, {**person_of("" if is_blank(said.old) else said.old), **after}, said, doubt)
        return
    for part in dict.fromkeys((*before, *after)):
        old, new = before.get(part, ""), after.get(part, "")
        if old != new:
            _set(back, (*loc, part), old, new, doubt)


def _group(back: Back, loc: Loc, person: dict[str, str], said: Said, doubt: str) -> None:
    value = {key: text for key, text in person.items() if text}
    old = "" if is_blank(said.old) else said.old
    back.change(
        CHANGED if old else ADDED, loc, old=old, new=said.new, doubt=doubt, edits=(SetAt(loc, value),)
    )


def _signature(back: Back, said: Said, doubt: str) -> bool:
    _, who, *rest = said.path.split(".")
    if who not in {"ketua", "pencatat"} or not rest or is_blank(said.new):
        return False
    key = rest[0]
    if key in {"nama", "jabatan"}:
        own: Orang | None = getattr(back.meeting.pimpinan, who)
        before = {key: (getattr(own, key) or "") if own else ""}
        _parts(back, who, before, {key: said.new}, said, doubt)
        return True
    if key == "bawah":
        own = getattr(back.meeting.pimpinan, who)
        for part, text in details_of(said.new).items():
            _parts(back, who, {part: (getattr(own, part) or "") if own else ""}, {part: text}, said, doubt)
        return True
    return False


_READERS: dict[str, Callable[[Back, Said, str], None]] = {
    "rapat.hari_tanggal": _day,
    "rapat.waktu": _times,
    "rapat.tempat": _place,
    "rapat.undangan": _invitation,
}

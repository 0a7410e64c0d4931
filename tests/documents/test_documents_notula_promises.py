"""What holds for every meeting: nothing is lost, nothing acts, Word finds nothing to repair."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notula_samples import lines, meeting, notula, office, png, report
from openxml_audit import OpenXmlValidator

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff\ufeff")
    | st.sampled_from("&<>\"'{}%[]=|#\n\t"),
    min_size=1,
    max_size=40,
).map(str.strip).filter(bool)  # fmt: skip
HOSTILE = [
    "a & <b> \"x\" 'y'",
    "{{ 7*7 }}",
    "[red]",
    "=1+1",
    "😀",
    "\u202eterbalik",
    "dua\nbaris",
    "k" * 10_000,
    "{% for %}",
]


class Marks:
    """Texts that are told apart by a number, so that each can be looked for."""

    def __init__(self, texts):
        self.texts = texts
        self.used = []

    def __call__(self):
        text = f"§{len(self.used)}§{self.texts[len(self.used) % len(self.texts)]}§"
        self.used.append(text)
        return text


def full_meeting(mark, size=2):
    def some(make):
        return [make() for _ in range(size)]

    def person():
        return {"nama": mark(), "jabatan": mark(), "pangkat": mark(), "nip": mark()}

    def point():
        below = mark()
        for _ in range(5):
            below = {"uraian": mark(), "rincian": [mark(), below]}
        return below

    return meeting(
        nama="Rapat " + mark(),
        tempat=mark(),
        alamat=mark(),
        acara=some(mark),
        undangan={"nomor": mark()},
        hadir=some(lambda: person() | {"mewakili": mark(), "keterangan": mark()}),
        tidak_hadir=some(lambda: person() | {"alasan": mark()}),
        peserta=[{"jabatan": "camat", "jabatan_lengkap": mark()}],
        sambutan=some(lambda: {"oleh": mark(), "pokok": some(point)}),
        pembahasan=some(point),
        keputusan=some(point),
        tindak_lanjut=some(lambda: {"uraian": mark(), "penanggung_jawab": mark()}),
        penutup=mark(),
        naskah={"notula": {"nomor": mark()}},
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), st.sampled_from(["praktik", "baku"]))
def test_every_text_of_a_meeting_stands_in_the_notula_exactly_once(texts, arrangement):
    mark = Marks(texts)
    record = full_meeting(mark)
    whole = "\n".join(lines(notula(record, office(naskah={"notula": arrangement}))))
    assert Counter({text: whole.count(text) for text in mark.used}) == Counter(dict.fromkeys(mark.used, 1))


@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_hostile_text_comes_out_as_that_text_everywhere(arrangement):
    mark = Marks(HOSTILE)
    record = full_meeting(mark)
    kop = {"alamat": HOSTILE[0], "telepon": HOSTILE[1]}
    whole = "\n".join(
        lines(notula(record, office(naskah={"notula": arrangement}, kop=kop, tembusan=HOSTILE[:3])))
    )
    assert [text for text in mark.used if text not in whole] == []
    assert all(text in whole for text in HOSTILE)


def audited(tmp_path, document):
    path = tmp_path / "notula.docx"
    path.write_bytes(document)
    result = OpenXmlValidator().validate(path)
    return [str(error) for error in result.errors]


@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, arrangement, paper):
    kantor = office(naskah={"notula": arrangement, "kertas": paper}, contoh="ya", tembusan=["Arsip"])
    assert audited(tmp_path, notula(kantor=kantor)) == []
    assert (
        audited(tmp_path, notula(full_meeting(Marks(HOSTILE)), kantor, logo=png(), reports=[report()])) == []
    )


def test_sixty_people_and_forty_follow_ups_all_stand_in_their_tables():
    record = meeting(
        hadir=[{"nama": f"Orang {n}", "jabatan": f"Jabatan {n}"} for n in range(60)],
        tindak_lanjut=[{"uraian": f"Tugas {n}"} for n in range(40)],
    )
    said = lines(notula(record))
    assert [text for text in said if text.startswith("Orang ")] == [f"Orang {n}" for n in range(60)]
    assert [text for text in said if text.startswith("Tugas ")] == [f"Tugas {n}" for n in range(40)]

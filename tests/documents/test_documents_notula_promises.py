"""What holds for every meeting: nothing is lost, nothing acts, Word finds nothing to repair."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notula_samples import lines, meeting, notula, office, png, report
from promises_samples import HOSTILE, WORDS, Marks, audited, full_meeting


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

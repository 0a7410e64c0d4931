"""What holds for every paper of a meeting and any text: what it covers stands in it, as often as designed."""

import pytest
import test_documents_berita_acara
import test_documents_daftar_hadir
import test_documents_matriks
import test_documents_nota_dinas
import test_documents_surat_pengantar
import test_documents_undangan
from hypothesis import given, settings
from hypothesis import strategies as st
from notula_samples import every_byte, lines, meeting, rendered
from promises_samples import WORDS, Marks

FULL = {
    "undangan": test_documents_undangan.full,
    "daftar_hadir": test_documents_daftar_hadir.full,
    "berita_acara": test_documents_berita_acara.full,
    "nota_dinas": test_documents_nota_dinas.full,
    "surat_pengantar": test_documents_surat_pengantar.full,
}
TEXTS = st.lists(WORDS, min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.sampled_from(sorted(FULL)))
def test_every_text_of_a_meeting_that_a_paper_covers_stands_in_it(texts, kind):
    mark = Marks(texts)
    record = FULL[kind](mark)
    whole = "\n".join(lines(rendered(kind, record)))
    twice = {mark.used[-1]} if kind == "undangan" else set()  # its number, also at the head of the lampiran
    expected = {text: 2 if text in twice else 1 for text in mark.used}
    assert {text: whole.count(text) for text in mark.used} == expected


@settings(max_examples=15, deadline=None)
@given(TEXTS)
def test_every_text_of_a_report_that_the_matrix_covers_stands_in_it_once(texts):
    mark = Marks(texts)
    told = [test_documents_matriks.full(mark) for _ in range(2)]
    whole = "\n".join(lines(rendered("matriks_permasalahan", meeting(), reports=told)))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("kind", sorted({*FULL, "notula", "matriks_permasalahan"}))
def test_what_an_import_could_not_place_and_where_it_came_from_stand_in_no_paper(kind):
    source = {"nama": "Kenari-2.docx", "sha256": "kenari-3"}
    record = meeting(catatan_impor="Kenari-1", sumber_impor=source)
    assert b"enari-" not in every_byte(rendered(kind, record))

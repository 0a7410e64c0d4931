"""The hash of a paper that is signed, and the ralat of one that changed after that."""

import pytest
from notula_samples import lines, meeting, of_style, office, png, rendered
from notula_samples import material as made

from pks_cli.documents.fingerprint import fingerprint
from pks_cli.documents.papers import make_draft, set_of_meeting
from pks_cli.model.vocabulary import label

KINDS = ("notula", "undangan")
SIGNED = {"nomor": "200.1/27/BKBP/2021", "tanggal": "2021-12-14", "keadaan": "ditandatangani"}


def mark(kind, record=None, kantor=None, **more):
    return fingerprint(make_draft(made(kind, record, kantor, **more)))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_printed_changes_the_hash_and_what_is_not_does_not(kind):
    first = mark(kind, meeting(tempat="Aula"))
    assert mark(kind, meeting(tempat="Aula")) == first
    assert mark(kind, meeting(tempat="Balai")) != first
    assert mark(kind, meeting(tempat="Aula"), logo=png()) == first
    assert mark(kind, meeting(tempat="Aula"), office(naskah={"kertas": "F4"})) == first
    scanned = meeting(tempat="Aula", naskah={kind: {"keadaan": "dikirim", "berkas": "x.pdf", "sidik": "0"}})
    assert mark(kind, scanned) == first


def test_a_zero_is_said_and_an_empty_place_is_not():
    draft = make_draft(made("undangan"))
    first = fingerprint(draft)
    draft.data["baru"] = ""
    assert fingerprint(draft) == first
    draft.data["baru"] = 0
    assert fingerprint(draft) != first


@pytest.mark.parametrize("kind", KINDS)
def test_a_ralat_names_the_paper_it_corrects_under_its_title(kind):
    record = meeting(naskah={kind: SIGNED})
    name = {"notula": "Notula", "undangan": "Surat undangan"}[kind]
    day = "14 Desember 2021".replace(" ", "\N{NO-BREAK SPACE}")
    told = f"Ralat atas {name} Nomor 200.1/27/BKBP/2021 tanggal {day}"
    paper = rendered(kind, record, options={"ralat": "ya"})
    assert of_style(paper, "Subtitle")[0] == told
    if kind == "notula":
        assert of_style(paper, "Title")[0] == "RALAT NOTULA"
    assert not any("alat" in text for text in of_style(rendered(kind, record), "Subtitle"))


@pytest.mark.parametrize("kind", set_of_meeting())
def test_every_paper_of_a_meeting_says_once_which_signed_paper_it_corrects(kind):
    record = meeting(naskah={kind: SIGNED})
    told = [line for line in lines(rendered(kind, record, options={"ralat": "ya"})) if "Ralat atas" in line]
    assert len(told) == 1
    assert told[0].startswith(f"Ralat atas {label('naskah', kind)} Nomor 200.1/27/BKBP/2021")
    assert not any("alat atas" in line for line in lines(rendered(kind, record)))

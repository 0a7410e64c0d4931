"""Any meeting: its paper untouched changes nothing, and one thing said otherwise on it is that one change."""

import copy
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from return_samples import MEETING_PATH, back, make_office, written
from tasks_samples import put

from pks_cli.strict_yaml import read, write
from pks_cli.tasks.meeting_return import Paper, read_return, returned_paper
from pks_cli.tasks.take_return import take_return

KINDS = ("notula", "lembar_catatan")
WORDS = ("patroli", "malam", "posko,", "warga", "(RT", "05)", "camat:", "lurah", "Babinsa", "jalan")
WORDS += ("lampu", "tahun-baru", "24", '"aman"', "&", "<tertib>", "ronda")
NAMES = ("Siti", "Aminah", "Budi", "Rina", "Agus", "Dewi", "Joko")
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join)
NAME = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)
LEAF = SENTENCE
POINT = st.one_of(
    LEAF,
    st.builds(lambda a, b: {"uraian": a, "rincian": b}, LEAF, st.lists(LEAF, min_size=1, max_size=3)),
)
POINTS = st.lists(POINT, min_size=1, max_size=4)
DAY = st.dates(min_value=date(2021, 1, 1), max_value=date(2022, 12, 31))
TASK = st.fixed_dictionaries(
    {"id": st.sampled_from(("b7n2d5qe", "c8p3e6rf", "d2q4f7sg", "e5r5g8th")), "uraian": SENTENCE},
    optional={"penanggung_jawab": NAME.map(" ".join), "tenggat": DAY.map(str)},
)
PERSON = st.fixed_dictionaries(
    {"nama": NAME.map(" ".join), "jabatan": SENTENCE},
    optional={"keterangan": SENTENCE, "mewakili": NAME.map(" ".join)},
)
MEETINGS = st.fixed_dictionaries(
    {"nama": st.just("Rapat Tim"), "wilayah": st.just("18.72"), "tanggal": st.just("2021-12-13")},
    optional={
        "mulai": st.sampled_from(("09.00", "13.30")),
        "selesai": st.sampled_from(("15.40", "16.00")),
        "tempat": SENTENCE,
        "acara": st.lists(SENTENCE, min_size=1, max_size=3),
        "hadir": st.lists(PERSON, min_size=1, max_size=4),
        "sambutan": st.lists(
            st.fixed_dictionaries({"oleh": NAME.map(" ".join), "pokok": POINTS}), min_size=1, max_size=2
        ),
        "pembahasan": POINTS,
        "keputusan": POINTS,
        "tindak_lanjut": st.lists(TASK, min_size=1, max_size=3, unique_by=lambda one: one["id"]),
        "penutup": SENTENCE,
        "klasifikasi": st.just("biasa"),
    },
)
CHANGEABLE = frozenset({"uraian", "tempat", "penutup", "penanggung_jawab", "jabatan", "oleh"})
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
MANY = settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])


def office_of(tree):
    folder = Path(tempfile.mkdtemp())
    return make_office(folder, write(tree))


def leaves(tree, loc=()):
    """Give the places of the texts that a notula prints one by one."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*loc, key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from leaves(value, (*loc, number))
    elif isinstance(loc[-1], int) or loc[-1] in CHANGEABLE:
        yield loc


def put_at(tree, loc, value):
    new = copy.deepcopy(tree)
    inner = new
    for step in loc[:-1]:
        inner = inner[step]
    inner[loc[-1]] = value
    return new


def untouched(tree, kind):
    office = office_of(tree)
    found = back(office, written(office, kind))
    return found.changes, found.unplaced, found.newer


def by_hand(tree, other, kind):
    """Give what comes back when a person makes the paper of one record say what that of another says."""
    office = office_of(other)
    typed = returned_paper(written(office, kind))
    put(office, MEETING_PATH, write(tree))
    first = returned_paper(written(office, kind))
    paper = Paper(first.name, kind, first.meeting, first.stated, typed.document, typed.outline)
    return office, read_return([office], paper)


def one_change(tree, kind, data):
    places = list(leaves(tree))
    if not places:
        return
    loc = data.draw(st.sampled_from(places))
    new = data.draw(SENTENCE.map(lambda text: f"{text} sekali"))
    other = put_at(tree, loc, new)
    office, found = by_hand(tree, other, kind)
    assert [one.new for one in found.changes] == [new]
    take_return([office], found, found.changes)
    assert read((office / MEETING_PATH).read_bytes()).root == read(write(other).encode()).root


@pytest.mark.parametrize("kind", KINDS)
@FEW
@given(tree=MEETINGS)
def test_a_paper_nobody_touched_changes_nothing(kind, tree):
    assert untouched(tree, kind) == ((), (), ())


@pytest.mark.parametrize("kind", KINDS)
@FEW
@given(tree=MEETINGS, data=st.data())
def test_one_text_said_otherwise_is_that_one_change(kind, tree, data):
    if kind == "lembar_catatan":
        tree = {key: value for key, value in tree.items() if key != "acara"}
    one_change(tree, kind, data)


@pytest.mark.proof
@pytest.mark.parametrize("kind", KINDS)
@MANY
@given(tree=MEETINGS)
def test_many_papers_nobody_touched_change_nothing(kind, tree):
    assert untouched(tree, kind) == ((), (), ())


@pytest.mark.proof
@pytest.mark.parametrize("kind", KINDS)
@MANY
@given(tree=MEETINGS, data=st.data())
def test_one_text_said_otherwise_in_many_papers_is_that_one_change(kind, tree, data):
    if kind == "lembar_catatan":
        tree = {key: value for key, value in tree.items() if key != "acara"}
    one_change(tree, kind, data)

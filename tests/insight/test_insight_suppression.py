"""What is published of a rekap gives no small number away, by itself or by a sum."""

from fractions import Fraction
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pks_cli.insight.rekap import Rekap, Row
from pks_cli.insight.suppression import LEAST, hidden_cells

KOTA = "18.72"
EVENTS = ("gangguan_kamtibmas", "potensi_konflik", "peristiwa_konflik")
OTHERS = ("nihil", "kegiatan")
STATES = ("belum_ditangani", "sedang_ditangani", "selesai")
COUNTS = st.sampled_from([0, 0, 1, 2, 3, 5, 20])


def leaf(events, states, others, late=0):
    """A wilayah of its own: the states are shares of its events."""
    per_status = dict.fromkeys(STATES, 0)
    for number, state in zip(range(sum(events)), states * 100, strict=False):
        per_status[STATES[(state + number) % 3]] += 1
    per_jenis = {**dict(zip(EVENTS, events, strict=True)), **dict(zip(OTHERS, others, strict=True))}
    return {"jenis": per_jenis, "status": per_status, "late": min(late, sum(per_jenis.values()))}


LEAVES = st.builds(
    leaf,
    st.tuples(COUNTS, COUNTS, COUNTS),
    st.lists(st.integers(0, 2), min_size=1, max_size=4),
    st.tuples(COUNTS, COUNTS),
    COUNTS,
)


def added(*leaves):
    return {
        "jenis": {key: sum(one["jenis"][key] for one in leaves) for key in (*EVENTS, *OTHERS)},
        "status": {key: sum(one["status"][key] for one in leaves) for key in STATES},
        "late": sum(one["late"] for one in leaves),
    }


def row(kode, tingkat, counts, owed, came):
    return Row(
        kode, kode, tingkat, counts["jenis"], counts["status"], owed, came, counts["late"], "2021-11-02", None
    )


def tree(kecamatan):
    """A rekap of kecamatan, each given by its own reports and those of its kelurahan."""
    rows, all_of, came_in_all, owed_in_all = [], [], 0, 0
    for number, (own, kelurahan) in enumerate(kecamatan, start=1):
        kode = f"{KOTA}.{number:02d}"
        below = [
            row(f"{kode}.{1001 + place}", "kelurahan", counts, 1, int(any(counts["jenis"].values())))
            for place, counts in enumerate(kelurahan)
        ]
        whole, came = added(own, *kelurahan), sum(one.melapor for one in below)
        rows += [row(kode, "kecamatan", whole, len(below), came), *below]
        all_of.append(whole)
        came_in_all, owed_in_all = came_in_all + came, owed_in_all + len(below)
    return Rekap(tuple(rows), row(KOTA, "kota", added(*all_of), owed_in_all, came_in_all))


TREES = st.lists(st.tuples(LEAVES, st.lists(LEAVES, min_size=1, max_size=4)), min_size=1, max_size=3).map(
    tree
)


def numbers(one):
    owed = {"melapor": one.melapor, "belum_melapor": one.belum_melapor}
    totals = {"kejadian": one.kejadian, "laporan": one.laporan, "terlambat": one.terlambat}
    return {**one.per_jenis, **one.per_status, **totals, **owed}


def equations(found):
    """What every reader knows adds up, as (coefficients, known part); the reader's own words, not ours."""
    rows = {one.wilayah: one for one in (*found.rows, found.total)}
    for kode, one in rows.items():
        yield {(kode, "kejadian"): -1, **{(kode, key): 1 for key in EVENTS}}
        yield {(kode, "kejadian"): -1, **{(kode, key): 1 for key in STATES}}
        yield {(kode, "laporan"): -1, **{(kode, key): 1 for key in (*EVENTS, *OTHERS)}}
        yield {(kode, "melapor"): 1, (kode, "belum_melapor"): 1}
        below = [other for other in rows if other.rpartition(".")[0] == kode]
        for key in numbers(one) if below else ():
            yield {(kode, key): -1, (f"{kode}/own", key): 1, **{(other, key): 1 for other in below}}
    for kode in {kode for kode in rows if any(one.rpartition(".")[0] == kode for one in rows)}:
        own = f"{kode}/own"
        yield {(own, "kejadian"): -1, **{(own, key): 1 for key in EVENTS}}
        yield {(own, "kejadian"): -1, **{(own, key): 1 for key in STATES}}
        yield {(own, "laporan"): -1, **{(own, key): 1 for key in (*EVENTS, *OTHERS)}}


def worked_out(found, seen):
    """The unknowns that Gauss-Jordan over fractions settles, given what is seen."""
    system = [
        {cell: Fraction(sign) for cell, sign in one.items() if cell not in seen} for one in equations(found)
    ]
    unknowns = sorted(set(chain.from_iterable(system)))
    pivots = []
    for unknown in unknowns:
        with_it = next((one for one in system if one not in pivots and one.get(unknown)), None)
        if with_it is None:
            continue
        scale = with_it[unknown]
        for cell in with_it:
            with_it[cell] /= scale
        for other in system:
            if other is not with_it and other.get(unknown):
                times = other[unknown]
                for cell, value in with_it.items():
                    other[cell] = other.get(cell, Fraction(0)) - times * value
        pivots.append(with_it)
    settled = [{cell for cell, value in one.items() if value} for one in pivots]
    return {next(iter(cells)) for cells in settled if len(cells) == 1}


@given(found=TREES)
@settings(deadline=None, max_examples=40)
def test_no_small_number_stands_there_or_can_be_worked_out(found):
    hidden = hidden_cells(found)
    values = {
        (one.wilayah, key): number
        for one in (*found.rows, found.total)
        for key, number in numbers(one).items()
    }
    small = {cell for cell, number in values.items() if 0 < number < LEAST}
    assert small <= hidden
    assert not worked_out(found, set(values) - hidden) & small


def test_large_numbers_all_stand_there():
    big = leaf((9, 9, 9), [0, 1, 2], (9, 9), 9)
    found = tree([(leaf((0, 0, 0), [0], (0, 0)), [big] * 4), (leaf((0, 0, 0), [0], (0, 0)), [big] * 4)])
    owed = {key for _, key in hidden_cells(found)}
    assert owed <= {"melapor", "belum_melapor"}


@pytest.mark.parametrize("key", ["persen_selesai", "terakhir"])
def test_what_is_made_from_a_hidden_number_is_hidden_too(key):
    found = tree(
        [(leaf((0, 0, 0), [0], (0, 0)), [leaf((2, 0, 0), [0], (0, 0)), leaf((9, 0, 0), [0], (0, 0))])]
    )
    assert (f"{KOTA}.01.1001", key) in hidden_cells(found)

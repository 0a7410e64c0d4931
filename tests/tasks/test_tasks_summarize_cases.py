"""The cases of a folder on disk equal a plain recount, wherever its `kasus` lead."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tasks_samples import make_folder, put

from pks_cli.tasks.list_reports import list_reports
from pks_cli.tasks.summarize import summarize

IDS = ("a1111111", "b2222222", "c3333333", "d4444444", "e5555555")
PLACES = ("18.72", "18.72.04", "18.72.04.1001")
KEJADIAN = {"gangguan_kamtibmas", "peristiwa_konflik"}
links = st.dictionaries(
    st.sampled_from(IDS),
    st.tuples(
        st.sampled_from(PLACES),
        st.sampled_from([*KEJADIAN, "nihil"]),
        st.none() | st.sampled_from((*IDS, "z9999999")),
        st.booleans(),
    ),
)


def make(root, reports):
    """Write the reports; one that is withdrawn is there and does not count."""
    make_folder(root)
    for identity, (wilayah, jenis, kasus, withdrawn) in reports.items():
        text = f'jenis: {jenis}\nwilayah: "{wilayah}"\ntanggal: "2021-11-02"\nunsur: lurah\n'
        if jenis in KEJADIAN:
            text += "kategori: lainnya\njudul: x\nuraian: x\nstatus: selesai\n"
        text += f"kasus: {kasus}\n" if kasus else ""
        text += 'dibatalkan:\n  tanggal: "2021-12-01"\n  alasan: keliru\n' if withdrawn else ""
        put(root, f"records/reports/2021/x-{identity}.yaml", text)


def recounted(reports, wilayah):
    """The cases under a wilayah: what hangs together through reports that count is one."""
    names = {key: kasus for key, (_, _, kasus, withdrawn) in reports.items() if not withdrawn and kasus}
    found = set()
    for key, (place, jenis, _, withdrawn) in reports.items():
        if withdrawn or jenis not in KEJADIAN or not place.startswith(wilayah):
            continue
        way = [key]
        while way[-1] in names and names[way[-1]] not in way:
            way.append(names[way[-1]])
        ring = names.get(way[-1])
        found.add(min(way[way.index(ring) :]) if ring else way[-1])
    return found


@settings(max_examples=40, deadline=None)
@given(links)
def test_a_folder_of_random_links_counts_the_cases_that_a_recount_finds(reports):
    root = Path(tempfile.mkdtemp())
    try:
        make(root, reports)
        rekap = summarize([root], tahun=2021, today=date(2022, 1, 1)).rekap
        for row in (*rekap.rows, rekap.total):
            assert row.kasus == len(recounted(reports, row.wilayah)), row.wilayah
        listed = list_reports([root], "2021", None, {}, today=date(2022, 1, 1)).rows
        assert {one.kasus for one in listed if one.report.jenis in KEJADIAN} == recounted(reports, "18.72")
    finally:
        shutil.rmtree(root)

"""The rekap of a folder on disk: the contract, the parts that are asked for, what is left out, the files."""

import csv
import io
import json
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from pks_cli.exchange.table import screen_cells
from pks_cli.faults import Refused
from pks_cli.model import vocabulary
from pks_cli.strict_yaml import write
from pks_cli.tasks.summarize import summarize
from pks_cli.tasks.summarize_save import contract, save_summary

TODAY = date(2022, 1, 10)
WILAYAH = [
    ("18.72", "Kota Metro"),
    ("18.72.02", "Metro Barat"),
    ("18.72.02.1001", "Mulyojati"),
    ("18.72.04", "Metro Timur"),
    ("18.72.04.1001", "Yosodadi"),
    ("18.72.04.1002", "Iringmulyo"),
]
KEYS = [
    "wilayah",
    "nama",
    "tingkat",
    "laporan",
    "kejadian",
    "kasus",
    "kegiatan",
    "nihil",
    "per_jenis",
    "per_status",
    "persen_selesai",
    "wajib_lapor",
    "melapor",
    "terakhir",
]


class Folder:
    """A folder of records that grows by one report at a time."""

    def __init__(self, root, **office):
        self.root = root
        self.count = 0
        records = root / "records"
        records.mkdir(parents=True)
        tree = {"format": 1, "nama": "Badan Kesbangpol", "wilayah": "18.72", **office}
        (records / "pks.yaml").write_text(write(tree), encoding="utf-8")
        rows = "".join(f'- kode: "{kode}"\n  nama: {nama}\n' for kode, nama in WILAYAH)
        (records / "wilayah.yaml").write_text(rows, encoding="utf-8")

    def add(self, jenis, wilayah, tanggal, **fields):
        tree = {"jenis": jenis, "wilayah": wilayah, "tanggal": tanggal, "unsur": "lurah"}
        if jenis not in {"nihil", "kegiatan"}:
            tree |= {"kategori": "lainnya", "judul": "Judul", "uraian": "Uraian", "status": "selesai"}
        tree |= fields
        self.count += 1
        path = self.root / "records" / "reports" / "2021" / f"2021-x-{'abcdefgh'[self.count % 8]}000000a.yaml"
        if path.exists():
            path = path.with_name(f"2021-x-k{self.count:07d}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write(tree), encoding="utf-8")
        return path

    def ask(self, **options):
        return summarize([self.root], **({"tahun": 2021, "today": TODAY} | options))


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "metro")


@pytest.fixture
def filled(folder):
    folder.add("gangguan_kamtibmas", "Yosodadi", "2021-11-02", status="selesai")
    folder.add("gangguan_kamtibmas", "Yosodadi", "2021-06-02", status="sedang_ditangani")
    folder.add("potensi_konflik", "Iringmulyo", "2021-12-02", sumber_konflik="a", status="selesai")
    folder.add("nihil", "Mulyojati", "2021-03-31")
    folder.add("kegiatan", "18.72.04", "2021-12-09")
    return folder


def by_code(answer):
    return {row["wilayah"]: row for row in answer["baris"]}


def test_the_contract_has_these_keys_and_no_others(filled):
    answer = contract(filled.ask())
    assert list(answer) == ["versi", "tahun", "periode", "wilayah", "baris", "jumlah", "tidak_dihitung"]
    assert (answer["versi"], answer["tahun"], answer["periode"], answer["wilayah"]) == (
        1,
        2021,
        None,
        "18.72",
    )
    assert all(list(row) == KEYS for row in [*answer["baris"], answer["jumlah"]])
    for row in [*answer["baris"], answer["jumlah"]]:
        assert tuple(row["per_jenis"]) == vocabulary.codes("jenis")
        assert tuple(row["per_status"]) == vocabulary.codes("status")


def test_every_kecamatan_and_kelurahan_stands_there_and_the_kota_is_the_sum(filled):
    answer = contract(filled.ask())
    assert list(by_code(answer)) == [kode for kode, _nama in WILAYAH[1:]]
    timur = by_code(answer)["18.72.04"]
    assert (timur["laporan"], timur["kejadian"], timur["kegiatan"], timur["nihil"]) == (4, 3, 1, 0)
    assert (timur["wajib_lapor"], timur["melapor"], timur["terakhir"]) == (6, 3, "2021-12-09")
    assert answer["jumlah"] == answer["jumlah"] | {
        "wilayah": "18.72",
        "nama": "Kota Metro",
        "tingkat": "kota",
        "laporan": 5,
        "kejadian": 3,
        "persen_selesai": 66.7,
        "wajib_lapor": 9,
        "melapor": 4,
    }


def test_an_empty_folder_has_an_answer_too(folder):
    answer = contract(folder.ask())
    assert (answer["jumlah"]["laporan"], answer["jumlah"]["persen_selesai"]) == (0, None)
    assert len(answer["baris"]) == 5


@pytest.mark.parametrize("periode", ["B12", "b.12", "2021-B12", "B12/2021", "B 12"])
def test_a_period_narrows(filled, periode):
    answer = contract(filled.ask(periode=periode))
    assert answer["periode"] == "2021-B12"
    assert (answer["jumlah"]["laporan"], answer["jumlah"]["wajib_lapor"]) == (3, 3)


def test_a_period_with_its_year_needs_no_year(filled):
    assert filled.ask(tahun=None, periode="2021-B04").question.tahun == 2021
    assert filled.ask(tahun=None, periode="B04").question.tahun == 2022
    assert filled.ask(tahun=None).question.tahun == 2022


@pytest.mark.parametrize("wilayah", ["18.72.04", "Kecamatan Metro Timur", "metro timur"])
def test_a_wilayah_narrows_the_tree(filled, wilayah):
    answer = contract(filled.ask(wilayah=wilayah))
    assert answer["wilayah"] == "18.72.04"
    assert list(by_code(answer)) == ["18.72.04", "18.72.04.1001", "18.72.04.1002"]
    assert answer["jumlah"] == answer["baris"][0]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"periode": "B13"}, "PKS122"),
        ({"periode": "2020-B12"}, "PKS423"),
        ({"tahun": 21}, "PKS423"),
        ({"wilayah": "Entah"}, "PKS117"),
        ({"kelas": "rahasia"}, "PKS423"),
        ({"kelas": "umum"}, "PKS423"),
    ],
)
def test_wrong_use_is_refused_with_a_code_and_a_remedy(filled, options, code):
    with pytest.raises(Refused) as refused:
        filled.ask(**options)
    assert refused.value.status == 2
    assert [fault.code for fault in refused.value.faults] == [code]
    assert refused.value.faults[0].remedy


def test_a_galat_keeps_a_report_out_and_it_is_named(filled):
    broken = filled.add("gangguan_kamtibmas", "Yosodadi", "2021-02-31")
    copied = broken.with_name("laporan - Copy.yaml")
    copied.write_bytes(broken.read_bytes())
    summary = filled.ask()
    root = "records/reports/2021"
    assert contract(summary)["jumlah"]["laporan"] == 5
    assert contract(summary)["tidak_dihitung"] == [
        {"berkas": f"{root}/{broken.name}", "kode": "PKS112"},
        {"berkas": f"{root}/laporan - Copy.yaml", "kode": "PKS012"},
    ]
    assert "2 berkas tidak dihitung karena harus diperbaiki." in summary.table.notes


def test_a_withdrawn_report_is_neither_counted_nor_left_out(filled):
    filled.add("nihil", "Yosodadi", "2021-09-09", dibatalkan={"tanggal": "2021-09-10", "alasan": "ganda"})
    answer = contract(filled.ask())
    assert (answer["jumlah"]["laporan"], answer["tidak_dihitung"]) == (5, [])


def test_a_broken_list_of_wilayah_is_named(filled):
    wilayah = filled.root / "records" / "wilayah.yaml"
    wilayah.write_text(wilayah.read_text(encoding="utf-8") + "- nama: Tanpa kode\n", encoding="utf-8")
    assert contract(filled.ask())["tidak_dihitung"] == [{"berkas": "records/wilayah.yaml", "kode": "PKS101"}]


def test_a_lower_class_hides_the_date_of_what_lies_above_it(filled):
    shown = filled.ask(kelas="biasa")
    iringmulyo = by_code(contract(shown))["18.72.04.1002"]
    assert (iringmulyo["laporan"], iringmulyo["terakhir"]) == (1, None)
    assert any("di atas kelas biasa" in note for note in shown.table.notes)


def test_who_is_silent_is_listed_by_period_apart_from_nihil(filled):
    summary = filled.ask(periode="B04")
    assert [one.nama for one in summary.silent] == ["Yosodadi", "Iringmulyo"]
    assert [row.cells[2] for row in summary.silent_table.rows] == ["Yosodadi", "Iringmulyo"]
    assert summary.silent_table.rows[0].cells[4] == "periode berakhir 30 April 2021"
    running = filled.ask(periode="B12", today=date(2021, 12, 31))
    assert {row.cells[4] for row in running.silent_table.rows} == {"periode masih berjalan"}


def test_the_table_puts_kejadian_first_and_ends_in_the_total(filled):
    table = filled.ask().table
    assert [column.short for column in table.columns if column.short] == [
        "Wilayah",
        "Gangguan",
        "Potensi",
        "Peristiwa",
        "Kejadian",
        "Kasus",
        "Belum",
        "Sedang",
        "Selesai",
        "% selesai",
        "Kegiatan",
        "Nihil",
        "Belum melapor",
        "Terakhir",
    ]
    total = screen_cells(table, table.rows[-1])
    assert total == (
        "JUMLAH Kota Metro",
        *("2", "1", "0", "3", "3"),
        *("0", "1", "2", "66,7"),
        *("1", "1", "5", "2021-12-09"),
    )
    assert [row.level for row in table.rows] == [1, 2, 1, 2, 2, 0]
    assert table.notes[0] == "Selesai: 66,7 % dari n = 3 kejadian."


def test_a_silent_folder_says_dashes_and_no_per_cent(folder):
    table = folder.ask().table
    assert set(screen_cells(table, table.rows[-1])[1:11]) == {"–"}
    assert table.notes[0] == "Belum ada kejadian yang dilaporkan."


def test_the_ending_decides_the_format(filled, tmp_path):
    summary = filled.ask()
    saved = {
        ending: save_summary(summary, tmp_path / f"rekap.{ending}") for ending in ("xlsx", "csv", "JSON")
    }
    book = CalamineWorkbook.from_path(saved["xlsx"])
    assert book.sheet_names == ["Rekap", "Belum melapor"]
    assert book.get_sheet_by_index(0).to_python()[0][0] == "Rekap Laporan Wilayah Kota Metro"
    rows = list(csv.DictReader(io.StringIO(saved["csv"].read_text(encoding="utf-8"))))
    assert (rows[-1]["nama"], rows[-1]["laporan"], rows[-1]["terlambat"]) == ("JUMLAH Kota Metro", "5", "0")
    answer = json.loads(saved["JSON"].read_text(encoding="utf-8"))
    assert answer == contract(summary) | {"tidak_dihitung": 0}


@pytest.mark.parametrize("name", ["rekap", "rekap.pdf", "rekap.xls", "folder/"])
def test_another_ending_is_refused_and_nothing_is_written(filled, tmp_path, name):
    with pytest.raises(Refused) as refused:
        save_summary(filled.ask(), tmp_path / name)
    assert ".xlsx" in refused.value.faults[0].remedy
    assert not (tmp_path / name).exists()


def test_an_existing_file_is_kept_unless_asked(filled, tmp_path):
    target = tmp_path / "rekap.csv"
    target.write_text("lama", encoding="utf-8")
    assert save_summary(filled.ask(), target).name == "rekap-2.csv"
    assert target.read_text(encoding="utf-8") == "lama"
    assert save_summary(filled.ask(), target, overwrite=True) == target
    assert target.read_text(encoding="utf-8") != "lama"


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_a_file_says_how_many_were_left_out_and_not_which(filled, tmp_path, ending):
    filled.add("nihil", "Yosodadi", "2021-02-31").rename(
        filled.root / "records" / "reports" / "2021" / "kanari-k0000000.yaml"
    )
    saved = save_summary(filled.ask(), tmp_path / f"rekap.{ending}")
    text = everything(saved)
    assert "kanari" not in text
    assert ("1 berkas tidak dihitung" in text) or ('"tidak_dihitung": 1' in text)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_example_data_say_so_in_every_file(tmp_path, ending):
    example = Folder(tmp_path / "contoh", contoh=True)
    example.add("nihil", "Yosodadi", "2021-02-03")
    assert "CONTOH - BUKAN DATA RESMI" in everything(
        save_summary(example.ask(), tmp_path / f"rekap.{ending}")
    )


def everything(path):
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    book = CalamineWorkbook.from_path(path)
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return "\n".join(str(cell) for sheet in sheets for row in sheet for cell in row)


def test_no_free_text_of_a_record_reaches_the_rekap(filled, tmp_path):
    filled.add(
        "gangguan_kamtibmas", "Yosodadi", "2021-11-05", judul="KANARI", uraian="KANARI", pelapor="KANARI"
    )
    summary = filled.ask()
    assert "KANARI" not in repr(summary)
    for ending in ("xlsx", "csv", "json"):
        assert "KANARI" not in everything(save_summary(summary, tmp_path / f"rekap.{ending}"))


def test_a_second_folder_of_the_same_area_is_counted_together(filled, tmp_path):
    cabinet = Folder(tmp_path / "lemari", kelas_tertinggi="rahasia")
    cabinet.count = 5
    cabinet.add("nihil", "Yosodadi", "2021-02-02", klasifikasi="rahasia")
    both = summarize([filled.root, cabinet.root], tahun=2021, today=TODAY)
    assert both.rekap.total.laporan == filled.ask().rekap.total.laporan + 1


def test_a_folder_of_another_area_is_refused_and_not_silently_counted_nowhere(filled, tmp_path):
    other = Folder(tmp_path / "lain", wilayah="18.71")
    with pytest.raises(Refused) as refused:
        summarize([filled.root, other.root], tahun=2021, today=TODAY)
    assert [fault.code for fault in refused.value.faults] == ["PKS425"]


def test_a_public_rekap_shows_no_small_number_and_names_nobody_as_silent(filled):
    found = filled.ask(publik=True)
    answer = by_code(contract(found))
    assert answer["18.72.04.1001"]["kejadian"] is None
    assert answer["18.72.04.1001"]["per_jenis"]["gangguan_kamtibmas"] is None
    assert contract(found)["jumlah"]["kejadian"] == 3
    assert not found.silent_table.rows


@pytest.mark.parametrize("ending", [".csv", ".json", ".xlsx"])
def test_a_public_rekap_as_a_file_has_a_mark_in_place_of_a_small_number(filled, tmp_path, ending):
    path = save_summary(filled.ask(publik=True), tmp_path / f"rekap{ending}")
    if ending == ".json":
        row = by_code(json.loads(path.read_text(encoding="utf-8")))["18.72.04.1001"]
        assert row["kejadian"] is None
    elif ending == ".csv":
        rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
        assert next(row for row in rows if row["wilayah"] == "18.72.04.1001")["kejadian"] == "*"
    else:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        assert "*" in next(row for row in sheet if row[0] == "18.72.04.1001")


def test_two_reports_of_one_case_are_told_apart_from_their_case_but_not_to_the_public(filled):
    first = filled.add("gangguan_kamtibmas", "Yosodadi", "2021-11-03", status="selesai")
    filled.add("gangguan_kamtibmas", "Yosodadi", "2021-11-04", status="selesai", kasus=first.stem[-8:])
    known, published = filled.ask(), filled.ask(publik=True)
    assert (known.rekap.total.kejadian, known.rekap.total.kasus) == (5, 4)
    note = "5 laporan kejadian itu menyangkut 4 kasus, karena satu kasus dapat dilaporkan lebih dari sekali."
    assert note in known.table.notes
    said = str(contract(published)) + str(published.table)
    assert "kasus" not in said.lower()

"""An import: planned first, written at once, known when it is run again, and nothing left on the floor."""

from datetime import date

import pytest
from import_samples import BRAWL, chatter, piece, plan_of, with_value, without
from python_calamine import CalamineWorkbook
from tasks_samples import make_folder

from pks_cli.exchange.intake.piece import Value
from pks_cli.folder.git import Git, begin_history
from pks_cli.strict_yaml import read
from pks_cli.tasks.import_leftovers import write_leftovers
from pks_cli.tasks.import_reports import carry_out, united

TODAY = date(2021, 11, 10)


@pytest.fixture
def root(tmp_path):
    return make_folder(tmp_path)


def tree_of(root, path):
    return read((root / path).read_bytes()).root


def written(plan):
    return carry_out(plan, [one for one in plan.prospects if one.is_certain], plan.steps)


def test_a_plain_report_is_certain_and_keeps_where_it_came_from(monkeypatch, root):
    plan = plan_of(monkeypatch, root, piece(), today=TODAY)
    assert [one.is_certain for one in plan.prospects] == [True]
    done = written(plan)
    tree = tree_of(root, done.written[0].path)
    assert tree["kategori"] == "perkelahian"
    assert tree["status"] == "selesai"
    assert tree["catatan_impor"] == "Demikian Ndan"
    assert tree["sumber_impor"] == {"nama": "kiriman.txt", "baris": "1", "hash": plan.prospects[0].hash}


def test_a_plan_writes_nothing(monkeypatch, root):
    before = sorted(path for path in root.rglob("*") if ".git" not in path.parts)
    plan_of(monkeypatch, root, piece(), today=TODAY)
    assert sorted(path for path in root.rglob("*") if ".git" not in path.parts) == before


def test_the_same_import_twice_adds_nothing(monkeypatch, root):
    path = written(plan_of(monkeypatch, root, piece(), today=TODAY)).written[0].path
    again = plan_of(monkeypatch, root, piece(), today=TODAY)
    assert again.prospects == ()
    assert [(one.path, one.why) for one in again.known] == [(path, "sudah pernah diimpor")]


def test_a_withdrawn_report_does_not_come_in_again(monkeypatch, root):
    path = written(plan_of(monkeypatch, root, piece(), today=TODAY)).written[0].path
    with (root / path).open("a", encoding="utf-8") as stream:
        stream.write('dibatalkan:\n  tanggal: "2021-11-09"\n  alasan: keliru\n')
    assert plan_of(monkeypatch, root, piece(), today=TODAY).prospects == ()


def test_what_another_process_took_in_meanwhile_is_not_written_again(monkeypatch, root):
    first, second = (plan_of(monkeypatch, root, piece(), today=TODAY) for _ in range(2))
    assert len(written(first).written) == 1
    assert written(second).written == ()


def test_one_message_forwarded_twice_is_one_report(monkeypatch, root):
    plan = plan_of(monkeypatch, root, piece(mark="satu"), piece(mark="satu", row=7), today=TODAY)
    assert len(plan.prospects) == 1
    assert [one.piece.origin.row for one in plan.known] == [7]


def test_a_bad_row_stops_no_good_one(monkeypatch, root):
    bad = piece(with_value(Value("tanggal", "2031-01-01", "1 Januari 2031")), text="lain", row=2)
    plan = plan_of(monkeypatch, root, bad, piece(), today=TODAY)
    assert [one.is_readable for one in plan.prospects] == [False, True]
    assert "belum tiba" in plan.prospects[0].troubles[0]
    assert len(written(plan).written) == 1


def test_status_and_steps_that_nobody_told_are_asked(monkeypatch, root):
    plan = plan_of(monkeypatch, root, piece(without("status", without("langkah"))), today=TODAY)
    assert plan.prospects[0].reasons == ("status dan langkah tidak disebut; dibaca Belum ditangani",)
    assert plan.prospects[0].tree["status"] == "belum_ditangani"


def test_a_nihil_needs_no_status_and_its_steps_are_told(monkeypatch, root):
    values = [*without("status", without("uraian")), Value("jenis", "nihil", "nihil")]
    plan = plan_of(monkeypatch, root, piece(values), today=TODAY)
    assert plan.prospects[0].is_certain
    assert plan.prospects[0].tree["uraian"] == "Dimediasi di balai kelurahan"
    assert "status" not in plan.prospects[0].tree


def test_one_commit_holds_the_whole_import_and_no_word_of_it(monkeypatch, root):
    assert begin_history(root, ["records"], "init 18.72")
    other = piece(text="lain lagi", row=2)
    written(plan_of(monkeypatch, root, piece(), other, today=TODAY))
    assert Git(root).line("log", "--format=%s").split("\n") == ["report import 2 catatan", "init 18.72"]


class TestReturnedRow:
    """A row of a blangko that bears the number of a case."""

    @pytest.fixture
    def case(self, monkeypatch, root):
        values = with_value(Value("status", "sedang_ditangani", "masih proses"))
        return written(plan_of(monkeypatch, root, piece(values), today=TODAY)).written[0]

    def row(self, case, *values):
        number = Value("kasus", case.id, case.id)
        return piece(
            (number, *without("status", without("langkah")), *values), text="baris blangko", mark="blangko"
        )

    def test_its_step_and_status_go_to_the_case(self, monkeypatch, root, case):
        row = self.row(
            case,
            Value("langkah", "Pos ronda dibangun", "Pos ronda dibangun"),
            Value("langkah.tanggal", "2021-11-08", "8/11"),
            Value("status", "selesai", "Selesai"),
        )
        plan = plan_of(monkeypatch, root, row, today=TODAY)
        assert plan.prospects == ()
        assert plan.steps[0].is_certain
        written(plan)
        tree = tree_of(root, case.path)
        assert tree["status"] == "selesai"
        assert tree["langkah"][-1] == {
            "uraian": "Pos ronda dibangun",
            "tanggal": "2021-11-08",
            "status": "selesai",
        }

    def test_returned_twice_it_adds_nothing(self, monkeypatch, root, case):
        row = self.row(case, Value("langkah", "Pos ronda dibangun", "Pos ronda dibangun"))
        written(plan_of(monkeypatch, root, row, today=TODAY))
        before = (root / case.path).read_bytes()
        again = plan_of(monkeypatch, root, row, today=TODAY)
        assert (again.steps, again.prospects) == ((), ())
        assert (root / case.path).read_bytes() == before

    def test_a_status_without_a_step_is_asked(self, monkeypatch, root, case):
        plan = plan_of(monkeypatch, root, self.row(case, Value("status", "selesai", "Selesai")), today=TODAY)
        assert not plan.steps[0].is_certain
        assert plan.steps[0].reasons == ("status berubah tanpa langkah yang disebut",)

    def test_another_day_is_another_report_of_the_case(self, monkeypatch, root, case):
        row = self.row(case, Value("langkah", "Dilerai", "Dilerai"), Value("status", "selesai", "selesai"))
        moved = piece(with_value(Value("tanggal", "2021-11-08", "8/11"), row.values), text="lain")
        plan = plan_of(monkeypatch, root, moved, today=TODAY)
        assert plan.steps == ()
        assert plan.prospects[0].tree["kasus"] == case.id

    def test_a_number_that_is_nobodys_is_asked(self, monkeypatch, root):
        row = piece((Value("kasus", "k0000000", "k0000000"), *BRAWL), text="lain")
        plan = plan_of(monkeypatch, root, row, today=TODAY)
        assert "No. kasus ini tidak ada" in plan.prospects[0].reasons[0]
        assert "kasus" not in plan.prospects[0].tree


def test_two_tellings_of_one_brawl_are_proposed_and_united_only_when_somebody_says_so(monkeypatch, root):
    other = piece(
        with_value(
            Value(
                "uraian", "Warga berkelahi di pasar, perkelahian dilerai", "Perkelahian antarwarga di pasar"
            ),
            with_value(Value("unsur", "lurah", "Babinsa")),
        ),
        row=2,
        mark="lain",
    )
    plan = plan_of(monkeypatch, root, piece(), other, today=TODAY)
    assert [len(one.new) for one in plan.kin] == [2]
    apart = [one.tree.get("kasus") for one in united(plan, ()).prospects]
    assert apart == [None, None]
    done = written(united(plan, plan.kin))
    cases = [tree_of(root, one.path).get("kasus") for one in done.written]
    assert sorted(map(str, cases)) == sorted(
        ["None", next(one.id for one in done.written if one.id in cases)]
    )


def test_a_telling_of_what_is_there_goes_under_its_case(monkeypatch, root):
    first = written(plan_of(monkeypatch, root, piece(), today=TODAY)).written[0]
    again = piece(with_value(Value("unsur", "lurah", "Babinsa")), row=2, mark="lain")
    plan = plan_of(monkeypatch, root, again, today=TODAY)
    assert [one.known for one in plan.kin] == [(first.id,)]
    assert united(plan, plan.kin).prospects[0].tree["kasus"] == first.id


class TestLeftovers:
    """What was not written lies in a workbook, ready to be corrected."""

    def rows(self, path, sheet=0):
        return CalamineWorkbook.from_path(path).get_sheet_by_index(sheet).to_python()

    def test_each_row_says_why_and_where_it_came_from(self, monkeypatch, root):
        plan = plan_of(monkeypatch, root, piece(without("unsur")), today=TODAY, skipped=(chatter(),))
        path = write_leftovers(plan, plan.prospects, (), None)
        assert path.parent == root / "keluaran"
        rows = self.rows(path)
        head = next(row for row in rows if row[0] == "Alasan")
        cells = dict(zip(head, rows[rows.index(head) + 1], strict=True))
        assert cells["Alasan"] == "pelapor tidak disebut; dibaca Lurah"
        assert cells["Kelurahan"] == "Kelurahan Yosodadi, Kecamatan Metro Timur"
        assert cells["Status"] == "Selesai"
        assert cells["Langkah terbaru"] == "Dimediasi di balai kelurahan"
        assert (cells["Asal berkas"], cells["Baris"], cells["Sidik"]) == (
            "kiriman.txt",
            "1",
            plan.prospects[0].hash,
        )
        assert cells["Teks asli"] == piece().text
        assert any("siap" in row for row in self.rows(path, 1))

    def test_a_text_longer_than_a_cell_is_whole_in_several(self, monkeypatch, root):
        long = piece(without("unsur"), text=f"{piece().text} {'kata ' * 20_000}")
        plan = plan_of(monkeypatch, root, long, today=TODAY)
        rows = self.rows(write_leftovers(plan, plan.prospects, (), None))
        head = next(row for row in rows if row[0] == "Alasan")
        parts = [text for name, text in zip(head, rows[-1], strict=True) if name.startswith("Teks asli")]
        assert "".join(parts) == long.text

    def test_the_same_leftovers_are_not_written_twice(self, monkeypatch, root):
        plan = plan_of(monkeypatch, root, piece(without("unsur")), today=TODAY)
        first, second = (write_leftovers(plan, plan.prospects, (), None) for _ in range(2))
        assert first == second

    def test_nothing_left_over_is_no_file(self, monkeypatch, root):
        assert write_leftovers(plan_of(monkeypatch, root, piece(), today=TODAY), (), (), None) is None

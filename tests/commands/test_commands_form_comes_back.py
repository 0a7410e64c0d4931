"""A filled-in blangko comes back: a step for the case under its number, a report for each new row."""

from dataclasses import replace
from datetime import date

import pytest
from commands_samples import make_folder, run_json

from pks_cli.exchange.forms.form import FormRow
from pks_cli.exchange.forms.report_form import report_form
from pks_cli.exchange.forms.workbook import form_bytes
from pks_cli.strict_yaml import read
from pks_cli.tasks.report_form import FormAsked, prepare_forms

CASE = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def filled(folder, step, *new, name="blangko.xlsx"):
    """The blangko of Yosodadi with a step for its one open case, and new rows."""
    (blangko,) = prepare_forms([folder], FormAsked("2021", "B12", "Yosodadi"), date(2021, 12, 20)).blangko
    form = report_form(blangko)
    *examples, case = form.rows
    answered = replace(case, cells={**case.cells, **step})
    (folder / name).write_bytes(form_bytes(replace(form, rows=(*examples, answered, *map(FormRow, new)))))
    return name


def reports(folder):
    return sorted((folder / "records/reports").rglob("*.yaml"))


def test_a_blangko_that_nobody_filled_in_adds_nothing(folder, capsys):
    name = filled(folder, {})
    before = {path: path.read_bytes() for path in reports(folder)}
    status, payload = run_json(capsys, "report", "import", name, "--ya")
    assert (status, payload["ditulis"], payload["ragu"], payload["tidak_terbaca"]) == (0, [], [], [])
    assert {path: path.read_bytes() for path in reports(folder)} == before


def test_a_step_goes_to_the_case_and_a_new_row_becomes_a_report_of_that_kelurahan(folder, capsys):
    step = {
        "langkah": "Patroli malam",
        "langkah.tanggal": date(2021, 11, 5),
        "langkah.oleh": "Polsek Metro Timur",
        "status": "Selesai",
    }
    new = {
        "tanggal": date(2021, 12, 1),
        "jam": "20.15",
        "unsur": "Babinsa",
        "uraian": "Tawuran pelajar di lapangan",
        "langkah": "Dibubarkan",
        "status": "Selesai",
    }
    name = filled(folder, step, new)
    before = set(reports(folder))
    status, payload = run_json(capsys, "report", "import", name, "--ya")
    assert (status, payload["ragu"], payload["tidak_terbaca"]) == (0, [], [])
    case = read((folder / CASE).read_bytes()).root
    assert case["langkah"][-1] == {
        "tanggal": "2021-11-05",
        "oleh": "Polsek Metro Timur",
        "uraian": "Patroli malam",
        "status": "selesai",
    }
    assert case["status"] == "selesai"
    (path,) = set(reports(folder)) - before
    written = read(path.read_bytes()).root
    assert {key: written[key] for key in ("wilayah", "tanggal", "jam", "unsur", "uraian", "status")} == {
        "wilayah": "18.72.04.1001",
        "tanggal": "2021-12-01",
        "jam": "20.15",
        "unsur": "babinsa",
        "uraian": "Tawuran pelajar di lapangan",
        "status": "selesai",
    }
    again = {path: path.read_bytes() for path in reports(folder)}
    run_json(capsys, "report", "import", name, "--ya")
    assert {path: path.read_bytes() for path in reports(folder)} == again

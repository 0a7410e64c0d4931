"""The form for telephones: three sheets, names that are our keys and codes, places under their kecamatan."""

import re

from forms_samples import blangko, cells

from pks_cli.exchange.forms.report_form import spec_of
from pks_cli.exchange.forms.xlsform import xlsform_bytes
from pks_cli.exchange.intake.heads import keys_by_head
from pks_cli.model import vocabulary


def rows(sheet, **changes):
    found = cells(xlsform_bytes(blangko(**({"wilayah": "18.72"} | changes))), sheet)
    return [dict(zip(found[0], row, strict=True)) for row in found[1:]]


def test_the_sheets_are_those_of_an_xlsform():
    survey, choices, settings = (rows(name) for name in ("survey", "choices", "settings"))
    assert {"type", "name", "label"} <= survey[0].keys()
    assert {"list_name", "name", "label"} <= choices[0].keys()
    assert settings == [
        {
            "form_title": "Laporan Kota Metro",
            "form_id": "laporan_1872",
            "version": "20211201",
            "instance_name": "concat(${tanggal}, ' ', jr:choice-name(${wilayah}, '${wilayah}'))",
        }
    ]


def test_each_name_stands_once_and_is_a_key_of_a_report():
    names = [row["name"] for row in rows("survey")]
    assert len(set(names)) == len(names)
    beside = {"kecamatan"}
    keys = {key.replace(".", "_"): key for key in keys_by_head().values()}
    for name in set(names) - beside:
        assert spec_of(keys[name]) is not None
    assert all(re.fullmatch(r"[a-z_]+", name) for name in names)


def test_every_list_that_is_asked_from_is_there_with_codes_as_names():
    lists = {}
    for row in rows("choices"):
        lists.setdefault(row["list_name"], []).append(row["name"])
    asked = {row["type"].split()[1] for row in rows("survey") if row["type"].startswith("select_one")}
    assert asked == lists.keys()
    assert tuple(lists["status"]) == vocabulary.codes("status")
    assert lists["klasifikasi"] == ["biasa", "terbatas"]
    assert all(" " not in name for names in lists.values() for name in names)


def test_kelurahan_follow_the_kecamatan_that_was_chosen():
    (place,) = [row for row in rows("survey") if row["name"] == "wilayah"]
    assert place["choice_filter"] == "kecamatan = ${kecamatan}"
    below = [row["name"] for row in rows("choices") if row["kecamatan"] == "18.72.01"]
    assert below == ["18.72.01.1001", "18.72.01.1002", "18.72.01"]


def test_a_report_that_nothing_happened_is_asked_nothing_of_an_event():
    asked = {row["name"]: row["relevant"] for row in rows("survey")}
    for name in ("uraian", "status", "langkah", "kategori", "dampak_luka"):
        assert "nihil" in asked[name] or "gangguan_kamtibmas" in asked[name]
    assert asked["sampai"] == "${jenis} = 'nihil'"
    assert asked["tanggal"] == ""


def test_a_wrong_answer_is_told_in_indonesian():
    told = [row for row in rows("survey") if row["constraint"]]
    assert told
    assert all(row["constraint_message"] for row in told)
    assert all(row["required_message"] for row in rows("survey") if row["required"])


def test_a_form_for_one_kelurahan_asks_of_no_other():
    names = [row["name"] for row in rows("choices", wilayah="18.72.04.1001") if row["list_name"] == "wilayah"]
    assert names == ["18.72.04.1001"]


def test_a_time_is_asked_as_it_is_read():
    (jam,) = [row for row in rows("survey") if row["name"] == "jam"]
    assert jam["type"] == "text"
    pattern = re.search(r"'(.*)'", jam["constraint"])[1]
    assert all(re.fullmatch(pattern, text) for text in ("20.15", "7:05", "00.00"))
    assert not any(re.fullmatch(pattern, text) for text in ("24.00", "20.60", "malam", "20"))

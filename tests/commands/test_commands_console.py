"""How results are shown: data is literal, nothing is cut, nothing acts."""

import io
import json
import sys

import pytest

from pks_cli.commands.console import Console, fault_line, plain_table, visible
from pks_cli.faults import Fault

FAULT = Fault(
    "PKS112",
    "galat",
    "tanggal 31 Februari 2021 tidak ada di kalender",
    "cocokkan dengan laporan asli",
    "records/reports/x.yaml",
    3,
    10,
    'Laporan Yosodadi "Balap liar"',
)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_fault_names_the_record_before_its_path_and_offers_the_repair(capsys):
    Console(as_json=False).faults([FAULT], beside=False)
    assert capsys.readouterr().out == (
        'HARUS DIPERBAIKI: Laporan Yosodadi "Balap liar": tanggal 31 Februari 2021 tidak ada di kalender '
        "(records/reports/x.yaml:3:10, PKS112)\n"
        "  Saran: cocokkan dengan laporan asli\n"
    )


def test_a_fault_of_a_whole_file_or_of_no_file_has_no_empty_places():
    assert fault_line(Fault("PKS012", "galat", "nama", "r", "a (1).yaml")) == "nama (a (1).yaml, PKS012)"
    assert fault_line(Fault("PKS302", "peringatan", "pos", "r")) == "pos (PKS302)"


def test_controls_and_marks_of_direction_are_shown_and_everything_else_is_left_alone():
    assert visible("a\x1b[31m\u202eb\u200f\x00\x85") == "a\\u001b[31m\\u202eb\\u200f\\u0000\\u0085"
    assert visible("[red]x[/red] {{ 7*7 }} & < > 😀 é\nbaris") == "[red]x[/red] {{ 7*7 }} & < > 😀 é\nbaris"


def test_json_keeps_the_very_text(capsys):
    text = '[red] \u202e & <b> " \n 😀 {{ 7*7 }}'
    Console(as_json=True).document({"baris": [{"id": text}]})
    shown = capsys.readouterr().out
    assert json.loads(shown) == {"versi": 1, "baris": [{"id": text}]}
    assert list(json.loads(shown)) == ["versi", "baris"]
    assert "😀" in shown


def test_with_json_words_for_people_go_to_stderr(capsys):
    console = Console(as_json=True)
    console.say("untuk orang")
    console.table(["A"], [["b"]])
    console.written("k3f9x2ab", "records/x.yaml", "x.yaml")
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {"versi": 1, "id": "k3f9x2ab", "path": "records/x.yaml"}
    assert shown.err == "untuk orang\nA\nb\n"


def test_a_plain_table_is_aligned_also_with_wide_characters_and_never_cut():
    long = "x" * 10_000
    lines = plain_table(["Nama", "n"], [["😀", "12"], [long, "3"]], frozenset({1}))
    assert lines[1].startswith("😀" + " " * 9_998)
    assert long in lines[2]


def test_markup_in_data_is_literal_in_a_terminal_too(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    console = Console(as_json=False)
    console.table(["Judul"], [["[red]awas[/red] :smile: \x1b[2J"]])
    console.faults([FAULT], beside=False)
    assert "[red]awas[/red] :smile: \\u001b[2J" in screen.getvalue()
    assert "\x1b[2J" not in screen.getvalue()
    assert "HARUS DIPERBAIKI" in screen.getvalue()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_it_is_not_wanted(name, value, monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    Console(as_json=False).table(["Judul"], [["a"]])
    Console(as_json=False).faults([FAULT], beside=False)
    assert "\x1b" not in screen.getvalue()


def test_annotations_escape_what_would_end_them(capsys):
    Console(as_json=False).annotations(
        [FAULT, Fault("PKS302", "peringatan", "100%\n::error::", "r", "a,b:c.yaml")]
    )
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(
        "::error file=records/reports/x.yaml,line=3,col=10,title=PKS112::Laporan Yosodadi"
    )
    assert second == "::warning file=a%2Cb%3Ac.yaml,title=PKS302::100%25%0A::error::. Saran: r"

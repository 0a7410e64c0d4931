"""`pks validate` as it is nearly always typed: without the parser, and if nothing changed without types."""

import json
import subprocess
import sys

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main
from pks_cli.commands import plain_validate
from pks_cli.commands.console import Console
from pks_cli.folder import checking

WAYS = (
    ["validate", "-C", "{}"],
    ["-C", "{}", "periksa"],
    ["--folder", "{}", "validate"],
    ["validate", "--folder", "{}/records"],
)
ASK = """
import sys
from pks_cli.__main__ import main
status = main(sys.argv[1:])
print(status, sorted({"typer", "pydantic", "yaml", "sqlite3"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    monkeypatch.setattr(checking, "SAFE_NS", -(10**18))
    return make_folder(tmp_path / "folder")


def add_unknown_key(root):
    (report,) = root.glob("records/reports/*/*/*.yaml")
    report.write_text(f"{report.read_text(encoding='utf-8')}asing: ya\n", encoding="utf-8")


@pytest.mark.parametrize("way", WAYS)
def test_the_second_answer_is_the_first_one_again(root, way, capsys):
    add_unknown_key(root)
    words = [word.format(root) for word in way]
    answers = []
    for _ in range(2):
        answers.append((main(words), capsys.readouterr()))
        answers.append((main([*words, "--json"]), capsys.readouterr()))
    assert answers[:2] == answers[2:]
    assert "PKS102" in answers[0][1].out
    assert "PKS102" in json.loads(answers[1][1].out)["temuan"][0]["kode"]


def test_an_unchanged_folder_is_answered_without_parser_types_or_index(root):
    main(["-C", str(root), "validate"])
    asked = subprocess.run(
        [sys.executable, "-c", ASK, "-C", str(root), "validate"], capture_output=True, text=True, check=True
    )
    assert asked.stderr.strip() == "0 []"
    assert "tidak ada temuan" in asked.stdout


def test_a_changed_folder_is_checked_without_the_parser(root):
    asked = subprocess.run(
        [sys.executable, "-c", ASK, "periksa", "--json", "-C", str(root)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stderr.strip() == "0 ['pydantic', 'sqlite3', 'yaml']"
    assert json.loads(asked.stdout) == {"versi": 1, "temuan": []}


def test_the_folder_of_the_environment_is_asked_too(root, monkeypatch, capsys):
    monkeypatch.setenv("PKS_FOLDER", str(root))
    main(["validate"])
    first = capsys.readouterr().out
    assert plain_validate.answer_plainly(["validate"], Console(as_json=False)) == 0
    assert capsys.readouterr().out == first


@pytest.mark.parametrize(
    "words",
    [["validate", "records"], ["validate", "--format", "github"], ["validate", "-h"], ["report"], ["-C"]],
)
def test_whatever_else_is_typed_goes_to_the_parser(root, words):
    main(["-C", str(root), "validate"])
    assert plain_validate.answer_plainly(["-C", str(root), *words], Console(as_json=False)) is None


def test_a_folder_that_is_none_is_refused_in_the_same_words(tmp_path, capsys):
    (tmp_path / "kosong").mkdir()
    status, answer = run_json(capsys, "-C", str(tmp_path / "kosong"), "validate")
    again, same = run_json(capsys, "-C", str(tmp_path / "kosong"), "validate", "records")
    assert status == again == 2
    assert answer == same
    assert [fault["kode"] for fault in answer["temuan"]] == ["PKS401"]

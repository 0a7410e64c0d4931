"""After writing: the offer to open a paper, made only to someone who is there."""

import os
import stat
import sys

import pytest
from commands_samples import Scripted, make_folder

from pks_cli.__main__ import main
from pks_cli.commands import giving, opening
from pks_cli.tasks import open_file

RENDER = ["meeting", "render", "m4tq7w2c"]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with a first line")


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Put an opener on the PATH that notes what it is given."""
    log = tmp_path / "opened.txt"
    name = "open" if sys.platform == "darwin" else "xdg-open"
    path = tmp_path / "bin" / name
    path.parent.mkdir()
    path.write_text(f"#!{sys.executable}\nimport sys\nopen({str(log)!r}, 'a').write(sys.argv[1] + '\\n')\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("CI", raising=False)
    root = make_folder(tmp_path / "folder")
    monkeypatch.chdir(root)
    return lambda: log.read_text().splitlines() if log.exists() else []


@pytest.fixture
def person(monkeypatch):
    """Someone at a terminal who answers by script."""

    def sits(*answers):
        monkeypatch.setattr(giving, "is_interactive", lambda *, as_json: not as_json)
        monkeypatch.setattr(opening, "make_prompter", lambda: Scripted(*answers))

    return sits


@pytest.mark.parametrize(("answer", "count"), [("", 1), ("t", 0)])
def test_a_person_is_asked_and_one_paper_is_opened_by_default(answer, count, opened, person):
    person(answer)
    assert main(RENDER) == 0
    assert len(opened()) == count


def test_nobody_is_asked_in_a_pipe_for_json_or_on_a_build_machine(opened, person, monkeypatch):
    assert main(RENDER) == 0
    person()
    assert main([*RENDER, "--json"]) == 0
    monkeypatch.setenv("CI", "true")
    assert main(RENDER) == 0
    assert opened() == []


def test_buka_opens_without_asking(opened):
    assert main([*RENDER, "--buka"]) == 0
    (path,) = opened()
    assert path.endswith("Notula Rapat 2021-12-13.docx")


def test_a_paper_that_cannot_be_opened_is_there_all_the_same(opened, monkeypatch, capsys):
    monkeypatch.setattr(open_file.shutil, "which", lambda _: None)
    assert main([*RENDER, "--buka"]) == 0
    told = capsys.readouterr()
    assert "PKS473" in told.err
    assert told.out.endswith("Notula Rapat 2021-12-13.docx\n")
    assert opened() == []

"""What only asks changes nothing: no byte, no time of any file or directory, and no git is run."""

import pytest
from commands_samples import make_folder

from pks_cli.__main__ import main
from pks_cli.folder import git
from pks_cli.folder.git import begin_history

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
ASKING = [
    ["validate"],
    ["validate", "--format", "github"],
    ["validate", REPORT],
    ["summarize", "--tahun", "2021"],
    ["summarize", "--tahun", "2021", "--periode", "B12", "--wilayah", "Yosodadi"],
    ["report", "list", "--tahun", "2021"],
    ["report", "show", "k3f9x2ab"],
    ["report", "update", "k3f9x2ab", "--judul", "Lain", "--dry-run"],
    ["meeting", "list", "--tahun", "2021"],
    ["meeting", "show", "m4tq7w2c"],
    ["team", "list"],
    ["team", "show", "Yosodadi"],
    ["team", "check"],
    ["followup", "list"],
    ["rule"],
    ["--help"],
]


@pytest.fixture(scope="module", params=["sound", "broken"])
def folder(request, tmp_path_factory):
    root = make_folder(tmp_path_factory.mktemp("tanya") / "folder")
    if request.param == "broken":
        put = (root / REPORT).parent
        (put / "rusak-k3f9x2ac.yaml").write_bytes(b"\xff")
        (put / "a (1).yaml").write_bytes(b"")
        (root / "records" / "followups").mkdir()
        (root / "records" / "followups" / "x-b7n2d5qe.yaml").write_bytes(b"rapat: m4tq7w2c\n")
    assert begin_history(root, ["records"], "init 18.72")
    return root


def state(root):
    """Everything below a folder: bytes, kind, mode and times; not when it was last read."""
    found = {}
    for path in (root, *sorted(root.rglob("*"))):
        status = path.lstat()
        times = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        found[path.as_posix()] = (*times, status.st_mode, path.read_bytes() if path.is_file() else b"")
    return found


@pytest.mark.parametrize("words", ASKING, ids=" ".join)
@pytest.mark.parametrize("as_json", [False, True], ids=["words", "json"])
def test_a_question_leaves_the_folder_as_it_is(folder, words, as_json, monkeypatch, capsys):
    def refuse(*arguments, **_options):
        raise AssertionError(arguments)

    monkeypatch.setattr(git, "run_git", refuse)
    monkeypatch.chdir(folder)
    before = state(folder)
    status = main([*words, "--json"] if as_json else words)
    assert status in {0, 1}, capsys.readouterr().err
    assert state(folder) == before

"""The frame of all commands: first screen, refusals, exit statuses, and one JSON document."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pks_cli import __version__
from pks_cli.__main__ import main
from pks_cli.commands import app as app_module
from pks_cli.commands.registry import COMMANDS
from pks_cli.faults import Fault, Refused


def python(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_version_is_answered_before_anything_is_imported(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"pks {__version__}\n"
    done = python(
        "import sys; sys.argv = ['pks', '--version']; import pks_cli.__main__ as m; m.main(); "
        "print([n for n in sys.modules if n.startswith(('pks_cli.c', 'typer', 'typing'))])"
    )
    assert done.stdout == f"pks {__version__}\n[]\n"


def test_help_names_every_command_and_its_indonesian_word_without_importing_typer():
    done = python(
        "import sys; import pks_cli.__main__ as m; m.main(['--help']); "
        "print([n for n in sys.modules if n in ('typer', 'rich', 'pydantic', 'pks_cli.bahasa')])"
    )
    for command in COMMANDS:
        assert command.name in done.stdout
        assert command.alias in done.stdout
        assert command.example in done.stdout
    assert done.stdout.endswith("\n[]\n")


def test_no_plugin_of_others_runs_inside_pks(tmp_path):
    (tmp_path / "asing.py").write_text("print('dijalankan')\nplugin = object()\n", encoding="utf-8")
    about = tmp_path / "asing-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: asing\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[pydantic]\nasing = asing:plugin\n", encoding="utf-8")
    done = python("import pks_cli.__main__ as m; m.main(['report', '--help'])", PYTHONPATH=str(tmp_path))
    assert done.stdout.startswith("Pemakaian: pks report")
    assert "dijalankan" not in done.stdout


@pytest.mark.parametrize("words", [["report", "list"], ["team", "check"]])
def test_a_tilde_that_names_no_user_is_an_ordinary_name(words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["-C", "~tidakada", *words]) == 2
    assert "~tidakada' tidak ada (PKS402)" in capsys.readouterr().err


def test_without_a_command_and_without_a_terminal_pks_gives_help(capsys):
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("pks - perangkat sekretariat")


@pytest.mark.parametrize("command", [one.name for one in COMMANDS])
def test_the_help_of_every_command_is_indonesian(command, capsys):
    assert main([command, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"Pemakaian: pks {command}")
    assert "Contoh:" in text or "Perintah:" in text
    for english in ("Usage", "Options", "Show this", "required", "default:", "[OPTIONS]"):
        assert english not in text


@pytest.mark.parametrize("alias", [one.alias for one in COMMANDS if one.alias])
def test_an_alias_answers_as_its_command(alias, capsys):
    assert main([alias, "-h"]) == 0
    assert capsys.readouterr().out.startswith("Pemakaian: pks ")


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["valdate"], "PKS421", "maksudnya 'pks validate'?"),
        (["lapran"], "PKS421", "maksudnya 'pks laporan'?"),
        (["zzzz"], "PKS421", "lihat 'pks --help'"),
        (["report"], "PKS421", "add"),
        (["report", "ad"], "PKS421", "maksudnya 'pks report add'?"),
        (["validate", "--fromat", "json"], "PKS422", "maksudnya '--format'?"),
        (["validate", "--format"], "PKS423", "--format BENTUK"),
        (["validate", "--format", "xml"], "PKS423", "teks, json, atau github"),
        (["validate", "--json=ya"], "PKS423", "tulis '--json' saja"),
        (["rule", "PKS112", "PKS113"], "PKS423", "'PKS113' tidak dipakai"),
        (["-C"], "PKS423", "-C"),
        (["rule", "PKS112x"], "PKS423", "maksudnya PKS112?"),
    ],
)
def test_wrong_use_is_one_fault_with_the_nearest_word_and_exits_2(words, code, part, capsys):
    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert code in shown.err
    assert part in shown.err
    assert "Traceback" not in shown.err


def test_with_json_an_error_is_one_document_on_stdout_and_words_on_stderr(capsys):
    assert main(["validate", "--fromat", "x", "--json"]) == 2
    shown = capsys.readouterr()
    payload = json.loads(shown.out)
    assert list(payload) == ["versi", "temuan"]
    assert payload["versi"] == 1
    assert list(payload["temuan"][0]) == ["kode", "tingkat", "berkas", "baris", "kolom", "pesan", "saran"]
    assert payload["temuan"][0]["kode"] == "PKS422"
    assert "HARUS DIPERBAIKI" in shown.err


def test_json_after_a_double_dash_is_an_ordinary_word(capsys):
    assert main(["rule", "--", "--json"]) == 2
    assert capsys.readouterr().out == ""


def test_a_folder_may_be_named_before_and_after_the_command(tmp_path, capsys):
    for words in (["-C", str(tmp_path), "validate"], ["validate", "--folder", str(tmp_path)]):
        assert main(words) == 2
        assert f"'{tmp_path}' bukan folder catatan" in capsys.readouterr().err


def test_the_environment_names_the_folder_where_no_option_does(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PKS_FOLDER", str(tmp_path / "tidak-ada"))
    assert main(["validate"]) == 2
    assert "tidak-ada' tidak ada" in capsys.readouterr().err
    assert main(["validate", "-C", str(tmp_path)]) == 2
    assert "bukan folder catatan" in capsys.readouterr().err


def test_no_folder_from_here_up_is_said_plainly(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    monkeypatch.chdir(tmp_path)
    assert main(["validate"]) == 2
    shown = capsys.readouterr().err
    assert "PKS401" in shown
    assert "pks init" in shown


def failing(monkeypatch, error):
    def answer(_argv, _console):
        raise error

    monkeypatch.setattr(app_module, "_answer", answer)


def test_a_bug_leaves_a_log_without_any_text_of_a_record(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "cache"))
    failing(monkeypatch, ValueError("rahasia besar"))
    assert main(["validate", "--json"]) == 3
    shown = capsys.readouterr()
    log = next((tmp_path / "cache").iterdir())
    assert str(log) in shown.err
    assert json.loads(shown.out)["temuan"][0]["kode"] == "PKS499"
    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "pks_cli/commands/app.py:" in text
    assert "rahasia" not in text + shown.out + shown.err
    assert "Traceback" not in shown.err


def test_a_bug_is_told_also_where_no_log_can_be_kept(tmp_path, capsys, monkeypatch):
    blocked = tmp_path / "berkas"
    blocked.write_text("x", encoding="utf-8")
    monkeypatch.setenv("PKS_CACHE_DIR", str(blocked / "cache"))
    failing(monkeypatch, RuntimeError("x"))
    assert main(["validate"]) == 3
    assert "pengelola pks" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "status", "part"),
    [
        (KeyboardInterrupt(), 130, "Dihentikan"),
        (PermissionError(13, "x", "a.yaml"), 2, "'a.yaml' tidak boleh dibuka"),
        (FileNotFoundError(2, "x", "a.yaml"), 2, "'a.yaml' tidak ada (lagi)"),
        (IsADirectoryError(21, "x", "a"), 2, "'a' adalah folder"),
        (FileNotFoundError(2, "x"), 2, "folder kerja ini sudah tidak ada"),
        (Refused(Fault("PKS999", "galat", "begini", "begitu"), status=1), 1, "begini"),
    ],
)
def test_what_goes_wrong_has_words_and_a_status(error, status, part, capsys, monkeypatch):
    failing(monkeypatch, error)
    assert main(["validate"]) == status
    assert part in capsys.readouterr().err


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO])
def test_output_that_finds_no_room_is_no_bug_of_ours(number, capsys, monkeypatch):
    failing(monkeypatch, OSError(number, os.strerror(number)))
    monkeypatch.setattr(app_module, "_silence_stdout", lambda: None)
    assert main(["validate"]) == 2
    assert "disk penuh" in capsys.readouterr().err


def test_a_reader_that_leaves_early_is_no_error():
    done = subprocess.run(
        f"{sys.executable} -m pks_cli rule | true",
        shell=True,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", ["rule", "rule --json", "--help"])
def test_output_that_finds_no_room_is_told_in_words(words):
    done = subprocess.run(
        f"{sys.executable} -m pks_cli {words} > /dev/full",
        shell=True,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, "disk penuh" in done.stderr) == (2, True)
    assert "Traceback" not in done.stderr


def test_output_is_utf8_whatever_the_terminal_says():
    done = python("from pks_cli.__main__ import main; main(['rule', 'PKS209'])", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def complete(**environment):
    return python(
        "import sys; sys.argv = ['pks']; from pks_cli.__main__ import main; sys.exit(main()); ", **environment
    )


def test_the_first_word_is_completed_without_typer():
    done = complete(_PKS_COMPLETE="complete_bash", COMP_WORDS="pks re", COMP_CWORD="1")
    assert done.stdout.split() == ["report", "recommend", "rekap"]
    done = complete(_PKS_COMPLETE="complete_bash", COMP_WORDS="pks ", COMP_CWORD="1")
    assert set(done.stdout.split()) >= {one.name for one in COMMANDS}
    done = complete(_PKS_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="pks su")
    assert done.stdout == '_arguments \'*: :(("summarize":"rekap laporan per wilayah"))\'\n'
    done = complete(
        _PKS_COMPLETE="complete_fish",
        _TYPER_COMPLETE_ARGS="pks su",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert done.stdout == "summarize\trekap laporan per wilayah\n"
    done = complete(_PKS_COMPLETE="complete_bash", COMP_WORDS="pks --ver", COMP_CWORD="1")
    assert done.stdout == "--version\n"


def test_later_words_are_completed_too():
    done = complete(_PKS_COMPLETE="complete_bash", COMP_WORDS="pks validate --for", COMP_CWORD="2")
    assert done.stdout == "--format\n"


def test_the_completion_script_is_shown_for_a_shell(capsys):
    assert main(["--show-completion", "bash"]) == 0
    assert "_PKS_COMPLETE=complete_bash" in capsys.readouterr().out
    assert main(["--show-completion", "sh"]) == 2
    assert "bash, zsh" in capsys.readouterr().err


def test_the_registry_points_at_modules_that_exist():
    commands = Path(app_module.__file__).parent
    assert [one.module for one in COMMANDS if not (commands / f"{one.module}.py").is_file()] == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["--json"], "bantuan"),
        (["--json", "rule", "PKS112"], "penjelasan"),
        (["rule", "--json", "PKS112"], "penjelasan"),
        (["report", "--json", "--help"], "bantuan"),
        (["--version", "--json"], "pks"),
        (["report", "--json"], "temuan"),
        (["--json", "valdate"], "temuan"),
        (["validate", "--format", "github", "--json", "-C", "/tidak-ada"], "temuan"),
    ],
)
def test_with_json_anywhere_stdout_is_one_document(words, key, capsys):
    main(words)
    assert key in json.loads(capsys.readouterr().out)

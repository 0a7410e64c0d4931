"""The clipboard is asked of a program of the system; without one, or without text, words say what to do."""

import sys

import pytest

from pks_cli.exchange.foreign import clipboard
from pks_cli.exchange.foreign.clipboard import read_clipboard
from pks_cli.faults import Refused

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="stands in for a Linux program")


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Put a stand-in for a program on a PATH that holds nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def put(name, script):
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    return put


def refusal():
    with pytest.raises(Refused) as caught:
        read_clipboard()
    (fault,) = caught.value.faults
    assert fault.code == "PKS549"
    return f"{fault.message}; {fault.remedy}"


def test_the_text_comes_as_it_was_copied(program):
    program("xclip", "printf 'Selamat siang é\\r\\nizin melaporkan'")
    assert read_clipboard() == "Selamat siang é\r\nizin melaporkan"


def test_wayland_is_asked_first_where_it_runs(program, monkeypatch):
    program("xclip", "printf x11")
    program("wl-paste", "printf wayland")
    assert read_clipboard() == "x11"
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert read_clipboard() == "wayland"


def test_a_program_that_fails_leaves_it_to_the_next(program):
    program("xclip", "echo no display >&2; exit 1")
    program("xsel", "printf ada")
    assert read_clipboard() == "ada"


@pytest.mark.usefixtures("program")
def test_without_a_program_one_is_named():
    assert "pasang xclip" in refusal()


def test_an_empty_clipboard_is_told(program):
    program("xclip", "exit 0")
    assert "salin teksnya" in refusal()


def test_a_program_that_hangs_is_left(program, monkeypatch):
    monkeypatch.setattr(clipboard, "SECONDS", 0.3)
    program("xclip", "exec /bin/sleep 30")
    assert "papan klip" in refusal()

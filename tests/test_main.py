"""The door of the program."""

import sys
from types import ModuleType

from pks_cli.__main__ import main


class Interrupted(ModuleType):
    """A module in whose import somebody presses Ctrl+C."""

    def __getattr__(self, name):
        raise KeyboardInterrupt


def test_ctrl_c_while_the_program_is_still_loading_is_no_traceback(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pks_cli.commands.app", Interrupted("app"))
    assert main(["status"]) == 130
    assert capsys.readouterr().err == "Dihentikan; yang belum disimpan tidak ditulis.\n"

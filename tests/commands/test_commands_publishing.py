"""Texts for everybody are asked for one by one, and an answer once given is not lost."""

import pytest
from commands_samples import Scripted, make_folder

from pks_cli.commands import publishing
from pks_cli.commands.console import Console
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting


def left(folder):
    return [one.text for one in prepare_meeting([folder], "m4tq7w2c", Wanted(is_public=True)).pieces]


def test_who_stops_halfway_is_not_asked_again_for_what_was_answered(tmp_path, monkeypatch):
    folder = make_folder(tmp_path / "folder")
    rest = left(folder)[1:]
    assert rest
    monkeypatch.setattr(publishing, "make_prompter", lambda: Scripted("y", KeyboardInterrupt()))
    prepared = prepare_meeting([folder], "m4tq7w2c", Wanted(is_public=True))
    with pytest.raises(KeyboardInterrupt):
        publishing.agreed_to(prepared, Console(as_json=False))
    assert left(folder) == rest

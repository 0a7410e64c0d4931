"""Writing: the old file or the new one, never half; nothing replaced unasked."""

import errno
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.faults import Refused
from pks_cli.folder.locking import locked
from pks_cli.folder.names import id_of, new_id, slug
from pks_cli.folder.place import Place
from pks_cli.folder.writing import create, put_output, put_stream, remove, replace


def test_a_new_file_holds_exactly_the_bytes_and_no_temporary_stays(tmp_path):
    create(tmp_path / "a" / "b.yaml", b"x: 1\n")
    assert (tmp_path / "a" / "b.yaml").read_bytes() == b"x: 1\n"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.yaml"]


def test_a_new_file_never_replaces_one(tmp_path):
    target = tmp_path / "b.yaml"
    target.write_bytes(b"lama")
    with pytest.raises(Refused) as refused:
        create(target, b"baru")
    assert (refused.value.faults[0].code, target.read_bytes()) == ("PKS412", b"lama")


def test_an_edit_of_a_file_that_changed_meanwhile_is_refused(tmp_path):
    target = tmp_path / "b.yaml"
    target.write_bytes(b"diubah orang lain")
    with pytest.raises(Refused) as refused:
        replace(target, b"yang dibaca", b"yang baru")
    assert (refused.value.faults[0].code, target.read_bytes()) == ("PKS413", b"diubah orang lain")


@pytest.mark.parametrize("call", ["fsync", "link", "replace"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_disk_that_refuses_leaves_the_old_bytes_and_says_so(tmp_path, monkeypatch, call, error):
    target = tmp_path / "b.yaml"
    target.write_bytes(b"lama")

    def fail(*_args, **_kwargs):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, call, fail)
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(Refused) as refused:
        replace(target, b"lama", b"baru")
    assert refused.value.faults[0].code == "PKS414"
    assert target.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["b.yaml"]


def test_an_output_keeps_what_is_there_and_takes_the_next_number(tmp_path):
    target = tmp_path / "Notula.docx"
    names = [put_output(target, data, overwrite=False).name for data in (b"1", b"2", b"3")]
    assert names == ["Notula.docx", "Notula-2.docx", "Notula-3.docx"]
    assert target.read_bytes() == b"1"


def test_an_output_is_replaced_only_when_asked(tmp_path):
    target = tmp_path / "Notula.docx"
    put_output(target, b"1", overwrite=False)
    assert put_output(target, b"2", overwrite=True) == target
    assert target.read_bytes() == b"2"


def test_an_output_where_a_file_stands_as_directory_is_refused(tmp_path):
    (tmp_path / "berkas").write_bytes(b"x")
    with pytest.raises(Refused) as refused:
        put_output(tmp_path / "berkas" / "Notula.docx", b"1", overwrite=False)
    assert refused.value.faults[0].code == "PKS414"


def test_ids_are_eight_characters_without_those_that_look_alike():
    for _ in range(200):
        assert re.fullmatch(r"[a-hj-km-np-tv-z][0-9a-hj-km-np-tv-z]{7}", new_id())


@given(st.text(max_size=80))
def test_any_title_makes_a_legal_name(text):
    assert re.fullmatch(r"[a-z0-9-]{0,40}", slug(text))
    assert id_of("report", f"2021-11-02-{slug(text) or 'laporan'}-k3f9x2ab.yaml") == "k3f9x2ab"


def test_a_team_is_named_by_its_code():
    assert id_of("team", "18.72.04.1001.yaml") == "18.72.04.1001"
    assert id_of("team", "18.72.yaml") == "18.72"
    assert id_of("team", "metro-k3f9x2ab.yaml") is None


def test_a_file_where_a_directory_belongs_is_refused_in_words(tmp_path):
    (tmp_path / "reports").write_bytes(b"bukan folder")
    with pytest.raises(Refused) as refused:
        create(tmp_path / "reports" / "2021" / "b.yaml", b"baru")
    assert [fault.code for fault in refused.value.faults] == ["PKS414"]
    assert (tmp_path / "reports").read_bytes() == b"bukan folder"


@pytest.mark.parametrize("error", [errno.EROFS, errno.ENOSPC, errno.EACCES])
def test_a_lock_that_cannot_be_made_is_refused_in_words(tmp_path, monkeypatch, error):
    def refuse(*_args: object, **_options: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    with pytest.raises(Refused) as refused, locked(Place(tmp_path)):
        pytest.fail("written without the lock")
    assert [fault.code for fault in refused.value.faults] == ["PKS414"]


def test_a_failure_while_the_lock_is_held_stays_what_it_is_and_frees_the_lock(tmp_path):
    with pytest.raises(PermissionError), locked(Place(tmp_path)):
        raise PermissionError
    with locked(Place(tmp_path)):
        pass


def test_a_file_that_is_taken_away_must_be_what_was_read(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"baru")
    with pytest.raises(Refused) as refused:
        remove(path, b"lama")
    assert refused.value.faults[0].code == "PKS413"
    assert path.read_bytes() == b"baru"
    remove(path, b"baru")
    assert not path.exists()
    with pytest.raises(Refused) as refused:
        remove(path, b"baru")
    assert refused.value.faults[0].code == "PKS414"


def test_a_stream_gets_a_free_name_only_when_it_was_looked_at(tmp_path):
    seen = []
    for _ in range(2):
        put_stream(
            tmp_path / "a.zip", lambda stream: stream.write(b"x"), lambda path: seen.append(path.read_bytes())
        )
    assert seen == [b"x", b"x"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.zip", "a.zip"]

    def refuse(_path):
        raise OSError(5, "other bytes")

    with pytest.raises(Refused) as refused:
        put_stream(tmp_path / "b.zip", lambda stream: stream.write(b"x"), refuse)
    assert refused.value.faults[0].code == "PKS414"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.zip", "a.zip"]

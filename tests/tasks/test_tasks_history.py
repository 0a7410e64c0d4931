"""Who changed what when: each change once, by whom it was made, also through merges and for what is gone."""

import shutil
from datetime import timedelta

import pytest
from sync_samples import REPORT, TEAM, X, edit, make_two, settle_all
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.folder import git as git_module
from pks_cli.folder.git import Git, begin_history
from pks_cli.tasks.erase_record import erase_record, look_at_doomed
from pks_cli.tasks.history import history_of
from pks_cli.tasks.sync import sync


@pytest.fixture
def two(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return make_two(tmp_path)


def told(root, fragment="k3f9x2ab"):
    """Give each change as who, place, old and new."""
    return [
        (event.oleh, one.isian, one.lama, one.baru)
        for event in history_of([root], fragment).events
        for one in event.changes
    ]


MADE = ("pks", "catatan", None, "dibuat")


def test_every_change_is_told_with_who_when_how_old_and_new(two):
    one, _, _ = two
    edit(one, "status: belum_ditangani", "status: selesai\nsaran: Penerangan jalan")
    sync([one])
    events = history_of([one], "2021-11-02-yoso").events
    assert [(event.oleh, event.perintah) for event in events] == [("pks", "init"), ("Siti", "sync")]
    assert events[1].waktu.utcoffset() == timedelta(hours=7)
    assert told(one) == [
        MADE,
        ("Siti", "status", "belum_ditangani", "selesai"),
        ("Siti", "saran", None, "Penerangan jalan"),
    ]


def test_a_merge_tells_no_change_twice_and_none_that_nobody_made(two):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "Balap liar", "Balap liar di jalan")
    sync([one])
    settle_all(other, one)
    expected = [
        MADE,
        ("Siti", "status", "belum_ditangani", "selesai"),
        ("Budi", "judul", "Balap liar", "Balap liar di jalan"),
    ]
    for root in (one, other):
        assert sorted(told(root), key=str) == sorted(expected, key=str)


def test_a_merge_tells_which_of_two_values_it_kept_and_which_one_waits(two):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    sync([one])
    settle_all(other, one)
    for root in (one, other):
        assert told(root)[-1] == ("Budi", "status", "sedang_ditangani", "selesai")
        assert len(told(root)) == 4


def test_what_both_appended_to_one_list_is_told_once_each(two):
    one, other, _ = two
    step = 'langkah:\n  - tanggal: "2021-11-0{0}"\n    uraian: Patroli {0}\n'
    for number, root in ((3, one), (4, other)):
        put(root, X, REPORT + step.format(number))
    sync([one])
    settle_all(other, one)
    for root in (one, other):
        found = [row for row in told(root) if row[1] == "langkah"]
        added = sorted((who, item["uraian"]) for who, _, _, new in found for item in _items(new))
        assert added == [("Budi", "Patroli 4"), ("Siti", "Patroli 3")]


def _items(value):
    return value if isinstance(value, list) else [value]


def test_items_are_told_by_name_and_not_by_row(two):
    one, _, _ = two
    rows = "  - jabatan: lurah\n    nama: Siti\n  - jabatan: babinsa\n"
    put(one, TEAM, f"wilayah: 18.72.04.1001\nanggota:\n{rows}")
    sync([one])
    put(one, TEAM, f"wilayah: 18.72.04.1001\nanggota:\n{rows.replace('Siti', 'Ani')}")
    sync([one])
    assert told(one, "Yosodadi")[-1] == ("Siti", "anggota (lurah): nama", "Siti", "Ani")


def test_a_date_written_another_way_is_no_change_and_said_to_be_only_writing(two):
    one, _, _ = two
    edit(one, 'tanggal: "2021-11-02"', "tanggal: 2 November 2021")
    sync([one])
    assert told(one)[1:] == [("Siti", "catatan", None, "penulisan saja; isian tetap")]


def test_withdrawing_is_said_as_such(two):
    one, _, _ = two
    put(one, X, REPORT + 'dibatalkan:\n  tanggal: "2021-11-05"\n  alasan: salah kirim\n')
    sync([one])
    withdrawn = {"tanggal": "2021-11-05", "alasan": "salah kirim"}
    assert told(one)[1:] == [("Siti", "dibatalkan", None, withdrawn)]


def test_what_the_history_does_not_hold_yet_comes_last(two):
    one, _, _ = two
    edit(one, "belum_ditangani", "selesai")
    last = history_of([one], "k3f9x2ab").events[-1]
    assert (last.waktu, last.oleh, last.perintah) == (None, None, None)
    assert [(one.lama, one.baru) for one in last.changes] == [("belum_ditangani", "selesai")]


def test_a_record_that_was_destroyed_has_its_history_on_every_laptop_without_what_it_held(two):
    one, other, _ = two
    edit(one, "status: belum_ditangani", "langkah:\n  - uraian: Budi diperiksa\nstatus: selesai")
    sync([one])
    erase_record([one], look_at_doomed([one], "k3f9x2ab"), "Pasal 8", "Siti")
    settle_all(one, other)
    for root in (one, other):
        assert told(root) == [
            MADE,
            ("Siti", "langkah", None, None),
            ("Siti", "status", None, None),
            ("Siti", "catatan", None, "dimusnahkan"),
        ]
        assert history_of([root], "k3f9x2ab").subject == X


def test_an_id_that_was_destroyed_is_asked_for_before_names_that_hold_it(two):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    sync([one])
    settle_all(other, one)
    erase_record([one], look_at_doomed([one], "k3f9x2ab"), "Pasal 8", "Siti")
    settle_all(one, other)
    assert list((other / "records/bentrok").rglob("*k3f9x2ab*"))
    assert told(other)[-1] == ("Siti", "catatan", None, "dimusnahkan")


def test_a_version_that_nobody_can_read_hides_no_other(two):
    one, _, _ = two
    git = Git(one)
    for text, message in ((b"jenis: [\n", "rusak k3f9x2ab"), (REPORT.encode(), "betul k3f9x2ab")):
        (one / X).write_bytes(text)
        git.run("-c", "user.name=Ani", "-c", "user.email=a@b", "commit", "-qam", message)
    assert told(one) == [
        MADE,
        ("Ani", "catatan", None, "tidak terbaca"),
        ("Ani", "catatan", None, "terbaca lagi"),
    ]


def test_of_a_message_only_the_command_is_told(two):
    one, _, _ = two
    edit(one, "belum_ditangani", "selesai")
    Git(one).run("-c", "user.email=a@b", "commit", "-qam", "Rahasia: Budi, 0812-3456-7890")
    assert history_of([one], "k3f9x2ab").events[-1].perintah is None


def test_the_lists_of_the_office_have_a_history_too(two):
    one, _, _ = two
    text = (one / "records/pks.yaml").read_text("utf-8")
    put(one, "records/pks.yaml", text.replace("Badan Kesbangpol", "Badan Kesbang"))
    assert told(one, "pks.yaml")[-1] == (None, "nama", "Badan Kesbangpol", "Badan Kesbang")


@pytest.mark.parametrize(("fragment", "code"), [("zzzzzzzz", "PKS405"), ("2021", "PKS406")])
def test_an_id_that_is_none_or_several_is_told(two, fragment, code):
    one, _, _ = two
    put(one, X.replace("k3f9x2ab", "b7n2d5qe"), REPORT)
    with pytest.raises(Refused) as refused:
        history_of([one], fragment)
    assert refused.value.faults[0].code == code


def test_a_list_is_not_taken_for_what_two_people_wrote_differently_in_it(two):
    one, other, _ = two
    edit(one, "Yosodadi", "Yoso Dadi", "records/wilayah.yaml")
    edit(other, "Yosodadi", "Yosodadi Timur", "records/wilayah.yaml")
    settle_all(one, other)
    assert history_of([one], "wilayah.yaml").path == "records/wilayah.yaml"


@pytest.mark.parametrize("broken", ["objects", "branch"])
def test_a_broken_history_is_said_to_be_broken_and_not_empty(two, broken):
    one, _, _ = two
    if broken == "objects":
        for directory in (one / ".git" / "objects").glob("??"):
            shutil.rmtree(directory)
    else:
        (one / ".git" / "refs" / "heads" / "main").write_bytes(b"")
    with pytest.raises(Refused) as refused:
        history_of([one], "k3f9x2ab")
    assert refused.value.faults[0].code == "PKS447"


def test_without_git_or_history_it_is_one_clear_sentence(tmp_path, monkeypatch):
    root = make_folder(tmp_path / "kantor")
    put(root, X, REPORT)
    with pytest.raises(Refused) as refused:
        history_of([root], "k3f9x2ab")
    assert (refused.value.faults[0].code, refused.value.status) == ("PKS449", 2)
    monkeypatch.setattr(git_module, "find_git", lambda: None)
    with pytest.raises(Refused) as refused:
        history_of([root], "k3f9x2ab")
    assert (refused.value.faults[0].code, refused.value.status) == ("PKS441", 2)


def test_a_folder_whose_settings_name_a_program_is_refused_before_git_looks(tmp_path):
    root = make_folder(tmp_path / "kantor")
    put(root, X, REPORT)
    assert begin_history(root, ["records"], "init 18.72")
    Git(root).run("config", "core.fsmonitor", "/bin/false")
    with pytest.raises(Refused) as refused:
        history_of([root], "k3f9x2ab")
    assert refused.value.faults[0].code == "PKS443"


def test_many_commits_cost_a_fixed_number_of_calls(two, monkeypatch):
    one, _, _ = two
    calls = []
    run = git_module.run_git
    monkeypatch.setattr(git_module, "run_git", lambda *a, **k: calls.append(a) or run(*a, **k))
    history_of([one], "k3f9x2ab")
    few = len(calls)
    for status in ("selesai", "sedang_ditangani", "belum_ditangani", "selesai"):
        put(one, X, REPORT.replace("belum_ditangani", status))
        sync([one])
    calls.clear()
    assert len(history_of([one], "k3f9x2ab").events) == 5
    assert len(calls) == few

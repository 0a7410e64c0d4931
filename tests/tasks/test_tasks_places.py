"""Which folders a task works on."""

from tasks_samples import NIHIL, REPORTS, make_folder, put

from pks_cli.tasks.places import one_place, places
from pks_cli.tasks.validate import validate


def test_a_folder_named_twice_by_whatever_way_is_read_once(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    ways = [root, root / "records", tmp_path / "folder" / ".." / "folder"]
    assert [place.root for place in places(ways)] == [root]
    assert validate(ways) == validate([root])
    assert validate([], ways) == validate([root])


def test_a_writing_command_works_on_the_last_folder_named_though_it_was_named_before(tmp_path):
    one, other = make_folder(tmp_path / "satu"), make_folder(tmp_path / "dua")
    assert one_place([one, other, one]).root == one
    assert [place.root for place in places([one, other, one])] == [one, other]

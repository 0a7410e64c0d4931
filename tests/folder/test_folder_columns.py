"""What was said of a column once is known the next time, and a list that people edited stays readable."""

from pks_cli.folder.columns import known_columns, remember_columns
from pks_cli.folder.place import Place


def test_what_was_said_is_known_again_and_a_new_word_replaces_the_old(tmp_path):
    place = Place(tmp_path)
    assert remember_columns(place, {"uraiankejadian": "uraian", "ket": "-"})
    assert known_columns(place) == ({"uraiankejadian": "uraian", "ket": "-"}, [])
    assert remember_columns(place, {"ket": "status"})
    assert known_columns(place)[0] == {"uraiankejadian": "uraian", "ket": "status"}


def test_what_is_known_already_is_not_written_again(tmp_path):
    place = Place(tmp_path)
    remember_columns(place, {"ket": "status"})
    assert not remember_columns(place, {"ket": "status"})


def test_a_head_of_figures_alone_reads_back_as_text(tmp_path):
    place = Place(tmp_path)
    remember_columns(place, {"2025": "uraian"})
    assert known_columns(place) == ({"2025": "uraian"}, [])


def test_a_row_that_is_wrong_is_told_and_the_others_stand(tmp_path):
    place = Place(tmp_path)
    remember_columns(place, {"ket": "status"})
    with (tmp_path / "records/kolom.yaml").open("a", encoding="utf-8") as stream:
        stream.write("- kode: kosong\n")
    known, faults = known_columns(place)
    assert known == {"ket": "status"}
    assert [fault.code for fault in faults] == ["PKS101"]

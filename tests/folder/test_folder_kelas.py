"""The class of a record from its text, also when the record is broken: in doubt the highest."""

import pytest

from pks_cli.folder.kelas import highest, kelas_of_tree, rank


@pytest.mark.parametrize(
    ("kind", "tree", "kelas"),
    [
        ("report", {"jenis": "nihil"}, "biasa"),
        ("report", {"jenis": "potensi_konflik"}, "terbatas"),
        ("report", {"jenis": "peristiwa_konflik", "klasifikasi": None}, "terbatas"),
        ("report", {"jenis": "potensi_konflik", "klasifikasi": "biasa"}, "biasa"),
        ("report", {"jenis": "apa saja"}, "terbatas"),
        ("report", {}, "terbatas"),
        ("report", {"jenis": "nihil", "klasifikasi": "gawat"}, "sangat_rahasia"),
        ("report", {"jenis": "nihil", "klasifikasi": ["biasa"]}, "sangat_rahasia"),
        ("meeting", {"nama": "Rapat"}, "rahasia"),
        ("meeting", {"klasifikasi": "biasa"}, "biasa"),
        ("team", {"wilayah": "18.72"}, "biasa"),
        ("", [{"kode": "18.72"}], "biasa"),
        ("report", None, "sangat_rahasia"),
        ("report", "teks", "sangat_rahasia"),
    ],
)
def test_the_class_in_force(kind, tree, kelas):
    assert kelas_of_tree(kind, tree, "rahasia") == kelas


def test_classes_have_an_order():
    assert highest("biasa", "rahasia", "terbatas") == "rahasia"
    assert rank("biasa") == 0

"""Packaged data is found where the program is installed from."""

from pks_cli import resources


def test_the_example_year_is_a_folder_of_records():
    assert (resources.example_records() / "pks.yaml").read_text(encoding="utf-8").startswith("format: 1\n")


def test_the_templates_directory_exists():
    assert resources.templates().is_dir()


def test_what_lies_inside_the_package_comes_first(tmp_path, monkeypatch):
    inside = tmp_path / "pks_cli" / "_data" / "templates"
    inside.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "pks_cli")
    assert resources.templates() == inside
    assert resources.example_records() == tmp_path / "records"

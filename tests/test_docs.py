"""The reference pages say what the program says."""

import importlib.util
import re
from pathlib import Path

from pks_cli.model.vocabulary import terms

DOCS = Path(__file__).parent.parent / "docs"
specification = importlib.util.spec_from_file_location("docs_build", DOCS / "build.py")
build = importlib.util.module_from_spec(specification)
specification.loader.exec_module(build)


def test_the_page_of_fields_is_made_from_the_declarations():
    assert (DOCS / "catatan.md").read_text(encoding="utf-8") == build.records_page()


def test_the_page_of_codes_is_made_from_the_rules():
    assert (DOCS / "kode.md").read_text(encoding="utf-8") == build.codes_page()


def test_every_test_that_the_page_of_hard_use_names_is_there():
    page = (DOCS / "hard-use.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[^`]+)`", page)
    assert len(named) > 20
    assert [path for path in named if not (DOCS.parent / path).is_file()] == []


def test_every_paper_is_shown_as_pictures():
    folder = DOCS / "naskah"
    page = (folder / "README.md").read_text(encoding="utf-8")
    for kind, term in terms("naskah").items():
        assert f"## {term.extra['berkas']}\n" in page, kind
    named = re.findall(r"\]\(([^)]+\.png)\)", page)
    assert sorted(named) == sorted(path.name for path in folder.glob("*.png"))

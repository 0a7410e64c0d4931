"""A shipped template spoilt by hand: the check finds what rendering stumbles over, and never breaks."""

import random
import re
import zipfile

import pytest

from pks_cli.documents.fields import example_data, kinds_with_template, template_names
from pks_cli.faults import Refused
from pks_cli.resources import templates
from pks_cli.word import Template
from pks_cli.word.linting import lint_template

TYPED = ["{", "}", "%", "{{", "}}", "{%", "%}", "for ", "endfor", "if ", "endif", "else", "x", ".", "|", "("]
TYPED += ["'", "-", "not ", "{#", "#}", "{_{", "elif ", "tr ", "tc ", "p ", "set a = 1", "with ", ""]
TAGGED = re.compile(r">([^<]*\{[^<]*)<")
ROUNDS = 30


def spoilt(chance, text):
    """Type over one to four places inside paragraphs that hold tags."""
    for _ in range(chance.randint(1, 4)):
        begin, end = chance.choice([found.span(1) for found in TAGGED.finditer(text)] or [(0, 0)])
        place = chance.randint(begin, end)
        text = text[:place] + chance.choice(TYPED) + text[min(end, place + chance.randint(0, 3)) :]
    return text


def renders(path, data):
    try:
        return Template(path).render(data)
    except Refused:
        return None


@pytest.mark.proof
@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind in kinds_with_template() for name in template_names(kind)]
)
def test_what_a_hand_may_break_is_found_before_a_paper_is_made(tmp_path, kind, name):
    chance, path, found = random.Random(name), tmp_path / f"{name}.docx", 0
    with zipfile.ZipFile(templates() / path.name) as archive:
        members = {member: archive.read(member) for member in archive.namelist()}
    for _ in range(ROUNDS):
        text = spoilt(chance, members["word/document.xml"].decode("utf-8"))
        with zipfile.ZipFile(path, "w") as archive:
            for member, data in (members | {"word/document.xml": text.encode("utf-8")}).items():
                archive.writestr(member, data)
        faults = lint_template(path, example_data(kind)).faults
        assert all(fault.remedy and fault.code.startswith("PKS5") for fault in faults)
        assert faults or renders(path, example_data(kind))
        found += bool(faults)
    assert found

"""Whatever bytes a record holds, the answer is a typed record or coded faults with a place: never a crash."""

import random
import re

import pytest

from pks_cli.folder.reading import KINDS, load
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.resources import example_records
from pks_cli.rules.context import RuleContext
from pks_cli.rules.engine import check_record
from pks_cli.strict_yaml import MAX_BYTES
from pks_cli.tasks.archive import open_archive

MUTATIONS = 20_000
SEED = 20_211_213
SNIPPETS = (
    *(
        b":",
        b"- ",
        b"\n",
        b"  ",
        b'"',
        b"'",
        b"{",
        b"[",
        b"&a ",
        b"*a",
        b"!!int ",
        b"#",
        b"|-",
        b"\t",
        b"\x00",
    ),
    *(b"\xff", b"\xc2\x85", b"---\n", b"? ", b"~", b"null", b"\\", b"%", b"@", b"\xef\xbb\xbf", b"[" * 40),
)


def _originals():
    root = example_records()
    return [
        (kind, path.read_bytes())
        for kind, (directory, _model) in KINDS.items()
        for path in sorted((root / directory).rglob("*.yaml"))[:12]
    ]


def _mutated(data, chance):
    data = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        choice = chance.random()
        if choice < 0.4:
            data[at:at] = chance.choice(SNIPPETS)
        elif choice < 0.7:
            del data[at : at + chance.randint(1, 30)]
        elif choice < 0.85 and at < len(data):
            data[at] = chance.randrange(256)
        else:
            data[at:at] = data[: chance.randint(0, 200)]
    return bytes(data)


@pytest.mark.proof
def test_every_mutated_record_is_a_record_or_coded_faults():
    archive = open_archive([example_records().parent])
    context = RuleContext(archive.today, archive.setting.office, archive.setting.gazetteer)
    originals = _originals()
    chance = random.Random(SEED)
    for number in range(MUTATIONS):
        kind, data = originals[number % len(originals)]
        loaded = load(
            kind, KINDS[kind][1], "x.yaml", "k3f9x2ab", _mutated(data, chance), archive.setting.gazetteer
        )
        faults = [*loaded.faults, *check_record(loaded, context)]
        assert loaded.record is not None or any(fault.level == "galat" for fault in loaded.faults)
        for fault in faults:
            assert re.fullmatch(r"PKS\d{3}", fault.code)
            assert fault.message
            assert fault.remedy
            assert fault.path == "x.yaml"


@pytest.mark.proof
@pytest.mark.parametrize(
    "data",
    [
        b"a: " * 300_000,
        b"- " * 500_000,
        b"{" * MAX_BYTES,
        b"a: [" + b"[],\n" * 200_000,
        b'"' + b"\\u0041" * 170_000 + b'"',
        b"? " * 500_000,
        b"".join(b"k%d: 1\n" % number for number in range(90_000)),
        b"jenis: " + b"a" * 1_000_000,
        b"!" * MAX_BYTES,
        b"&a " * 300_000,
        b"\n" * MAX_BYTES,
    ],
    ids=range(11),
)
def test_a_file_made_to_hurt_is_answered_too(data):
    places = gazetteer([Wilayah("18.72", "Kota Metro")])
    loaded = load("report", KINDS["report"][1], "x.yaml", "k3f9x2ab", data, places)
    assert [fault for fault in loaded.faults if fault.level == "galat"]

"""`--kolom "KEPALA=isian"`: read in any writing of the field, refused with the nearest there is."""

import pytest

from pks_cli.faults import Refused
from pks_cli.tasks.import_columns import wanted_columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uraian Kejadian=uraian", {"uraiankejadian": "uraian"}),
        ("TGL. = Tanggal kejadian", {"tgl": "tanggal"}),
        ("Luka (org)=dampak.luka", {"lukaorg": "dampak.luka"}),
        ("a=b=langkah", {"ab": "langkah"}),
        ("Ket=", {"ket": "-"}),
        ("Ket=-", {"ket": "-"}),
    ],
)
def test_head_and_field_are_read(text, expected):
    assert wanted_columns([text]) == expected


@pytest.mark.parametrize("text", ["Uraian Kejadian", "=uraian", "...=uraian"])
def test_a_text_without_head_or_sign_is_refused(text):
    with pytest.raises(Refused) as refused:
        wanted_columns([text])
    assert refused.value.faults[0].code == "PKS423"


def test_a_field_that_no_report_has_is_refused_with_the_nearest():
    with pytest.raises(Refused) as refused:
        wanted_columns(["Ket=uraiann"])
    assert refused.value.faults[0].remedy == "maksudnya uraian?"

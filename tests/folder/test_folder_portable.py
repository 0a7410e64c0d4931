"""A name in a backup is one that every system can hold, and two names never become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.folder.portable import is_portable, portable

NAMES = st.text(
    st.one_of(st.sampled_from('a.:\\*? %con"'), st.characters(codec=None)), min_size=1, max_size=300
).filter(lambda name: name not in (".", "..") and "/" not in name and "\0" not in name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2021-11-02-yosodadi-k3f9x2ab.yaml", "2021-11-02-yosodadi-k3f9x2ab.yaml"),
        ("x (1).yaml", "x (1).yaml"),
        ("Surat Édaran.docx", "Surat Édaran.docx"),
        ("a:b", "a%3Ab"),
        ("con.yaml", "%63on.yaml"),
        ("titik.", "titik%2E"),
    ],
)
def test_only_what_some_system_cannot_hold_is_written_otherwise(name, expected):
    assert portable(name) == expected


@given(NAMES)
def test_whatever_the_name_every_system_can_hold_what_is_written(name):
    # A file system gives bytes that are no text as surrogates of this range alone.
    name = name.encode("utf-8", "replace").decode("utf-8").replace("\N{REPLACEMENT CHARACTER}", "\udcff")
    assert is_portable(portable(name))
    assert portable(portable(name)) == portable(name)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rule_samples import KEJADIAN, MEETING, context, loaded

from pks_cli.model.followup import Followup
from pks_cli.model.meeting import Hadir, Meeting
from pks_cli.model.report import Langkah, Report
from pks_cli.model.team import Anggota, Team
from pks_cli.rules.engine import check_folder, check_record

TEXTS = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40),
    st.sampled_from(
        ["2021-11-02", "2031-01-01", "20.15", "selesai", "c", "k3f9x2ab", "rahasia", "Jl. Mawar No. 3"]
    ),
)
MODELS = (Report, Meeting, Team, Followup, Hadir, Anggota, Langkah)
KEYS = st.sampled_from(sorted({key for model in MODELS for key in model.model_fields}))
TREES = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
CHANGES = st.dictionaries(KEYS, TREES, max_size=6)


@given(CHANGES)
def test_no_record_of_any_shape_breaks_a_rule(changes):
    records = [
        loaded("report", KEJADIAN | changes),
        loaded("meeting", MEETING | changes, "m4tq7w2c"),
        loaded("team", {"wilayah": "18.72.04.1001"} | changes, "18.72.04.1001"),
        loaded("followup", {"rapat": "m4tq7w2c"} | changes, "b7n2d5qe"),
    ]
    faults = [fault for one in records for fault in check_record(one, context())]
    for fault in faults + check_folder(records, context()):
        assert fault.message
        assert not fault.message.endswith(".")
        assert "\n" not in fault.message

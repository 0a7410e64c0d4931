from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.bahasa import usul_nama
from pks_cli.bahasa.gelar import BACK, CORPS, FRONT, RANKS

PIECES = st.sampled_from(
    [
        *(*BACK, *BACK.values(), *FRONT.values(), *RANKS.values(), *CORPS.values(), *map(str.upper, BACK)),
        *(
            "Ahmad",
            "Siti",
            "M.",
            "A.H.",
            "Nasution",
            "M.Ali",
            "Imron.",
            ",",
            ", ",
            ".",
            "bin",
            "KAPT.",
            "Pol.",
        ),
    ]
)
LIKELY = st.lists(PIECES, max_size=7).map(" ".join) | st.lists(PIECES, max_size=6).map("".join)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("Drs. Qomaru Zaman, MA", "Drs. Qomaru Zaman, M.A."),
        ("M.Supriyadi, SH", "M. Supriyadi, S.H."),
        ("Dra. Rosita, MM", "Dra. Rosita, M.M."),
        ("Imron. SP, Msi", "Imron, S.P., M.Si."),
        ("AKP. Resmawati, SH., MH ", "AKP Resmawati, S.H., M.H."),
        ("Kapt. Inf. Triyuli Priyono", "Kapten Inf Triyuli Priyono"),
        ("SH., MH", "S.H., M.H."),
        ("Drs.H.Ahmad Fauzi, M. Si", "Drs. H. Ahmad Fauzi, M.Si."),
        ("Ir. Joko S.T. M.T.", "Ir. Joko, S.T., M.T."),
        ("Siti Aminah SH MH", "Siti Aminah, S.H., M.H."),
        ("Kombes. Pol. Budi, SIK.,MH", "Kombes Pol Budi, S.I.K., M.H."),
        ("Letkol Inf. Andri", "Letkol Inf Andri"),
        ("BRIPKA Andi", "Bripka Andi"),
        ("Hj Siti,S.Sos", "Hj. Siti, S.Sos."),
        ("Ahmad , S. H. ,", "Ahmad, S.H."),
    ],
)
def test_titles_and_ranks_off_the_pattern_get_a_proposal(written, proposed):
    assert usul_nama(written) == proposed


@pytest.mark.parametrize(
    "name",
    [
        "Drs. Qomaru Zaman, M.A.",
        "AKP Resmawati, S.H., M.H.",
        "Kapten Inf Triyuli Priyono",
        "Kombes Pol Budi Santoso, S.I.K., M.H.",
        "Budi Santoso, S.I.P., M.I.P.",
        "Budi Santoso, S.IP., M.IP.",
        "A.H. Nasution",
        "AH. Nasution",
        "W.R. Supratman",
        "H. M. Ali",
        "M. A. Ridwan",
        "K.H. Ahmad Dahlan",
        "dr. Rina Wati, Sp.A.",
        "Prof. Dr. Ir. Joko, M.Sc., Ph.D.",
        "DRS. QOMARU ZAMAN, M.A.",
        "QOMARU ZAMAN MA",
        "Ma Huan",
        "I Made Mangku P.",
        "Kapolsek Metro Timur",
        "Lurah, Babinsa, dan Bhabinkamtibmas",
        "Suharto",
        "...",
        "",
    ],
)
def test_a_name_that_is_right_or_not_understood_is_left_alone(name):
    assert usul_nama(name) is None


@given(st.one_of(LIKELY, st.text(max_size=40)))
def test_a_proposal_needs_no_further_proposal(text):
    proposal = usul_nama(text)
    if proposal is not None:
        assert usul_nama(proposal) is None


@given(st.one_of(LIKELY, st.text(max_size=40)))
def test_no_letter_is_lost_but_by_spelling_a_rank_out(text):
    proposal = usul_nama(text)
    if proposal is not None:
        assert letters(proposal).replace("kapten", "kapt") == letters(text).replace("kapten", "kapt")


def test_a_text_too_long_for_a_name_is_left_alone():
    assert usul_nama("SH, " * 200) is None

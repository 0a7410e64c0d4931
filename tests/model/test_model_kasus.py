"""Cases: chains are followed to their end, rings have one name, what is not there still unites."""

from hypothesis import given
from hypothesis import strategies as st

from pks_cli.model.kasus import case_of


def test_a_chain_ends_at_the_report_without_kasus():
    assert case_of({"c": "b", "b": "a"}) == {"c": "a", "b": "a"}


def test_two_that_name_a_missing_report_are_one_case():
    assert case_of({"b": "gone", "c": "gone"}) == {"b": "gone", "c": "gone"}


def test_a_ring_and_what_hangs_on_it_is_one_case():
    assert case_of({"a": "b", "b": "c", "c": "b", "d": "a"}) == dict.fromkeys("abcd", "b")


def test_a_report_that_names_itself_is_its_own_case():
    assert case_of({"a": "a"}) == {"a": "a"}


def test_a_long_chain_is_followed_without_end_of_patience():
    links = {str(number): str(number + 1) for number in range(50_000)}
    assert set(case_of(links).values()) == {"50000"}


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghxyz")))
def test_two_reports_have_one_case_exactly_when_they_hang_together(links):
    found = case_of(links)
    names = {*links, *links.values()}
    whole = {name: found.get(name, name) for name in names}
    together = {name: name for name in names}
    for one, other in links.items():
        old, new = together[one], together[other]
        together = {name: new if group == old else group for name, group in together.items()}
    for one in names:
        for other in names:
            assert (whole[one] == whole[other]) == (together[one] == together[other])

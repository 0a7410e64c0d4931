import pytest
from hypothesis import given
from hypothesis import strategies as st
from later_writings import PLACE_FIELDS, PLACE_SENTENCES
from measuring import Measured, cases
from place_writings import ELSEWHERE, FIELDS, SENTENCES
from values_samples import around, metro, region

from pks_cli.exchange.values.places import find_wilayah, read_wilayah
from pks_cli.model.wilayah import Wilayah, gazetteer

MOST_WRONG = 0.01
MOST_MISSED = 0.05
CITIES = (
    "Kota Metro",
    "Bitung",
    "Lampung Tengah",
    "Aceh Besar",
    "Jakarta Pusat",
    "Merauke",
    "Kota Banda Aceh",
)


def code_of(names, places):
    """Give "Yosodadi" or "~Kec. Metro Timur" as a code, marks kept."""
    answers = []
    for name in names.split(" & "):
        bare, _, kecamatan = name.removeprefix("~").partition("/")
        if bare in {"?", "-"}:
            answers.append(bare)
            continue
        level = "kota" if bare.startswith("Kota ") and not kecamatan else "kelurahan"
        level = "kecamatan" if bare.startswith("Kec. ") else level
        bare = bare.removeprefix("Kec. ")
        level = level if any(one.nama == bare for one in places.level(level)) else "kelurahan"
        found = [
            one.kode
            for one in places.level(level)
            if one.nama == bare and (not kecamatan or places.nama(one.kode[:8]) == kecamatan)
        ]
        assert len(found) == 1, name
        answers.append("~" * name.startswith("~") + found[0])
    return " ".join(answers)


def measured(blocks, places, find, found):
    for block in blocks:
        for text, names in cases(block):
            if find:
                readings = [one.reading for one in find_wilayah(text, around(places))]
            else:
                one = read_wilayah(text, around(places))
                readings = [one] if one else []
            found.add(text, readings, code_of(names, places))
    return found


@pytest.mark.parametrize(
    ("blocks", "find"),
    [((FIELDS, PLACE_FIELDS), False), ((SENTENCES, PLACE_SENTENCES), True)],
    ids=["fields", "sentences"],
)
def test_a_wilayah_called_certain_is_the_one_that_was_meant(blocks, find):
    found = measured(blocks, metro(), find, Measured())
    assert found.precision >= 1 - MOST_WRONG, found.wrong
    assert found.recall >= 1 - MOST_MISSED, found.missed


def test_a_wilayah_called_certain_is_right_in_other_cities_too():
    found = Measured()
    for city, block in ELSEWHERE.items():
        measured((block,), region(city), True, found)
    assert found.precision >= 1 - MOST_WRONG, found.wrong
    assert found.recall >= 1 - MOST_MISSED, found.missed


def only_of_its_name(places, one):
    return sum(other.nama.casefold() == one.nama.casefold() for other in places.kelurahan) == 1


@st.composite
def named(draw):
    places = region(draw(st.sampled_from(CITIES)))
    one = draw(st.sampled_from(places.kelurahan))
    return places, one


SHAPES = (
    "{kel}, Kec. {kec}",
    "Kel. {kel} Kec. {kec}",
    "kecamatan {kec} desa {kel}",
    "Kec {kec} / Kel {kel}",
    "KELURAHAN {kel} KECAMATAN {kec}",
    "Ds. {kel}, Distrik {kec}",
)
CASES = (str, str.upper, str.lower, str.title)


@given(named(), st.sampled_from(SHAPES), st.sampled_from(CASES), st.booleans())
def test_a_name_with_its_kecamatan_is_never_another_wilayah_for_certain(one, shape, case, spaced):
    places, kelurahan = one
    text = case(shape.format(kel=kelurahan.nama, kec=places.nama(kelurahan.kode[:8])))
    text = text.replace(" ", "  ") if spaced else text
    found = read_wilayah(text, around(places))
    assert found is not None
    assert found.text == kelurahan.kode or found.doubt, (text, found)
    for other in find_wilayah(f"telah terjadi keributan di {text} malam itu", around(places)):
        assert other.reading.doubt or other.reading.text == kelurahan.kode, (text, other)


@given(
    named(),
    st.sampled_from(("{}", "Kel. {}", "kelurahan {}", "Desa {}", "KEL.{}", " {} ")),
    st.sampled_from(CASES),
)
def test_a_name_alone_comes_back_as_itself_or_is_asked(one, shape, case):
    places, kelurahan = one
    found = read_wilayah(case(shape.format(kelurahan.nama)), around(places))
    assert found is not None
    assert (
        found.doubt
        or found.text == kelurahan.kode
        or places.nama(found.text).casefold() == kelurahan.nama.casefold()
    )
    if only_of_its_name(places, kelurahan) and shape not in {"{}", " {} "}:
        assert kelurahan.kode in {found.text, *found.choices}


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_places(text):
    for one in find_wilayah(text, around()):
        assert 0 <= one.start < one.end <= len(text)
        assert one.reading.text in metro().by_code
    read_wilayah(text, around())


PIECES = [
    "metro",
    "Metro",
    "timur",
    "Timur",
    "barat",
    "Yosodadi",
    "hadimulyo",
    "kel.",
    "Kec.",
    "desa",
    "/",
    "-",
    ",",
    "\n",
    "jl.",
    "koramil",
    "04/",
    "rt",
    "3",
    "asal",
    "dan",
    "tejosri",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_mixture_of_the_words_of_places_breaks_their_reading(pieces):
    text = " ".join(pieces)
    last = 0
    for one in find_wilayah(text, around()):
        assert one.start >= last
        last = one.end
    read_wilayah(text, around())


TWO_NAMES = gazetteer(
    (
        Wilayah("99.01", "Kabupaten Contoh"),
        Wilayah("99.01.01", "Hulu Sari"),
        Wilayah("99.01.01.2001", "Wonokerso"),
        Wilayah("99.01.02", "Hilir Sari"),
        Wilayah("99.01.02.2001", "Wonokerso"),
    )
)


def test_of_two_of_one_name_the_kecamatan_beside_decides():
    assert read_wilayah("Wonokerso", around(TWO_NAMES), "99.01.02").text == "99.01.02.2001"
    assert not read_wilayah("Wonokerso", around(TWO_NAMES), "99.01.02").doubt
    asked = read_wilayah("Wonokerso", around(TWO_NAMES))
    assert asked.doubt
    assert {asked.text, *asked.choices} == {"99.01.01.2001", "99.01.02.2001"}


def test_a_kelurahan_of_another_kecamatan_is_asked():
    found = read_wilayah("Yosodadi", around(), "18.72.03")
    assert "tidak di Kecamatan Metro Barat" in found.doubt


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Hadimulyo", {"18.72.01.1002", "18.72.01.1004"}),
        ("Kel. Rejosari", {"18.72.04.1002", "18.72.05.1001"}),
        ("Kec. Metro", {"18.72.01", "18.72.02", "18.72.03", "18.72.04", "18.72.05"}),
    ],
)
def test_a_doubtful_name_gives_all_it_may_be(text, choices):
    found = read_wilayah(text, around())
    assert found.doubt
    assert choices <= {found.text, *found.choices}

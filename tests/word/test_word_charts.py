import pytest
from chart_samples import C, chart, chart_members, series
from word_samples import names, part, write

from pks_cli.faults import Refused
from pks_cli.word import Template

CHART = "word/charts/chart1.xml"
DATA = {
    "judul": "A & B",
    "rekap": {
        "kategori": ["Metro Pusat", "Metro <Barat>", "Metro Timur"],
        "deret": [
            {"nama": "2020", "nilai": [3, 2.5, None]},
            {"nama": "2021", "nilai": [1, 0, 4]},
            {"nama": "2022", "nilai": [2, 2, 2]},
        ],
    },
}


def template(tmp_path, *sers, **options):
    text = chart(*(sers or (series(0, "contoh 1"), series(1, "contoh 2"))))
    return Template(write(tmp_path / "templat.docx", chart_members(text, **options)))


def drawn(document):
    """Title, categories and values of every series."""
    found = []
    for one in part(document, CHART).iter(f"{{{C}}}ser"):
        title = "".join(one.find(f"{{{C}}}tx").itertext())
        across = [point[0].text for point in one.find(f"{{{C}}}cat").iter(f"{{{C}}}pt")]
        up = {int(point.get("idx")): point[0].text for point in one.find(f"{{{C}}}val").iter(f"{{{C}}}pt")}
        found.append((title, across, up))
    return found


def test_a_named_chart_shows_the_data_and_nothing_of_the_template(tmp_path):
    document = template(tmp_path).render(DATA)
    places = DATA["rekap"]["kategori"]
    assert drawn(document) == [
        ("2020", places, {0: "3", 1: "2.5"}),
        ("2021", places, {0: "1", 1: "0", 2: "4"}),
        ("2022", places, {0: "2", 1: "2", 2: "2"}),
    ]
    chart_ = part(document, CHART)
    assert not list(chart_.iter(f"{{{C}}}strRef", f"{{{C}}}numRef", f"{{{C}}}extLst"))
    assert [one.find(f"{{{C}}}order").get("val") for one in chart_.iter(f"{{{C}}}ser")] == ["0", "1", "2"]


def test_fewer_series_than_the_template_has_leave_none_of_its_own(tmp_path):
    data = {"judul": "x", "rekap": {"kategori": ["a"], "deret": [{"nama": "b", "nilai": [1]}]}}
    assert drawn(template(tmp_path).render(data)) == [("b", ["a"], {0: "1"})]
    data["rekap"]["deret"] = []
    assert drawn(template(tmp_path).render(data)) == []


def test_a_series_taken_again_has_the_next_colour(tmp_path):
    document = template(tmp_path, series(0, "contoh")).render(DATA)
    colours = [el.get("val") for el in part(document, CHART).iter("{*}schemeClr")]
    assert colours == ["accent1", "accent2", "accent3"]
    document = template(tmp_path, series(0, "contoh", fill='<a:srgbClr val="FF0000"/>')).render(DATA)
    assert len(list(part(document, CHART).iter("{*}srgbClr"))) == 1


def test_a_point_of_its_own_look_goes_when_the_data_have_no_such_point(tmp_path):
    points = "".join(f'<c:dPt><c:idx val="{n}"/><c:bubble3D val="0"/></c:dPt>' for n in (1, 3))
    document = template(tmp_path, series(0, "contoh", extra=points)).render(DATA)
    assert [el[0].get("val") for el in part(document, CHART).iter(f"{{{C}}}dPt")] == ["1"]


def test_a_tag_in_the_title_of_a_chart_is_filled_though_split_over_runs(tmp_path):
    document = template(tmp_path).render(DATA)
    assert ["".join(el.itertext()) for el in part(document, CHART).iter("{*}rich")] == ["Judul A & B"]
    plain = template(tmp_path, about="biasa").render(DATA)
    assert ["".join(el.itertext()) for el in part(plain, CHART).iter("{*}rich")] == ["Judul A & B"]
    assert [title for title, *_ in drawn(plain)] == ["Sheet1!$B$1contoh 1", "Sheet1!$B$1contoh 2"]


def test_the_workbook_of_a_chart_is_left_out(tmp_path):
    document = template(tmp_path).render(DATA)
    assert not [name for name in names(document) if "embeddings" in name]
    assert not list(part(document, CHART).iter(f"{{{C}}}externalData"))
    assert len(part(document, "word/charts/_rels/chart1.xml.rels")) == 0


@pytest.mark.parametrize(
    "options",
    [
        {"target": "../embeddings/oleObject1.bin"},
        {"target": "../embeddings/Microsoft_Excel_Sheet1.xlsm"},
        {"target": "file:///C:/buku.xlsx", "mode": ' TargetMode="External"'},
        {"target": "../embeddings/tiada.xlsx"},
        {"target": "../../rahasia.xlsx"},
    ],
)
def test_anything_else_behind_a_chart_is_refused(tmp_path, options):
    pieces = chart_members(chart(series(0, "a")), **options)
    pieces |= {"word/embeddings/oleObject1.bin": b"x", "word/embeddings/Microsoft_Excel_Sheet1.xlsm": b"PK"}
    with pytest.raises(Refused) as caught:
        Template(write(tmp_path / "templat.docx", pieces))
    assert caught.value.faults[0].code == "PKS505"


def refused(tmp_path, data, *sers):
    with pytest.raises(Refused) as caught:
        template(tmp_path, *sers).render(data)
    (fault,) = caught.value.faults
    assert "grafik “rekap”" in fault.message
    assert fault.remedy
    return fault.code


@pytest.mark.parametrize(
    ("rekap", "code"),
    [
        (None, "PKS512"),
        ({"kategori": ["a"]}, "PKS512"),
        ({"kategori": ["a"], "deret": [{"nama": "b", "nilai": [1, 2]}]}, "PKS512"),
        ({"kategori": ["a"], "deret": [{"nama": "b", "nilai": ["1"]}]}, "PKS512"),
        ({"kategori": ["a"], "deret": [{"nama": "b", "nilai": [True]}]}, "PKS512"),
        ({"kategori": [["a"]], "deret": []}, "PKS512"),
        ({"kategori": ["a\x1b"], "deret": []}, "PKS515"),
        ({"kategori": ["a"] * 3000, "deret": [{"nama": "b", "nilai": [1] * 3000}] * 100}, "PKS513"),
    ],
)
def test_data_that_make_no_chart_are_a_fault_that_names_it(tmp_path, rekap, code):
    assert refused(tmp_path, {"judul": "x", "rekap": rekap}) == code


def test_a_chart_without_its_data_is_a_fault_rather_than_the_numbers_of_the_template(tmp_path):
    assert refused(tmp_path, {"judul": "x", "rekab": 1}) == "PKS511"


def test_a_named_chart_without_a_series_is_a_fault(tmp_path):
    with pytest.raises(Refused) as caught:
        Template(write(tmp_path / "templat.docx", chart_members(chart())))
    assert caught.value.faults[0].code == "PKS507"

"""Small folders of reports for the questions, and hypothesis strategies that make random ones."""

from datetime import date, timedelta

from hypothesis import strategies as st

from pks_cli.folder.reading import Loaded
from pks_cli.model import vocabulary
from pks_cli.model.parsing import parse
from pks_cli.model.report import KEJADIAN, Report
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import Document

KOTA, TIMUR, BARAT = "18.72", "18.72.04", "18.72.02"
YOSODADI, IRINGMULYO, MULYOJATI = "18.72.04.1001", "18.72.04.1002", "18.72.02.1001"
NAMES = gazetteer(
    [
        Wilayah(KOTA, "Kota Metro"),
        Wilayah(TIMUR, "Metro Timur"),
        Wilayah(BARAT, "Metro Barat"),
        Wilayah(YOSODADI, "Yosodadi"),
        Wilayah(IRINGMULYO, "Iringmulyo"),
        Wilayah(MULYOJATI, "Mulyojati"),
    ]
)


def report(jenis, wilayah, tanggal, **fields):
    """One typed report as it would be read from a file."""
    tree = {"jenis": jenis, "wilayah": wilayah, "tanggal": str(tanggal), "unsur": "lurah"}
    if jenis in KEJADIAN:
        tree |= {"kategori": "lainnya", "judul": "x", "uraian": "x", "status": "selesai"}
    tree |= {key: str(value) for key, value in fields.items() if value is not None}
    parsed = parse(Report, tree, NAMES)
    assert parsed.record is not None, parsed.findings
    return Loaded("report", "records/reports/x.yaml", "k3f9x2ab", Document("", None), parsed.record)


def optional(strategy):
    return st.none() | strategy


days = st.dates(date(2020, 11, 1), date(2022, 3, 1))


@st.composite
def reports(draw):
    """A random report around the year 2021, at any level, of any class."""
    tanggal = draw(days)
    return report(
        draw(st.sampled_from(vocabulary.codes("jenis"))),
        draw(st.sampled_from([item.kode for item in NAMES.wilayah])),
        tanggal,
        tanggal_lapor=draw(optional(st.integers(-2, 200).map(lambda late: tanggal + timedelta(days=late)))),
        periode=draw(optional(st.sampled_from(["2020-B12", "2021-B04", "2021-B08", "2021-B12", "2022-B04"]))),
        status=draw(st.sampled_from(vocabulary.codes("status"))),
        klasifikasi=draw(optional(st.sampled_from(vocabulary.codes("klasifikasi")))),
    )

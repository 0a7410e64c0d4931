"""A period for the tests of its papers: counts made from the same reports the paper tells of."""

from datetime import date

from notula_samples import PLACES, material, office, report

from pks_cli.documents.draft import Owed
from pks_cli.documents.figures import Figures
from pks_cli.documents.papers import make_draft, render
from pks_cli.folder.index import build_index
from pks_cli.folder.reading import Loaded
from pks_cli.insight.kepatuhan import kepatuhan
from pks_cli.insight.question import Question
from pks_cli.insight.rekap import rekap
from pks_cli.model.vocabulary import terms

NO_KEJADIAN = {"kategori": None, "status": None}
TODAY = date(2022, 1, 10)


def figures(reports=(), wilayah="18.72", periode="2021-B12", ceiling="terbatas", left_out=0, today=TODAY):
    loaded = [Loaded("report", "", f"k3f9x{n:03d}", None, one) for n, one in enumerate(reports)]
    question = Question(2021, periode, wilayah, today)
    with build_index(PLACES, loaded, 7) as index:
        counts = rekap(index, question, ceiling=ceiling)
        owed = kepatuhan(index, question, ceiling=ceiling)
    return Figures(question, counts, owed, left_out)


def period(kind, reports=(), kantor=None, *, wilayah="18.72", periode="2021-B12", left_out=0, **more):
    """What a paper of a period is made from; `kelas` lowers the class, `before` are the reports before."""
    kantor = kantor or office()
    kelas = more.pop("kelas", kantor.kelas_tertinggi)
    before = more.pop("before", None)
    given = {
        "day": TODAY,
        "kelas": kelas,
        "wilayah": wilayah,
        "meeting": None,
        "meeting_id": "",
        "figures": figures(reports, wilayah, periode, ceiling=kelas, left_out=left_out),
        "periode": periode or "",
        "before": figures(before, wilayah, "2021-B08", ceiling=kelas) if before else None,
        "kategori": {code: term.label for code, term in terms("kategori").items()},
    }
    return material(kind, None, kantor, reports=reports, **(given | more))


def rendered_period(kind, reports=(), kantor=None, template=None, **more):
    return render(make_draft(period(kind, reports, kantor, **more)), template)


def owed(uraian, **keys):
    given = {"penanggung_jawab": "", "tenggat": None, "tanggal_rapat": date(2021, 12, 13)}
    given |= {"status": "belum", "is_late": False, "kelas": "biasa"}
    return Owed(uraian=uraian, **(given | keys))


def usual():
    """Six reports of which one is above the class biasa."""
    return [
        report(saran="Patroli malam Minggu oleh Polsek.", status="belum_ditangani", judul="Balap liar satu"),
        report(tanggal="2021-11-20", judul="Balap liar dua", tanggal_lapor="2022-01-09"),
        report(
            wilayah="18.72.04.1002",
            judul="Tawuran",
            kategori="tawuran_pelajar",
            status="sedang_ditangani",
            hambatan="Pelaku belum dikenali.",
            langkah=[{"tanggal": "2021-11-05", "oleh": "Polsek Metro Timur", "uraian": "Dilerai."}],
        ),
        report(
            jenis="kegiatan", wilayah="18.72.04", unsur="camat", judul="Dialog", kategori=None, status=None
        ),
        report(jenis="nihil", unsur="babinsa", kategori=None, judul=None, uraian=None, status=None),
        report(
            jenis="potensi_konflik",
            kategori="sengketa_lahan",
            judul="Rahasia sekali",
            klasifikasi="terbatas",
            status="belum_ditangani",
        ),
    ]

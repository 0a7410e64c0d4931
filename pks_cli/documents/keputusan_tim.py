"""The draft of the decree that forms a team, its members as lampiran; a person completes and signs it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.documents.frame import framed
from pks_cli.documents.legal import ground, grounds
from pks_cli.documents.paper import DAY_DOTS, SHORT_DOTS
from pks_cli.documents.region import budget_name, head_title, region_name
from pks_cli.documents.roster import head_of_region, roster
from pks_cli.documents.signature import signer_of
from pks_cli.documents.span import units
from pks_cli.model.forms import Penandatangan
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material

_KIND = "RANCANGAN"
_DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")
_COORDINATION = "permendagri-42-2015"
# As regulations and decrees of several regions tell the tasks under Permendagri 42/2015.
_TASKS = (
    "menyusun rencana aksi terpadu penanganan konflik sosial",
    "mengoordinasikan, mengarahkan, mengendalikan, dan mengawasi penanganan konflik sosial",
    "memberikan informasi kepada masyarakat tentang terjadinya konflik dan upaya penanganannya",
    "melakukan upaya pencegahan konflik",
    "merespons dengan cepat dan menyelesaikan secara damai permasalahan yang dapat menimbulkan konflik",
    "membantu pemulihan pascakonflik, yang meliputi rekonsiliasi, rehabilitasi, dan rekonstruksi",
)
# As the minutes of 13 December 2021 tell the tasks of the teams of kecamatan and kelurahan.
_TASKS_BELOW = (
    "menghimpun laporan tentang keamanan dan ketertiban umum di wilayahnya",
    "melakukan upaya pencegahan konflik",
    "merespons dengan cepat setiap gangguan keamanan dan ketertiban umum",
    "memberikan penjelasan kepada masyarakat",
    "melaporkan sedini mungkin kepada Tim Terpadu Penanganan Konflik Sosial {region}",
)


def draft(material: Material) -> Draft:
    """Make the draft of the decree for the material's wilayah.

    The head of the region decides, unless the office names another signer for this paper. Members are those
    in office on the day; what is not known is dotted. Number and date stay open until a person gives them.
    """
    signing = replace(material, signer=_head(material))
    signer = signer_of(signing)
    decider = signer.jabatan or head_title(material.office, material.gazetteer)
    about = f"PEMBENTUKAN {team_name(material).upper()} TAHUN {material.day.year}"
    title = f"KEPUTUSAN {decider.upper()}"
    data = {
        "tanda": _KIND,
        "pejabat": decider.upper(),
        "nomor": material.options.get("nomor") or SHORT_DOTS,
        "tentang": about,
        "menimbang": _reasons(material, decider),
        "mengingat": grounds(),
        "menetapkan": f"{title} TENTANG {about}.",
        "diktum": _rulings(material, decider),
        "kota": material.office.kota_surat or DAY_DOTS,
        "tanggal": _date(material),
        "susunan": f"SUSUNAN {team_name(material).upper()}",
        "anggota": roster(material),
    }
    head = f"{_KIND}: Keputusan {decider} tentang Pembentukan {team_name(material)}"
    made = framed(signing, data, title=title, head=head, subject=team_name(material))
    return replace(made, font=None)  # a decree has the font of its own that the regulation gives it


def team_name(material: Material) -> str:
    """Give what the team is called: Tim Terpadu only of a kota, kabupaten or provinsi."""
    place = material.gazetteer.label(material.wilayah)
    kind = "Tim" if _is_below(material) else "Tim Terpadu"
    return f"{kind} Penanganan Konflik Sosial {place}"


def _head(material: Material) -> Penandatangan:
    title = head_title(material.office, material.gazetteer)
    return Penandatangan(jabatan=title, nama=head_of_region(material))


def _is_below(material: Material) -> bool:
    return tingkat(material.wilayah) in {"kecamatan", "kelurahan"}


def _reasons(material: Material, decider: str) -> list[str]:
    place = material.gazetteer.label(material.wilayah)
    police, army = "Kepolisian Negara Republik Indonesia", "Tentara Nasional Indonesia"
    further = f"{army}, kejaksaan, dan unsur terkait lainnya"
    whom = f"pemerintah daerah, {police}, {f'dan {army}' if _is_below(material) else further}"
    tiers = (
        f"bahwa berdasarkan {ground(_COORDINATION)}, penanganan konflik sosial dikoordinasikan dalam sistem"
        " yang terpadu di tingkat nasional, provinsi, maupun kabupaten/kota;"
    )
    region = region_name(material.office, material.gazetteer)
    lowest = units(one.kode for one in material.gazetteer.kelurahan).replace(" dan ", " atau ")
    reach = f"bahwa koordinasi penanganan konflik sosial perlu menjangkau kecamatan dan {lowest} di {region};"
    return [
        f"bahwa untuk mencegah dan menangani konflik sosial di {place} diperlukan koordinasi antara {whom};",
        reach if _is_below(material) else tiers,
        (
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan"
            f" Keputusan {decider} tentang Pembentukan {team_name(material)};"
        ),
    ]


def _rulings(material: Material, decider: str) -> list[dict[str, object]]:
    team = team_name(material)
    region = region_name(material.office, material.gazetteer)
    tasks = [text.format(region=region) for text in (_TASKS_BELOW if _is_below(material) else _TASKS)]
    texts = (
        (
            f"Membentuk {team} dengan susunan sebagaimana tercantum dalam Lampiran yang merupakan bagian"
            " tidak terpisahkan dari Keputusan ini."
        ),
        "Tim sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:",
        f"Dalam melaksanakan tugasnya Tim bertanggung jawab kepada {decider}.",
        (
            "Biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan"
            f" dan Belanja Daerah {budget_name(material.office, material.gazetteer)} Tahun Anggaran"
            f" {material.day.year}."
        ),
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    )
    items = {"KEDUA": [f"{text};" for text in tasks[:-2]] + [f"{tasks[-2]}; dan", f"{tasks[-1]}."]}
    return [
        {"sebutan": name, "teks": text, "rincian": items.get(name, [])}
        for name, text in zip(_DIKTUM, texts, strict=True)
    ]


def _date(material: Material) -> str:
    if material.options.get("tanggal"):
        return tanggal_panjang(material.day)
    return f"{DAY_DOTS} {material.day.year}"

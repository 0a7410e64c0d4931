"""What speaks for a report in a message: an incident, an activity, quiet, or words of alarm.

An early sign must not be lost: a message with any of these is a piece, at worst one with a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.proposal import OTHER, propose
from pks_cli.model.report import KEJADIAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.model.vocabulary import Term

_ALARM = re.compile(
    r"\b(?:resah|meresahkan|mencurigakan|ancam\w*|mengancam|ngancem|bentrok\w*|ricuh\w*"
    r"|rusuh\w*|ribut\w*|keributan|korban|luka\w*|tewas"
    r"|meninggal dunia|\bmd\b|hilang|ilang|rusak\w*|terbakar|kebakaran|dibakar|sajam|parang"
    r"|celurit|clurit|golok|selebaran|spanduk|demo\w*"
    r"|unras|unjuk rasa|massa|protes\w*|menolak|penolakan|nolak|keberatan|isu|hoa[kx]s?"
    r"|sengketa|konflik|maling|malin?g|curi\w*|pencuri\w*"
    r"|curat|curas|curanmor|begal|jambret\w*|copet\w*|pencopet\w*|aniaya|penganiayaan|anirat"
    r"|berkelahi|perkelahian|p\w?rk\w?lah\w*|gelut|tawur\w*|geng"
    r"|balap\w*|narkoba|sabu\w*|miras|mabuk\w*|tuak|judi\w*|togel|ngamuk|mengamuk|tikam\w*"
    r"|tusuk\w*|bacok\w*|pukul2an|baku ?\w+|keroyok\w*|laka\w*"
    r"|kecelakaan|tabrak\w*|tenggelam|hanyut|mayat|gantung diri|bunuh\w*|banjir|longsor"
    r"|tumbang|puting beliung|angin kencang|dijarah|jarah"
    r"|blokir|mblokir|blokade|tutup jalan|mogok|usir|diusir|bom|teror\w*|tembak\w*|senpi"
    r"|perang|serang\w*|panas|tegang|marah\w*|provoka\w*"
    r"|penculik\w*|culik|mesum|asusila|cabul\w*|perkosa\w*|kdrt|penipuan|ditipu|tipu|gaduh"
    r"|cekcok|selisih|perselisihan|berselisih|dikejar"
    r"|timpuk\w*|lempar\w*|konvoi|ditangkap|menangkap|diamankan|digerebek|menggerebek|kabur"
    r"|sakit massal|keracunan|penertiban|razia|meledak"
    r"|ledakan|jebol|dijebol|palsu|aliran sesat|radikal\w*|corat\W?coret|vandal\w*|pohon"
    r"|listrik padam|kriminal\w*|gesekan|bawa kayu|bawa batu"
    r"|penemuan|temuan|ditemukan|dicuri|orang asing|tak dikenal|tdk dikenal|tidak dikenal|patroli)\b",
    re.IGNORECASE,
)
_QUIET = re.compile(
    r"\b(?:nihil|aman|kondusif|terkendali|laporan kosong|lap kosong|(?:tidak|tdk|tak|gak|ga"
    r"|blm|belum) (?:ada|terdapat|terjadi|ditemukan)"
    r"(?: \w+)? (?:yang menonjol|yg menonjol|kejadian|gangguan|peristiwa|laporan|permasalahan"
    r"|masalah|hal))\b",
    re.IGNORECASE,
)
_ACTIVITY = re.compile(
    r"\b(?:patroli|giat|kegiatan|komsos|sambang|dds|karya bakti|kerja bakti|gotong royong"
    r"|penyuluhan|sosialisasi|binluh|siskamling|ronda"
    r"|pendampingan|pengamanan|pam|monitoring|posyandu|problem solving|pengajian|himbauan"
    r"|rakor|anjangsana|mediasi)\b",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\b(?:me?lapor(?:kan)?|laporkan|dilaporkan|lapor|lap|info|informasi|menginformasikan"
    r"|menyampaikan|telah terjadi|tlh terjadi|terjadi"
    r"|mlaporkn|kejadian|kjdn)\b",
    re.IGNORECASE,
)
_LOOKED_AT = 4000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a report.

    Attributes:
        incident: Whether words of a kategori tell of something that happened or may happen.
        alarm: Whether any word does that no quiet message uses.
        quiet: Whether it says that nothing happened.
        activity: Whether it tells of a patrol, a visit, prevention.
        idiom: Whether it is told as reports are told.
        jenis: As model/proposal.py proposes it.
    """

    incident: bool
    alarm: bool
    quiet: bool
    activity: bool
    idiom: bool
    jenis: str

    @property
    def any(self) -> bool:
        """Whether anything speaks for a report."""
        return self.incident or self.alarm or self.quiet or self.activity


def weigh(words: str, kategori: Mapping[str, Term]) -> Evidence:
    """Look for what speaks for a report in the words of a message without its greeting."""
    seen = words[:_LOOKED_AT]
    alarm = bool(_ALARM.search(seen))
    quiet = bool(_QUIET.search(seen))
    activity = bool(_ACTIVITY.search(seen))
    found = propose(seen, kategori)
    incident = found.jenis in KEJADIAN and found.kategori not in {None, OTHER}
    return Evidence(incident, alarm, quiet, activity, bool(_IDIOM.search(seen)), found.jenis)


def is_activity_first(words: str) -> bool:
    """Tell whether a text tells of an activity before it says that nothing happened."""
    activity, quiet = _ACTIVITY.search(words), _QUIET.search(words)
    return activity is not None and (quiet is None or activity.start() < quiet.start())


def quiet_words(words: str) -> tuple[int, int] | None:
    """Find where a text says that nothing happened."""
    found = _QUIET.search(words)
    return found.span() if found else None

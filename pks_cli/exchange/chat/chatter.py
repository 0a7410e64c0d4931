"""Messages that are no report: thanks, greetings, questions, invitations.

What speaks for an incident wins over all of this: then the message is a piece with a doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pks_cli.exchange.chat.evidence import Evidence

TALK, GREETING, SYSTEM = "obrolan", "ucapan", "pesan sistem"
QUESTION, NOTICE, MEDIA = "pertanyaan", "undangan/pengumuman", "media"
_WORD = re.compile(r"[^\W\d_]+|\d+")
_TALK_WORDS = """
siap sip 86 ok oke okey okay okeh baik baiklah iya ya yaa yo y nggih inggih njih monggo mantap
mantab mantul monitor termonitor monitored laksanakan dilaksanakan terima kasih terimakasih makasih
trims tks thanks thx suwun nuwun matur maturnuwun pak bapak bpk bu ibu komandan ndan dan pimpinan
bang abang mas mbak kaban camat lurah kapolsek danramil izin ijin ijn mohon semua semuanya sekalian
rekan infonya info informasinya atas laporannya laporan kerjasamanya kerja sama wkwk wkwkwk haha
hahaha hehe hehehe hihi lol maaf sori baru buka hp lupa sebentar bentar segera nanti kami kirim
kirimkan saya merapat meluncur otw gabung bergabung jos joss gas lanjut lanjutkan keren hebat bagus
betul benar noted copy diterima dimengerti paham tolong dipantau pantau terus tetap semangat selalu
sukses jaya dipertahankan tingkatkan sudah belum bagi yang akan di kepada untuk dengan nya lah dong
sih deh kok juga pun ikut saja aja bisa boleh silakan hadir nderek jawab kesbangpol ini itu tersebut
pendampingan crot cek coba perintah arahan petunjuk jenderal senior sdh dikirim laporan2 bapak2 ibu2
amankan gan bos boss min admin istirahat malam ditindaklanjuti tindaklanjuti masuk tks
"""
_TALK = frozenset(_TALK_WORDS.split())
_WISHES_WORDS = """
selamat pagi siang sore malam petang assalamualaikum assalamu alaikum waalaikumsalam waalaikum wa
salam wr wb warahmatullahi wabarakatuh semoga sehat sukses ulang tahun milad hut hari raya idul
fitri natal tahun baru berkah barakallah amin aamiin amiin ya rabbal rabbalalamin alamin allah
alhamdulillah puji tuhan turut berduka cita innalillahi husnul khotimah khatimah almarhum almarhumah
berpulangnya beraktivitas beraktifitas berlibur bersama keluarga minggu senin selasa rabu kamis
jumat sabtu bahagia panjang umur selamatan sampai jumpa akhir pekan jaga kesehatan dirgahayu
menunaikan ibadah puasa
"""
_WISHES = frozenset(_WISHES_WORDS.split())
_WISH = re.compile(
    r"\b(?:turut berduka|berduka cita|innalillahi|selamat (?:ulang|hari|tahun|menunaikan"
    r"|beraktifitas|beraktivitas|berlibur|jalan|atas)"
    r"|semoga|a+mi+n\b|alhamdulillah|dirgahayu|selamat natal|selamat idul|barakallah)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:undangan|mengundang|diundang|(?:mohon|dimohon)[^.\n]{0,40}\b(?:hadir|kehadiran\w*"
    r"|mengirim\w*|kirim\w*|laporannya|segera"
    r"|mengisi|menyampaikan laporan)|agar segera (?:mengirim\w*|kirim\w*|melapor\w*)|paling"
    r" lambat|batas (?:waktu|laporan|akhir)"
    r"|(?:ijin|izin|sekedar|sekadar) mengingatkan|mengingatkan kembali|blangko terlampir"
    r"|pengumuman|diumumkan|jadwal|agenda|surat edaran"
    r"|link zoom|zoom meeting|apel (?:pagi|gabungan|siaga)|upacara|polling|jajak pendapat"
    r"|poll|opsi|option)\b",
    re.IGNORECASE,
)
_STRONG_NOTICE = re.compile(
    (
        r"[\s*_]*(?:undangan|mengundang|pengumuman|(?:polling|poll|jajak pendapat)\s*:|(?:mohon"
        r"|dimohon) (?:kepada|untuk hadir)|jadwal|agenda)\b"
    ),
    re.IGNORECASE,
)
_QUESTION_WORDS = re.compile(
    (
        r"^\W*(?:apa(?:kah)?|bagaimana|gimana|gmn|kapan|siapa|mana|dimana|berapa|kenapa|mengapa"
        r"|ada (?:apa|kejadian apa)|kok|adakah|sudahkah)\b"
    ),
    re.IGNORECASE,
)
_ASKED = re.compile(r"\?\s*$|\b(?:mana ya|apa ya|kah|gimana|bagaimana kondisi)\W*$", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+|www\.\S+")
_HAPPENED = re.compile(
    r"\b(?:telah terjadi|terjadi|tadi|td|semalam|barusan|baru saja|sudah|sdh)\b", re.IGNORECASE
)
_LONG = 25
_DELETED = re.compile(
    (
        r"^\W*(?:pesan ini (?:telah )?dihapus|anda menghapus pesan ini|this message was deleted"
        r"|you deleted this message|null)\W*$"
    ),
    re.IGNORECASE,
)
_REQUEST = re.compile(r"\bmohon (?:segera )?(?:kirim\w* )?laporan", re.IGNORECASE)
DOUBT_QUESTION = "tampaknya pertanyaan, tetapi dapat berarti kejadian"
DOUBT_NOTICE = "tampaknya undangan atau pengumuman, tetapi dapat berarti kejadian"
DOUBT_UNCLEAR = "tidak jelas apakah ini laporan"


def is_deleted(words: str) -> bool:
    """Tell whether a message only says that it was deleted."""
    return bool(_DELETED.match(words))


def why_no_report(words: str, evidence: Evidence, *, labels: int) -> tuple[str, str]:
    """Say why a message is no report, or why that is not sure.

    Args:
        words: All of it without the head of the export, as `plain` gives it.
        evidence: What speaks for a report.
        labels: How many labels of a report it has.

    Returns:
        The reason to skip it, "" to take it; and then the doubt, "" for none.
    """
    said = _WORD.findall(words.lower())
    talk = _plain_talk(said)
    if talk:
        return (NOTICE if _REQUEST.search(words) else talk), ""
    if labels > 1:
        return "", ""
    return _by_form(words, said, evidence, labels)


def _by_form(words: str, said: list[str], evidence: Evidence, labels: int) -> tuple[str, str]:
    """Decide on a message of free words: invitation, question, request, or none of these."""
    asks = bool(_ASKED.search(words.rstrip("*_ \n"))) or (
        len(said) < _LONG and bool(_QUESTION_WORDS.match(words))
    )
    is_sign = evidence.incident or evidence.alarm
    if _STRONG_NOTICE.match(words) and not (is_sign and _HAPPENED.search(words)):
        return NOTICE, ""
    if asks:
        return ("", DOUBT_QUESTION) if is_sign else (QUESTION, "")
    if _NOTICE.search(words) and not evidence.quiet:
        if not is_sign:
            return NOTICE, ""
        return "", ("" if evidence.idiom or _HAPPENED.search(words) else DOUBT_NOTICE)
    return _unclear(words, said, evidence, labels)


def _unclear(words: str, said: list[str], evidence: Evidence, labels: int) -> tuple[str, str]:
    """Decide on a message without a form: by what speaks for a report, then by its length."""
    if evidence.any or labels:
        return "", ""
    if _WISH.search(words):
        return GREETING, ""
    if len(_WORD.findall(_LINK.sub(" ", words))) < 4:  # noqa: PLR2004 - nothing but a link
        return TALK, ""
    if len(said) > _LONG or (evidence.idiom and len(said) > 7):  # noqa: PLR2004 - "izin lapor" and what
        return "", DOUBT_UNCLEAR
    return TALK, ""


def _plain_talk(said: list[str]) -> str:
    """Tell whether all words are those of thanks and greetings, "" when not."""
    if not said:
        return TALK
    talk = [word in _TALK for word in said]
    if all(talk):
        return TALK
    if all(ok or word in _WISHES or word.isdigit() for ok, word in zip(talk, said, strict=True)):
        return GREETING if any(word in _WISHES and word not in _TALK for word in said) else TALK
    return ""

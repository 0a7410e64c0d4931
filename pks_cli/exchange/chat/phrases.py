"""What is said around a report and is none of it: greetings, "izin melaporkan", thanks, copies to others."""

from __future__ import annotations

import re

_PEOPLE = (
    r"(?:bapak[/ ]?ibu|bpk[/ ]?ibu|bapak2|ibu2|pak|bapak|bpk|bu|ibu|komandan|kmdn|ndan|dan"
    r"|pimpinan|bang|abang|mas|mbak|kaban|kabid"
    r"|camat|sekcam|lurah|kades|kapolsek|kapolres|wakapolres|danramil|dandim|kasdim|danki"
    r"|kasi|senior|ketua|min|admin|semua|semuanya"
    r"|sekalian|rekan2?|rekan-rekan|izin|ijin|ijn|mohon|mhn|yth|yang terhormat|saya|kami"
    r"|kesbangpol|walikota|wali kota|wakil)"
)
_FOR = rf"(?:[\s,]+{_PEOPLE}\b)"
_TELL = (
    r"(?:me?lapor(?:kan)?|me?laporkn|mlaporkn|mlapor(?:kan)?|laporkan|lapor|laporan|lap"
    r"|menyampaikan|sampaikan|menginformasikan"
    r"|menginfokan|informasikan|infokan|informasi|info|mengabarkan|dilaporkan|memberitahukan|beritahukan)"
)
_END = r"[\s,.:;!🙏🏻🏼👍]*"
_ALLOW = r"(?:(?:mohon|mhn|mohn)\s+)?(?:izin|ijin|ijn|izn|ijim|siap)"
_GREETINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"(?:selamat|slmt|met|slamat)\s+(?:pagi|siang|sore|petang|malam|mlm)(?:\s*/\s*(?:pagi"
            rf"|siang|sore|malam))?{_FOR}{{0,5}}{_END}"
        ),
        rf"(?:pagi|siang|sore|malam|mlm){_FOR}{{1,3}}\s*[,.!:\n]{_END}",
        (
            rf"(?:assalamu|asalamu|assalammu|aslm|askum|ass)[\w'’"
            rf" ]{{0,3}}a?lai?kum\b(?:[\s,.]*(?:wr|wb|warahmatullahi|wabarakatuh"
            rf"|wa\s*rahmatullahi)\b\.?)*{_FOR}{{0,4}}{_END}"
        ),
        (
            rf"(?:shalom|syalom|salam sejahtera(?: untuk kita semua| bagi kita semua)?|om"
            rf" swastiastu|namo buddhaya|salam kebajikan|rahayu|bismillah\w*)\b{_FOR}{{0,3}}{_END}"
        ),
        (
            rf"(?:(?:kpd|kepada)\.?\s*)?yth\.?[ :.]*(?:bapak|bpk|pak|ibu|bu)?["
            rf" ]*[^\n,:.]{{0,40}}(?:[,:.\n]|$){_END}"
        ),
        (
            rf"{_ALLOW}{_FOR}{{0,4}}\s*[,.:]?\s*(?:mohon\s+(?:izin|ijin)\s*,?\s*)?(?:(?:untuk|utk"
            rf"|mau)\s+)?{_TELL}\b(?:\s+(?:bahwa|bhw|sbb|sebagai berikut|perkembangan"
            rf" situasi)\b)*{_END}"
        ),
        rf"{_ALLOW}{_FOR}{{0,4}}\s*(?:[,.:\n]{_END}|$)",
        rf"(?:bersama|dengan|dgn)\s+ini\s+(?:kami\s+|saya\s+)?{_TELL}\b(?:\s+bahwa\b)?{_END}",
        rf"(?:kami|saya|sy|mau|hendak)\s+(?:mau\s+)?{_TELL}\b(?:\s+bahwa\b)?{_END}",
        rf"(?:{_TELL}){_FOR}{{1,4}}\s*[,.:\n]{_END}",
        (
            rf"(?:me?laporkan|dilaporkan|lapor|dumas|dump|lapsus|melapor)\b(?:\s+(?:bahwa"
            rf"|bhw)\b)?\s*[,.:\n]{_END}"
        ),
        rf"(?:me?laporkan|dilaporkan|dilaporkan)\s+bahwa\b{_END}",
        rf"{_PEOPLE}{_FOR}{{0,3}}\s*(?:[,.:\n]|\.\.+){_END}",
        rf"(?:(?:siap|86|sikap|monitor)\b\s*[,.!]*\s*)+(?={_ALLOW}|{_PEOPLE}){_END}",
    )
)
_CLOSINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"(?:^|(?<=[\n.!?,]))[\s*_]*demikian\b(?:\s+(?:yang|yg|kami|saya|di|untuk|utk|atas"
            r"|laporan|lapor|info|ndan|komandan|pak|bapak|dapat|agar|sementara|giat"
            r"|perkembangan)\w*\b[^\n]{0,120}|[\s,.]*(?:terima\s?kasih|trims|tks|🙏|izin"
            r"|ijin)?[^\n\w]{0,20})$"
        ),
        (
            r"(?:^|(?<=[\n.!?,]))[\s*_]*(?:terima\s?kasih|terimakasih|trims|trimakasih|tks"
            r"|makasih|matur\s?nuwun|maturnuwun)\b[^\n\w]*(?:[\w ]{0,30})[^\n\w]*$"
        ),
        (
            r"(?:^|(?<=[\n.!?,]))[\s*_]*(?:(?:dokumentasi|dok|foto)(?:\s+(?:kegiatan|giat"
            r"|terlampir|menyusul|di\s?lampirkan|berikut))*)\s*[:.]?\s*$"
        ),
        r"(?:^|(?<=[\n.!?,]))[\s*_]*wassalam\w*[^\n]{0,40}$",
        (
            r"(?:^|(?<=[\n.!?,]))[\s*_]*(?:dump|dumb|86|ump|mks|ndan|komandan|siap|hormat kami"
            r"|tabik)\s*[.,!:]*\s*$"
        ),
        (
            r"(?:^|(?<=[\n.!?,]))[\s*_]*mohon\s+(?:arahan|petunjuk|monitor|dumaklumi|menjadi"
            r" periksa|izin arahan|ijin arahan)\w*[^\n]{0,40}$"
        ),
        r"(?:^|(?<=[\n.!?,]))[\s*_]*(?:untuk|utk)\s+(?:dumas|menjadi periksa|diketahui|maklum)[^\n]{0,30}$",
        r"(?:<pesan ini diedit>|<this message was edited>|\(diedit\)|baca selengkapnya)\s*$",
        r"[\s🙏🏻🏼🏽👍💪🇮🇩✅☑✔️*_=\-]+$",
    )
)
_MOST = 12
_LAST = 260
_TEMBUSAN = re.compile(r"(?:^|\n)[ *_]*(?:tembusan|tindasan)\b", re.IGNORECASE)
_FORWARDED = re.compile(
    (
        r"[\s*_>↪️➡⏩]*(?:diteruskan(?: berkali-kali| dari [^\n]{1,40})?|forwarded(?: many times)?"
        r"|fwd|terusan|teruskan)[\s*_:]*(?:\n|$)"
    ),
    re.IGNORECASE,
)
_TITLE = re.compile(r"[\s*_=]*(?:laporan|lapsit|lap\.?)\b[^\n:]{0,60}(?:\n|$)", re.IGNORECASE)


def greeting_end(text: str, start: int) -> int:
    """Give where the greeting of a text ends.

    Args:
        text: As `plain` gives it.
        start: Where the message begins.
    """
    at = _spaces(text, start)
    for _ in range(_MOST):
        found = next((match for one in _GREETINGS if (match := one.match(text, at))), None)
        if found is None or found.end() == at:
            break
        at = _spaces(text, found.end())
    return at if at < len(text) and at > _spaces(text, start) else (len(text) if at >= len(text) else start)


def closing_start(text: str, start: int) -> int:
    """Give where the closing words of a text begin, its length when there are none."""
    end = len(text)
    copies = _TEMBUSAN.search(text, start)
    if copies:
        end = copies.start()
    for _ in range(_MOST):
        low = max(start, end - _LAST)
        tail = text[low:end]
        found = next((match for one in _CLOSINGS if (match := one.search(tail)) and match.group()), None)
        if found is None:
            break
        end = low + found.start()
    return end


def forward_end(text: str, start: int) -> int:
    """Give where the mark of a forwarded message ends, `start` when there is none."""
    found = _FORWARDED.match(text, start)
    return found.end() if found else start


def _spaces(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in "*_~🙏🏻️"):
        at += 1
    return at

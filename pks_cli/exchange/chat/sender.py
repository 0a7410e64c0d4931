"""Who sent a message, as its name in the chat and the teams tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.chat.cleaning import plain
from pks_cli.exchange.chat.naming import wilayah_in
from pks_cli.exchange.values.codes import find_unsur

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around, Official

_OWN = (
    (
        r"\b(?:bhabin\w*|babin(?:kam|kamtibmas)\w*|bhbn|bktm|bhabinkamtibmas|babinkamtibmas|bbktm)\b",
        "bhabinkamtibmas",
    ),
    (r"\b(?:babinsa|bbns|babinza|binsa)\b", "babinsa"),
    (
        (
            r"\b(?:lurah|kades|kepala desa|kepala kampung|kakam|keuchik|geuchik|geucik|wali nagari|peratin"
            r"|seklur|sekdes|sangadi|hukum tua|kuwu|penghulu)\b"
        ),
        "lurah",
    ),
    (r"\b(?:camat|sekcam|kasi (?:trantib|pem)\w*)\b", "camat"),
    (r"\b(?:kapolsek|wakapolsek|polsek|kanit \w+ polsek)\b", "kapolsek"),
    (r"\b(?:danramil|koramil|bati tuud)\b", "danramil"),
    (r"\bfkdm\b", "fkdm"),
    (
        (
            r"\b(?:opd|dinas|satpol ?pp|kasat ?pol ?pp|bpbd|dishub|damkar|kesbangpol|kaban|disdik"
            r"|dinsos|kasatpol)\b"
        ),
        "opd",
    ),
)
_POSTS = tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in _OWN)
_SECRETARIAT = re.compile(r"\b(?:kesbangpol|kesbang|sekretariat|admin|operator)\b", re.IGNORECASE)
_NOT_SURE = re.compile(
    r"\b(?:kasi|sekcam|seklur|sekdes|unit|kanit|anggota|staf|mantan|eks|istri|pengganti)\b", re.IGNORECASE
)
_SHORTEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Sender:
    """What is known of a sender.

    Attributes:
        name: As the chat names it.
        unsur: The code of the post it reports as, "" when unknown.
        wilayah: The code it holds, "" when unknown or more than one.
        official: The name in the teams, "" when not found there.
        doubt: Why a person should look at the post.
        wilayah_doubt: Why a person should look at the wilayah.
        wilayah_choices: Other wilayah it may be.
        is_secretariat: Whether it is the office itself, which asks and thanks.
    """

    name: str = ""
    unsur: str = ""
    wilayah: str = ""
    official: str = ""
    doubt: str = ""
    wilayah_doubt: str = ""
    wilayah_choices: tuple[str, ...] = ()
    is_secretariat: bool = False


class Senders:
    """The senders of a chat, each looked at once."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self._known: dict[str, Sender] = {}

    def of(self, name: str) -> Sender:
        """Tell what is known of a sender by name."""
        if name not in self._known:
            self._known[name] = _sender(name, self._around)
        return self._known[name]


def unsur_in(words: str) -> str:
    """Give the post that words name first, "" for none."""
    found = [(match.start(), code) for pattern, code in _POSTS if (match := pattern.search(words))]
    found += [(one.start, one.reading.text) for one in find_unsur(words) if not one.reading.doubt]
    return min(found)[1] if found else ""


def _sender(name: str, around: Around) -> Sender:
    if not name:
        return Sender()
    words = plain(name)
    official = _official(words, around)
    if official:
        key, post = official
        wilayah = post.wilayah[0] if len(post.wilayah) == 1 else ""
        return Sender(name, post.unsur, wilayah, post.name or key)
    unsur = unsur_in(words)
    places = wilayah_in(words, around)
    first = places[-1] if places else None
    secretariat = bool(_SECRETARIAT.search(words)) and not places
    is_unsure = bool(_NOT_SURE.search(words)) or (unsur == "kapolsek" and "kapolsek" not in words.lower())
    return Sender(
        name,
        "" if secretariat else unsur,
        first.reading.text if first and len(first.reading.text) > len(around.office) else "",
        "",
        "jabatan pengirim tidak pasti" if is_unsure else "",
        first.reading.doubt if first else "",
        first.reading.choices if first else (),
        secretariat,
    )


def _official(words: str, around: Around) -> tuple[str, Official] | None:
    """Find the one of the teams whose name stands in the sender's."""
    spelled = fold(words)
    found = [
        (key, post)
        for key, post in around.officials.items()
        if key == spelled or (len(key) >= _SHORTEST_NAME and key in spelled)
    ]
    return found[0] if len(found) == 1 else None

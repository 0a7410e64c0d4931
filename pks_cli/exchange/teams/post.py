"""One row of a list of officials, with what was read in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.piece import Origin  # noqa: TC001 - dataclasses are read at run time

if TYPE_CHECKING:
    from collections.abc import Mapping

PERMANENT, VACANT = "tetap", "kosong"
"""What `status` of a row may say beside the codes of status_pejabat."""


@dataclass(frozen=True, slots=True)
class PostRead:
    """A post as a row tells of it.

    Attributes:
        origin: Where the row stands.
        cells: The texts of its cells, in order.
        wilayah: Code, "" when it could not be told.
        jabatan: Code, "" when it could not be told.
        values: Texts by key of a row of anggota, as a record holds them; without wilayah, jabatan and status.
        status: A code of status_pejabat, "tetap", "kosong", or "" when nothing is said.
        doubts: Why a person should look at it, in Indonesian.
        wrong: Why it cannot be taken, in Indonesian; "" when it can.
    """

    origin: Origin
    cells: tuple[str, ...]
    wilayah: str = ""
    jabatan: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    status: str = ""
    doubts: tuple[str, ...] = ()
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class PostTable:
    """A table of officials.

    Attributes:
        heads: Its heads, as they stand there.
        posts: Its rows.
        unread: Heads of columns that fit nowhere.
    """

    heads: tuple[str, ...]
    posts: tuple[PostRead, ...]
    unread: tuple[str, ...] = ()

"""What a rule is told besides the record, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pks_cli.model import vocabulary

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.model.office import Office
    from pks_cli.model.wilayah import Gazetteer


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found; its code and level are the rule's.

    Attributes:
        loc: Keys and indexes from the root of the record.
        message: What is wrong, in Indonesian, without a final full stop; names the value.
        remedy: What to do, in Indonesian.
        at_key: Whether the key itself is meant rather than its value.
    """

    loc: tuple[str | int, ...]
    message: str
    remedy: str
    at_key: bool = False


@dataclass(frozen=True)
class RuleContext:
    """What rules may know of the world.

    Attributes:
        today: The day of the check.
        office: records/pks.yaml.
        wilayah: records/wilayah.yaml.
        own_kategori: Codes of the office's own kategori.
    """

    today: date
    office: Office
    wilayah: Gazetteer
    own_kategori: tuple[str, ...] = ()

    @cached_property
    def kategori(self) -> frozenset[str]:
        """Codes of kategori, the packaged ones and the office's own."""
        return frozenset(vocabulary.codes("kategori")) | frozenset(self.own_kategori)

    @cached_property
    def dasar(self) -> frozenset[str]:
        """Ids of the legal catalogue."""
        return frozenset(vocabulary.codes("dasar"))

    @cached_property
    def allowed_classes(self) -> frozenset[str]:
        """The classes up to the folder's ceiling."""
        classes = vocabulary.codes("klasifikasi")
        return frozenset(classes[: classes.index(self.office.kelas_tertinggi) + 1])

"""What every record shares: the declaration of a field, and the keys that any record may carry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from pks_cli.model.scalars import Tanggal, Teks


def isian(label: str, bantuan: str = "", **options: Any) -> Any:
    """Declare an optional field.

    Args:
        label: The Indonesian label that prompts, tables and forms show.
        bantuan: One line of help.
        **options: `default` or `default_factory`; None when absent.

    Returns:
        The pydantic field.
    """
    if "default" not in options and "default_factory" not in options:
        options["default"] = None
    return Field(title=label, description=bantuan or None, **options)


def wajib(label: str, bantuan: str = "") -> Any:
    """Declare a required field; arguments as for `isian`."""
    return Field(title=label, description=bantuan or None)


class Part(BaseModel):
    """A group of fields inside a record."""

    # Built when first used: most commands need two or three kinds of record.
    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True, defer_build=True)

    @classmethod
    def also_missing(cls, tree: Mapping[str, Any]) -> tuple[str, ...]:  # noqa: ARG003 - a record kind may look
        """Name the keys that a tree lacks because of what its other keys say."""
        return ()


class Pembatalan(Part):
    """Why a record no longer counts; nothing is ever deleted."""

    tanggal: Tanggal = wajib("Tanggal pembatalan", "Hari catatan ini ditarik")
    alasan: Teks = wajib("Alasan", "Mengapa catatan ini tidak dihitung lagi")


class Record(Part):
    """A record of the folder."""

    lokal: Any = isian("Isian kantor sendiri", "Disimpan apa adanya, tidak diperiksa")
    dibatalkan: Pembatalan | None = isian("Dibatalkan", "Catatan ditarik: tanggal dan alasannya")

"""What one folder, or several read together, say of themselves, whichever way they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model import vocabulary

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting


@dataclass(frozen=True)
class Opened:
    """Folders that were opened together.

    Attributes:
        settings: The office, its wilayah and kategori of each folder.
    """

    settings: tuple[Setting, ...]

    @property
    def setting(self) -> Setting:
        """The office that asks: that of the first folder."""
        return self.settings[0]

    @property
    def ceiling(self) -> str:
        """The highest class that any of the folders may hold."""
        order = vocabulary.codes("klasifikasi")
        return max((setting.office.kelas_tertinggi for setting in self.settings), key=order.index)

    @property
    def is_example(self) -> bool:
        """Whether any of the folders is marked as an example."""
        return any(setting.office.contoh for setting in self.settings)

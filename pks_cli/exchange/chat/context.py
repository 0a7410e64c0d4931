"""What is known beside the words of one message: who sent it, when, and which words it shares with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from pks_cli.exchange.chat.body import Span
    from pks_cli.exchange.chat.sender import Sender
    from pks_cli.exchange.intake.around import Around


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside a message.

    Attributes:
        around: What is known around the whole chat.
        plain: The text of the piece with plain spaces.
        sender: What the name of the sender tells.
        sent: When it was sent, None when unknown.
        doubt: Why the day it was sent is not certain.
        shared_end: Where the words end that the piece shares with other pieces of the same message.
    """

    around: Around
    plain: str
    sender: Sender
    sent: datetime | None
    doubt: str = ""
    shared_end: int = 0

    @property
    def near(self) -> date | None:
        """The day it was sent."""
        return self.sent.date() if self.sent else None

    def is_shared(self, span: Span) -> bool:
        """Tell whether words belong to all pieces of the message."""
        return span.start < self.shared_end

"""What is circulated: one module per naskah, from record(s) to context to DOCX."""

from __future__ import annotations

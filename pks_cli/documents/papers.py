"""Every naskah by its code: which there are, what each is made from, and how its draft is made."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pks_cli.documents.paper import template_at
from pks_cli.model.vocabulary import terms
from pks_cli.resources import templates

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.documents.draft import Draft, Material


def papers_of(source: str) -> tuple[str, ...]:
    """Give the codes of the naskah that are made from a source: "rapat", "periode" or "tim"."""
    return tuple(code for code, term in terms("naskah").items() if term.extra["dari"] == source)


def set_of_meeting() -> tuple[str, ...]:
    """Give the codes of the naskah that "semua" writes for a meeting."""
    return tuple(code for code, term in terms("naskah").items() if term.extra.get("perangkat") == "ya")


def make_draft(material: Material) -> Draft:
    """Make the draft of a paper by the module of its naskah."""
    module: Any = import_module(f"pks_cli.documents.{material.kind}")
    draft: Draft = module.draft(material)
    return draft


def render(draft: Draft, template: Path | None = None) -> bytes:
    """Write a draft as a DOCX.

    Args:
        draft: The paper.
        template: The office's own template; None: the shipped one.

    Returns:
        The bytes of the DOCX, the same for the same draft and template.

    Raises:
        Refused: PKS501 to PKS516: the template or a picture cannot be used.
    """
    source = template or templates() / f"{draft.template}.docx"
    return template_at(source).render(
        draft.data,
        paper=draft.paper,
        properties=draft.properties,
        pictures=draft.pictures,
        font=draft.font,
    )

"""Every naskah by its code: which there are, what each is made from, and how its draft is made."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pks_cli.documents.paper import template_at
from pks_cli.documents.provenance import basis_of, named_records, provenance
from pks_cli.documents.trace import with_trace
from pks_cli.model.vocabulary import terms
from pks_cli.resources import templates

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.word import Properties
    from pks_cli.word.reading import Document


def papers_of(source: str) -> tuple[str, ...]:
    """Give the codes of the naskah that are made from a source: "rapat", "periode" or "tim"."""
    return tuple(code for code, term in terms("naskah").items() if source in term.extra["dari"].split())


def set_of_meeting() -> tuple[str, ...]:
    """Give the codes of the naskah that "semua" writes for a meeting."""
    return tuple(code for code, term in terms("naskah").items() if term.extra.get("perangkat") == "ya")


def make_draft(material: Material) -> Draft:
    """Make the draft of a paper by the module of its naskah."""
    module: Any = import_module(f"pks_cli.documents.{material.kind}")
    draft: Draft = module.draft(material)
    named = replace(draft, basis=basis_of(material), records=named_records(draft, material))
    return with_trace(named, material)


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
    return _written(draft, template)[0]


def written_text(draft: Draft, template: Path | None = None) -> tuple[Document, str]:
    """Give the text a draft has as a DOCX, and the fingerprint of its template; arguments as for `render`."""
    return _written(draft, template)[1:]


def _written(draft: Draft, template: Path | None) -> tuple[bytes, Document, str]:
    made = template_at(template or templates() / f"{draft.template}.docx")
    texts: list[Document] = []

    def about(text: Document) -> Properties:
        texts.append(text)
        return replace(draft.properties, custom=provenance(draft, made.digest, text))

    data = made.render(
        draft.data, paper=draft.paper, properties=about, pictures=draft.pictures, font=draft.font
    )
    return data, texts[0], made.digest

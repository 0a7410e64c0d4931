"""Word documents from templates: Jinja tags inside a DOCX, rendered safely and reproducibly.

A template is an ordinary Word file. `Template(path).render(data)` gives the bytes of the finished document.
The way through: `package` reads and checks the file, `source` turns a part into Jinja text (`tags` finds
the tags in a paragraph and `scanning` reads them, `cells` and `joining` do what they ask of cells and
paragraphs, `lifting` moves the ones that stand alone out), `rewriting` and `sandbox` compile and run it
under budgets, `text` writes values, `mending` makes the part whole, `archive` packs the result.
"""

from __future__ import annotations

from pks_cli.word.extras import Paper
from pks_cli.word.properties import Properties
from pks_cli.word.template import Template

__all__ = ["Paper", "Properties", "Template"]

"""Word documents from templates: Jinja tags inside a DOCX, rendered safely and reproducibly.

A template is an ordinary Word file. `Template(path).render(data)` gives the bytes of the finished document.
The way through: `package` reads and checks the file, `source` turns a part into Jinja text (`tags` finds
the tags in a paragraph, `lifting` moves the ones that stand alone out of it), `sandbox` compiles and runs
it under budgets, `text` writes values, `archive` packs the result.
"""

from __future__ import annotations

from pks_cli.word.extras import Paper
from pks_cli.word.properties import Properties
from pks_cli.word.template import Template

__all__ = ["Paper", "Properties", "Template"]

"""Heads of tables that have two rows: a head over several columns, and one over both rows."""

from __future__ import annotations

from blocks import p, row

_PCT = 50  # fiftieths of a percent, the unit of w:type="pct"


def heads(widths: tuple[float, ...], *groups: str | tuple[str, tuple[str, ...]], style: str) -> str:
    """Write the two head rows of a table, repeated on each page.

    Args:
        widths: The share of each column in percent.
        *groups: From left to right: a text over both rows, or a text with those of the columns under it.
        style: The style of the heads.
    """
    above, below, column = "", "", 0
    for group in groups:
        if isinstance(group, str):
            width = widths[column]
            above += _cell(width, '<w:vMerge w:val="restart"/>', p(style, group))
            below += _cell(width, "<w:vMerge/>", p(style))
            column += 1
        else:
            title, under = group
            shares = widths[column : column + len(under)]
            above += _cell(sum(shares), f'<w:gridSpan w:val="{len(under)}"/>', p(style, title))
            below += "".join(
                _cell(share, "", p(style, text)) for share, text in zip(shares, under, strict=True)
            )
            column += len(under)
    if column != len(widths):
        raise ValueError(widths)
    return row(above, head=True) + row(below, head=True)


def _cell(percent: float, merge: str, paragraph: str) -> str:
    width = f'<w:tcW w:w="{round(percent * _PCT)}" w:type="pct"/>'
    return f"<w:tc><w:tcPr>{width}{merge}</w:tcPr>{paragraph}</w:tc>"

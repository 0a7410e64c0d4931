"""WordprocessingML in small pieces: paragraphs of a named style, tables of fixed columns, pages.

No piece carries a look of its own: everything that can be seen is a style in `styles.py`.
"""

from __future__ import annotations

from html import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMU_PER_CM = 360_000
_TWIPS_PER_CM = 567
_PCT = 50  # fiftieths of a percent, the unit of w:type="pct"


def run(text: str, style: str = "") -> str:
    """Write a run; a tab in the text is a tab in Word."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    pieces = [f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>' for piece in text.split("\t")]
    return f"<w:r>{look}{'<w:tab/>'.join(pieces)}</w:r>"


def p(style: str, *content: str) -> str:
    """Write a paragraph of plain texts and ready-made runs (those that begin with "<w:")."""
    inner = "".join(piece if piece.startswith("<w:") else run(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def control(tag: str) -> str:
    """Write a paragraph that holds a control tag alone, which takes the paragraph away with it."""
    return p("Tanda", f"{{% {tag} %}}")


def when(condition: str, *blocks: str) -> str:
    """Show blocks only when a condition holds."""
    return "".join((control(f"if {condition}"), *blocks, control("endif")))


def each(loop: str, *blocks: str) -> str:
    """Repeat blocks: `each("x in xs", ...)`."""
    return "".join((control(f"for {loop}"), *blocks, control("endfor")))


def field(instruction: str) -> str:
    """Write a field that Word works out, such as PAGE."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks[0]}{code}{marks[1]}{run('1')}{marks[2]}"


def cell(percent: float, *paragraphs: str) -> str:
    """Write a cell of a share of the table's width."""
    width = f'<w:tcW w:w="{round(percent * _PCT)}" w:type="pct"/>'
    return f"<w:tc><w:tcPr>{width}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, head: bool = False) -> str:
    """Write a row that is never split over pages; a head is repeated on each."""
    repeat = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>"


def control_row(tag: str, columns: int) -> str:
    """Write a row that holds a control tag alone, which takes the row away with it."""
    first = cell(100 / columns, control(tag))
    return f"<w:tr>{first}{cell(100 / columns, p('Tanda')) * (columns - 1)}</w:tr>"


def table(style: str, widths: tuple[float, ...], *rows: str, text_width: int) -> str:
    """Write a table over the whole width of the text, its columns fixed so that no long word moves them.

    Args:
        style: The table style.
        widths: The share of each column in percent.
        *rows: The rows.
        text_width: The width of the text in twips, for readers that look at the grid alone.
    """
    grid = "".join(f'<w:gridCol w:w="{round(text_width * width / 100)}"/>' for width in widths)
    head = (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{100 * _PCT}" w:type="pct"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    )
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def picture(name: str, relation: str, width_cm: float, height_cm: float) -> str:
    """Write the frame of a picture that is handed in under a name."""
    return photo(name, relation, width_cm, height_cm, name)


def photo(about: str, relation: str, width_cm: float, height_cm: float, name: str = "foto") -> str:
    """Write the frame of a picture whose name may be a tag, as in a loop.

    Args:
        about: The name of the picture, then what is read to those who cannot see it.
        relation: The relationship to the grey field that stands for the picture in the template.
        width_cm: Width of the frame.
        height_cm: Height of the frame.
        name: What Word calls it.
    """
    size = f'cx="{round(width_cm * _EMU_PER_CM)}" cy="{round(height_cm * _EMU_PER_CM)}"'
    space = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="{name}" descr="gambar: {about}"/>'
        f'<a:graphic><a:graphicData uri="{space}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="1" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def tall_row(*cells: str, cm: float) -> str:
    """Write a row of at least this height, such as one to write in by hand; never split over pages."""
    height = f'<w:trHeight w:val="{round(cm * _TWIPS_PER_CM)}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{''.join(cells)}</w:tr>"


def joined_cell(percent: float, *paragraphs: str, columns: int = 1, rows: str = "", align: str = "") -> str:
    """Write a cell over several columns or rows.

    Args:
        percent: Its share of the table's width.
        *paragraphs: Its content; a cell that goes on has one empty paragraph.
        columns: Over how many columns.
        rows: "restart" begins a cell over several rows, "continue" goes on with the one above.
        align: Where the content stands: "center" or "bottom"; "" at the top.
    """
    width = f'<w:tcW w:w="{round(percent * _PCT)}" w:type="pct"/>'
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merge = f'<w:vMerge w:val="{rows}"/>' if rows else ""
    place = f'<w:vAlign w:val="{align}"/>' if align else ""
    return f"<w:tc><w:tcPr>{width}{span}{merge}{place}</w:tcPr>{''.join(paragraphs)}</w:tc>"

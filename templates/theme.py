"""The theme and the table of fonts that Word expects in every document; no style refers to them."""

from __future__ import annotations

from blocks import HEAD, NAMESPACES
from styles import FONT

_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_FACES = {"Arial": ("020B0604020202020204", "swiss"), "Bookman Old Style": ("02050604050505020204", "roman")}
_COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2937",
    "lt2": "E7EBF0",
    "accent1": "1F4E79",
    "accent2": "B42318",
    "accent3": "7F7F7F",
    "accent4": "C99700",
    "accent5": "2F7D4F",
    "accent6": "5B4B8A",
    "hlink": "1F4E79",
    "folHlink": "5B4B8A",
}


def theme(font: str = FONT) -> str:
    """Write word/theme/theme1.xml: plain fills and lines, the document's one font."""
    colors = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLORS.items())
    face = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{solid}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme {_DRAWING} name="Naskah"><a:themeElements>'
        f'<a:clrScheme name="Naskah">{colors}</a:clrScheme>'
        f'<a:fontScheme name="Naskah"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Naskah"><a:fillStyleLst>{solid * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def font_table(font: str = FONT) -> str:
    """Write word/fontTable.xml."""
    panose, family = _FACES[font]
    return (
        f'{HEAD}<w:fonts {NAMESPACES}><w:font w:name="{font}"><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )

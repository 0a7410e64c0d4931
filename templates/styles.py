"""The styles, the one multilevel list and the settings that every shipped template shares.

Sizes follow Permendagri 1/2023 as the dossier has it: Arial 12, margins 2 - 2.5 - 3 - 2 cm; lines of the
kop 3 to 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from blocks import HEAD, NAMESPACES

_CM = 567  # twips
_INK = "1F2937"
_SHADE = "E7EBF0"
FONT = "Arial"


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style.

    Attributes:
        name: What Word shows.
        ppr: Paragraph properties, in the order of the schema.
        rpr: Run properties, likewise.
        based: The style it is based on.
        after: The style of the paragraph that follows.
    """

    name: str
    ppr: str = ""
    rpr: str = ""
    based: str = "Normal"
    after: str = ""

    @property
    def id(self) -> str:
        """The name without spaces."""
        return self.name.replace(" ", "")


def _spacing(before: float, after: float, line: int = 240, rule: str = "auto") -> str:
    around = f'w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
    return f'<w:spacing {around} w:line="{line}" w:lineRule="{rule}"/>'


def _indent(left: float, hanging: float = 0) -> str:
    return f'<w:ind w:left="{round(left * _CM)}" w:hanging="{round(hanging * _CM)}"/>'


def _tabs(*stops: float) -> str:
    marks = "".join(f'<w:tab w:val="left" w:pos="{round(stop * _CM)}"/>' for stop in stops)
    return f"<w:tabs>{marks}</w:tabs>"


def _numbered(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _border(side: str, eighths: int, space: int = 0, color: str = "auto") -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{color}"/>'


_NEXT = "<w:keepNext/>"
_WHOLE = "<w:keepLines/>"
_CENTER = '<w:jc w:val="center"/>'
_BOLD = "<w:b/><w:bCs/>"
_RULE = f"<w:pBdr>{_border('top', 24)}{_border('bottom', 6)}</w:pBdr>"
_HEAD_RULE = f"<w:pBdr>{_border('bottom', 4, 4, '808080')}</w:pBdr>"
_MEMO_RULE = f"<w:pBdr>{_border('bottom', 8, 6)}</w:pBdr>"
_MARK_BOX = (
    "<w:pBdr>"
    + "".join(_border(side, 8, 1, "B42318") for side in ("top", "left", "bottom", "right"))
    + "</w:pBdr>"
)

PARAGRAPHS = (
    Look("Kop Atas", _NEXT + _spacing(0, 0) + _CENTER, _BOLD + _size(12)),
    Look("Kop Nama", _NEXT + _spacing(0, 2) + _CENTER, _BOLD + _size(16)),
    Look("Kop Alamat", _NEXT + _spacing(0, 0) + _CENTER, _size(9)),
    Look("Kop Logo", _NEXT + _spacing(0, 0) + _CENTER),
    Look("Kop Garis", _NEXT + _RULE + _spacing(6, 0, 40, "exact"), _size(1)),
    Look("Kop Garis Surat", _spacing(6, 16, 40, "exact"), based="KopGaris"),
    Look("Title", _NEXT + _spacing(16, 0) + _CENTER, _BOLD + _size(14)),
    Look("Subtitle", _NEXT + _spacing(2, 0) + '<w:ind w:left="851" w:right="851"/>' + _CENTER, _BOLD),
    Look(
        "heading 1",
        _NEXT + _WHOLE + _numbered(0) + _spacing(14, 4) + '<w:outlineLvl w:val="0"/>',
        _BOLD,
        after="Uraian",
    ),
    Look(
        "heading 2",
        _NEXT + _WHOLE + _numbered(1) + _spacing(8, 4) + '<w:outlineLvl w:val="1"/>',
        _BOLD,
        after="Uraian",
    ),
    Look("Nomor 1", _numbered(2) + _spacing(0, 4)),
    Look("Nomor 2", _numbered(3) + _spacing(0, 3)),
    Look("Nomor 3", _numbered(4) + _spacing(0, 3)),
    Look("Nomor 4", _numbered(5) + _spacing(0, 3)),
    Look("Uraian", _spacing(0, 4) + _indent(1)),
    Look("Penutup", _NEXT + _WHOLE, based="Uraian"),
    Look("Penutup Baku", _NEXT + _WHOLE + _spacing(12, 4), based="Uraian"),
    Look("Judul Lampiran", _NEXT + "<w:pageBreakBefore/>" + _spacing(0, 10) + _CENTER, _BOLD + _size(14)),
    Look("Judul Daftar", _NEXT + _spacing(12, 4), _BOLD),
    Look("Butir Daftar", _tabs(1) + _spacing(0, 3) + _indent(1, 1)),
    Look("Sel", _spacing(2, 2), _size(10)),
    Look("Sel Tengah", _CENTER, based="Sel"),
    Look("Sel Jaga", _NEXT, based="Sel"),
    Look("Sel Tengah Jaga", _NEXT + _CENTER, based="Sel"),
    Look("Ringkasan", _NEXT + _WHOLE + _spacing(0, 4), _size(10)),
    Look("Ringkasan Semua", _WHOLE + _spacing(10, 4), _BOLD + _size(11)),
    Look("Catatan Matriks", _WHOLE + _spacing(6, 0), _size(10)),
    Look("Sel Kepala", _NEXT + _CENTER, _BOLD, based="Sel"),
    Look("Sel Rincian", _spacing(0, 2), _size(9), based="Sel"),
    Look("Sel Judul", _NEXT, _BOLD, based="Sel"),
    Look("Tanda Tangan", _NEXT + _WHOLE + _spacing(0, 0) + _CENTER),
    Look("Tanda Tangan Tempat", _NEXT + _spacing(18, 0) + _CENTER),
    Look("Tanda Tangan Nama", _NEXT + _WHOLE + _spacing(62, 0) + _CENTER, _BOLD),
    Look("Tanda Tangan Akhir", _NEXT + _WHOLE + _spacing(0, 0) + _CENTER),
    Look("Tanda Tangan Nama Dekat", _NEXT + _WHOLE + _spacing(0, 0) + _CENTER, _BOLD),
    Look(
        "Tanda Tangan Elektronik",
        _NEXT + _WHOLE + _spacing(24, 24) + _CENTER,
        f'<w:i/><w:iCs/><w:color w:val="808080"/>{_size(9)}',
    ),
    Look("Jarak Paraf", _NEXT + _spacing(20, 0)),
    Look("Isian Surat", _WHOLE + _tabs(2.2, 2.6) + _spacing(0, 2) + _indent(2.6, 2.6)),
    Look("Surat Tempat", _spacing(0, 2) + '<w:jc w:val="right"/>'),
    Look("Lampiran Kepala", _NEXT + "<w:pageBreakBefore/>" + _spacing(0, 0) + _indent(7)),
    Look("Lampiran Baris", _NEXT + _tabs(8.9, 9.3) + _spacing(0, 0) + _indent(9.3, 2.3)),
    Look("Judul Tabel", _spacing(18, 10), based="Title"),
    Look("Butir Anak", _tabs(1.7) + _spacing(0, 2) + _indent(1.7, 0.7)),
    Look("Surat Tujuan", _spacing(0, 0) + _indent(2.6)),
    Look("Surat Kepada", _spacing(14, 0), based="SuratTujuan"),
    Look("Surat Isi", _spacing(6, 6, 276) + '<w:jc w:val="both"/>'),
    Look("Surat Pembuka", _spacing(12, 6, 276), based="SuratIsi"),
    Look("Surat Penutup", _NEXT + _WHOLE + _spacing(12, 6, 276), based="SuratIsi"),
    Look("Pihak", _NEXT + _WHOLE + _tabs(1, 5, 5.4) + _spacing(0, 2) + _indent(5.4, 5.4)),
    Look("Pihak Pertama", based="Pihak"),
    Look("Pihak Akhir", '<w:keepNext w:val="0"/>' + _spacing(0, 8), based="Pihak"),
    Look("Surat Alamat", _spacing(0, 0)),
    Look("Nomor Tabel", _spacing(2, 12), based="Subtitle"),
    Look("Diterima", _NEXT + _spacing(18, 12)),
    Look("Memo", _NEXT + _WHOLE + _tabs(2.6, 3.0) + _spacing(0, 3) + _indent(3.0, 3.0)),
    Look("Memo Pertama", _spacing(14, 3), based="Memo"),
    Look("Memo Bernomor", _tabs(2.6, 3.0, 3.7) + _indent(3.7, 3.7), based="Memo"),
    Look("Memo Akhir", _MEMO_RULE + _spacing(0, 6), based="Memo"),
    Look("Surat Isian", _WHOLE + _tabs(4.6, 5.0) + _spacing(0, 3) + _indent(5.0, 3.8)),
    Look("Surat Isian Nomor", _WHOLE + _tabs(4.6, 5.0, 5.7) + _spacing(0, 3) + _indent(5.7, 4.5)),
    Look("Isian Telaahan", _WHOLE + _tabs(2.2, 2.6) + _spacing(0, 2) + _indent(2.6, 2.6)),
    Look("Isian Telaahan Pertama", _spacing(12, 2), based="IsianTelaahan"),
    Look("Nomor 1 Induk", _NEXT, based="Nomor1"),
    Look("Garis Telaahan", _NEXT + _HEAD_RULE + _spacing(0, 0, 60, "exact"), _size(1)),
    Look("Sesudah Tabel", _spacing(0, 0, 80, "exact"), _size(1)),
    Look("Tanda Rancangan", _NEXT + _spacing(0, 8) + _CENTER, _BOLD + '<w:spacing w:val="60"/>' + _size(14)),
    Look("Keputusan Judul", _NEXT + _spacing(8, 0) + _CENTER),
    Look("Keputusan Tengah", _NEXT + _spacing(14, 10) + _CENTER),
    Look("Keputusan Isi", _tabs(3.3, 3.7, 4.5) + _spacing(6, 0) + _indent(4.5, 4.5)),
    Look("Keputusan Diktum", _tabs(3.3, 3.7) + _spacing(6, 0) + _indent(3.7, 3.7)),
    Look("Keputusan Diktum Induk", _NEXT, based="KeputusanDiktum"),
    Look("Keputusan Rincian", _tabs(4.5) + _spacing(3, 0) + _indent(4.5, 0.8)),
    Look("Keputusan Tempat", _NEXT + _spacing(18, 0) + _indent(8.6)),
    Look("Keputusan Tanggal", _NEXT + _spacing(0, 0) + _indent(8.6)),
    Look("Lampiran Keputusan", _tabs(10, 10.4) + _spacing(0, 0) + _indent(10.4, 2.9)),
    Look("Rekap Keadaan", _NEXT + _spacing(2, 8) + _CENTER, _size(10)),
    Look("Catatan Tabel", _WHOLE + _spacing(3, 0), _size(9)),
    Look("Sel Padat", _spacing(1, 1), _size(8.5)),
    Look("Sel Padat Tengah", _CENTER, based="SelPadat"),
    Look("Sel Padat Anak", _indent(0.25), based="SelPadat"),
    Look("Sel Padat Nama", _NEXT, _BOLD, based="SelPadat"),
    Look("Sel Padat Tebal", _NEXT + _CENTER, _BOLD, based="SelPadat"),
    Look("Sel Padat Kepala", _NEXT + _CENTER, _BOLD + _size(8), based="SelPadat"),
    Look("Sel Padat Kepala Kecil", "", _size(7), based="SelPadatKepala"),
    Look("Foto", _spacing(12, 0) + _CENTER),
    Look("Foto Besar", _NEXT, based="Foto"),
    Look(
        "Foto Keterangan",
        _WHOLE + _spacing(3, 4) + '<w:ind w:left="113" w:right="113"/>' + _CENTER,
        _size(10),
    ),
    Look("Tembusan", _NEXT + _spacing(18, 2), _BOLD + _size(10)),
    Look(
        "Tembusan Butir",
        _WHOLE + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' + _spacing(0, 1),
        _size(10),
    ),
    Look("header", _HEAD_RULE + _spacing(0, 8), f'<w:color w:val="404040"/>{_size(9)}'),
    Look("footer", _spacing(0, 0) + '<w:jc w:val="right"/>', f'<w:color w:val="404040"/>{_size(9)}'),
    Look("Tanda Klasifikasi", _spacing(0, 4) + _CENTER, _BOLD + '<w:spacing w:val="40"/>' + _size(12)),
    Look(
        "Tanda Contoh",
        _MARK_BOX + _spacing(0, 6) + '<w:ind w:left="57" w:right="57"/>' + _CENTER,
        f'{_BOLD}<w:color w:val="B42318"/>{_size(10)}',
    ),
    Look("Tanda Salinan", _spacing(0, 4) + '<w:jc w:val="right"/>', _size(10)),
    Look("Tanda", _spacing(0, 0), '<w:color w:val="808080"/>' + _size(8)),
)


def _entries(label: float) -> tuple[Look, ...]:
    """Give the styles of the identity block, whose labels are so many cm wide."""
    value, item = label + 0.4, label + 1.1
    return (
        Look("Isian", _WHOLE + _tabs(label, value) + _spacing(0, 4) + _indent(value, value)),
        Look("Isian Bernomor", _tabs(label, value, item) + _indent(item, item), based="Isian"),
        Look("Isian Pertama", _spacing(14, 4), based="Isian"),
        Look("Isian Terakhir", _spacing(0, 10), based="Isian"),
        Look("Isian Judul", _NEXT + _spacing(0, 4), based="Isian"),
        Look("Isian Anak", _tabs(0.8, label, value), based="Isian"),
    )


def styles(label: float, font: str = FONT) -> str:
    """Write word/styles.xml.

    Args:
        label: The width of the labels of the identity block, in cm.
        font: The one font of the paper.
    """
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    language = '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_size(12)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{_spacing(0, 0)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="HurufBiasa">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TabelBiasa"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    body = "".join(map(_paragraph_style, (*PARAGRAPHS, *_entries(label))))
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{normal}{body}{_TABLES}</w:styles>"


def _paragraph_style(look: Look) -> str:
    after = f'<w:next w:val="{look.after}"/>' if look.after else ""
    ppr = f"<w:pPr>{look.ppr}</w:pPr>" if look.ppr else ""
    rpr = f"<w:rPr>{look.rpr}</w:rPr>" if look.rpr else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{look.id}"><w:name w:val="{look.name}"/>'
        f'<w:basedOn w:val="{look.based}"/>{after}<w:qFormat/>{ppr}{rpr}</w:style>'
    )


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_GRID = "".join(_border(side, 4, 0, "404040") for side in _SIDES)
_TABLES = (
    '<w:style w:type="table" w:styleId="TabelNaskah"><w:name w:val="Tabel Naskah"/>'
    '<w:basedOn w:val="TabelBiasa"/>'
    f"<w:tblPr><w:tblBorders>{_GRID}</w:tblBorders></w:tblPr>"
    f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{_SHADE}"/>'
    '<w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>'
    '<w:style w:type="table" w:styleId="TabelRapat"><w:name w:val="Tabel Rapat"/>'
    '<w:basedOn w:val="TabelNaskah"/>'
    '<w:tblPr><w:tblCellMar><w:left w:w="40" w:type="dxa"/>'
    '<w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
    '<w:style w:type="table" w:styleId="TabelPolos"><w:name w:val="Tabel Polos"/>'
    '<w:basedOn w:val="TabelBiasa"/>'
    '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "</w:style>"
    '<w:style w:type="table" w:styleId="TabelKop"><w:name w:val="Tabel Kop"/><w:basedOn w:val="TabelPolos"/>'
    '<w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
)

_LINKED = ("heading1", "heading2", "Nomor1", "Nomor2", "Nomor3", "Nomor4")
_INDENTS = ((1.0, 1.0), (1.0, 1.0), (1.75, 0.75), (2.5, 0.75), (3.25, 0.75), (4.0, 0.75))
_PRACTICE_TEXTS = ("%1.", "%2.", "%3.", "%4.", "%5)", "%6)")
_PRACTICE_KINDS = ("upperRoman", "upperLetter", "decimal", "lowerLetter", "decimal", "lowerLetter")
_REGULATION_TEXTS = ("%1.", "%2.", "%3)", "%4)", "(%5)", "(%6)")
_REGULATION_KINDS = ("decimal", "lowerLetter", "decimal", "lowerLetter", "decimal", "lowerLetter")
PRACTICE_LABEL, REGULATION_LABEL = 3.8, 4.8  # cm: "Surat Undangan" and "Kegiatan Sidang/Rapat" at 12 points
PRACTICE = tuple(zip(_PRACTICE_KINDS, _PRACTICE_TEXTS, strict=True))
REGULATION = tuple(zip(_REGULATION_KINDS, _REGULATION_TEXTS, strict=True))


def numbering(levels: tuple[tuple[str, str], ...]) -> str:
    """Write word/numbering.xml: one list for headings and points, so that numbers restart by themselves."""
    body = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{_indent(*indent)}</w:pPr></w:lvl>'
        for level, ((kind, text), style, indent) in enumerate(zip(levels, _LINKED, _INDENTS, strict=True))
    )
    copies = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="TembusanButir"/>'
        f'<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr>{_indent(0.7, 0.7)}</w:pPr></w:lvl>'
    )
    return (
        f"{HEAD}<w:numbering {NAMESPACES}>"
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{copies}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )


def settings() -> str:
    """Write word/settings.xml: Word 2013 and later, Indonesian."""
    compat = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat>'
    )
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{compat}<w:themeFontLang w:val="id-ID"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )

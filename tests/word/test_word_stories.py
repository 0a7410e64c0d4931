"""A part that was just rendered, read by its signs: what a parser reads, or nothing at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_samples import NS, p, r, row, table

from pks_cli.word.reading import read_paragraphs
from pks_cli.word.stories import read_written

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def story(*body, more=""):
    return f'<?xml version="1.0"?>\n<w:document {NS} {more}><w:body>{"".join(body)}</w:body></w:document>'


def field(instruction, result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return mark.format("begin") + code + mark.format("separate") + r(result) + mark.format("end")


BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('kotak')}</w:txbxContent></v:textbox></w:pict></w:r>"
PIECES = (
    p("a"),
    p(),
    "<w:p/>",
    '<w:p w:x="a/b"/>',
    '<w:p w:x="a"><w:pPr><w:pStyle w:val="t"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r/></w:p>',
    p("a &lt;w:p&gt; &amp;amp; &quot; b", "<w:r><w:t/></w:r>", "<w:r><w:t></w:t></w:r>", "c"),
    p("satu", BOX, "dua"),
    p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br w:type='page'/><w:cr/><w:noBreakHyphen/></w:r>"),
    table(row("a", "b"), row(p("c") + p("d"), table(row("e")))),
    p("a ", field("PAGE", "7"), " b ", field('HYPERLINK "x"', "laman")),
    p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>', "dari"),
    p('<w:fldSimple w:instr=" TITLE &quot;x&quot; "><w:r><w:t>judul</w:t></w:r></w:fldSimple>'),
    p('<w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r>', r("x")),
    p("a", f"<w:ins>{r('baru')}</w:ins><w:del><w:r><w:delText>lama</w:delText></w:r>{r('lama')}</w:del>"),
    p(f"<w:moveFrom>{r('pindah')}</w:moveFrom><w:moveFromRangeEnd/>", r("tetap")),
    p(f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
      "</mc:AlternateContent></w:r>"),
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_the_signs_tell_what_a_parser_reads(pieces):
    text = story(*pieces, more=MC)
    assert read_written(text) == read_paragraphs(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        story(p("a")).replace("<w:", "<x:").replace("</w:", "</x:").replace("xmlns:w", "xmlns:x"),
        story(p("a"), more=f'xmlns:z="{NS.split(chr(34))[1]}"'),
        story('<w:p xmlns:w="urn:lain"><w:r><w:t>a</w:t></w:r></w:p>'),
        story("<!--<w:p/>-->", p("a")),
        story("<?lain <w:p>?>", p("a")),
        story(p("a&#13;b")),
        story(p("a <![CDATA[<w:p>]]>")),
    ],
)
def test_what_the_signs_do_not_tell_is_left_to_a_parser(text):
    assert read_written(text) is None

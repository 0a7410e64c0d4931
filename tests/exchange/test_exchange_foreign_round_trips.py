"""Whatever text somebody wrote into a table or a document comes back exactly."""

import csv
import io
import zipfile

import xlsxwriter
from docx import Document
from hypothesis import assume, given
from hypothesis import strategies as st

from pks_cli.exchange.csv_text import guarded
from pks_cli.exchange.foreign.body import Body
from pks_cli.exchange.foreign.opening import open_body
from pks_cli.exchange.foreign.source import Grid, Prose
from pks_cli.exchange.foreign.sources import source_of
from pks_cli.exchange.foreign.wire import packed, unpacked

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
OF_WINDOWS = "abc XYZ 019 ;,\t|\"'\n-éñßÿ€“”–…\xa0"
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
near_text = st.text(OF_WINDOWS + "=+@'\r", max_size=12)
of_xml = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff"), max_size=20
) | st.text("_x000D_ 0019,-\n\r\t\x0b<&>\"'", max_size=12)


def tables(cell, widest=4):
    """Give tables of equal rows that hold something."""
    return (
        st.integers(1, widest)
        .flatmap(
            lambda width: st.lists(st.lists(cell, min_size=width, max_size=width), min_size=1, max_size=6)
        )
        .filter(lambda rows: any(map(any, rows)))
    )


def read(name, data):
    """Read in this process, but through all that an answer goes through."""
    told = {"sha256": "", "held": open_body(name, Body(io.BytesIO(data))).plain()}
    return source_of(name, unpacked(*packed(told)))


def shown(rows):
    """Give the rows that hold anything, by their numbers."""
    return {number: tuple(row) for number, row in enumerate(rows, 1) if any(row)}


def grid_of(source):
    (grid,) = source.parts
    assert isinstance(grid, Grid)
    return {row.number: row.cells for row in grid.rows}


@given(tables(of_xml))
def test_a_table_of_text_in_xlsx(rows):
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet("Lembar")
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text:
                sheet.write_string(number, column, text)
    book.close()
    found = grid_of(read("a.xlsx", made.getvalue()))
    assert {number: padded(cells, len(rows[0])) for number, cells in found.items()} == shown(rows)


def padded(cells, width):
    return cells + ("",) * (width - len(cells))


def as_csv(rows, delimiter, quoting, line_end="\r\n"):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=line_end).writerows(
        [guarded(cell) for cell in row] for row in rows
    )
    return text.getvalue()


def encoded(text, encoding):
    """Encode a text, unless its bytes could as well be those of another encoding."""
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        assume(False)
    if encoding == "cp1252" and not text.isascii():
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return data
        assume(False)
    if encoding.startswith("utf-16-"):
        letters = sum(char.isascii() and char != "\0" for char in text)
        assume(letters > 0.8 * len(text))
    assume("\0" not in text)
    return data


@given(
    tables(any_text | near_text),
    st.sampled_from(";,\t|"),
    st.sampled_from(ENCODINGS),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_table_of_text_in_csv_that_quotes_every_cell(rows, delimiter, encoding, line_end):
    assume(len(rows[0]) > 1 or delimiter == ",")
    text = as_csv(rows, delimiter, csv.QUOTE_ALL, line_end)
    assume(not text.startswith("\ufeff"))
    assert grid_of(read("a.csv", encoded(text, encoding))) == shown(rows)


@given(tables(any_text | near_text), st.sampled_from(";,\t|"), st.sampled_from(ENCODINGS))
def test_a_table_of_text_in_csv_that_says_its_delimiter(rows, delimiter, encoding):
    text = f"sep={delimiter}\r\n" + as_csv(rows, delimiter, csv.QUOTE_MINIMAL)
    assert grid_of(read("a.txt", encoded(text, encoding))) == shown(rows)


words = st.text("abcdefghij KLM 0123456789éñ-()/", min_size=1, max_size=12)


@given(
    st.lists(st.lists(words, min_size=4, max_size=4), min_size=2, max_size=8),
    st.sampled_from(";,\t|"),
    st.sampled_from(ENCODINGS),
)
def test_an_ordinary_table_is_known_by_what_stands_between_its_cells(rows, delimiter, encoding):
    text = as_csv(rows, delimiter, csv.QUOTE_MINIMAL)
    assert grid_of(read("a.csv", encoded(text, encoding))) == shown(rows)


lines = st.lists(st.text(st.characters(exclude_characters="\r\n\0"), max_size=30), min_size=1, max_size=8)


@given(lines, st.sampled_from(ENCODINGS), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_lines_of_a_text(texts, encoding, line_end):
    text = "Selamat siang komandan, izin melaporkan" + line_end + line_end.join(texts) + line_end
    source = read("pesan", encoded(text, encoding))
    assume(source.kind == "teks")
    (prose,) = source.parts
    assert [line.text for line in prose.lines] == ["Selamat siang komandan, izin melaporkan", *texts]
    assert [line.number for line in prose.lines] == list(range(1, len(texts) + 2))


of_word = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n"),
    max_size=20,
)


@given(st.lists(of_word | tables(of_word, 3), min_size=1, max_size=6))
def test_paragraphs_and_tables_of_a_document_in_their_order(blocks):
    made = Document()
    expected = []
    for block in blocks:
        if isinstance(block, str):
            made.add_paragraph(block)
            expected += [("line", text) for text in block.split("\n")]
        else:
            table = made.add_table(len(block), len(block[0]))
            for row, texts in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
            if len(block) == len(block[0]) == 1:
                expected += [("line", text) for text in block[0][0].split("\n")]
            else:
                bare = [tuple(text if text.strip() else "" for text in row) for row in block]
                expected += [("row", row) for row in bare if any(row)]
    assume(any(what == "row" or text.strip() for what, text in expected))
    packed_document = io.BytesIO()
    made.save(packed_document)
    assert list(told(read("a.docx", packed_document.getvalue()))) == expected


def told(source):
    for part in source.parts:
        if isinstance(part, Prose):
            yield from (("line", line.text) for line in part.lines)
        else:
            yield from (("row", row.cells) for row in part.rows)


@given(st.lists(any_text.filter(str.strip), min_size=1, max_size=4, unique=True))
def test_texts_in_a_zip_are_members_in_their_order(texts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", "isi\n" + text)
    source = read("a.zip", made.getvalue())
    assert [one.name for one in source.members] == [f"{number}.txt" for number in range(len(texts))]

"""What the promises of papers are held against: any text, hostile text, full records, an audit."""

from hypothesis import strategies as st
from notula_samples import meeting
from openxml_audit import OpenXmlValidator

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff\ufeff")
    | st.sampled_from("&<>\"'{}%[]=|#\n\t"),
    min_size=1,
    max_size=40,
).map(str.strip).filter(bool)  # fmt: skip
HOSTILE = [
    "a & <b> \"x\" 'y'",
    "{{ 7*7 }}",
    "[red]",
    "=1+1",
    "😀",
    "\u202eterbalik",
    "dua\nbaris",
    "k" * 10_000,
    "{% for %}",
]


class Marks:
    """Texts that are told apart by a number, so that each can be looked for."""

    def __init__(self, texts):
        self.texts = texts
        self.used = []

    def __call__(self):
        text = f"§{len(self.used)}§{self.texts[len(self.used) % len(self.texts)]}§"
        self.used.append(text)
        return text


def full_meeting(mark, size=2):
    def some(make):
        return [make() for _ in range(size)]

    def person():
        return {"nama": mark(), "jabatan": mark(), "pangkat": mark(), "nip": mark()}

    def point():
        below = mark()
        for _ in range(5):
            below = {"uraian": mark(), "rincian": [mark(), below]}
        return below

    return meeting(
        nama="Rapat " + mark(),
        tempat=mark(),
        alamat=mark(),
        acara=some(mark),
        undangan={"nomor": mark()},
        hadir=some(lambda: person() | {"mewakili": mark(), "keterangan": mark()}),
        tidak_hadir=some(lambda: person() | {"alasan": mark()}),
        peserta=[{"jabatan": "camat", "jabatan_lengkap": mark()}],
        sambutan=some(lambda: {"oleh": mark(), "pokok": some(point)}),
        pembahasan=some(point),
        keputusan=some(point),
        tindak_lanjut=some(lambda: {"uraian": mark(), "penanggung_jawab": mark()}),
        penutup=mark(),
        naskah={"notula": {"nomor": mark()}},
    )


def audited(tmp_path, document):
    path = tmp_path / "notula.docx"
    path.write_bytes(document)
    result = OpenXmlValidator().validate(path)
    return [str(error) for error in result.errors]

"""The scalar types of every leaf: one parse function from text, one schema each.

Records are read as text; these types give the text its meaning. Pydantic's own coercions are not used: its
lax mode reads "150.000" as 150 and "1635811200" as a date. A type that finds the text wrong raises
`PydanticCustomError` whose type is the fault's code and whose context holds message and remedy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic_core import PydanticCustomError, core_schema

from pks_cli import bahasa
from pks_cli.bahasa import Jam as JamValue
from pks_cli.model import vocabulary
from pks_cli.model.identity import ID_PATTERN
from pks_cli.model.periode import parse_periode
from pks_cli.model.wilayah_code import parse_kode

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core.core_schema import CoreSchema, ValidationInfo

_ID = re.compile(ID_PATTERN)
_LEAST_MARGIN, _MOST_MARGIN = 0, 8
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")


def wrong(code: str, message: str, remedy: str) -> PydanticCustomError:
    """Make the error a scalar raises: the fault's code with its message and remedy."""
    return PydanticCustomError(code, "{pesan}", {"pesan": message, "saran": remedy})


@dataclass(frozen=True)
class Scalar:
    """A scalar type as pydantic metadata.

    Attributes:
        name: The type's name for people: "tanggal", "jam".
        parse: From text to the typed value; raises PydanticCustomError.
        typed: The Python type of the parsed value.
        json_schema: What an editor checks.
    """

    name: str
    parse: Callable[[str], Any]
    typed: type
    json_schema: dict[str, Any] = field(default_factory=dict, hash=False)

    def _validate(self, value: Any) -> Any:
        if value.__class__ is str:
            return self.parse(value)
        if isinstance(value, self.typed):
            return value
        raise not_one_value(value)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate with `parse` alone."""
        return core_schema.no_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Give the editor's schema."""
        return {"type": "string", **self.json_schema}


@dataclass(frozen=True)
class TextScalar:
    """Free text: any text; checked in pydantic's core, since it is the most frequent leaf."""

    name: str = "teks"

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take text and nothing else."""
        return core_schema.str_schema(strict=True)


@dataclass(frozen=True)
class CodeScalar:
    """A code of a closed vocabulary."""

    vocabulary: str
    name: str = "kode"

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take the codes of the vocabulary and nothing else."""
        return core_schema.literal_schema(list(vocabulary.codes(self.vocabulary)))


@dataclass(frozen=True)
class WilayahScalar:
    """A wilayah by code, name or alias; names need the gazetteer of the folder as validation context."""

    name: str = "wilayah"

    def _validate(self, value: Any, info: ValidationInfo) -> str:
        if value.__class__ is not str:
            raise not_one_value(value)
        gazetteer = info.context
        if gazetteer is None:
            return parse_kode_wilayah(value)
        if value in gazetteer.by_code:
            return str(value)
        found = gazetteer.find(value)
        if found.code is None:
            raise wrong(found.fault_code, found.message, found.remedy)
        return str(found.code)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Resolve through the gazetteer in the validation context."""
        return core_schema.with_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Give the editor's schema: a code or a name."""
        return {"type": "string"}


def not_one_value(value: Any) -> PydanticCustomError:
    """Say that one value stands where a list or a group was written, or nothing at all."""
    if value is None:
        return wrong("PKS101", "butir ini kosong", "isi, atau hapus tandanya")
    return wrong(
        "PKS103",
        "isian ini semestinya satu isi, bukan daftar atau kelompok",
        "tulis isinya di belakang titik dua",
    )


def _from_bahasa(code: str, parse: Callable[[str], Any]) -> Callable[[str], Any]:
    def convert(text: str) -> Any:
        try:
            return parse(text)
        except bahasa.Unreadable as error:
            chosen = "PKS112" if error.kind == "kalender" else code
            raise wrong(chosen, error.message, error.remedy) from error

    return convert


def parse_kode_wilayah(text: str) -> str:
    """Read a Kemendagri code, dotted or not, into its dotted form."""
    kode = parse_kode(text)
    if kode is None:
        raise wrong(
            "PKS116", f"'{text}' bukan kode wilayah", 'tulis kode Kemendagri, misalnya "18.72.04.1001"'
        )
    return kode


def _parse_periode(text: str) -> str:
    periode = parse_periode(text)
    if periode is None:
        raise wrong(
            "PKS122", f"'{text}' bukan periode", "tulis tahun dan B04, B08 atau B12, misalnya 2021-B12"
        )
    return periode


def _parse_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise wrong(
            "PKS123",
            f"'{text}' bukan id catatan",
            "pakai delapan huruf dan angka di ujung nama berkas catatan itu, misalnya k3f9x2ab",
        )
    return text


def _parse_kode_baru(text: str) -> str:
    if not _CODE.fullmatch(text):
        near = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_0123456789")
        message = f"kode {bahasa.kutip(text)} hanya boleh memuat huruf kecil, angka, dan garis bawah"
        raise wrong(
            "PKS119", message, f"tulis {near}" if _CODE.fullmatch(near) else "tulis seperti judi_daring"
        )
    return text


def _parse_ya_tidak(text: str) -> bool:
    answer = text.strip().casefold()
    if answer in {"true", "ya"}:
        return True
    if answer in {"false", "tidak"}:
        return False
    raise wrong("PKS125", f"'{text}' bukan ya atau tidak", "tulis true (ya) atau false (tidak)")


def _degrees(most: int, name: str) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            value = bahasa.parse_desimal(text)
        except bahasa.Unreadable as error:
            raise wrong("PKS124", error.message, error.remedy) from error
        if not -most <= value <= most:
            raise wrong(
                "PKS124", f"{name} {text} di luar {-most} sampai {most}", "periksa kembali koordinatnya"
            )
        return value

    return parse


def _parse_sentimeter(text: str) -> float:
    value = _from_bahasa("PKS114", bahasa.parse_desimal)(text.strip().removesuffix("cm").strip())
    if not _LEAST_MARGIN <= value <= _MOST_MARGIN:
        message = f"{text} cm di luar {_LEAST_MARGIN} sampai {_MOST_MARGIN} cm"
        raise wrong("PKS114", message, "tulis dalam sentimeter, misalnya 2,5")
    return float(value)


def _parse_day_of_month_count(text: str) -> int:
    return int(_from_bahasa("PKS114", bahasa.parse_bilangan)(text))


_DATE_SCHEMA = {"pattern": r"^\d{4}-\d{2}-\d{2}$|^\d{1,2} \p{L}+ \d{4}$", "examples": ["2021-12-13"]}
_TIME_SCHEMA = {"pattern": r"^\d{1,2}[.:]\d{2}( ?(WIB|WITA|WIT))?$", "examples": ["13.30"]}

Teks = Annotated[str, TextScalar()]
Tanggal = Annotated[date, Scalar("tanggal", _from_bahasa("PKS111", bahasa.parse_tanggal), date, _DATE_SCHEMA)]
Jam = Annotated[JamValue, Scalar("jam", _from_bahasa("PKS113", bahasa.parse_jam), JamValue, _TIME_SCHEMA)]
Bilangan = Annotated[int, Scalar("bilangan", _parse_day_of_month_count, int, {"type": ["integer", "string"]})]
Sentimeter = Annotated[float, Scalar("sentimeter", _parse_sentimeter, float, {"type": ["number", "string"]})]
Rupiah = Annotated[
    int, Scalar("rupiah", _from_bahasa("PKS115", bahasa.parse_rupiah), int, {"type": ["integer", "string"]})
]
KodeWilayah = Annotated[str, WilayahScalar()]
KodeWilayahBaru = Annotated[str, Scalar("kode wilayah", parse_kode_wilayah, str)]
Periode = Annotated[str, Scalar("periode", _parse_periode, str, {"pattern": r"^\d{4}-B(04|08|12)$"})]
IdCatatan = Annotated[str, Scalar("id", _parse_id, str, {"pattern": f"^{ID_PATTERN}$"})]
YaTidak = Annotated[bool, Scalar("ya/tidak", _parse_ya_tidak, bool, {"type": "boolean"})]
Lintang = Annotated[float, Scalar("lintang", _degrees(90, "lintang"), float, {"type": ["number", "string"]})]
Bujur = Annotated[float, Scalar("bujur", _degrees(180, "bujur"), float, {"type": ["number", "string"]})]
KodeBaru = Annotated[str, Scalar("kode baru", _parse_kode_baru, str, {"pattern": f"^{_CODE.pattern}$"})]
KodeJenis = Annotated[str, CodeScalar("jenis")]
KodeStatus = Annotated[str, CodeScalar("status")]
KodeUnsur = Annotated[str, CodeScalar("unsur")]
KodeJalur = Annotated[str, CodeScalar("jalur")]
KodeKlasifikasi = Annotated[str, CodeScalar("klasifikasi")]
KodeBidang = Annotated[str, CodeScalar("bidang")]
KodeSumberKonflik = Annotated[str, CodeScalar("sumber_konflik")]
KodeTingkat = Annotated[str, CodeScalar("tingkat")]
KodeJabatan = Annotated[str, CodeScalar("jabatan")]
KodePeran = Annotated[str, CodeScalar("peran")]
KodeStatusTindakLanjut = Annotated[str, CodeScalar("status_tindak_lanjut")]
KodeKertas = Annotated[str, CodeScalar("kertas")]
KodeZona = Annotated[str, CodeScalar("zona")]
KodeSusunanNotula = Annotated[str, CodeScalar("susunan_notula")]
KodeNaskah = Annotated[str, CodeScalar("naskah")]
KodeKeadaanNaskah = Annotated[str, CodeScalar("keadaan_naskah")]
KodeSifatNaskah = Annotated[str, CodeScalar("sifat_naskah")]
KodeJenisKop = Annotated[str, CodeScalar("jenis_kop")]
KodeStatusPejabat = Annotated[str, CodeScalar("status_pejabat")]
KodeBentukTandaTangan = Annotated[str, CodeScalar("bentuk_tanda_tangan")]
KodeEjaanWaliKota = Annotated[str, CodeScalar("ejaan_wali_kota")]
# Open vocabularies: an office may add its own kategori, the legal catalogue grows; a rule knows the codes.
KodeKategori = Annotated[str, TextScalar("kategori")]
KodeDasar = Annotated[str, TextScalar("dasar hukum")]

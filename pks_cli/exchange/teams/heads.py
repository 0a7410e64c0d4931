"""What offices write over the columns of their lists of officials."""

from __future__ import annotations

from functools import cache

from pks_cli.bahasa import fold
from pks_cli.exchange.intake.heads import LEFTOVER_HEADS
from pks_cli.model.fields import specs
from pks_cli.model.team import Anggota, Team

NUMBER, IGNORED, REMARK, KECAMATAN = "nip/nrp", "-", "keterangan", "kecamatan"
"""Columns that are no field of a row: NIP and NRP in one, what is left aside, remarks, the kecamatan."""
_SYNONYMS = {
    "wilayah": (
        "wilayah; kelurahan; desa; kel; kel/desa; kelurahan/desa; desa/kelurahan; wilayah tugas;"
        " wilayah binaan; desa binaan; kelurahan binaan; nama kelurahan; wilayah kerja; daerah; penempatan"
    ),
    KECAMATAN: "kecamatan; kec; nama kecamatan",
    "jabatan": "jabatan; posisi; jabatan dinas; jabatan kedinasan; jabatan/instansi; unsur; pos",
    "jabatan_lengkap": "jabatan lengkap; sebutan jabatan",
    "peran": "peran dalam tim; peran; kedudukan dalam tim; jabatan dalam tim; kedudukan",
    "nama": "nama; nama lengkap; nama pejabat; nama dan gelar; nama lengkap dan gelar; nama anggota",
    "status": "status pejabat; status; status jabatan; definitif/plt/pj; plt; plt/pj; keadaan",
    "pangkat": (
        "pangkat; pangkat/gol; pangkat golongan; pangkat/golongan; pangkat gol ruang; pangkat/gol.ruang;"
        " golongan; gol; pangkat dan golongan; pangkat/golongan ruang; pangkat (gol)"
    ),
    "nip": "nip; nomor induk pegawai; no nip",
    "nrp": "nrp; nomor registrasi pokok; no nrp",
    NUMBER: "nip/nrp; nrp/nip; nip nrp; nip atau nrp; nomor induk; nip/nik; nip / nrp",
    "hp": (
        "hp; no hp; nomor hp; no hp/wa; no wa; wa; whatsapp; no telepon; no telp; telepon; telp;"
        " nomor telepon; no handphone; handphone; kontak; no kontak; no hp / wa; nomor hp/wa; no. telp/hp"
    ),
    "mulai": (
        "mulai menjabat; mulai; tmt; tmt jabatan; sejak; tanggal mulai; tgl mulai; tanggal menjabat;"
        " tanggal pelantikan; tgl pelantikan; menjabat sejak; mulai tugas; terhitung mulai tanggal"
    ),
    "sampai": (
        "sampai; sampai dengan; s/d; berakhir; tanggal berakhir; akhir jabatan; selesai; tanggal akhir;"
        " tgl akhir; akhir masa jabatan"
    ),
    REMARK: "keterangan; ket; catatan",
    IGNORED: (
        "no; nomor; no urut; nomor urut; nik; unit kerja; instansi; pendidikan; jenis kelamin; l/p; paraf;"
        " tanda tangan; ttd"
    ),
}


@cache
def keys_by_head() -> dict[str, str]:
    """Give the keys by head as `bahasa.fold` writes it."""
    own = {fold(spec.label): key for key, spec in specs(Anggota).items() if key != "juga_wilayah"}
    own |= {fold(specs(Team)["wilayah"].label): "wilayah"}
    own |= {fold(head): IGNORED for head in LEFTOVER_HEADS}
    listed = {fold(word): key for key, words in _SYNONYMS.items() for word in words.split(";")}
    return {**own, **listed}


def key_of(head: str) -> str:
    """Give the key of a column, "" when its head says nothing known."""
    return keys_by_head().get(fold(head), "") if head.strip() else ""

"""All commands by name, so that help and completion answer without importing any of them.

Kept free of imports on purpose: the first screen must come at once on an old laptop.
"""


class Command:
    """One word that may follow `pks`.

    Attributes:
        name: The command.
        alias: Its Indonesian word, "" where there is none.
        module: The module of pks_cli.commands that holds it as `app`.
        help: One line for the list of commands.
        example: A line a user could type.
    """

    __slots__ = ("alias", "example", "help", "module", "name")

    def __init__(self, name: str, alias: str, module: str, help: str, example: str) -> None:  # noqa: A002 - as click calls it
        """Hold the five texts."""
        self.name = name
        self.alias = alias
        self.module = module
        self.help = help
        self.example = example


COMMANDS = (
    Command(
        "init",
        "",
        "init",
        "buat folder catatan baru untuk satu kota atau kabupaten",
        'pks init --wilayah "Kota Metro"',
    ),
    Command("status", "", "status", "apa yang perlu dikerjakan sekarang", "pks status"),
    Command("report", "laporan", "report", "laporan kejadian: tambah, daftar, lihat", "pks report add"),
    Command(
        "meeting", "rapat", "meeting", "rapat Tim Terpadu dan notulanya", "pks meeting render 2021-12-13"
    ),
    Command(
        "followup",
        "",
        "followup",
        "tindak lanjut semua rapat: siapa, kapan, sudah sampai mana",
        "pks followup list",
    ),
    Command(
        "team", "tim", "team", "siapa menjabat apa, di wilayah mana, sejak kapan", "pks team show Yosodadi"
    ),
    Command(
        "summarize",
        "rekap",
        "summarize",
        "rekap laporan per wilayah",
        "pks summarize --tahun 2021 --periode B12",
    ),
    Command(
        "recommend",
        "telaahan",
        "recommend",
        "telaahan staf kepada kepala daerah, dengan saran",
        "pks recommend --tahun 2021 --periode B12",
    ),
    Command(
        "validate", "periksa", "validate", "periksa semua catatan; tidak mengubah apa pun", "pks validate"
    ),
    Command(
        "verify",
        "",
        "verify",
        "apakah sebuah naskah masih sama dengan catatan di folder",
        'pks verify "keluaran/Notula Rapat 2021-12-13.docx"',
    ),
    Command(
        "export",
        "",
        "export",
        "tulis data untuk dipakai di tempat lain: buku agenda",
        "pks export agenda -o agenda.xlsx",
    ),
    Command("sync", "", "sync", "bagikan catatan dan ambil dari laptop lain", "pks sync"),
    Command("history", "riwayat", "history", "siapa mengubah isian apa, dan kapan", "pks history k3f9x2ab"),
    Command(
        "backup",
        "cadangan",
        "backup",
        "buat cadangan: catatan, lampiran, dan riwayat",
        "pks backup --sandi -o E:/",
    ),
    Command(
        "migrate",
        "",
        "migrate",
        "bawa folder berformat lama ke format sekarang",
        "pks migrate --dry-run",
    ),
    Command(
        "musnahkan",
        "",
        "musnahkan",
        "musnahkan catatan yang menurut undang-undang wajib dimusnahkan",
        "pks musnahkan k3f9x2ab",
    ),
    Command(
        "template",
        "templat",
        "template",
        "templat naskah kantor sendiri: daftar, salin, periksa, isian",
        "pks template copy notula",
    ),
    Command("rule", "", "rule", "jelaskan sebuah kode temuan", "pks rule PKS112"),
)

# Called by other programs, not typed: in no list, no help and no completion.
HIDDEN = (Command("hook", "", "hook", "dipanggil oleh git sendiri", "pks hook pre-commit"),)


def find(word: str) -> Command | None:
    """Give the command of a name or alias, None when there is none."""
    for command in (*COMMANDS, *HIDDEN):
        if word and word in (command.name, command.alias):
            return command
    return None

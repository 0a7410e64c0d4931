"""What is answered before typer is imported: the first screen of help and the first word of completion."""

from pks_cli.commands.registry import COMMANDS

COMPLETE_VARIABLE = "_PKS_COMPLETE"
ROOT_OPTIONS = (
    ("-C, --folder FOLDER", "folder catatan; tanpa ini: PKS_FOLDER, atau dicari dari sini ke atas"),
    ("--version", "tampilkan versi"),
    ("--show-completion SHELL", "tampilkan skrip pelengkap: bash, zsh, fish, powershell"),
    ("--install-completion SHELL", "pasang pelengkap perintah untuk shell itu"),
    ("-h, --help", "tampilkan bantuan ini"),
)
_HEAD = "pks - perangkat sekretariat Tim Terpadu Penanganan Konflik Sosial"
_GAP = 3
_FISH_YES_OR_NO = "is-args"


def root_help() -> str:
    """Give the first screen of help."""
    rows = [(_names(one.name, one.alias), one.help) for one in COMMANDS]
    examples = "\n".join(f"  {one.example}" for one in COMMANDS)
    return (
        f"{_HEAD}\n\n"
        "Pemakaian: pks [-C FOLDER] PERINTAH ...\n"
        "Tanpa perintah, di terminal: menu bernomor.\n\n"
        f"Perintah:\n{two_columns(rows)}\n\n"
        f"Pilihan:\n{two_columns(ROOT_OPTIONS)}\n\n"
        f"Contoh:\n{examples}\n\n"
        "Bantuan tiap perintah: pks PERINTAH --help\n"
    )


def two_columns(rows: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    """Lay names and explanations in two aligned columns, indented by two."""
    width = max(len(left) for left, _ in rows) + _GAP
    return "\n".join(f"  {left:<{width}}{right}" for left, right in rows)


def first_word(environ: dict[str, str]) -> tuple[str, int] | None:
    """Complete the first word after `pks`.

    Args:
        environ: The environment, in which the shell's script asks.

    Returns:
        What to print and the exit status; None when a later word is asked for, which needs typer.
    """
    shell = environ[COMPLETE_VARIABLE].rpartition("_")[2]
    begun = _begun(shell, environ)
    if begun is None:
        return None
    if begun.startswith("-"):
        options = [(left.split()[-1 if "," not in left else 1], right) for left, right in _spelled_options()]
        found = [(name, text) for name, text in options if name.startswith(begun)]
    else:
        found = [(one.name, one.help) for one in COMMANDS if one.name.startswith(begun)]
        found += [(one.alias, one.help) for one in COMMANDS if one.alias and one.alias.startswith(begun)]
    if shell == "fish" and environ.get("_TYPER_COMPLETE_FISH_ACTION") == _FISH_YES_OR_NO:
        return "", 0 if found else 1
    return _for_shell(shell, found), 0


def _spelled_options() -> list[tuple[str, str]]:
    return [(left.replace(" FOLDER", "").replace(" SHELL", ""), right) for left, right in ROOT_OPTIONS]


def _begun(shell: str, environ: dict[str, str]) -> str | None:
    """Give what is typed of the first word so far, None when the cursor stands in a later word."""
    if shell == "bash":
        words = environ.get("COMP_WORDS", "").split()
        return (words[1:2] or [""])[0] if environ.get("COMP_CWORD") == "1" else None
    line = environ.get("_TYPER_COMPLETE_ARGS", "")
    words = line.split()
    begun = words[-1] if len(words) > 1 and not line.endswith(" ") else ""
    position = len(words) - 1 if begun else len(words)
    return begun if position == 1 else None


def _for_shell(shell: str, found: list[tuple[str, str]]) -> str:
    if shell == "zsh":
        items = "\n".join(f'"{name}":"{text.replace(":", " -")}"' for name, text in found)
        return f"_arguments '*: :(({items}))'" if found else "_files"
    glue = {"fish": "\t", "powershell": ":::", "pwsh": ":::"}.get(shell)
    return "\n".join(f"{name}{glue}{text}" if glue else name for name, text in found)


def _names(name: str, alias: str) -> str:
    return f"{name}, {alias}" if alias else name

"""The door of the program: `pks` and `python -m pks_cli`.

`--version` is answered here, before anything else is imported: scripts ask it often.
"""

import os
import sys

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no code of others runs, and 14 ms less


def main(argv: list[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after `pks`; None takes those of the process.

    Returns:
        The exit status: 0 done, 1 something to mend, 2 could not run as asked, 3 our bug, 130 interrupted.
    """
    words = sys.argv[1:] if argv is None else argv
    if words == ["--version"]:
        from pks_cli import __version__

        sys.stdout.write(f"pks {__version__}\n")
        return 0
    try:
        from pks_cli.commands.app import run

        return run(words)
    except KeyboardInterrupt:  # before `run` could catch it
        sys.stderr.write("Dihentikan; yang belum disimpan tidak ditulis.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())

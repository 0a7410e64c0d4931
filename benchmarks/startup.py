"""Start-up: whole processes against the bare interpreter."""

from __future__ import annotations

from measure import Comparison, compare, process

PEER = "python -c pass"


def measure() -> list[Comparison]:
    """Time `--version`, `--help` and two small commands, as a user starts them."""
    bare = process("-c", "pass")
    pks = ("-m", "pks_cli")
    return [
        compare("pks --version", process(*pks, "--version"), PEER, bare, bound=2),
        compare("pks --help", process(*pks, "--help"), PEER, bare, bound=7),
        compare("pks rule PKS112", process(*pks, "rule", "PKS112"), PEER, bare),
        compare("pks validate (example folder)", process(*pks, "validate"), PEER, bare),
    ]

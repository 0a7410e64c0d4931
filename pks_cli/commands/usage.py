"""What was typed wrongly, said in Indonesian: which option, which is nearest, where the help is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption
from typer.core import TyperOption

from pks_cli import bahasa
from pks_cli.faults import Fault

if TYPE_CHECKING:
    from typer._click.exceptions import ClickException


def usage_fault(error: ClickException) -> Fault:
    """Turn a refusal of the parser into a fault; every one exits 2."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "pks"
    options = _options(context.command.params) if context is not None else {}
    if isinstance(error, NoSuchOption):
        return _unknown_option(error.option_name, command, list(options))
    if isinstance(error, BadOptionUsage):
        return _option_without_value(error.option_name, command, options)
    if isinstance(error, MissingParameter) and error.param is not None:
        name = error.param.metavar or str(error.param.name).upper()
        return Fault("PKS424", "galat", f"{name} belum disebut", f"lihat '{command} --help'")
    if isinstance(error, BadParameter) and error.param is not None:
        name = error.param.opts[-1] if isinstance(error.param, TyperOption) else str(error.param.name).upper()
        return Fault("PKS423", "galat", f"isi '{name}' tidak dapat dipakai", f"lihat '{command} --help'")
    return Fault("PKS424", "galat", f"perintah '{command}' tidak lengkap", f"lihat '{command} --help'")


def _options(params: list[object]) -> dict[str, TyperOption]:
    return {name: one for one in params if isinstance(one, TyperOption) for name in one.opts}


def _unknown_option(name: str, command: str, known: list[str]) -> Fault:
    near = bahasa.terdekat(name, [one for one in [*known, "--help"] if one.startswith("--")])
    proposal = f"maksudnya '{near}'? " if near else ""
    message = f"pilihan '{name}' tidak dikenal"
    return Fault("PKS422", "galat", message, f"{proposal}lihat '{command} --help'")


def _option_without_value(name: str, command: str, options: dict[str, TyperOption]) -> Fault:
    option = options.get(name)
    if option is not None and option.is_flag:
        message, remedy = f"pilihan '{name}' tidak memakai isi", f"tulis '{name}' saja"
    else:
        value = option.metavar if option is not None and option.metavar else "TEKS"
        message, remedy = f"pilihan '{name}' belum diberi isi", f"tulis '{name} {value}'"
    return Fault("PKS423", "galat", message, f"{remedy}; lihat '{command} --help'")

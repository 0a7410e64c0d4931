"""The help of one command, in Indonesian."""

from __future__ import annotations

import inspect
import shutil
import textwrap
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperGroup, TyperOption

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context

_LEFT_WIDTH = 30
_WIDEST = 100


def help_of(ctx: Context) -> str:
    """Write the whole help of a command."""
    command = ctx.command
    text = inspect.cleandoc(command.help or "")
    parts = [usage_line(ctx), text]
    arguments = [_argument_row(one) for one in command.params if isinstance(one, TyperArgument)]
    options = [_option_row(one) for one in command.params if isinstance(one, TyperOption) and not one.hidden]
    parts.append(_section("Isi", arguments))
    if isinstance(command, TyperGroup):
        parts.append(_section("Perintah", [(name, _short(one)) for name, one in command.commands.items()]))
    parts.append(_section("Pilihan", [*options, ("-h, --help", "tampilkan bantuan ini")]))
    if command.epilog:
        parts.append("Contoh:\n" + textwrap.indent(inspect.cleandoc(command.epilog), "  "))
    return "\n\n".join(part for part in parts if part)


def usage_line(ctx: Context) -> str:
    """Write how a command is typed."""
    arguments = [_argument_name(one) for one in ctx.command.params if isinstance(one, TyperArgument)]
    words = ["PERINTAH ..."] if isinstance(ctx.command, TyperGroup) else arguments
    return " ".join(["Pemakaian:", command_path(ctx), *words, "[PILIHAN]"])


def command_path(ctx: Context) -> str:
    """Give how a command is reached, by its own names: "pks report add"."""
    names = []
    node: Any = ctx
    while node is not None:
        names.append(str(node.command.name or node.info_name))
        node = node.parent
    return " ".join(reversed(names))


def _argument_name(argument: TyperArgument) -> str:
    name = argument.metavar or str(argument.name).upper()
    many = "..." if argument.nargs != 1 else ""
    return f"{name}{many}" if argument.required else f"[{name}{many}]"


def _argument_row(argument: TyperArgument) -> tuple[str, str]:
    return argument.metavar or str(argument.name).upper(), argument.help or ""


def _option_row(option: TyperOption) -> tuple[str, str]:
    names = ", ".join(sorted(option.opts, key=len))
    value = "" if option.is_flag else f" {option.metavar or 'TEKS'}"
    many = " (boleh diulang)" if option.multiple else ""
    return f"{names}{value}", f"{option.help or ''}{many}"


def _short(command: AnyCommand) -> str:
    return (command.help or "").strip().split("\n", 1)[0].rstrip(".")


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    left = min(max(len(row[0]) for row in rows), _LEFT_WIDTH) + 2
    lines = [f"{title}:"]
    for name, text in rows:
        wrapped = textwrap.wrap(text, max(width - left - 2, 30)) or [""]
        first, rest = (wrapped[0], wrapped[1:]) if len(name) < left else ("", wrapped)
        lines.append(f"  {name:<{left}}{first}".rstrip())
        lines += [f"  {'':<{left}}{line}" for line in rest]
    return "\n".join(lines)

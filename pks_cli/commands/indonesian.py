"""Typer in Indonesian: help, the options every command has, and refusals as faults.

Typer carries its own click; what is private there is touched in this module alone.
"""

from __future__ import annotations

import importlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

import typer
from typer._click.exceptions import UsageError
from typer.core import TyperCommand, TyperGroup, TyperOption

from pks_cli import __version__, bahasa
from pks_cli.commands import registry
from pks_cli.commands.console import has_person
from pks_cli.commands.front import root_help
from pks_cli.commands.help_text import command_path, help_of
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from typer._click import Command as AnyCommand
    from typer._click import Context, Parameter

    from pks_cli.commands.console import Console

FOLDERS = "pks.folders"
_SETTINGS = {"help_option_names": ["-h", "--help"]}


class Command(TyperCommand):
    """One command; every one takes -C and --json."""

    allow_extra_args = True  # counted below, to refuse them in the user's language

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Add the options every command has."""
        super().__init__(*args, **kwargs)
        self.params += [_folder_option(), _json_option()]

    def get_help(self, ctx: Context) -> str:
        """Write the help."""
        return help_of(ctx)

    def get_help_option(self, ctx: Context) -> TyperOption:  # noqa: ARG002 - click's own signature
        """Give `-h`, which answers through the console as everything does."""
        if self._help_option is None:
            self._help_option = _help_option()
        return self._help_option

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over."""
        with _said_where(ctx):
            if not ctx.resilient_parsing:
                self._refuse_twice(ctx, args)
            rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            message = f"'{' '.join(rest)}' tidak dipakai oleh '{command_path(ctx)}'"
            raise Refused(
                Fault("PKS423", "galat", message, f"hapus, atau lihat '{command_path(ctx)} --help'")
            )
        return rest

    def _refuse_twice(self, ctx: Context, args: list[str]) -> None:
        """Refuse an option of one value that is given twice: click would drop the first without a word."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        for one in order:
            single = isinstance(one, TyperOption) and not one.multiple and not one.is_flag
            if single and order.count(one) > 1:
                message = f"pilihan '{one.opts[-1]}' ditulis {order.count(one)} kali"
                raise Refused(Fault("PKS423", "galat", message, "tulis satu kali saja"))


class Group(TyperGroup):
    """A noun with its commands."""

    def __init__(self, **kwargs: Any) -> None:
        """Add -C and --json, which may stand anywhere."""
        super().__init__(**kwargs)
        self.params += [_folder_option(), _json_option()]

    def get_help(self, ctx: Context) -> str:
        """Write the help."""
        return help_of(ctx)

    def get_help_option(self, ctx: Context) -> TyperOption:  # noqa: ARG002 - click's own signature
        """Give `-h`, which answers through the console as everything does."""
        if self._help_option is None:
            self._help_option = _help_option()
        return self._help_option

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse up to the command's name."""
        with _said_where(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Context) -> Any:
        """Run the command named; say which there are when none is."""
        if not ctx._protected_args:  # noqa: SLF001 - click tells a group its command's name here alone
            names = bahasa.gabung(self.list_commands(ctx), "atau")
            message = f"'{command_path(ctx)}' memerlukan perintah: {names}"
            raise Refused(Fault("PKS421", "galat", message, f"lihat '{command_path(ctx)} --help'"))
        return super().invoke(ctx)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, AnyCommand | None, list[str]]:
        """Find the command named."""
        found = self.get_command(ctx, args[0])
        if found is None:
            raise Refused(unknown_command(command_path(ctx), args[0], self.list_commands(ctx)))
        return found.name, found, args[1:]


class Root(Group):
    """`pks` itself: a command's module is imported only when that command is used."""

    def __init__(self, **kwargs: Any) -> None:
        """Add what only `pks` itself takes."""
        super().__init__(**kwargs)
        version = TyperOption(param_decls=["--version"], is_flag=True, default=False, is_eager=True)
        version.callback = _show_version
        self.params.append(version)

    def get_help(self, _ctx: Context) -> str:
        """Give the first screen."""
        return root_help().rstrip("\n")

    def invoke(self, ctx: Context) -> Any:
        """Run the command named; without one, open the menu in a terminal and give help elsewhere."""
        if ctx._protected_args:  # noqa: SLF001 - as in Group
            return super().invoke(ctx)
        if has_person():
            from pks_cli.commands.menu import open_menu

            return open_menu(ctx)
        _show_help(ctx, self.get_help_option(ctx), value=True)
        return None

    def list_commands(self, _ctx: Context) -> list[str]:
        """Give the names, aliases after them."""
        aliases = [one.alias for one in registry.COMMANDS if one.alias]
        return [*(one.name for one in registry.COMMANDS), *aliases]

    def get_command(self, _ctx: Context, cmd_name: str) -> AnyCommand | None:
        """Import the module of a command, by name or alias."""
        entry = registry.find(cmd_name)
        if entry is None:
            return None
        module = importlib.import_module(f"pks_cli.commands.{entry.module}")
        command: AnyCommand = typer.main.get_command(module.app)
        command.name = entry.name
        return command


def root() -> Root:
    """Make `pks` itself."""
    return Root(name="pks", context_settings=dict(_SETTINGS))


def noun(help_text: str) -> typer.Typer:
    """Make a group of commands, such as `pks report`."""
    app = typer.Typer(cls=Group, help=help_text, add_completion=False, rich_markup_mode=None, **_plain())
    app.callback(cls=Group)(_nothing)
    return app


def verb(function: Callable[..., Any], example: str) -> typer.Typer:
    """Make a command that stands alone, such as `pks validate`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, **_plain())
    app.command(cls=Command, epilog=example)(function)
    return app


def _plain() -> dict[str, Any]:
    return {"pretty_exceptions_enable": False, "context_settings": dict(_SETTINGS)}


def _nothing() -> None:
    """Keep a group a group, also while it has one command."""


def console_of(ctx: Context) -> Console:
    """Give the console of this run."""
    return cast("Console", ctx.obj)


def folders_of(ctx: Context) -> tuple[Path, ...]:
    """Give the folders named by -C, before or after the command, else PKS_FOLDER; empty: search upwards."""
    named = ctx.meta.get(FOLDERS, ())
    if named:
        return tuple(as_path(one) for one in named)
    from_environment = os.environ.get("PKS_FOLDER")
    return (as_path(from_environment),) if from_environment else ()


def as_path(typed: str) -> Path:
    """Read a path as typed; "~" is one's own home, and "~x" a plain name where there is no user x."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path.cwd() / typed


def unknown_command(path: str, word: str, known: list[str]) -> Fault:
    """Say that there is no such command, with the nearest one."""
    near = bahasa.terdekat(word, known)
    remedy = f"maksudnya '{path} {near}'?" if near else f"lihat '{path} --help'"
    return Fault("PKS421", "galat", f"perintah '{path} {word}' tidak ada", remedy)


@contextmanager
def _said_where(ctx: Context) -> Iterator[None]:
    """Let a refusal of the parser know which command it speaks of; click forgets it on a missing value."""
    try:
        yield
    except UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def _show_version(ctx: Context, _param: Parameter, value: Any) -> None:
    if value:
        _say_or_document(ctx, f"pks {__version__}", {"pks": __version__})


def _show_help(ctx: Context, _param: Parameter, value: Any) -> None:
    if value and not ctx.resilient_parsing:
        text = ctx.get_help()
        _say_or_document(ctx, text, {"bantuan": text})


def _say_or_document(ctx: Context, text: str, payload: dict[str, str]) -> NoReturn:
    console = console_of(ctx)
    if console.as_json:
        console.document(payload)
    else:
        console.say(text)
    raise typer.Exit


def _help_option() -> TyperOption:
    option = TyperOption(
        param_decls=["-h", "--help"], is_flag=True, default=False, is_eager=True, expose_value=False
    )
    option.callback = _show_help
    return option


def _folder_option() -> TyperOption:
    return TyperOption(
        param_decls=["-C", "--folder"],
        type=str,
        multiple=True,
        expose_value=False,
        callback=_remember_folders,
        metavar="FOLDER",
        help="folder catatan; tanpa ini: PKS_FOLDER, atau dicari dari sini ke atas",
    )


def _json_option() -> TyperOption:
    return TyperOption(
        param_decls=["--json"],
        is_flag=True,
        expose_value=False,
        default=False,
        help="jawab sebagai satu dokumen JSON",
    )


def _remember_folders(ctx: Context, _param: Parameter, value: Any) -> None:
    ctx.meta[FOLDERS] = (*ctx.meta.get(FOLDERS, ()), *(value or ()))

"""Asking in plain lines, for the poorest terminal."""

import io
import sys

import pytest

from pks_cli.commands.ask import PlainPrompter, RichPrompter, confirm, make_prompter

CHOICES = [("lurah", "Lurah"), ("babinsa", "Babinsa")]


def typed(monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    return PlainPrompter()


def test_an_empty_answer_takes_the_default(monkeypatch, capsys):
    assert typed(monkeypatch, "\n").text("Nama", "Metro") == "Metro"
    assert capsys.readouterr().out == "Nama [Metro]: "


def test_a_wrong_answer_is_explained_and_asked_again(monkeypatch, capsys):
    answer = typed(monkeypatch, "a\n12\n").text(
        "Angka", check=lambda text: None if text.isdigit() else "tulis angka"
    )
    assert answer == "12"
    assert capsys.readouterr().out == "Angka: tulis angka\nAngka: "


@pytest.mark.parametrize(
    ("line", "value"), [("2", "babinsa"), ("Babinsa", "babinsa"), ("", "lurah"), ("9\n1", "lurah")]
)
def test_a_choice_is_made_by_number_name_or_default(line, value, monkeypatch, capsys):
    assert typed(monkeypatch, f"{line}\n").choose("Pelapor", CHOICES, "lurah") == value
    assert "  1. Lurah\n  2. Babinsa\n" in capsys.readouterr().out


@pytest.mark.parametrize(("line", "value"), [("y", True), ("Tidak", False), ("", False), ("x\nya", True)])
def test_yes_and_no_are_indonesian(line, value, monkeypatch):
    assert confirm(typed(monkeypatch, f"{line}\n"), "Lengkapi sekarang?", default=False) is value


def test_the_end_of_the_input_is_a_refusal_to_go_on(monkeypatch):
    with pytest.raises(KeyboardInterrupt):
        typed(monkeypatch, "").text("Nama")


def test_what_is_asked_with_cannot_act(monkeypatch, capsys):
    typed(monkeypatch, "1\n").choose("a\x1b[2J", [("x", "\u202eb")], "x")
    shown = capsys.readouterr().out
    assert "\\u001b[2J" in shown
    assert "\\u202eb" in shown


@pytest.mark.parametrize(
    ("terminal", "kind"), [("dumb", PlainPrompter), ("", PlainPrompter), ("xterm", RichPrompter)]
)
def test_a_poor_terminal_is_asked_plainly(terminal, kind, monkeypatch):
    monkeypatch.setenv("TERM", terminal)
    assert isinstance(make_prompter(), kind)


@pytest.fixture
def keyboard():
    """Type at questionary's prompts as at a terminal."""
    from prompt_toolkit.application import create_app_session
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def test_in_a_terminal_a_text_is_typed_and_checked(keyboard):
    keyboard.send_text("x\r\x7f12\r")
    assert RichPrompter().text("Angka", check=lambda text: None if text.isdigit() else "tulis angka") == "12"
    keyboard.send_text("\r")
    assert RichPrompter().text("Kelurahan", "Metro", words=["Metro", "Yosodadi"]) == "Metro"


def test_in_a_terminal_all_words_about_a_wrong_answer_are_shown(keyboard, capsys):
    long = "wilayah tidak dikenal; " + "maksudnya yang di kecamatan itu? " * 9
    keyboard.send_text("x\r\x7fy\r")
    assert RichPrompter().text("Wilayah", check=lambda text: None if text == "y" else long) == "y"
    assert f"  {long}\n" in capsys.readouterr().out


def test_in_a_terminal_a_choice_is_made_by_arrow_or_number(keyboard):
    keyboard.send_text("\x1b[B\r")
    assert RichPrompter().choose("Pelapor", CHOICES, "lurah") == "babinsa"
    keyboard.send_text("2\r")
    assert RichPrompter().choose("Pelapor", CHOICES, "lurah") == "babinsa"
    many = [(str(number), f"pilihan {number}") for number in range(40)]
    keyboard.send_text("\r")
    assert RichPrompter().choose("Kategori", many, "33") == "33"


def test_control_c_ends_a_question(keyboard):
    keyboard.send_text("\x03")
    with pytest.raises(KeyboardInterrupt):
        RichPrompter().text("Nama")


def test_what_follows_control_c_stands_on_a_line_of_its_own(monkeypatch, capsys):
    class Interrupted(io.StringIO):
        def readline(self, *_sizes):
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        PlainPrompter().text("Nama")
    assert capsys.readouterr().out == "Nama: \n"

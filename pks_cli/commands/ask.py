"""Ask a person: with completion and arrow keys where the terminal can, in plain numbered lines where not."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

from pks_cli.commands.console import has_person, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Check = Callable[[str], str | None]
    Choices = Sequence[tuple[str, str]]

_DIGITS = 10
YES, NO = ("y", "ya"), ("t", "tidak", "n")


def _anything(_answer: str) -> str | None:
    return None


class Prompter(Protocol):
    """Who asks; tests put one here that answers by itself."""

    def text(
        self, question: str, default: str = "", check: Check = _anything, words: Sequence[str] = ()
    ) -> str:
        """Ask for a text.

        Args:
            question: What is asked.
            default: What an empty answer means.
            check: Gives what is wrong with an answer, None when it will do.
            words: What Tab completes.
        """

    def choose(self, question: str, choices: Choices, default: str | None = None) -> str:
        """Ask to choose one of (value, label); gives the value."""


def confirm(prompter: Prompter, question: str, *, default: bool) -> bool:
    """Ask for ya or tidak; an empty answer is the default."""
    shown = YES[0] if default else NO[0]

    def check(answer: str) -> str | None:
        return None if answer.strip().casefold() in (*YES, *NO) else "jawab y (ya) atau t (tidak)"

    return prompter.text(f"{question} (y/t)", shown, check).strip().casefold() in YES


def is_interactive(*, as_json: bool) -> bool:
    """Tell whether a person can be asked: a terminal on both sides, and no program waiting for JSON."""
    return not as_json and has_person()


def make_prompter() -> Prompter:
    """Take the way of asking this terminal can show."""
    if os.environ.get("TERM", "xterm" if sys.platform == "win32" else "dumb") in {"dumb", ""}:
        return PlainPrompter()
    return RichPrompter()


class PlainPrompter:
    """Questions in plain lines, choices by number; works over the poorest line and for screen readers."""

    def text(
        self, question: str, default: str = "", check: Check = _anything, words: Sequence[str] = ()
    ) -> str:
        """Ask for a text; completion is not offered here."""
        del words
        shown = f" [{one_line(default)}]" if default else ""
        while True:
            answer = self._line(f"{one_line(question)}{shown}: ") or default
            wrong = check(answer)
            if wrong is None:
                return answer
            self._tell(wrong)

    def choose(self, question: str, choices: Choices, default: str | None = None) -> str:
        """Ask for the number of a choice; its label or value will do too."""
        self._tell(question)
        for number, (_, label) in enumerate(choices, 1):
            self._tell(f"  {number}. {label}")
        values = [value for value, _ in choices]
        shown = str(values.index(default) + 1) if default in values else ""
        names = {name.casefold(): value for value, label in choices for name in (value, label)}
        numbers = {str(number): value for number, value in enumerate(values, 1)}
        known = {**names, **numbers}

        def check(answer: str) -> str | None:
            return None if answer.casefold() in known else f"jawab dengan angka 1 sampai {len(values)}"

        return known[self.text("Nomor", shown, check).casefold()]

    @staticmethod
    def _line(prompt: str) -> str:
        sys.stdout.write(prompt)
        sys.stdout.flush()
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            sys.stdout.write("\n")  # what is said next stands on a line of its own
            raise
        if not line:
            raise KeyboardInterrupt  # the end of the input is a refusal to go on
        return line.strip()

    @staticmethod
    def _tell(text: str) -> None:
        sys.stdout.write(f"{one_line(text)}\n")


class RichPrompter:
    """Questions with completion and arrow keys."""

    def text(
        self, question: str, default: str = "", check: Check = _anything, words: Sequence[str] = ()
    ) -> str:
        """Ask for a text; Tab completes `words`, and a wrong answer stands there to be changed.

        What is wrong is written above the question: the one line questionary has for it cuts long words off.
        """
        import questionary

        shown = f"{one_line(question)} [{one_line(default)}]:" if default else f"{one_line(question)}:"
        typed = ""
        while True:
            if words:
                asked = questionary.autocomplete(shown, list(words), typed, match_middle=True, qmark=">")
            else:
                asked = questionary.text(shown, typed, qmark=">")
            typed = str(asked.unsafe_ask())
            answer = typed.strip() or default
            wrong = check(answer)
            if wrong is None:
                return answer
            sys.stdout.write(f"  {one_line(wrong)}\n")

    def choose(self, question: str, choices: Choices, default: str | None = None) -> str:
        """Ask to choose with the arrow keys or by number."""
        import questionary

        options = [questionary.Choice(one_line(label), value=value) for value, label in choices]
        start = next((one for one in options if one.value == default), None)
        asked = questionary.select(
            one_line(question),
            options,
            default=start,
            qmark=">",
            instruction="(panah atau angka, lalu Enter)"
            if len(options) <= _DIGITS
            else "(panah, lalu Enter)",
            use_shortcuts=len(options) <= _DIGITS,
        )
        answer: str = asked.unsafe_ask()
        return answer

"""The tags of one part, all of them, also when some are broken: each broken one is told and taken out.

The engine stops at the first tag that would tear the document. Here the paragraph it names is written anew
without what is wrong, and the part is read again, until nothing is wrong any more.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.word.faults import BROKEN_TAG, paragraphs_named
from pks_cli.word.source import story_source
from pks_cli.word.tags import paragraph_text
from pks_cli.word.xmlnames import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from pks_cli.faults import Fault
    from pks_cli.word.scanning import Tag

_MOST_ROUNDS = 60
_WORK = 30_000_000  # characters of XML read again, so that no file keeps the check busy for long
_WHOLE = re.compile(r"(\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\})")
_HALF_CONTROL = re.compile(r"\{%([^{}%]+?)%?\}?(?=[{}]|$)")
_SIGNS = re.compile(r"\{\{|\}\}|\{%|%\}")
_CONTROL = re.compile(r"\{%[-+–]?\s*(?:(?:p|tr|tc|r)\s+)?(\w+)([^{}%]*)%\}")
_NAMES = re.compile(r"\s*([\w\s,]+?)\s*(?:\bin\b|=)")
_PAIRS = {"endfor": "for", "endif": "if", "endwith": "with"}
_BETWEEN = ("else", "elif")
_OBJECT = "\ufffc"
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Tags:
    """What was read of a part.

    Attributes:
        tags: Its tags in order, those taken out left out.
        faults: What is wrong with the ones taken out.
        loose: Names that tags taken out would have given.
    """

    tags: tuple[Tag, ...]
    faults: tuple[Fault, ...]
    loose: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Control:
    """A control tag in the texts of a part; `group` is shared by an opening tag and all that belong to it."""

    paragraph: int
    start: int
    end: int
    keyword: str
    rest: str
    group: int


def ordered(lines: Mapping[int, Tag]) -> tuple[Tag, ...]:
    """Give the tags of a part in the order they stand in, from the lines they begin on."""
    found: list[Tag] = []
    for line in sorted(lines):
        if not found or found[-1] is not lines[line]:
            found.append(lines[line])
    return tuple(found)


def story_tags(part: str, root: etree._Element, name: str) -> Tags:
    """Read the tags of a part that holds paragraphs.

    Args:
        part: Its name in the package.
        root: Its tree; not changed.
        name: The template's file name, for faults.
    """
    texts = [paragraph_text(paragraph) for paragraph in root.iter(w("p"))]
    size = sum(map(len, texts)) + 100 * sum(1 for _ in root.iter())
    changed: dict[int, str] = {}
    faults: dict[tuple[str, tuple[int, ...]], Fault] = {}
    loose: set[str] = set()
    for _ in range(max(1, min(_MOST_ROUNDS, _WORK // max(size, 1)))):
        try:
            source = story_source(part, _rewritten(root, changed), name)
        except Refused as refused:
            fault = refused.faults[0]
            numbers = tuple(one for one in paragraphs_named(fault.message) if 0 < one <= len(texts))
            known = (fault.code, numbers) in faults
            faults.setdefault((fault.code, numbers), fault)
            better = _better(texts, numbers, fault.code, loose, hopeless=known)
            if not better:
                break
            for number, text in better.items():
                texts[number - 1] = changed[number] = text
        else:
            return Tags(ordered(source.lines), tuple(faults.values()), frozenset(loose))
    return Tags((), tuple(faults.values()), frozenset(loose))


def _rewritten(root: etree._Element, changed: Mapping[int, str]) -> etree._Element:
    """Copy a tree with other texts in some of its paragraphs."""
    tree = copy.deepcopy(root)
    for number, paragraph in enumerate(list(tree.iter(w("p"))), start=1):
        if number not in changed:
            continue
        own = [one for one in paragraph.iter(w("t")) if next(one.iterancestors(w("p"))) is paragraph]
        for text in own:
            text.text = None
        if own:
            own[0].text = changed[number].replace(_OBJECT, "")
    return tree


def _better(
    texts: list[str], numbers: tuple[int, ...], code: str, loose: set[str], *, hopeless: bool
) -> dict[int, str]:
    """Give the new texts of the paragraphs a fault names; nothing when there is nothing to try."""
    if hopeless:
        return {number: new for number in numbers if (new := _bare(texts[number - 1])) != texts[number - 1]}
    if code == BROKEN_TAG:
        found = {number: _completed(texts[number - 1]) for number in numbers}
        return {number: text if text != texts[number - 1] else _bare(text) for number, text in found.items()}
    return _without_controls(texts, set(numbers), loose)


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "")


def _completed(text: str) -> str:
    """Close control tags that were not; take out other signs that stand alone, and tags that are too long."""
    pieces = _WHOLE.split(text.replace(_OBJECT, ""))
    pieces[::2] = [_SIGNS.sub("", _HALF_CONTROL.sub("\x01\\1\x02", piece)) for piece in pieces[::2]]
    pieces[1::2] = [piece if len(piece) <= _LONGEST else "" for piece in pieces[1::2]]
    return "".join(pieces).replace("\x01", "{% ").replace("\x02", " %}")


def _without_controls(texts: list[str], numbers: set[int], loose: set[str]) -> dict[int, str]:
    """Take the control tags out of some paragraphs, with those elsewhere that belong to them."""
    controls = list(_controls(texts))
    doomed = {one.group for one in controls if one.paragraph in numbers}
    cut: dict[int, str] = {}
    for one in reversed(controls):
        if one.group in doomed:
            text = cut.get(one.paragraph, texts[one.paragraph - 1])
            cut[one.paragraph] = text[: one.start] + text[one.end :]
            names = _NAMES.match(one.rest)
            if names and one.keyword in ("for", "set", "with"):
                loose.update(name.strip() for name in names[1].split(","))
    return cut


def _controls(texts: list[str]) -> Iterator[_Control]:
    """Find the control tags and which belong together, as well as their texts tell."""
    stack: list[tuple[str, int]] = []
    groups = 0
    for number, text in enumerate(texts, start=1):
        for found in _CONTROL.finditer(text):
            word = found[1]
            groups += 1
            group = groups
            if word in _PAIRS.values():
                stack.append((word, group))
            elif word in _BETWEEN and stack:
                group = stack[-1][1]
            elif word in _PAIRS:
                opener = next((one for one in reversed(stack) if one[0] == _PAIRS[word]), None)
                if opener:
                    group = opener[1]
                    stack.remove(opener)
            yield _Control(number, found.start(), found.end(), word, found[2], group)

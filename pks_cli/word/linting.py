"""Checking a template without data: everything that is wrong with it, each with its place, at once.

Rendering stops at the first fault and sees only what the data make it run. Here every part is read whole:
content that is not allowed, tags that are broken or unpaired, what the engine refuses in a tag, and names
that the paper does not have.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, nodes
from lxml import etree

from pks_cli.faults import Fault, Refused
from pks_cli.word.advice import found_fault
from pks_cli.word.charts import CHART_TYPE, chart_parts
from pks_cli.word.cleaning import without_printer
from pks_cli.word.compiling import compile_part
from pks_cli.word.declaring import content_types, relations_of
from pks_cli.word.faults import part_name
from pks_cli.word.frames import Gallery
from pks_cli.word.package import read_package
from pks_cli.word.properties import core_part
from pks_cli.word.reading import story_of
from pks_cli.word.safety import parse_parts
from pks_cli.word.salvaging import Tags, ordered, story_tags
from pks_cli.word.sandbox import Sandbox
from pks_cli.word.scanning import CONTROL, VALUE
from pks_cli.word.scopes import ANYTHING, Path, Reader, Scopes, Shape, bound, loop_names
from pks_cli.word.source import Source, plain_source
from pks_cli.word.template import PROPERTIES, Template
from pks_cli.word.text import run_text
from pks_cli.word.workbooks import without_workbooks
from pks_cli.word.xmlnames import CONTENT_TYPES, RELATIONSHIPS, STRICT_W, W, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path as FilePath

    from pks_cli.word.compiling import CompiledPart
    from pks_cli.word.scanning import Tag

_TYPES, _RELATIONS, _DOCUMENT = "[Content_Types].xml", "_rels/.rels", "word/document.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_HARMLESS = {
    _TYPES: f'<Types xmlns="{CONTENT_TYPES}"><Override PartName="/{_DOCUMENT}" ContentType="{_MAIN}"/>'
    "</Types>",
    _RELATIONS: f'<Relationships xmlns="{RELATIONSHIPS}"/>',
    _DOCUMENT: f'<w:document xmlns:w="{W}"/>',
}
_ENDS = {"for": "endfor", "if": "endif", "with": "endwith"}
_LEVELS = frozenset({"for", "with"})


@dataclass(frozen=True, slots=True)
class Linted:
    """What a check found.

    Attributes:
        faults: What is wrong, in the order of the parts and their paragraphs.
        used: The paths of the fields that tags name.
    """

    faults: tuple[Fault, ...]
    used: frozenset[Path]


@dataclass(slots=True)
class _Check:
    """One check under way."""

    name: str
    known: Mapping[str, Any]
    sandbox: Sandbox
    faults: list[Fault] = field(default_factory=list)
    used: set[Path] = field(default_factory=set)
    understood: dict[str, nodes.Template | None] = field(default_factory=dict)


def lint_template(path: FilePath, known: Mapping[str, Any]) -> Linted:
    """Find everything that is wrong with a template.

    Args:
        path: The template file.
        known: What its tags may name: data as the paper has them, every key there, every list with an item
            that shows what any of its items has.

    Returns:
        The faults (PKS501 to PKS516; none only if the template renders this data) and the fields it names.
    """
    try:
        members = without_printer(without_workbooks(read_package(path)))
    except Refused as refused:
        return Linted(refused.faults, frozenset())
    check = _Check(path.name, known, Sandbox(run_text))
    check.faults += _forbidden_parts(path.name, members)
    roots = {name: root for name, data in members.items() if (root := _root(name, data)) is not None}
    if _DOCUMENT in roots and roots[_DOCUMENT].tag == f"{{{STRICT_W}}}document":
        return Linted(tuple(dict.fromkeys(check.faults)), frozenset())  # no tag can be told from its text
    for part, found in _tagged_parts(path.name, roots):
        check.faults += found.faults
        _check_part(check, part, found)
    if not check.faults:
        check.faults += _tried(path, known)
    return Linted(tuple(dict.fromkeys(check.faults)), frozenset(check.used))


def _forbidden_parts(name: str, members: Mapping[str, bytes]) -> Iterator[Fault]:
    """Look at every part by itself, in a package that is otherwise harmless."""
    harmless = {part: text.encode() for part, text in _HARMLESS.items()}
    given = {part: members[part] for part in harmless if part in members}
    missing = [("", given)] if len(given) < len(harmless) else []
    alone = ((part, harmless | {part: data}) for part, data in members.items())
    for part, parts in (*missing, *alone):
        try:
            parse_parts(name, parts)
        except Refused as refused:
            where = f" ({part_name(part)})" if part else ""
            yield from (replace(fault, message=f"{fault.message}{where}") for fault in refused.faults)


def _root(name: str, data: bytes) -> etree._Element | None:
    """Parse a part, None where that is not possible or not safe; the fault is told elsewhere."""
    if not name.endswith((".xml", ".rels")) or b"<!" in data or b"\0" in data:
        return None
    try:
        return parse(data)
    except etree.XMLSyntaxError:
        return None


def _tagged_parts(name: str, roots: Mapping[str, etree._Element]) -> Iterator[tuple[str, Tags]]:
    """Give every part that may hold tags: the document first, the rest by name."""
    types = content_types(roots[_TYPES]) if _TYPES in roots else {}
    simple = (core_part(roots), *PROPERTIES)
    for part in sorted(roots, key=lambda one: (one != _DOCUMENT, one)):
        if story_of(types.get(part, "")):
            yield part, _story(part, roots, name)
        elif part in simple:
            yield part, _simple(partial(plain_source, part, roots[part], name))
        elif types.get(part) == CHART_TYPE:
            yield part, _simple(partial(_chart_lines, part, roots, name))


def _story(part: str, roots: Mapping[str, etree._Element], name: str) -> Tags:
    """Read a part of paragraphs, with the tags in the alternative texts of its pictures."""
    root = copy.deepcopy(roots[part])
    try:
        Gallery(part, root, roots.get(relations_of(part)))
    except Refused as refused:
        found = story_tags(part, roots[part], name)
        return replace(found, faults=(*refused.faults, *found.faults))
    return story_tags(part, root, name)


def _chart_lines(part: str, roots: Mapping[str, etree._Element], name: str) -> Source | CompiledPart:
    charts = chart_parts({part: copy.deepcopy(roots[part])}, {part: CHART_TYPE}, name)
    return charts[0].part if charts else Source("", {}, tagged=False)


def _simple(read: Callable[[], Source | CompiledPart]) -> Tags:
    """Read a part without paragraphs, whose first fault ends the reading."""
    try:
        return Tags(ordered(read().lines), (), frozenset())
    except Refused as refused:
        return Tags((), refused.faults, frozenset())


def _tried(path: FilePath, known: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Let the engine itself have the last word, once for each way its conditions may go."""
    try:
        template = Template(path)
        for data in (known, _turned(known, to=True), _turned(known, to=False)):
            template.render(data)
    except Refused as refused:
        return refused.faults
    return ()


def _turned(data: Any, *, to: bool) -> Any:
    """Give data in which every yes/no is the same: what stands in the branches not taken is then run too."""
    if isinstance(data, dict):
        return {key: _turned(value, to=to) for key, value in data.items()}
    if isinstance(data, list):
        return [_turned(one, to=to) for one in data]
    return to if isinstance(data, bool) else data


def _check_part(check: _Check, part: str, found: Tags) -> None:
    scopes = Scopes(check.known, used=check.used)
    scopes.give({name: Shape(ANYTHING) for name in found.loose})
    for tag in found.tags:
        if tag.kind == "control" and tag.keyword in _ENDS.values():
            opener = next(word for word, end in _ENDS.items() if end == tag.keyword)
            if opener in _LEVELS and len(scopes.levels) > 1:
                scopes.levels.pop()
            continue
        text = _alone(tag)
        if text is None:
            continue
        names = Reader(scopes)
        tree = _understood(check, part, tag, text)
        try:
            _read(names, tree.body[0] if tree and tree.body else None, tag)
        except RecursionError:
            continue  # deeper than any paper is; the engine has limits of its own
        check.faults += [found_fault(one, tag, check.name, check.known) for one in names.found]


def _alone(tag: Tag) -> str | None:
    """Write one tag as Jinja text that can be read by itself; None when it says nothing so."""
    opening, closing = CONTROL
    if tag.kind == "value":
        return f"{VALUE[0]}\n{tag.body}{VALUE[1]}"
    if tag.kind == "own":  # Jinja text already: the look of a cell
        return tag.body if VALUE[0] in tag.body else None
    if tag.kind != "control" or tag.keyword == "else":
        return None
    word, body = tag.keyword, tag.body
    if word == "elif":
        word, body = "if", body[2:]
    end = f"{opening} {_ENDS[word]} {closing}" if word in _ENDS else ""
    return f"{opening}\n{body}{closing}{end}"


def _understood(check: _Check, part: str, tag: Tag, text: str) -> nodes.Template | None:
    """Let the engine say what it refuses in a tag, and parse what can be parsed; the same tag once."""
    if text in check.understood:
        return check.understood[text]
    try:
        compile_part(part, Source(text, {1: tag}, tagged=True), run_text, check.name)
    except Refused as refused:
        check.faults += refused.faults
        return _parsed(check, text) or _stand_in(check, tag)
    check.understood[text] = _parsed(check, text)
    return check.understood[text]


def _parsed(check: _Check, text: str) -> nodes.Template | None:
    try:
        return check.sandbox.parse(text)
    except (TemplateError, SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return None


def _stand_in(check: _Check, tag: Tag) -> nodes.Template | None:
    """Let a loop that cannot be read still have an end, and names inside that nobody knows."""
    if tag.keyword in _LEVELS and tag.kind == "control":
        names = tag.body.partition(" in ")[0].split()[1:2] or ["butir"]
        name = "".join(char for char in names[0] if char.isalnum() or char == "_")
        opening, closing = CONTROL
        if name.isidentifier():
            return check.sandbox.parse(f"{opening} for {name} in () {closing}{opening} endfor {closing}")
    return None


def _read(names: Reader, node: nodes.Node | None, tag: Tag) -> None:
    """Look at the names in a tag, and keep those it gives to the tags behind it."""
    scopes = names.scopes
    if tag.kind == "control" and tag.keyword in _LEVELS:
        scopes.levels.append(_inside(names, node))
    elif isinstance(node, nodes.If):
        names.shape(node.test)
    elif isinstance(node, nodes.Assign):
        scopes.give(bound(node.target, names.shape(node.node)))
    elif isinstance(node, nodes.Output):
        look = names.printed if tag.kind == "value" else names.shape
        for one in node.nodes:
            look(one)


def _inside(names: Reader, node: nodes.Node | None) -> dict[str, Shape]:
    """Give the names that a `for` or `with` has inside."""
    given: dict[str, Shape] = {}
    if isinstance(node, nodes.For):
        empty = isinstance(node.iter, nodes.Tuple) and not node.iter.items
        given = loop_names(node.target, Shape(ANYTHING) if empty else names.repeated(node.iter))
        if node.test is not None:
            names.scopes.levels.append(given)
            names.shape(node.test)
            names.scopes.levels.pop()
    elif isinstance(node, nodes.With):
        for target, value in zip(node.targets, node.values, strict=False):
            given |= bound(target, names.shape(value))
    return given

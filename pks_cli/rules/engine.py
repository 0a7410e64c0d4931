"""Run the rules: over one record as it is read, and over all records of a folder."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, cast

from pks_cli.faults import Fault
from pks_cli.folder.reading import KINDS
from pks_cli.model.naming import subject
from pks_cli.model.office import Office
from pks_cli.rules.between import (
    pks301_dangling_reference,
    pks302_post_without_row,
    pks303_two_in_one_post,
    pks304_number_twice,
    pks305_erased_came_back,
)
from pks_cli.rules.context import RuleContext
from pks_cli.rules.record import (
    pks102_unknown_key,
    pks120_kategori_unknown,
    pks121_dasar_unknown,
    pks201_day_name,
    pks202_periode,
    pks203_future,
    pks204_after_reported,
    pks205_status_of_steps,
    pks206_jalur_penyelesaian,
    pks207_nihil_with_content,
    pks208_sumber_konflik,
    pks209_name_pattern,
    pks210_nip,
    pks211_personal_data,
    pks212_class_above_folder,
    pks213_time_order,
    pks214_waiting_choice,
    pks215_number_pattern,
    pks216_naskah_unknown,
    pks217_invitation_twice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pks_cli.faults import Level
    from pks_cli.folder.reading import Loaded
    from pks_cli.model.record import Part, Record
    from pks_cli.rules.context import Finding
    from pks_cli.strict_yaml import Document


__all__ = ["BETWEEN_RULES", "RECORD_RULES", "RuleContext", "check_folder", "check_record", "check_references"]


class RecordRule(Protocol):
    """A module of rules/record."""

    CODE: str
    LEVEL: Level
    TITLE: str
    APPLIES: tuple[type[Record], ...]

    check: Callable[[Any, RuleContext], Iterable[Finding]]


class BetweenRule(Protocol):
    """A module of rules/between."""

    CODE: str
    LEVEL: Level
    TITLE: str

    check: Callable[[Sequence[Loaded], RuleContext], Iterable[tuple[Loaded | None, Finding]]]


RECORD_RULES = cast(
    "tuple[RecordRule, ...]",
    (
        pks120_kategori_unknown,
        pks121_dasar_unknown,
        pks201_day_name,
        pks202_periode,
        pks203_future,
        pks204_after_reported,
        pks205_status_of_steps,
        pks206_jalur_penyelesaian,
        pks207_nihil_with_content,
        pks208_sumber_konflik,
        pks209_name_pattern,
        pks210_nip,
        pks211_personal_data,
        pks212_class_above_folder,
        pks213_time_order,
        pks214_waiting_choice,
        pks215_number_pattern,
        pks216_naskah_unknown,
        pks217_invitation_twice,
    ),
)
BETWEEN_RULES = cast(
    "tuple[BetweenRule, ...]",
    (
        pks301_dangling_reference,
        pks302_post_without_row,
        pks303_two_in_one_post,
        pks304_number_twice,
        pks305_erased_came_back,
    ),
)
# A withdrawn record is no fault, but what is in the folder is in every copy of it.
_ALSO_WHEN_WITHDRAWN = (pks212_class_above_folder.CODE,)


def check_record(loaded: Loaded, context: RuleContext) -> list[Fault]:
    """Check one record as it was read.

    Args:
        loaded: The file, pks.yaml as kind "office"; a record that could not be typed is checked for
            unknown keys only.
        context: What the rules may know.

    Returns:
        What the rules found, with file and place; the faults of reading are not repeated.
    """
    document = loaded.document
    found: list[Fault] = []
    if document.problems or not isinstance(document.root, dict):
        return found
    model = Office if loaded.kind == "office" else KINDS[loaded.kind][1]
    if not loaded.all_known:
        for finding in pks102_unknown_key.check_tree(model, document.root):
            _add(found, pks102_unknown_key, finding, document, loaded.path)
    if loaded.record is not None:
        _run(found, loaded.record, context, document, loaded.path)
    return _named(found, loaded.kind, document, context) if found else found


def check_references(loaded: Loaded, others: Iterable[Loaded], context: RuleContext) -> list[Fault]:
    """Check that what one record refers to is there.

    Args:
        loaded: The record, as yet outside the folder.
        others: The records of the folder; their ids are enough.
        context: What the rules may know.
    """
    found: list[Fault] = []
    for _, finding in pks301_dangling_reference.check([*others, loaded], context):
        _add(found, pks301_dangling_reference, finding, loaded.document, loaded.path)
    return _named(found, loaded.kind, loaded.document, context) if found else found


def check_folder(records: Sequence[Loaded], context: RuleContext) -> list[Fault]:
    """Check what must hold between the records of a folder, at a cost linear in their number.

    Args:
        records: Every file of every kind, in a stable order, the broken ones too.
        context: What the rules may know.
    """
    found: list[Fault] = []
    for rule in BETWEEN_RULES:
        for loaded, finding in rule.check(records, context):
            if loaded is None:
                found.append(Fault(rule.CODE, rule.LEVEL, finding.message, finding.remedy))
            else:
                one: list[Fault] = []
                _add(one, rule, finding, loaded.document, loaded.path)
                found += _named(one, loaded.kind, loaded.document, context)
    return found


@cache
def _rules_for(
    model: type[Part],
) -> tuple[tuple[RecordRule, Callable[[Any, RuleContext], Iterable[Finding]]], ...]:
    return tuple((rule, rule.check) for rule in RECORD_RULES if model in rule.APPLIES)


def _run(found: list[Fault], record: Record, context: RuleContext, document: Document, path: str) -> None:
    withdrawn = record.dibatalkan is not None
    for rule, check in _rules_for(record.__class__):
        if withdrawn and rule.CODE not in _ALSO_WHEN_WITHDRAWN:
            continue
        for finding in check(record, context):
            _add(found, rule, finding, document, path)


def _add(found: list[Fault], rule: Any, finding: Finding, document: Document, path: str) -> None:
    look_up = document.key_place if finding.at_key else document.place
    line, column = look_up(finding.loc)
    found.append(Fault(rule.CODE, rule.LEVEL, finding.message, finding.remedy, path, line, column))


def _named(found: list[Fault], kind: str, document: Document, context: RuleContext) -> list[Fault]:
    """Put the record's name for people on its faults, in the order of the file."""
    name = subject(kind, document.root, context.wilayah)
    found.sort(key=lambda fault: (fault.line or 0, fault.column or 0))
    return [replace(fault, subject=name) for fault in found]

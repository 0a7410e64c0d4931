"""Which unknowns a system of linear equations settles."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

T = TypeVar("T", bound="Hashable")
_PRIME = 2_147_483_647  # whole numbers in place of fractions; a system of sums behaves the same


def determined(equations: Iterable[Mapping[T, int]]) -> set[T]:
    """Find the unknowns that have one value only, whatever the right sides are.

    Args:
        equations: The coefficients of the unknowns of each equation.

    Returns:
        The unknowns that can be worked out.
    """
    reduced: dict[T, dict[T, int]] = {}
    for equation in equations:
        rest = _less_pivots(dict(equation), reduced)
        if not rest:
            continue
        pivot = next(iter(rest))
        inverse = pow(rest[pivot], -1, _PRIME)
        row = {cell: value * inverse % _PRIME for cell, value in rest.items()}
        for other in reduced.values():
            if pivot in other:
                _subtract(other, row, other[pivot])
        reduced[pivot] = row
    return {pivot for pivot, row in reduced.items() if len(row) == 1}


def _less_pivots(row: dict[T, int], reduced: Mapping[T, dict[T, int]]) -> dict[T, int]:
    """Take from an equation what the others say of their own unknowns."""
    for cell in [cell for cell in row if cell in reduced]:
        if cell in row:
            _subtract(row, reduced[cell], row[cell])
    return row


def _subtract(row: dict[T, int], other: Mapping[T, int], times: int) -> None:
    for cell, value in other.items():
        left = (row.get(cell, 0) - times * value) % _PRIME
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)

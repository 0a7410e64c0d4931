"""Which reports are of one case: a report without `kasus`, and all whose `kasus` leads to it.

A `kasus` that names a report which itself has one is followed to its end. The end may be a report that is
not there or does not count: those that name it are still one case together. In a ring the least id stands
for the case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def case_of(links: Mapping[str, str]) -> dict[str, str]:
    """Find the case of every report that names one.

    Args:
        links: The `kasus` of each report that has one, by the id of the report.

    Returns:
        The id that stands for the case, by the id of the report; in time that grows with the reports.
    """
    found: dict[str, str] = {}
    for start in links:
        way: dict[str, None] = {}
        one = start
        while one in links and one not in found and one not in way:
            way[one] = None
            one = links[one]
        ring = list(way)[list(way).index(one) :] if one in way else []
        end = min(ring) if ring else found.get(one, one)
        found.update(dict.fromkeys(way, end))
    return found

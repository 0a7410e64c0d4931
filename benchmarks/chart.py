"""A chart of time against the number of reports, both in powers of ten, as an SVG that needs no colour.

Every line is named at its end and has a dash of its own; ours are the thick ones. On a dark page the ink is
light.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 44, 52
LABEL_GAP = 17
DASHES = ("8 4", "2 3", "10 3 2 3", "4 4", "14 4", "6 2 2 2 2 2")
OUR_DASHES = ("none", "9 4")
STYLE = """\
  .page { fill: #ffffff } .ink { fill: #1f2328 } .line { stroke: #57606a; fill: none; stroke-width: 1.6 }
  .ours { stroke: #1f2328; stroke-width: 3 } .grid { stroke: #d0d7de; stroke-width: 1 }
  .lead { stroke: #8c959f; stroke-width: 0.8 } .dot { fill: #57606a } .our-dot { fill: #1f2328 }
  text { font: 13px sans-serif } .title { font-size: 15px; font-weight: 600 } .bold { font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .ink { fill: #e6edf3 } .line { stroke: #9ba3ac } .ours { stroke: #e6edf3 }
    .grid { stroke: #30363d } .lead { stroke: #6e7681 } .dot { fill: #9ba3ac } .our-dot { fill: #e6edf3 }
  }
"""


@dataclass(frozen=True)
class Line:
    """One tool.

    Attributes:
        name: What stands at its end.
        points: Numbers of reports with seconds, ascending.
        is_ours: Whether it is `pks`.
    """

    name: str
    points: tuple[tuple[float, float], ...]
    is_ours: bool


@dataclass(frozen=True)
class Frame:
    """Powers of ten on both sides, from the least to the most.

    Attributes:
        x: Exponents of the numbers of reports.
        y: Exponents of the seconds.
    """

    x: tuple[int, int]
    y: tuple[int, int]

    def at(self, number: float, seconds: float) -> tuple[float, float]:
        """Give the place of a point in the picture."""
        across = (math.log10(number) - self.x[0]) / (self.x[1] - self.x[0])
        up = (math.log10(seconds) - self.y[0]) / (self.y[1] - self.y[0])
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)


def chart(title: str, lines: Sequence[Line]) -> str:
    """Draw the lines.

    Args:
        title: What stands above.
        lines: At least one, each with at least one point.

    Returns:
        The SVG.
    """
    points = [point for line in lines for point in line.points]
    frame = Frame(_span([number for number, _ in points]), _span([seconds for _, seconds in points]))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{HEIGHT}"/>',
        f'<text class="ink title" x="{LEFT}" y="24">{escape(title)}</text>',
        *_grid(frame),
        *_drawn(frame, lines),
    ]
    return "\n".join([*parts, "</svg>", ""])


def _span(numbers: Sequence[float]) -> tuple[int, int]:
    low, high = (math.log10(one(numbers)) for one in (min, max))
    return math.floor(low + 1e-9), max(math.ceil(high - 1e-9), math.floor(low + 1e-9) + 1)


def _grid(frame: Frame) -> list[str]:
    parts = []
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    for power in range(frame.x[0], frame.x[1] + 1):
        x, _ = frame.at(10**power, 10 ** frame.y[0])
        parts.append(f'<line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom}"/>')
        parts.append(
            f'<text class="ink" x="{x:.1f}" y="{bottom + 20}" text-anchor="middle">{10**power:,}</text>'
        )
    for power in range(frame.y[0], frame.y[1] + 1):
        _, y = frame.at(10 ** frame.x[0], 10**power)
        parts.append(f'<line class="grid" x1="{LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>')
        parts.append(
            f'<text class="ink" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>'
        )
    middle = (LEFT + right) / 2
    return [*parts, f'<text class="ink" x="{middle}" y="{HEIGHT - 12}" text-anchor="middle">reports</text>']


def _drawn(frame: Frame, lines: Sequence[Line]) -> list[str]:
    parts = []
    dashes, our_dashes = cycle(DASHES), cycle(OUR_DASHES)
    ends = sorted(lines, key=lambda line: frame.at(*line.points[-1])[1])
    heights = _apart([frame.at(*line.points[-1])[1] for line in ends])
    for line, height in zip(ends, heights, strict=True):
        places = [frame.at(*point) for point in line.points]
        dash = next(our_dashes if line.is_ours else dashes)
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        kind, dot = ("line ours", "our-dot") if line.is_ours else ("line", "dot")
        parts.append(f'<polyline class="{kind}" stroke-dasharray="{dash}" points="{path}"/>')
        parts += [f'<circle class="{dot}" cx="{x:.1f}" cy="{y:.1f}" r="3.2"/>' for x, y in places]
        x, y = places[-1]
        label = WIDTH - RIGHT + 14
        parts.append(f'<line class="lead" x1="{x + 5:.1f}" y1="{y:.1f}" x2="{label - 4}" y2="{height:.1f}"/>')
        bold = " bold" if line.is_ours else ""
        parts.append(f'<text class="ink{bold}" x="{label}" y="{height + 4:.1f}">{escape(line.name)}</text>')
    return parts


def _apart(heights: Sequence[float]) -> list[float]:
    """Move ascending heights apart, each as little as its neighbours allow, until no two names overlap."""
    moved = list(heights)
    for _ in range(len(moved) ** 2 * 8):
        for index in range(len(moved) - 1):
            missing = LABEL_GAP - (moved[index + 1] - moved[index])
            if missing > 0:
                moved[index] -= missing / 2
                moved[index + 1] += missing / 2
    return moved

"""Which block of a paper became which block of the paper that came back."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.documents.returning.origins import TracedLine, TracedRow
from pks_cli.word.fingerprint import normal
from pks_cli.word.outline import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from pks_cli.documents.returning.origins import Traced
    from pks_cli.word.outline import Block

LIKE = 0.4  # below this two texts are two
_FEW_WORDS = 3
_FILLED = 0.95
_LARGEST_GAP = 40_000  # pairs held against each other; a larger gap is paired in order
_NUMBER = re.compile(r"\d{1,3}[.)]?")
Aligned = list[tuple[int | None, int | None]]


class Seen(NamedTuple):
    """A block as it is compared.

    Attributes:
        key: Equal for equal blocks; the number of a row does not count.
        words: Its words.
        shape: What kind of block it is: only blocks of one shape can be each other.
        may_turn: Whether it may have become something quite different where nothing else took its place.
    """

    key: Hashable
    words: tuple[str, ...]
    shape: Hashable
    may_turn: bool


def seen_old(block: Traced, *, is_new: bool = False) -> Seen:
    """Look at a block of the paper as the folder gives it.

    Args:
        block: The block.
        is_new: Whether it was not on the paper when that was written: then nobody can have turned it into
            something else.
    """
    plain = block.line if isinstance(block, TracedLine) else block.row
    turns = bool(block.paths) or (isinstance(plain, Line) and plain.heading > 0)
    return _seen(plain, may_turn=turns and not is_new)


def seen_new(block: Block) -> Seen:
    """Look at a block of the paper that came back."""
    return _seen(block, may_turn=True)


def texts_of(block: Traced | Block) -> list[str]:
    """Give the texts of the lines of a block, in order, as they are compared."""
    if isinstance(block, TracedLine):
        block = block.line
    if isinstance(block, TracedRow):
        block = block.row
    lines = [block] if isinstance(block, Line) else [line for cell in block.cells for line in cell]
    return [normal(line.text) for line in lines]


def _seen(block: Block, *, may_turn: bool) -> Seen:
    if isinstance(block, Line):
        text = normal(block.text)
        return Seen(text, tuple(text.split()), ("baris", block.heading > 0), may_turn)
    cells = tuple(normal("\n".join(line.text for line in cell)) for cell in block.cells)
    key = tuple("#" if _NUMBER.fullmatch(cell) else cell for cell in cells)
    words = tuple(word for cell in key if cell != "#" for word in cell.split())
    return Seen(key, words, ("lajur", len(cells)), may_turn)


def align(old: Sequence[Seen], new: Sequence[Seen]) -> Aligned:
    """Pair the blocks of two papers.

    Args:
        old: Those that were written.
        new: Those that came back.

    Returns:
        Pairs of places, in the order of the new paper; None on the left for one that was added, on the right
        for one that is gone. No two pairs cross.
    """
    pairs: Aligned = []
    left, right = [one.key for one in old], [one.key for one in new]
    for kind, i, i_end, j, j_end in _opcodes(left, right):
        if kind == "equal":
            pairs += zip(range(i, i_end), range(j, j_end), strict=True)
        else:
            pairs += _gap(old, new, range(i, i_end), range(j, j_end))
    return pairs


def matched(old: Sequence[Hashable], new: Sequence[Hashable]) -> frozenset[int]:
    """Give the places of `new` that stand in `old` too, in the same order."""
    return frozenset(
        place for kind, _, _, j, j_end in _opcodes(old, new) if kind == "equal" for place in range(j, j_end)
    )


def likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """Tell how like two texts are, by their words, from 0 to 1; of few words by their letters too."""
    from rapidfuzz.distance import Indel

    by_words = float(Indel.normalized_similarity(old, new))
    if max(len(old), len(new)) > _FEW_WORDS:
        return by_words
    return max(by_words, 0.9 * float(Indel.normalized_similarity(" ".join(old), " ".join(new))))


def _opcodes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[str, int, int, int, int]]:
    """Give the opcodes of difflib; what is equal at both ends is not searched."""
    begin = 0
    while begin < min(len(old), len(new)) and old[begin] == new[begin]:
        begin += 1
    end = 0
    while end < min(len(old), len(new)) - begin and old[-1 - end] == new[-1 - end]:
        end += 1
    found = [("equal", 0, begin, 0, begin)] if begin else []
    matcher = difflib.SequenceMatcher(
        None, old[begin : len(old) - end], new[begin : len(new) - end], autojunk=False
    )
    found += [
        (kind, begin + i, begin + i_end, begin + j, begin + j_end)
        for kind, i, i_end, j, j_end in matcher.get_opcodes()
    ]
    if end:
        found.append(("equal", len(old) - end, len(old), len(new) - end, len(new)))
    return found


def _gap(old: Sequence[Seen], new: Sequence[Seen], left: range, right: range) -> Aligned:
    """Pair what stands between equal blocks: the likest pairs that do not cross."""
    if not left or not right:
        return [*((i, None) for i in left), *((None, j) for j in right)]
    if len(left) * len(right) > _LARGEST_GAP:
        chosen = [(i, j) for i, j in zip(left, right, strict=False) if old[i].shape == new[j].shape]
    else:
        chosen = _best(left, right, lambda i, j: _score(old[i], new[j]))
    pairs: Aligned = []
    i, j = left.start, right.start
    for i_end, j_end in [*chosen, (left.stop, right.stop)]:
        pairs += _rest(old, new, range(i, i_end), range(j, j_end))
        if i_end < left.stop:
            pairs.append((i_end, j_end))
        i, j = i_end + 1, j_end + 1
    return pairs


def _rest(old: Sequence[Seen], new: Sequence[Seen], left: range, right: range) -> Aligned:
    """Give what is like nothing; one that stands where one was is that one, said anew."""
    if len(left) == len(right) == 1:
        was, is_ = old[left[0]], new[right[0]]
        if was.may_turn and was.shape == is_.shape:
            return [(left[0], right[0])]
    return [*((i, None) for i in left), *((None, j) for j in right)]


def _score(was: Seen, is_: Seen) -> float:
    if was.shape != is_.shape:
        return 0.0
    if _is_filled(was.key, is_.key):
        return _FILLED
    like = likeness(was.words, is_.words)
    return like if like >= LIKE else 0.0


def _is_filled(was: Hashable, is_: Hashable) -> bool:
    """Tell whether a row is one whose blank cells were filled in."""
    if not isinstance(was, tuple) or not isinstance(is_, tuple):
        return False
    said = [(one, other) for one, other in zip(was, is_, strict=True) if one not in {"", "#"}]
    return bool(said) and all(one == other for one, other in said)


def _best(left: range, right: range, score: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """Choose pairs so that the sum of their scores is the highest."""
    rows, columns = len(left), len(right)
    table = [[score(i, j) for j in right] for i in left]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            paired = table[i][j] + best[i + 1][j + 1] if table[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    chosen, i, j = [], 0, 0
    while i < rows and j < columns:
        if table[i][j] and best[i][j] == table[i][j] + best[i + 1][j + 1]:
            chosen.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chosen

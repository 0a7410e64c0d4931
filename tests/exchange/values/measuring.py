"""How often what is called certain is right, and how much of what is meant is called certain."""

from dataclasses import dataclass, field


@dataclass
class Measured:
    """Counts over a list of writings with known answers."""

    certain: int = 0
    wrong: list[str] = field(default_factory=list)
    expected: int = 0
    missed: list[str] = field(default_factory=list)
    seen: int = 0

    @property
    def precision(self):
        return 1 - len(self.wrong) / self.certain if self.certain else 1.0

    @property
    def recall(self):
        return 1 - len(self.missed) / self.expected if self.expected else 1.0

    def add(self, text, readings, answer):
        """Compare readings with "day day", "~day", "?" or "-"."""
        asked = answer.split()
        known = [one.removeprefix("~") for one in asked if one not in {"?", "-"}]
        sure = [one for one in asked if one[0] not in "~?-"]
        certain = [one.text for one in readings if not one.doubt]
        self.certain += len(certain)
        self.wrong += [f"{text} -> {one} (not {answer})" for one in certain if one not in known]
        self.expected += len(sure)
        self.missed += [
            f"{text} -> {[(r.text, r.doubt) for r in readings]} (not {one})"
            for one in sure
            if one not in certain
        ]
        self.seen += sum(one in [reading.text for reading in readings] for one in known)

    def __str__(self):
        return (
            f"{self.certain} certain, precision {self.precision:.3f}; "
            f"{self.expected} expected, recall {self.recall:.3f}"
        )


def cases(block):
    """Give text and answer of each line."""
    for line in block.strip().splitlines():
        text, _, answer = line.rpartition(" => ")
        yield text.replace("\\n", "\n").replace("\\t", "\t"), answer

"""Reports as members send them, invented, each with the incident it tells of.

Two tellings, or three, of one brawl; and, beside them, other incidents of the same days, kelurahan and
kategori. A line of the text: incident, wilayah, day, hour ("" when not told), kategori, unsur, words. The
weights were looked at with "TUNED" and "HARD" (which is all near misses); "HELD" was written for measuring,
and "LATER" when the weights stood.
"""

from datetime import date
from pathlib import Path

from pks_cli.insight.twins import Candidate

WILAYAH = {
    "Yosodadi": "18.72.04.1001",
    "Iringmulyo": "18.72.04.1002",
    "Tejo Agung": "18.72.04.1005",
    "Mulyojati": "18.72.02.1001",
    "Hadimulyo Timur": "18.72.01.1005",
    "Metro Timur": "18.72.04",
    "Kota Metro": "18.72",
}
TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")


def corpus(name):
    """Give the candidates of one part of the corpus, and the incident that each tells of."""
    lines = TEXT.partition(f"# {name}\n")[2].partition("\n# ")[0].splitlines()
    candidates, incidents = [], {}
    for number, line in enumerate(lines):
        incident, place, day, jam, kategori, unsur, words = (part.strip() for part in line.split("|"))
        key = f"{incident}-{number}"
        tanggal = date.fromisoformat(f"2025-{day}")
        told = {"jam": jam, "kategori": kategori, "unsur": unsur, "jenis": "gangguan_kamtibmas"}
        candidates.append(Candidate(key, WILAYAH[place], tanggal, words, **told))
        incidents[key] = incident
    return candidates, incidents


def pairs_of_one(candidates, incidents):
    """Give every pair that tells of one incident."""
    return {
        (one.key, other.key)
        for place, one in enumerate(candidates)
        for other in candidates[place + 1 :]
        if incidents[one.key] == incidents[other.key]
    }

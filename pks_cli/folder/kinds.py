"""The kinds of records and where each lies; kept apart from their types, which cost time to import."""

ERASURE = "erasure"
DIRECTORIES = {
    "team": "teams",
    "report": "reports",
    "meeting": "meetings",
    "followup": "followups",
    ERASURE: "musnah",
    "bentrok": "bentrok",
}
# Directories under records/ that hold something else, today or with a later version.
BESIDE_RECORDS = frozenset({"lampiran", "renaksi", "rekomendasi", "signals"})
_KNOWN = frozenset({*DIRECTORIES.values(), *BESIDE_RECORDS})
KIND_NUMBERS = {kind: number for number, kind in enumerate(DIRECTORIES)}
KIND_NAMES = tuple(DIRECTORIES)


def is_known_directory(name: str) -> bool:
    """Tell whether a directory under records/ is one that this program knows, or none of its business."""
    return name in _KNOWN or name.startswith(".")

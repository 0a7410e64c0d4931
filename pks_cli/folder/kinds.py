"""The kinds of records and where each lies; kept apart from their types, which cost time to import."""

ERASURE = "erasure"
DIRECTORIES = {
    "team": "teams",
    "report": "reports",
    "meeting": "meetings",
    "followup": "followups",
    ERASURE: "musnah",
}
KIND_NUMBERS = {kind: number for number, kind in enumerate(DIRECTORIES)}
KIND_NAMES = tuple(DIRECTORIES)

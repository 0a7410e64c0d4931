"""The kinds of records and where each lies; kept apart from their types, which cost time to import."""

DIRECTORIES = {"team": "teams", "report": "reports", "meeting": "meetings", "followup": "followups"}
KIND_NUMBERS = {kind: number for number, kind in enumerate(DIRECTORIES)}
KIND_NAMES = tuple(DIRECTORIES)

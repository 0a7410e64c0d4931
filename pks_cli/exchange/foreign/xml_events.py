"""Elements of a small XML part, read by expat, which fetches nothing; entities were refused before."""

from __future__ import annotations

from xml.parsers import expat

from pks_cli.exchange.foreign.stop import broken


def elements(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """Give the local name and the attributes of each element, attributes by local name too.

    Raises:
        Stop: It is not well-formed.
    """
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        bare = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        found.append((name.rpartition(":")[2], bare))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise broken() from error
    return found

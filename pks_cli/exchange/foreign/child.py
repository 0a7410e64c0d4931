"""The process that reads foreign files: a request in, an answer out, until nobody asks any more.

A request is a line of JSON (name, and either the path as hexadecimal bytes or how many bytes follow); an
answer is a line with two lengths, and then as many bytes of both: see `wire`.
"""

from __future__ import annotations

import gc
import io
import json
import os
import sys

from pks_cli.exchange.foreign.body import Body, body_at
from pks_cli.exchange.foreign.confining import allow_seconds, confine
from pks_cli.exchange.foreign.opening import open_body
from pks_cli.exchange.foreign.stop import Stop, broken, too_large
from pks_cli.exchange.foreign.wire import packed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, Any


def main() -> None:
    """Answer until the input ends."""
    asked = sys.stdin.buffer
    answers = _own_output()
    confine()
    gc.disable()  # nothing here refers to itself, and a large table has a million texts
    while line := asked.readline():
        request = json.loads(line)
        data = None if "path" in request else asked.read(request["size"])
        allow_seconds(request["seconds"])
        for piece in _sized(*packed(_answer(request, data))):
            answers.write(piece)
        answers.flush()
        data = None


def _sized(head: bytes, behind: bytes) -> tuple[bytes, bytes, bytes]:
    return b"%d %d\n" % (len(head), len(behind)), head, behind


def _own_output() -> IO[bytes]:
    """Keep the output for answers: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _answer(request: dict[str, Any], data: bytes | None) -> dict[str, Any]:
    told: dict[str, Any] = {"sha256": ""}
    try:
        body = (
            body_at(os.fsdecode(bytes.fromhex(request["path"]))) if data is None else Body(io.BytesIO(data))
        )
        with body.stream:
            told["sha256"] = body.sha256()
            told["held"] = open_body(request["name"], body).plain()
    except Stop as stop:
        told["stop"] = [stop.code, stop.message, stop.remedy]
    except MemoryError:
        told["stop"] = _words(too_large("memerlukan terlalu banyak memori"))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a panic of calamine is no Exception; whatever it is, the file is odd
        told["stop"] = _words(broken())
    return told


def _words(stop: Stop) -> list[str]:
    return [stop.code, stop.message, stop.remedy]


if __name__ == "__main__":
    main()

"""The child as the parent sees it: started when needed, asked, ended when it takes too long or too much."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign import limits
from pks_cli.exchange.foreign.stop import DIED, TOO_LARGE
from pks_cli.exchange.foreign.wire import unpacked

if TYPE_CHECKING:
    from typing import IO, Any

_START = "import sys; sys.path += sys.argv[1:]; from pks_cli.exchange.foreign.child import main; main()"
_LENGTH_DIGITS = 40
_ONE_BY_ONE = "kirim berkasnya tanpa yang lain, atau simpan lagi dari program asalnya"


class Child:
    """A process that reads foreign files, one after the other.

    Attributes:
        seconds: How long one file may take.
    """

    def __init__(self, seconds: float = limits.WALL_SECONDS) -> None:
        """Start nothing yet."""
        self.seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, name: str, data: bytes | Path) -> dict[str, Any]:
        """Have a file read.

        Args:
            name: Its name.
            data: Its bytes, or where they are.

        Returns:
            The answer; of a child that came to an end, one that says so.
        """
        seconds = self._patience(data)
        request: dict[str, Any] = {"name": name, "seconds": int(seconds)}
        if isinstance(data, bytes):
            request["size"] = len(data)
        else:
            request["path"] = os.fsencode(data.absolute()).hex()
        process = self._running()
        is_late = threading.Event()
        watch = threading.Timer(seconds, _end, (process, is_late))
        watch.daemon = True
        watch.start()
        try:
            return self._exchange(process, request, data)
        except (OSError, ValueError):
            self.close()
            return {"sha256": "", "stop": _why(process, is_late=is_late.is_set())}
        except BaseException:
            self.close()
            raise
        finally:
            watch.cancel()

    def close(self) -> None:
        """End the child; a file that is read meanwhile is left."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream:
                        stream.close()
            process.wait()

    def _exchange(
        self, process: subprocess.Popen[bytes], request: dict[str, Any], data: bytes | Path
    ) -> dict[str, Any]:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
        if isinstance(data, bytes):
            process.stdin.write(data)
        process.stdin.flush()
        head, behind = map(int, process.stdout.readline(_LENGTH_DIGITS).split())
        if head + behind > limits.ANSWER:
            self.close()
            return {"stop": [TOO_LARGE, "memuat terlalu banyak tulisan", "pisahkan menjadi beberapa berkas"]}
        told = unpacked(_exactly(process.stdout, head), _exactly(process.stdout, behind))
        if head + behind > limits.FILE:
            self.close()  # what it took of memory it gives back only so
        return told

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, with words of our own
                [sys.executable, "-I", "-c", _START, *_libraries()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process

    def _patience(self, data: bytes | Path) -> float:
        with suppress(OSError):
            if isinstance(data, Path) and data.stat().st_size > limits.FILE:
                return max(self.seconds, limits.PATIENT_SECONDS)
        return self.seconds


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise OSError("the answer ended early")
    return data


def _libraries() -> list[str]:
    """Give where modules come from, but the working directory: the isolated child knows only its own."""
    here = os.path.realpath(os.getcwd())  # noqa: PTH109 - compared with other texts
    found = [str(Path(__file__).parents[3]), *sys.path]
    known = dict.fromkeys(path for path in found if path and os.path.isabs(path))  # noqa: PTH117
    return [path for path in known if os.path.realpath(path) != here or path == found[0]]


def _end(process: subprocess.Popen[bytes], is_late: threading.Event) -> None:
    is_late.set()
    with suppress(OSError):
        process.kill()


def _why(process: subprocess.Popen[bytes], *, is_late: bool) -> list[str]:
    if is_late:
        return [DIED, "tidak selesai dibaca dalam waktu yang wajar", _ONE_BY_ONE]
    return [DIED, f"membuat pembacanya berhenti ({process.returncode}); isinya tidak wajar", _ONE_BY_ONE]

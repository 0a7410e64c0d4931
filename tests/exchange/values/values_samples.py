"""What is known around the texts of these tests: Kota Metro, on 20 November 2025; messages of 14 October."""

from datetime import date
from functools import cache
from pathlib import Path

from pks_cli.exchange.intake.around import Around
from pks_cli.model import vocabulary
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import read

TODAY = date(2025, 11, 20)
SENT = date(2025, 10, 14)
_LIST = Path(__file__).parents[3] / "records" / "wilayah.yaml"


@cache
def metro():
    """The office's list of Kota Metro."""
    rows = read(_LIST.read_bytes()).root
    return gazetteer(Wilayah(row["kode"], row["nama"], tuple(row.get("alias") or ())) for row in rows)


@cache
def region(name):
    """Any of the 514 kabupaten and kota."""
    from pks_cli.tasks.init_wilayah import find_region, wilayah_of

    return gazetteer(Wilayah(code, nama) for code, nama in wilayah_of(find_region(name)))


def around(places=None, **given):
    """What is known around a source of the office; `given` is what an option says of it."""
    return Around(places or metro(), "18.72", TODAY, "WIB", vocabulary.terms("kategori"), given=given)

"""A small table of officials as the readers of files give it."""

from datetime import date

from pks_cli.exchange.foreign.source import Grid, GridRow
from pks_cli.exchange.intake.around import Around
from pks_cli.exchange.teams.reading import read_team_grid
from pks_cli.model import vocabulary
from pks_cli.model.wilayah import Wilayah, gazetteer

PLACES = gazetteer(
    [
        Wilayah("18.72", "Kota Metro"),
        Wilayah("18.72.04", "Metro Timur"),
        Wilayah("18.72.04.1001", "Yosodadi"),
        Wilayah("18.72.04.1002", "Tejosari"),
    ]
)
YOSODADI = "18.72.04.1001"


def around(**given):
    terms = vocabulary.terms("kategori")
    return Around(PLACES, "18.72", date(2025, 10, 20), "WIB", terms, given=given)


def table(*rows, sheet="Lembar1", **given):
    numbered = tuple(GridRow(number, tuple(row)) for number, row in enumerate(rows, 1))
    return read_team_grid(Grid(sheet, numbered), "daftar.xlsx", around(**given))


def one(**cells):
    """The post that a single row of these columns says."""
    heads = [head.replace("_", " ") for head in cells]
    (post,) = table(heads, list(cells.values())).posts
    return post

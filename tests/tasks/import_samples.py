"""Pieces as a reader gives them, for the tests of what becomes of them."""

from pks_cli.exchange.foreign.source import Source
from pks_cli.exchange.intake.piece import Origin, Piece, Skipped, Taken, Value
from pks_cli.tasks.import_sources import Given, Opened

BRAWL = (
    Value("wilayah", "18.72.04.1001", "Kel. Yosodadi"),
    Value("tanggal", "2021-11-05", "Jumat 5/11/21"),
    Value("unsur", "babinsa", "Babinsa"),
    Value("uraian", "Perkelahian antarwarga di pasar", "Perkelahian antarwarga di pasar"),
    Value("langkah", "Dimediasi di balai kelurahan", "Dimediasi di balai kelurahan"),
    Value("status", "selesai", "sudah selesai"),
)
TEXT = (
    "Babinsa Kel. Yosodadi, Jumat 5/11/21: Perkelahian antarwarga di pasar. "
    "Dimediasi di balai kelurahan, sudah selesai. Demikian Ndan"
)


def piece(values=BRAWL, text=TEXT, row=1, **changes):
    return Piece(Origin("kiriman.txt", "", row), text, tuple(values), **changes)


def without(key, values=BRAWL):
    return tuple(one for one in values if one.key != key)


def with_value(value, values=BRAWL):
    return (*without(value.key, values), value)


def opened(*pieces, skipped=()):
    given = Given("kiriman.txt", b"")
    return Opened(given, Source("kiriman.txt", "0" * 64, "teks"), Taken(tuple(pieces), tuple(skipped)))


def chatter(text="siap", row=9):
    return Skipped(Origin("kiriman.txt", "", row), text, "obrolan")


def plan_of(monkeypatch, root, *pieces, today, skipped=(), **wish):
    """Plan an import of pieces that were read already."""
    from pks_cli.tasks import import_plan

    monkeypatch.setattr(
        import_plan, "open_all", lambda _given, _around, _progress: ((opened(*pieces, skipped=skipped),), ())
    )
    return import_plan.plan_import([root], import_plan.Wish((Given("kiriman.txt", b""),), **wish), today)

"""What a piece says becomes answers; what it leaves open is a doubt, and no word of it is lost."""

from import_samples import BRAWL, piece, with_value, without

from pks_cli.exchange.intake.piece import Value
from pks_cli.tasks.import_answers import answers_of, settled


def whys(answers):
    return [one.why for one in answers.doubts]


def test_readings_stand_under_their_keys_and_steps_keep_what_belongs_to_them():
    values = (
        *BRAWL,
        Value("langkah.tanggal", "2021-11-06"),
        Value("langkah", "Patroli malam", "Patroli malam"),
        Value("langkah.oleh", "Polsek"),
        Value("dampak.luka", "2", "2 org luka"),
        Value("pihak", "pemuda", "pemuda"),
    )
    tree = answers_of(piece(values), {}).tree
    assert tree["langkah"] == [
        {"uraian": "Dimediasi di balai kelurahan", "tanggal": "2021-11-06"},
        {"uraian": "Patroli malam", "oleh": "Polsek"},
    ]
    assert tree["dampak"] == {"luka": "2"}
    assert tree["pihak"] == ["pemuda"]


def test_what_stands_before_its_step_waits_for_it():
    values = (Value("langkah.tanggal", "2021-11-06"), Value("langkah", "Patroli", "Patroli"))
    assert answers_of(piece(values), {}).tree["langkah"] == [{"tanggal": "2021-11-06", "uraian": "Patroli"}]


def test_a_step_without_words_gives_its_status_to_the_report_and_loses_nothing():
    values = (
        *without("status", without("langkah")),
        Value("langkah.status", "selesai"),
        Value("langkah.oleh", "Polsek"),
    )
    answers = answers_of(piece(values), {})
    assert answers.tree["status"] == "selesai"
    assert not answers.tree["langkah"]
    assert "Polsek" in answers.rest


def test_words_that_nobody_placed_are_kept_in_order():
    assert answers_of(piece(), {}).rest == ["Demikian Ndan"]


def test_two_days_for_one_event_are_a_doubt_and_both_are_kept():
    answers = answers_of(piece((*BRAWL, Value("tanggal", "2021-11-07", "7 Nov"))), {})
    assert answers.tree["tanggal"] == "2021-11-05"
    assert whys(answers) == ["tanggal disebut lebih dari satu"]
    assert answers.doubts[0].choices == ("2021-11-07",)
    assert "7 Nov" in answers.rest


def test_free_text_told_twice_is_joined():
    values = (*BRAWL, Value("uraian", "Dua orang luka", "Dua orang luka"))
    assert answers_of(piece(values), {}).tree["uraian"] == "Perkelahian antarwarga di pasar\nDua orang luka"


def test_the_day_it_was_sent_stands_in_only_with_a_doubt():
    answers = answers_of(piece(without("tanggal"), sent="2021-11-06 07.10"), {})
    assert answers.tree["tanggal"] == "2021-11-06"
    assert whys(answers) == ["tanggal kejadian tidak disebut; dibaca tanggal kirimnya"]


def test_without_any_day_there_is_no_report():
    assert answers_of(piece(without("tanggal")), {}).missing == ["tanggal tidak disebut"]


def test_without_a_place_there_is_no_report():
    assert answers_of(piece(without("wilayah")), {}).missing == ["kelurahan tidak disebut"]


def test_an_option_fills_what_is_open_and_overrides_nothing():
    tree = answers_of(piece(without("unsur")), {"unsur": "lurah", "wilayah": "18.72.04.1002"}).tree
    assert (tree["unsur"], tree["wilayah"]) == ("lurah", "18.72.04.1001")


def test_a_missing_reporter_is_asked():
    answers = answers_of(piece(without("unsur")), {})
    assert answers.tree["unsur"] == "lurah"
    assert whys(answers) == ["pelapor tidak disebut; dibaca Lurah"]


def test_words_without_a_kejadian_are_one_with_a_doubt():
    answers = answers_of(piece(without("uraian")), {})
    assert "Perkelahian antarwarga di pasar" in answers.tree["uraian"]
    assert answers.doubts[-1].key == "uraian"
    assert answers.rest == []


def test_a_doubt_confirmed_is_certain_and_a_doubt_taken_away_is_unplaced():
    doubtful = Value("wilayah", "18.72.04.1002", "Rejosari", "nama ini tidak ada", ("18.72.05.1001",))
    asked = piece(with_value(doubtful), text=f"{piece().text} Rejosari")
    assert answers_of(settled(asked, "wilayah", "18.72.05.1001"), {}).tree["wilayah"] == "18.72.05.1001"
    assert not answers_of(settled(asked, "wilayah", "18.72.05.1001"), {}).doubts
    assert "Rejosari" in answers_of(settled(asked, "wilayah", None), {}).rest


def test_a_decision_about_one_step_leaves_the_others():
    values = (*BRAWL, Value("langkah", "Patroli", "Patroli", "mungkin bukan langkah"))
    steps = answers_of(settled(piece(values), "langkah", "Patroli gabungan"), {}).tree["langkah"]
    assert [one["uraian"] for one in steps] == ["Dimediasi di balai kelurahan", "Patroli gabungan"]

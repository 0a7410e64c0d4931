"""Finding a record by a fragment of its name."""

import os

import pytest

from pks_cli.faults import Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place

NIHIL = 'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
NAMES = ("2021-11-02-yosodadi-k3f9x2ab", "2021-11-02-yosodadi-k3f9x2ac", "2021-12-01-imopuro-p3f9x2ad")


@pytest.fixture
def setting(tmp_path):
    records = tmp_path / "records"
    (records / "reports").mkdir(parents=True)
    (records / "teams").mkdir()
    (records / "pks.yaml").write_text('format: 1\nnama: Badan\nwilayah: "18.72"\n', encoding="utf-8")
    (records / "wilayah.yaml").write_text("- kode: 18.72.04.1001\n  nama: Yosodadi\n", encoding="utf-8")
    (records / "teams" / "18.72.04.1001.yaml").write_text("wilayah: 18.72.04.1001\n", encoding="utf-8")
    for name in NAMES:
        (records / "reports" / f"{name}.yaml").write_text(NIHIL, encoding="utf-8")
    return read_setting(Place(tmp_path))


@pytest.mark.parametrize("fragment", ["k3f9x2ab", "K3F9X2AB", "yosodadi-k3f9x2ab", "x2ab", "k3f9x2ab.yaml"])
def test_an_id_or_a_unique_part_of_the_name_is_enough(setting, fragment):
    assert find_record(setting, "report", fragment).id == "k3f9x2ab"


def test_a_team_is_found_by_the_name_of_its_wilayah(setting):
    assert find_record(setting, "team", "Kel. Yosodadi").id == "18.72.04.1001"


def test_several_that_fit_are_named(setting):
    with pytest.raises(Refused) as refused:
        find_record(setting, "report", "yosodadi")
    fault = refused.value.faults[0]
    assert fault.code == "PKS406"
    assert NAMES[0] in fault.message
    assert NAMES[1] in fault.message


@pytest.mark.parametrize("fragment", ["tidak-ada", "", "  "])
def test_none_that_fits_is_refused(setting, fragment):
    with pytest.raises(Refused) as refused:
        find_record(setting, "report", fragment)
    assert (refused.value.faults[0].code, refused.value.status) == ("PKS405", 2)


def test_a_pipe_in_place_of_a_record_is_refused_and_never_waited_for(setting):
    os.mkfifo(setting.place.records / "reports" / "2021-12-02-pipa-p3f9x2ae.yaml")
    found = find_record(setting, "report", "p3f9x2ae")
    assert ([fault.code for fault in found.faults], found.record) == (["PKS011"], None)


def test_a_link_to_a_file_elsewhere_is_not_followed(setting, tmp_path):
    outside = tmp_path / "luar.txt"
    outside.write_text(NIHIL, encoding="utf-8")
    (setting.place.records / "reports" / "2021-12-02-pintasan-p3f9x2ae.yaml").symlink_to(outside)
    found = find_record(setting, "report", "p3f9x2ae")
    assert ([fault.code for fault in found.faults], found.record) == (["PKS011"], None)

"""What the program proposes from the words of an ordinary report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.model import vocabulary
from pks_cli.model.proposal import Proposal, propose, propose_jalur
from pks_cli.model.title import LONGEST_TITLE

KATEGORI = vocabulary.terms("kategori")

INCIDENTS = {
    "balapan_liar": [
        "Balap liar di Jl. A.H. Nasution, sekitar 30 remaja dengan sepeda motor berknalpot brong.",
        "Anak muda trek-trekan lagi di jalan depan stadion, warga mengeluh bising",
        "Patroli gabungan membubarkan balapan liar di depan terminal, 6 motor diamankan.",
        "Tdk ada korban, tapi balap liar tiap malam minggu di jalan lurus dekat SPBU",
        "Kebut-kebutan remaja pada malam Minggu. Polsek sudah patroli untuk mencegah terulang.",
    ],
    "tawuran_pelajar": [
        "Tawuran antarpelajar di dekat lapangan, dua siswa luka ringan",
        "Perang sarung selepas tarawih, dibubarkan warga bersama Babinsa",
        "Siswa dua SMK berkelahi di simpang empat sepulang sekolah",
        "Bhabinkamtibmas menerima laporan warga, ada tawuran di belakang pasar",
    ],
    "geng_motor": [
        "Geng motor melintas sambil mengacungkan senjata tajam, pedagang menutup lapak",
        "Gerombolan bermotor konvoi tengah malam dan meresahkan warga",
        "Remaja membawa sajam diamankan warga di pos ronda",
        "Pemuda dr luar masuk kampung bawa celurit",
    ],
    "perkelahian": [
        "Perkelahian dua warga di pasar karena rebutan tempat berjualan, sudah didamaikan",
        "Warga dipukul tetangganya akibat cekcok soal parkir mobil",
        "Adu mulut antartetangga berujung pemukulan di lingkungan RW 03",
    ],
    "perkelahian_kelompok": [
        "Tawuran suporter bola usai pertandingan, 3 motor dibakar",
        "Keributan antarpemuda di acara organ tunggal, tiga orang luka",
        "Dua kelompok pemuda saling pukul setelah pertandingan voli",
    ],
    "pencurian": [
        "Rumah kosong dibobol maling, uang dan perhiasan raib",
        "Kotak amal musala hilang, pelaku tidak ditemukan",
        "Penjambretan di Jl. Sudirman, tas ibu-ibu pulang pasar dirampas pengendara motor",
        "Pencurian tabung gas di warung, kerugian Rp600.000",
        "Toko kelontong kemalingan rokok tadi malam",
        "Tidak ada ronda sehingga maling masuk rumah",
        "Terjadi pencurian, pelaku belum ditemukan",
    ],
    "curanmor": [
        "Motor warga yang diparkir di teras rumah hilang sekitar pukul 03.00",
        "Telah terjadi pencurian sepeda motor di parkiran masjid",
        "Curanmor di area kos mahasiswa, kunci kontak dirusak",
        "sepmor mahasiswa ilang di kosan, sdh lapor polsek",
        "Pelaku pencurian kendaraan bermotor ditangkap di perbatasan",
        "Warga menangkap maling motor, tidak dipukuli, diserahkan ke polsek",
    ],
    "kdrt": [
        "Ibu rumah tangga mengadu dipukuli suaminya",
        "Pertengkaran suami istri sampai terjadi pemukulan, sudah dimediasi lurah",
        "KDRT di lingkungan RT 05, istri mengungsi ke rumah orang tuanya",
        "Kekerasan terhadap anak oleh ayah tiri dilaporkan tetangga",
    ],
    "narkoba": [
        "Dua pemuda diamankan karena diduga transaksi sabu di rumah kontrakan",
        "Warga menemukan alat isap dan sisa narkoba di gubuk sawah",
        "Anak putus sekolah mengisap lem di bawah jembatan",
    ],
    "miras": [
        "Sekelompok pemuda pesta miras di gardu, ditegur warga",
        "Warung menjual tuak sampai larut malam, warga keberatan",
        "Razia miras menyita 24 botol dari warung jamu",
    ],
    "judi": [
        "Sabung ayam di kebun singkong setiap hari Minggu",
        "Perjudian dadu di lokasi hajatan dibubarkan Polsek",
    ],
    "unjuk_rasa_damai": [
        "Warga RT 02 geruduk kantor desa minta kades mundur",
        "Warga RT 3 protes jalan rusak dengan menanam pohon pisang di jalan",
        "Mahasiswa berunjuk rasa di depan kantor wali kota, berlangsung tertib",
        "Aksi damai pedagang menolak pemindahan pasar",
    ],
    "unjuk_rasa_ricuh": ["Unjuk rasa mahasiswa ricuh, massa membakar ban dan melempari pagar"],
    "sengketa_lahan": [
        "Tanah adat diklaim perusahaan sawit",
        "Sengketa tanah warisan antara dua keluarga, patok dicabut",
        "Penutupan akses jalan oleh pemilik tanah membuat warga memutar",
        "Petani berebut giliran air irigasi di musim kemarau",
        "Mediasi sengketa batas tanah pekarangan di kantor kelurahan",
    ],
    "sengketa_batas": ["Perselisihan batas wilayah antara dua kelurahan mengenai gapura"],
    "konflik_antarwarga": [
        "Dua kelompok pemuda dari kampung A dan kampung B bentrok di lapangan",
        "Sopir angkot dan ojol bentrok di terminal",
        "Isu penyerangan kampung beredar, warga berjaga-jaga",
        "Bentrok antarwarga dua lingkungan dipicu senggolan di hajatan",
        "Warga menolak pembangunan tower di permukiman",
    ],
    "konflik_ormas": ["Dua ormas berebut lahan parkir di kawasan pasar"],
    "main_hakim_sendiri": ["Pencuri motor dihakimi massa sebelum diamankan polisi"],
    "sara": [
        "Ujaran kebencian yang menyinggung suku tertentu di grup WA warga",
        "Pendatang dan warga asli cekcok soal pengeras suara masjid",
        "Spanduk provokatif menolak pendatang dipasang di gapura",
    ],
    "rumah_ibadah": [
        "Warga mempersoalkan rumah tinggal yang dijadikan tempat ibadah",
        "Warga menolak pembangunan gereja di Jalan Kenanga, spanduk penolakan dipasang",
        "Penolakan warga terhadap rumah ibadah yang belum berizin di RT 07",
    ],
    "aliran_keagamaan": ["Keresahan warga karena pengajian tertutup yang diduga aliran sesat"],
    "radikalisme_terorisme": [
        "Ditemukan selebaran khilafah di halaman masjid",
        "Ada bendera organisasi terlarang terpasang di pagar sekolah",
    ],
    "politik_pemilu": ["Hasil pemilihan ketua RT diprotes sebagian warga"],
    "kelangkaan_harga": [
        "Gas melon langka, warga antre sejak subuh",
        "Warga mempersoalkan data penerima bantuan sosial",
    ],
    "hoaks": [
        "Beredar pesan berantai tentang penculikan anak, ternyata kabar bohong",
        "Beredar kabar di grup WhatsApp tentang penculikan anak, setelah dicek tidak benar",
    ],
    "orang_asing": ["Warga negara asing tinggal di kontrakan tanpa melapor"],
    "bencana": [
        "Angin puting beliung merusak atap lima rumah",
        "Kebakaran dapur rumah warga, api padam oleh Damkar",
    ],
    "gangguan_ketertiban": [
        "Warga keberatan dengan kafe karaoke yang buka sampai pagi",
        "ODGJ mengamuk di pasar dan melempari pedagang",
        "Remaja nongkrong larut malam dengan musik keras di taman",
        "Pengamen memaksa meminta uang kepada pengunjung warung",
    ],
    "lainnya": ["Seekor buaya terlihat di sungai belakang permukiman"],
}

ACTIVITIES = [
    "Kegiatan cipta kondisi, sasaran miras dan sajam, hasil nihil",
    "Penyuluhan narkoba kepada pelajar SMP",
    "Patroli malam bersama Babinsa dan warga, situasi aman kondusif",
    "Sosialisasi bahaya tawuran dan geng motor di aula kelurahan",
    "Antisipasi balap liar, Polsek menempatkan petugas di jalan protokol",
    "Gotong royong membersihkan saluran air bersama warga RW 02",
    "Sambang warga, mengimbau agar tidak ada balap liar di bulan Ramadan",
    "Rapat warga membahas jadwal ronda",
    "Patroli cegah pencurian kendaraan bermotor",
    "Pengamanan misa Natal berlangsung tertib dan lancar",
    "Vaksinasi massal di balai kelurahan, tidak ada kerumunan",
    "Deklarasi kampung bebas narkoba",
    "Simulasi penanganan kebakaran bersama Karang Taruna",
]

QUIET = [
    "Nihil",
    "nihil, situasi wilayah aman terkendali",
    "Tidak ada kejadian menonjol selama bulan ini.",
    "Situasi kondusif, tidak ada tawuran dan balap liar",
    "Tidak ada tawuran, balap liar, maupun pencurian. Wilayah aman.",
    "Alhamdulillah aman, gak ada maling gak ada ribut-ribut",
    "Gangguan kamtibmas nihil",
    "Selama dua pekan tidak terjadi perkelahian, situasi tertib",
    "Situasi aman kondusif, ronda malam tetap berjalan",
    "Selamat pagi. Situasi aman.",
    "Assalamualaikum pak, mohon ijin lapor wilayah RW 3 aman kondusif",
    "Balap liar: nihil. Pencurian: nihil.",
    "Wilayah kami bebas dari narkoba, tawuran, dan geng motor",
    "Bukan tawuran, hanya siswa bercanda",
]


@pytest.mark.parametrize(
    ("kategori", "text"), [(code, text) for code, texts in INCIDENTS.items() for text in texts]
)
def test_an_incident_is_recognised_by_its_words(kategori, text):
    proposed = propose(text, KATEGORI)
    assert proposed.kategori == kategori
    assert proposed.jenis in ("gangguan_kamtibmas", "potensi_konflik", "peristiwa_konflik")
    assert proposed.judul


@pytest.mark.parametrize("text", ACTIVITIES)
def test_speaking_about_a_danger_is_an_activity(text):
    proposed = propose(text, KATEGORI)
    assert (proposed.jenis, proposed.kategori) == ("kegiatan", "pembinaan_masyarakat")


@pytest.mark.parametrize("text", QUIET)
def test_what_is_denied_did_not_happen(text):
    assert propose(text, KATEGORI) == Proposal("nihil")


def test_every_category_is_tried():
    assert set(INCIDENTS) | {"pembinaan_masyarakat"} == set(KATEGORI)


@pytest.mark.parametrize(
    ("text", "jenis", "source"),
    [
        ("Tawuran antarpelajar di dekat lapangan", "gangguan_kamtibmas", None),
        ("Beredar isu akan ada tawuran antarsekolah malam Minggu", "potensi_konflik", "a"),
        ("Warga menolak pembangunan tower di permukiman", "potensi_konflik", "a"),
        ("Bentrok antarwarga dua lingkungan, dua orang luka", "peristiwa_konflik", "a"),
        ("Dikhawatirkan terjadi bentrok antarwarga dua lingkungan", "potensi_konflik", "a"),
        ("Sengketa lahan garapan, pondok dibakar", "peristiwa_konflik", "d"),
        ("Warga mempersoalkan pendirian rumah ibadah", "potensi_konflik", "b"),
        ("Lingkungan rawan pencurian", "gangguan_kamtibmas", None),
        ("Unjuk rasa ricuh", "peristiwa_konflik", "a"),
        ("Warga dua desa saling serang", "peristiwa_konflik", "a"),
        ("Pemuda RW 1 dan RW 2 nyaris bentrok karena saling ejek", "potensi_konflik", "a"),
    ],
)
def test_jenis_follows_violence_and_fear(text, jenis, source):
    proposed = propose(text, KATEGORI)
    assert (proposed.jenis, proposed.sumber_konflik) == (jenis, source)


@pytest.mark.parametrize(
    "text",
    [
        "Warga geger di pinggir sungai. Situasi aman.",
        "Seekor ular masuk rumah warga. Patroli ditingkatkan.",
    ],
)
def test_an_unknown_event_is_not_taken_for_quiet_or_for_the_patrol_that_follows_it(text):
    assert propose(text, KATEGORI).kategori == "lainnya"


def test_an_office_may_teach_its_own_words():
    own = vocabulary.term_from_fields("layang_layang", {"kata": ["layang-layang"], "jenis_lazim": "kegiatan"})
    kategori = vocabulary.merged(KATEGORI, {"layang_layang": own})
    proposed = propose("Benang layang-layang melukai pengendara", kategori)
    assert (proposed.jenis, proposed.kategori) == ("kegiatan", "layang_layang")


def test_an_empty_text_proposes_only_the_least():
    assert propose("", KATEGORI) == Proposal("gangguan_kamtibmas", "lainnya")


@pytest.mark.parametrize(
    ("langkah", "jalur"),
    [
        ("Kedua pihak didamaikan di balai kelurahan", "musyawarah"),
        ("Memanggil orang tua dan membuat surat pernyataan", "musyawarah"),
        ("Pelaku ditahan di Polres", "hukum"),
        ("Polsek menangkap dua orang dan menetapkan tersangka", "hukum"),
        ("Keluarga menyelesaikan lewat denda adat", "adat"),
        ("Diselesaikan dengan keadilan restoratif", "keadilan_restoratif"),
        ("Dirujuk ke dinas sosial", "dilimpahkan"),
        ("Patroli malam", None),
        ("Tidak ada kesepakatan", None),
        ("", None),
    ],
)
def test_the_steps_tell_how_a_case_was_settled(langkah, jalur):
    assert propose_jalur(langkah, vocabulary.terms("jalur")) == jalur


@given(st.text(max_size=400))
def test_any_text_gets_a_proposal_of_known_codes_and_a_short_title(text):
    proposed = propose(text, KATEGORI)
    assert proposed == propose(text, KATEGORI)
    assert proposed.jenis in vocabulary.codes("jenis")
    assert proposed.kategori is None or proposed.kategori in KATEGORI
    if proposed.judul is not None:
        assert 0 < len(proposed.judul) <= LONGEST_TITLE + 1
        assert "\n" not in proposed.judul


@given(
    st.lists(
        st.sampled_from(sorted({word for texts in INCIDENTS.values() for t in texts for word in t.split()}))
    )
)
def test_words_in_any_order_never_break_the_proposal(words):
    assert propose(" ".join(words), KATEGORI).jenis in vocabulary.codes("jenis")

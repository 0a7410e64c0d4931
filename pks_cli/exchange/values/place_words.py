"""Words around a wilayah's name: levels, what is named after one, and ordinary words that are names too."""

from __future__ import annotations

import re

LEVELS = {
    **dict.fromkeys("kelurahan kel kelu klurahan kelrahan keluarahan klh lurah seklur".split(), "kelurahan"),
    **dict.fromkeys(
        "desa ds dsa kampung kampong kp kmp gampong gp nagari pekon tiyuh kalurahan kal negeri nagori lembang "
        "kades keuchik peratin bamuskam".split(),
        "kelurahan",
    ),
    **dict.fromkeys(
        "kecamatan kec kcmtn kecmatan kecamtan distrik kapanewon kemantren kapanewonan".split(), "kecamatan"
    ),
    **dict.fromkeys("kota kabupaten kab kotamadya".split(), "kota"),
}
# Posts of one kelurahan: the name behind them is that of the kelurahan.
POSTS_OF_KELURAHAN = frozenset(
    "lurah seklur kades keuchik peratin babinsa bhabinkamtibmas babinkamtibmas bhabin".split()
)
# What has the name of a wilayah without lying in it, or without saying where an event was.
_UNIT = (
    r"koramil|danramil|ramil|posramil|kodim|dandim|korem|polsek|polsekta|polsektor|kapolsek|polres|polsubsektor|camat|"
    r"sekcam|kanit|unit|rayon|dapil|bawaslu|panwaslu|panwascam|kpu|ppk|pps|pac|dpc|ranting|baznas|pospol|kua|upt|uptd|batuud"
)
_NAMED_AFTER = (
    r"jl|jln|jalan|jln raya|jl raya|jalan raya|gang|gg|lorong|lrg|pasar|psr|masjid|mesjid|musala|mushola|musholla|"
    r"langgar|gereja|pura|vihara|puskesmas|pustu|posyandu|rs|rsu|rsud|klinik|sd|sdn|smp|smpn|sma|sman|smk|smkn|mi|min|"
    r"mts|mtsn|ma|man|tk|paud|ponpes|pesantren|universitas|kampus|perum|perumahan|komplek|kompleks|griya|villa|"
    r"taman|lapangan|lap|stadion|terminal|stasiun|pelabuhan|bandara|simpang|sp|perempatan|pertigaan|bundaran|pom|pom bensin|pertamina|pangkalan|balai|gedung|aula|pos ronda|poskamling|jembatan|kali|sungai|way|bendungan|"
    r"irigasi|tpu|makam|tpa|hotel|toko|warung|rumah makan|rm|bank|pt|cv|ud|koperasi|ksp|bumdes|pln|spbu|kedai|kafe|"
    r"cafe|lapas|rutan|situ|danau|gunung|bukit|pantai|pulau|teluk|dusun|dsn|lingkungan|lk|lingk|blok|karang taruna|"
    r"paguyuban|grup|klub|fc|ps"
)
_PERSON = (
    r"sdr|sdri|saudara|saudari|bpk|bapak|pak|bp|ibu|bu|an|a\.n|atas nama|nama|bernama|inisial|serka|serda|sertu|serma|"
    r"kopda|koptu|kopka|praka|pratu|prada|peltu|pelda|aipda|aiptu|bripka|brigpol|brigadir|briptu|bripda|ipda|iptu|akp|"
    r"kompol|letda|lettu|kapten|mayor|h|hj|dr|drs|ir|tokoh"
)
_ORIGIN = (
    r"asal|berasal dari|beralamat(?: di)?|domisili|berdomisili(?: di)?|tinggal di|alamat(?: (?:korban|pelaku))?|arah|menuju|"
    r"ke arah|dari arah|perbatasan|batas|berbatasan dengan|jurusan|selain|bukan|tetangga|pendatang dari|\(\d{1,2}(?: ?(?:th|thn|tahun))?\),? ?(?:warga|wrg|alamat)|pemuda|remaja|pelajar|kelompok"
)
_NUMBER = r"(?:[\s.]{0,2}(?:negeri|raya|besar|utama|[ivx]{1,4}|\d{1,3}(?:-\d{1,3})?)(?![a-z]))?"
UNIT = re.compile(
    rf"(?<![a-z])(?:{_UNIT})(?:[\s./-]{{0,3}}\d[\d\s./-]{{0,8}})?[\s./:-]{{0,3}}(?:(?:kec|kecamatan)[\s.]{{0,2}})?$"
)
NAMED_AFTER = re.compile(rf"(?<![a-z])(?:{_NAMED_AFTER}){_NUMBER}[\s.]{{0,3}}$")
PERSON = re.compile(rf"(?<![a-z])(?:{_PERSON})[\s.:]{{0,3}}$")
ORIGIN = re.compile(
    rf"(?<![a-z])(?:{_ORIGIN})[\s.:]{{0,3}}(?:(?:warga|desa|ds|kel|kelurahan|kec|kecamatan|kampung|kp)[\s.:]{{0,3}})?$"
)
LOCATIVE = re.compile(
    r"(?<![a-z])(?:di|wil|wilayah|wilkum|wilker|warga|lokasi|tkp|daerah|seputaran|sekitar|dari|dan|kel|tempat|masyarakat|"
    r"binaan|lingkungan|lokasi di|bertempat di)[\s.:]{1,3}$"
)
BEFORE = 40  # characters in front of a name that are looked at

ORDINARY = frozenset(
    """
pancuran laksana mandala perintis pembangunan
abang adu again agung alas alasan alat along aman amar antara arahan area as asam atap awan ayah ayam bagi bagus bakti
balai bali balik bambang bambu ban bandar bandara bandung bangka bangsa bangunan banjar barang barat baru batas batu bau
bayi bayu begal belah beliung bella benda bendungan bengkel bentak berkah berkas besar beton bila bilangan bintang bisa
bobol bogor bola bolong bor buang buangan buat budiman bukit bukti buku bulan bumi bunga buntu butuh cabang cap catur
cempaka cinta cut dadi dalam damai dana danau dari darussalam data day daya dewi dikira dim dorong duda ekor fajar gabus
gaji galih ganti gapura gardu gedung geger gelanggang gelap gelora genting gilang gua gubuk guna gunawan gunung hai harap
harapan harian harus hidayah hidayat hilir hulu ibu islam jadi jago jagung jahitan jamil jamu janji jarak jari jatuh jaya
jebol jember jogja jorong juli juta kabar kabupaten kaca kali kalian kamar kampung kamu kanan kanari kandang kandung
kantor karang karangan karet kartini karya kasi kasih kawat kebo kebon kebun kecil kediri kejadian kejaksaan kelapa
kelurahan kembang kembaran kenari kencana keras kering kerukunan kesatuan kesehatan key kini kira kompol kopi korem kota
kristen kuala kulo kunci kuning kupang kurnia kurun kurung ladang lama lancar langgar lanjut lapangan larangan laras
layang lebih lembar lestari lewat lintang lobu lomba long lorong luar luas lubuk lurah mabuk made madiun maharani maka
makassar makmur malang malik mama man mandiri mantan maria mas mata mataram mawar maya mega mekar melati melintang
menjelang merah merasa metro mine minta mira mode muara muda muka mulia muncul mungkin murni musyawarah mutiara nami
napi nasi natal negara nelayan normal nya pacar pada padang pagar pahlawan palembang pamah panca pancasila pandu pane
pangestu panggung pangkat panjang panji pantai panti para parang parit paru pasang pasangan pasar pasir pasokan patrol
pekat pelabuhan pelajaran pematang pemuda pengaturan penggalian penurunan penyaring per perbatasan perdamaian perhiasan
perkebunan permai permata pesantren peta petak petang petani petir pilar pinggir pintasan pintu pisang pola polio pondok
pukul pulau puluhan punggung pura pure putih rahayu rahmat raja random rangka rata rawan raya rejeki rejo ria ruang ruko
sabu salam saling sama samaran sambungan sambutan samping sandi santi sara sari sasaran satria sawah sawit sayang sedang
sejahtera sekar sekat sela selamat selebar selesai semarang sembilan sementara sentosa sepakat sepanjang serang serangan
sering setia setiap siaga siku silam silat simpang sir sisi situ slamet solo sosial stadion suci sudah sudirman sum
sumber sumur surabaya surat susi swadaya tahu tahunan taman tambahan tambang tampak tanda tangga tanggul tanjung tari
tarik teko teluk tenang tengah tentang teras terasa terisi terpadu tetap tie tiga timbangan tina tipes tiri titik toko
tokoh tolong tua tugu tulang tulis tunggu tunjuk tutup ujang ujung ulang undo uni uper urat utama wali waris warna waspada
wates wawasan widodo wisnu wali yang yayasan yogyakarta sukamaju sukamakmur sukajadi sukasari sukarame maju merdeka timur
utara selatan pusat atas bawah hitam hijau biru kenanga anggrek dahlia teratai durian mangga rambutan jambu nangka salak
jati bunga bangun bersih indah asri jambi medan jakarta lampung banten sunda jawa melayu bugis madura tebing tanah air
rawa hutan kolam empang nusantara bhayangkara persada nusa santai senen sabtu minggu kemuning cendana beringin pinang
sirih pandan lada pala cengkih garuda rajawali merpati elang kutilang gajah harimau macan singa naga banteng kijang
rusa kuda kerbau sapi kambing domba bebek itik angsa ikan udang gading intan berlian emas perak besi baja tembaga
bahagia gembira sentral sejati utomo mulyo mulya sukses karunia anugerah rejosari yosorejo
""".split()
) - {"yosorejo", "rejosari"}

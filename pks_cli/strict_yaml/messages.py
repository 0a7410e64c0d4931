"""What libyaml's complaints mean, in plain Indonesian."""

from __future__ import annotations

# (part of libyaml's words, what is wrong, what to do)
_KNOWN = (
    (
        "mapping values are not allowed",
        "ada titik dua di tempat yang tidak semestinya",
        "bila titik dua itu bagian dari isi, apit seluruh isi dengan tanda kutip",
    ),
    (
        "cannot start any token",
        "isi diawali karakter yang tidak boleh di depan (tab, @, % atau `)",
        "apit isi dengan tanda kutip; untuk lekukan pakai spasi, bukan tab",
    ),
    (
        "unexpected end of stream",
        "tanda kutip atau kurung tidak ditutup",
        "tambahkan tanda penutupnya",
    ),
    (
        "unexpected document indicator",
        "tanda kutip tidak ditutup sebelum garis '---'",
        "tambahkan tanda kutip penutup",
    ),
    (
        "could not find expected ':'",
        "ada baris tanpa titik dua",
        "tulis 'nama isian: isi', atau lekukkan baris ini di bawah isian yang memilikinya",
    ),
    (
        "did not find expected key",
        "lekukan baris ini tidak cocok dengan baris di atasnya",
        "samakan jumlah spasi di depan isian yang setingkat; teks bertanda kutip harus ditutup",
    ),
    (
        "did not find expected '-' indicator",
        "butir daftar tidak diawali tanda '-' atau lekukannya berbeda",
        "awali setiap butir dengan '- ' pada lekukan yang sama",
    ),
    (
        "did not find expected ',' or",
        "kurung [ ] atau { } tidak lengkap",
        "apit isi dengan tanda kutip bila kurung itu bagian dari teks, atau tutup kurungnya",
    ),
    (
        "block sequence entries are not allowed",
        "tanda '-' ada di tempat yang tidak semestinya",
        "taruh daftar pada baris baru di bawah nama isian",
    ),
    (
        "unknown escape character",
        "ada garis miring terbalik yang tidak dikenal dalam tanda kutip ganda",
        "pakai tanda kutip tunggal untuk isi ini",
    ),
    (
        "invalid Unicode character",
        "ada kode karakter yang tidak sah dalam tanda kutip ganda",
        "pakai tanda kutip tunggal untuk isi ini",
    ),
    (
        "expected hexdecimal number",
        "ada kode karakter yang tidak sah dalam tanda kutip ganda",
        "pakai tanda kutip tunggal untuk isi ini",
    ),
    (
        "scanning a block scalar found a tab",
        "ada tab di depan baris",
        "ganti tab itu dengan spasi",
    ),
    (
        "scanning a block scalar",
        "isi diawali tanda > atau |, dan masih ada teks di baris yang sama",
        "apit isi dengan tanda kutip, atau taruh teksnya di baris bawah dengan lekukan",
    ),
    (
        "expected alphabetic or numeric character",
        "isi diawali tanda & atau *",
        "apit isi dengan tanda kutip",
    ),
    (
        "scanning a directive",
        "ada baris yang diawali tanda persen (%)",
        "hapus baris itu",
    ),
    (
        "scanning a %YAML directive",
        "ada baris yang diawali tanda persen (%)",
        "hapus baris itu",
    ),
    (
        "found incompatible YAML document",
        "ada baris yang diawali tanda persen (%)",
        "hapus baris itu",
    ),
    (
        "did not find expected node content",
        "isi diawali kurung tutup atau koma",
        "apit isi dengan tanda kutip",
    ),
    (
        "mapping keys are not allowed",
        "isi diawali tanda tanya",
        "apit isi dengan tanda kutip",
    ),
    (
        "did not find expected <document start>",
        "masih ada isi sesudah garis '...'",
        "hapus garis '...' itu",
    ),
    (
        "found undefined tag handle",
        "isi diawali tanda seru",
        "apit isi dengan tanda kutip",
    ),
    (
        "ing a tag",
        "isi diawali tanda seru",
        "apit isi dengan tanda kutip",
    ),
)
_OTHER = (
    "susunan berkas tidak terbaca di sini",
    "bandingkan dengan berkas lain yang benar, atau minta dibuatkan ulang",
)


def syntax_message(context: str, problem: str) -> tuple[str, str]:
    """Turn libyaml's context and problem into (message, remedy)."""
    said = f"{context} {problem}"
    for words, message, remedy in _KNOWN:
        if words in said:
            return message, remedy
    return _OTHER

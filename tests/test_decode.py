"""Decoding: which encoding, HTML or text, what is refused, what is cleaned away."""

from __future__ import annotations

import contextlib
import gzip
import random
import time
import zlib

import lxml.etree
import lxml.html
import pytest
from bs4 import BeautifulSoup

from newsclean.decode import decode
from newsclean.errors import BinaryInputError, EmptyInputError, SourceError

STORIES = {
    "en": (
        "Council approves the bridge\n\nThe council’s vote ended a nine-year wait. “We waited too long,” "
        "said Ada Lind — the mayor of a town known for its café by the river. Work begins in spring and "
        "takes three years."
    ),
    "de": (
        "Rat genehmigt Brücke\n\nNach neun Jahren Wartezeit stimmte der Stadtrat für die neue Brücke. Die "
        "Bauarbeiten beginnen im Frühjahr und dauern drei Jahre, erklärte die Bürgermeisterin. „Das ist "
        "großartig“, sagte sie."
    ),
    "fr": (
        "Le conseil approuve le pont\n\nAprès neuf ans d’attente, le conseil municipal a voté pour le "
        "nouveau pont. Les travaux débuteront au printemps et dureront trois ans, a déclaré la maire. «\xa0"
        "C’est une très bonne nouvelle\xa0»."
    ),
    "es": (
        "El consejo aprueba el puente\n\nTras nueve años de espera, el consejo municipal votó a favor del "
        "nuevo puente. Las obras comenzarán en primavera y durarán tres años, según la alcaldesa. ¿Y "
        "después?"
    ),
    "pl": (
        "Rada zatwierdziła budowę mostu\n\nPo dziewięciu latach oczekiwania rada miasta zagłosowała za nowym "
        "mostem. Budowa rozpocznie się wiosną i potrwa trzy lata, ogłosiła burmistrz. Łąka, źródło, święta."
    ),
    "cs": (
        "Rada schválila stavbu mostu\n\nPo devíti letech čekání hlasovala městská rada pro nový most. Stavba "
        "začne na jaře a potrvá tři roky, řekla starostka. Žáci šli příliš pomalu."
    ),
    "hu": (
        "A tanács jóváhagyta a hidat\n\nKilenc év várakozás után a városi tanács megszavazta az új hidat. Az "
        "építkezés tavasszal kezdődik és három évig tart, közölte a polgármester. Őszintén örülünk, hűvös "
        "időben is."
    ),
    "tr": (
        "Meclis nehir köprüsünü onayladı\n\nDokuz yıllık bekleyişin ardından şehir meclisi yeni köprü için "
        "oy kullandı. İnşaat ilkbaharda başlayacak ve üç yıl sürecek, dedi belediye başkanı. Işıklar söndü."
    ),
    "lt": (
        "Taryba pritarė tilto statybai\n\nPo devynerių metų laukimo miesto taryba balsavo už naują tiltą. "
        "Statybos prasidės pavasarį ir truks trejus metus, pranešė merė. Žmonės džiaugėsi, šoko ir ėjo."
    ),
    "ru": (
        "Совет одобрил строительство моста через реку\n\nПосле девяти лет ожидания городской совет "
        "проголосовал за новый мост. Строительство начнётся весной и продлится три года, сообщила мэр Ада "
        "Линд."
    ),
    "uk": (
        "Рада схвалила будівництво мосту через річку\n\nПісля дев'яти років очікування міська рада "
        "проголосувала за новий міст. Будівництво почнеться навесні та триватиме три роки. Її підтримали "
        "жителі."
    ),
    "el": (
        "Το συμβούλιο ενέκρινε τη γέφυρα\n\nΎστερα από εννέα χρόνια αναμονής το δημοτικό συμβούλιο ψήφισε "
        "υπέρ της νέας γέφυρας. Τα έργα θα ξεκινήσουν την άνοιξη και θα διαρκέσουν τρία χρόνια, είπε η "
        "δήμαρχος."
    ),
    "he": (
        "המועצה אישרה את בניית הגשר\n\nלאחר תשע שנות המתנה הצביעה מועצת העיר בעד הגשר החדש. הבנייה תתחיל "
        "באביב ותימשך שלוש שנים, מסרה ראשת העיר."
    ),
    "ar": (
        "المجلس يوافق على بناء جسر فوق النهر\n\nبعد تسع سنوات من الانتظار صوت مجلس المدينة لصالح الجسر "
        "الجديد. سيبدأ البناء في الربيع ويستمر ثلاث سنوات، حسبما قالت رئيسة البلدية."
    ),
    "th": (
        "สภาเมืองอนุมัติการสร้างสะพาน\n\nหลังจากรอคอยมาเก้าปี สภาเมืองได้ลงมติให้สร้างสะพานใหม่ "
        "การก่อสร้างจะเริ่มในฤดูใบไม้ผลิ"
    ),
    "ja": (
        "市議会、新しい橋の建設を承認\n\n九年にわたる議論の末、市議会は火曜日に新"
        "しい橋の建設を承認した。工事は来年の春に始まり、三年かかる見通しだという。住民の"
        "トムさんは「長い間待っていた」と話した。"
    ),
    "zh": (
        "市议会批准修建新桥\n\n经过九年的等待，市议会星期二投票决定修建"
        "新的大桥。工程将于明年春天开始，预计需要三年时间。"
    ),
    "zh-tw": (
        "市議會批准興建新橋\n\n經過九年的等待，市議會星期二投票決定興建"
        "新的大橋。工程將於明年春天開始，預計需要三年時間。"
    ),
    "ko": (
        "시의회, 새 다리 건설 승인\n\n시의회는 9년간의 논의 끝에 화요일 새 다리 건설을 승인했다. 공사는 내년 "
        "봄에 시작되어 3년이 걸릴 것으로 보인다."
    ),
}

UNDECLARED = [
    ("en", "cp1252"), ("de", "cp1252"), ("fr", "cp1252"), ("es", "cp1252"), ("es", "iso8859-1"), ("pl", "cp1250"),
    ("pl", "iso8859-2"), ("cs", "cp1250"), ("cs", "iso8859-2"), ("hu", "cp1250"), ("tr", "cp1254"), ("lt", "cp1257"),
    ("ru", "cp1251"), ("ru", "koi8-r"), ("ru", "iso8859-5"), ("ru", "cp866"), ("uk", "cp1251"), ("uk", "koi8-u"),
    ("el", "cp1253"), ("el", "iso8859-7"), ("he", "cp1255"), ("ar", "cp1256"), ("th", "cp874"), ("ja", "cp932"),
    ("ja", "euc_jp"), ("ja", "iso2022_jp"), ("zh", "gb18030"), ("zh", "gb2312"), ("zh-tw", "big5"), ("ko", "euc_kr"),
]  # fmt: skip


def page(story: str, head: str = "", encoding: str = "utf-8") -> bytes:
    paragraphs = "".join(f"<p>{part}</p>\n" for part in story.split("\n\n"))
    text = f"<!DOCTYPE html>\n<html><head>{head}<title>x</title></head><body>{paragraphs}</body></html>"
    return text.encode(encoding)


@pytest.mark.parametrize(("language", "encoding"), UNDECLARED)
def test_an_undeclared_encoding_is_found_in_html(language, encoding):
    story = STORIES[language]

    document = decode(page(story, encoding=encoding))

    assert all(part in document.text for part in story.split("\n\n"))
    assert document.kind == "html"


@pytest.mark.parametrize(("language", "encoding"), UNDECLARED)
def test_an_undeclared_encoding_is_found_in_text(language, encoding):
    story = STORIES[language]

    document = decode(story.encode(encoding))

    assert document.text == story
    assert document.kind == "text"


@pytest.mark.parametrize("one_sign", ["It costs £4m", "the council’s vote", "a café by the river", "5° in the shade"])
def test_one_sign_in_an_english_text_is_western(one_sign):
    story = f"The council voted on Tuesday to end a nine-year wait.\n\n{one_sign}, said the mayor of the town."

    assert decode(story.encode("cp1252")).text == story


def meta(charset: str) -> str:
    return f'<meta charset="{charset}">'


DECLARED = [
    ("says latin1, is UTF-8", "de", "utf-8", meta("iso-8859-1"), "utf-8"),
    ("says UTF-8, is windows-1252", "de", "cp1252", meta("utf-8"), "cp1252"),
    ("latin1 means windows-1252", "en", "cp1252", meta("ISO-8859-1"), "cp1252"),
    ("ascii means windows-1252", "en", "cp1252", meta("us-ascii"), "cp1252"),
    ("iso-8859-9 means windows-1254", "tr", "cp1254", meta("iso-8859-9"), "cp1254"),
    ("gb2312 means gb18030", "zh", "gb18030", meta("gb2312"), "gb18030"),
    ("gbk means gb18030", "zh", "gb18030", meta("GBK"), "gb18030"),
    ("ks_c_5601 means cp949", "ko", "cp949", meta("ks_c_5601-1987"), "cp949"),
    ("x-sjis", "ja", "cp932", meta("x-sjis"), "cp932"),
    ("euc-jp", "ja", "euc_jp", meta("euc-jp"), "euc_jp"),
    ("big5", "zh-tw", "big5", meta("Big5"), "big5hkscs"),
    ("koi8-r", "ru", "koi8-r", meta("koi8-r"), "koi8-r"),
    ("iso-8859-2", "pl", "iso8859-2", meta("iso-8859-2"), "iso8859-2"),
    ("tis-620", "th", "cp874", meta("TIS-620"), "cp874"),
    ("http-equiv", "ru", "cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=cp1251">', "cp1251"),
    ("content first", "ru", "cp1251", "<META CONTENT='text/html;charset=cp1251' HTTP-EQUIV=Content-Type>", "cp1251"),
    ("unquoted", "ru", "cp1251", "<meta charset=windows-1251>", "cp1251"),
    ("nonsense is ignored", "ru", "cp1251", meta("x-nonsense-9"), "cp1251"),
    ("hex is no text", "ru", "cp1251", meta("hex"), "cp1251"),
    ("undefined is no text", "ru", "cp1251", meta("undefined"), "cp1251"),
    ("rot13 is no text", "de", "cp1252", meta("rot13"), "cp1252"),
    ("utf-7 could not be read", "de", "cp1252", meta("utf-7"), "cp1252"),
    ("EBCDIC could not be read", "de", "cp1252", meta("cp037"), "cp1252"),
    ("idna is no text", "de", "cp1252", meta("idna"), "cp1252"),
    ("nonsense before sense", "ru", "cp1251", meta("x-nonsense-9") + meta("cp1251"), "cp1251"),
    ("UTF-16 in ASCII is UTF-8", "de", "utf-8", meta("utf-16"), "utf-8"),
    ("says latin1, is Cyrillic", "ru", "cp1251", meta("iso-8859-1"), "cp1251"),
    ("says shift_jis, is Korean", "ko", "cp949", meta("shift_jis"), "cp949"),
    ("says latin1, is Polish", "pl", "cp1250", meta("iso-8859-1"), "cp1250"),
    ("says latin1, is Turkish", "tr", "cp1254", meta("iso-8859-1"), "cp1254"),
    ("says latin1, is Lithuanian", "lt", "cp1257", meta("iso-8859-1"), "cp1257"),
    ("says koi8-r, is French", "fr", "cp1252", meta("koi8-r"), "cp1252"),
    ("inside a comment", "ru", "cp1251", f"<!-- {meta('koi8-r')} -->", "cp1251"),
    ("empty", "ru", "cp1251", meta(""), "cp1251"),
]


@pytest.mark.parametrize(
    ("language", "encoding", "head", "codec"), [case[1:] for case in DECLARED], ids=[case[0] for case in DECLARED]
)
def test_a_declaration_counts_as_far_as_the_bytes_agree(language, encoding, head, codec):
    story = STORIES[language]

    document = decode(page(story, head, encoding))

    assert all(part in document.text for part in story.split("\n\n"))
    assert document.encoding == codec


LABELS = [
    ("ibm866", "ru", "cp866"), ("iso-8859-4", "lt", "iso8859-4"), ("iso-8859-5", "ru", "iso8859-5"),
    ("cyrillic", "ru", "iso8859-5"), ("iso-8859-6", "ar", "iso8859-6"), ("asmo-708", "ar", "iso8859-6"),
    ("sun_eu_greek", "el", "iso8859-7"), ("iso-8859-8", "he", "iso8859-8"), ("iso-8859-8-i", "he", "iso8859-8"),
    ("visual", "he", "iso8859-8"), ("iso-8859-10", "lt", "iso8859-10"), ("iso-8859-13", "lt", "iso8859-13"),
    ("iso-8859-14", "es", "iso8859-14"), ("iso-8859-15", "de", "iso8859-15"), ("iso-8859-16", "pl", "iso8859-16"),
    ("koi8-u", "uk", "koi8-u"), ("koi8_r", "ru", "koi8-r"), ("macintosh", "fr", "mac-roman"),
    ("x-mac-roman", "fr", "mac-roman"), ("dos-874", "th", "cp874"), ("windows-1258", "fr", "cp1258"),
    ("x-cp1251", "ru", "cp1251"), ("x-mac-cyrillic", "ru", "mac-cyrillic"), ("x-mac-ukrainian", "ru", "mac-cyrillic"),
    ("x-gbk", "zh", "gbk"), ("gb_2312-80", "zh", "gbk"), ("big5-hkscs", "zh-tw", "big5hkscs"), ("cn-big5", "zh-tw", "big5"),
    ("x-euc-jp", "ja", "euc_jp"), ("iso-2022-jp", "ja", "iso2022_jp"), ("windows-31j", "ja", "cp932"),
    ("ms_kanji", "ja", "cp932"), ("windows-949", "ko", "cp949"), ("korean", "ko", "cp949"),
    ("unicode-1-1-utf-8", "ru", "utf-8"),
]  # fmt: skip
"""Labels of the Encoding Standard that a page may declare, besides those above."""


@pytest.mark.parametrize(("label", "language", "codec"), LABELS)
def test_every_label_of_the_web_is_known(label, language, codec):
    story = STORIES[language].encode(codec, "ignore").decode(codec)

    assert all(part in decode(page(story, meta(label), codec)).text for part in story.split("\n\n"))


def test_japanese_of_seven_bits_is_read_though_a_title_was_cut():
    cut = STORIES["ja"][:14].encode("iso2022_jp")[:-6]
    data = page(STORIES["ja"], encoding="iso2022_jp").replace(b"<body>", b"<body><p>" + cut + b"</p>", 1)

    assert STORIES["ja"].split("\n\n")[1] in decode(data).text


def test_a_server_is_heard_before_the_page_and_after_the_bytes():
    assert decode(STORIES["ru"].encode("koi8-r"), declared="koi8-r").encoding == "koi8-r"
    assert decode(STORIES["ru"].encode(), declared="iso-8859-1").encoding == "utf-8"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-32-le", b"\xff\xfe\0\0"),
     ("utf-32-be", b"\0\0\xfe\xff"), ("gb18030", b"\x84\x31\x95\x33")],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_a_byte_order_mark_overrules_all(encoding, mark, language):
    data = mark + page(STORIES[language], meta("shift_jis"), "utf-8").decode().encode(encoding, "replace")

    document = decode(data, encoding="latin-1")

    assert document.text.startswith("<!DOCTYPE html>")
    assert document.encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", ["en", "ru", "zh", "ja", "ko", "ar", "th"])
@pytest.mark.parametrize("form", ["html", "text"])
def test_wide_encodings_need_no_mark(encoding, language, form):
    story = STORIES[language]
    data = page(story, meta("utf-8"), encoding) if form == "html" else story.encode(encoding)

    document = decode(data)

    assert all(part in document.text for part in story.split("\n\n"))
    assert (document.kind, document.encoding) == (form, encoding)


def test_utf_16_cut_in_the_middle_of_a_character_loses_that_one_only():
    document = decode(STORIES["en"].encode("utf-16-le")[:-1])

    assert document.text == STORIES["en"][:-1]


def test_a_nul_inside_a_page_is_dropped_and_nothing_else():
    document = decode(page("Vor dem Fluß\0 und nach der Brücke"))

    assert "Vor dem Fluß und nach der Brücke" in document.text


@pytest.mark.parametrize("head", ["", meta("utf-8"), meta("iso-8859-1")])
def test_one_bad_byte_spoils_one_letter(head):
    data = page(STORIES["de"], head).replace(b"Stadtrat", b"Stadtr\xe4t")

    document = decode(data)

    assert "Stadträt für die neue Brücke" in document.text
    assert document.encoding == "utf-8"


def test_a_broken_sequence_becomes_a_replacement_character():
    data = STORIES["de"].encode().replace("„".encode(), b"\xe2\x80")

    assert "\ufffdDas ist großartig“" in decode(data).text


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_cut_off_last_character_is_left_out(cut):
    data = (STORIES["de"] + "😀").encode()

    document = decode(data[:-cut])

    assert document.text == STORIES["de"]
    assert document.encoding == "utf-8"


def test_an_explicit_encoding_is_obeyed():
    document = decode(b"Caf\xc3\xa9 stories", encoding="latin-1")

    assert document.text == "CafÃ© stories"


def test_an_explicit_wide_encoding_needs_no_mark():
    assert decode("Жук и рак".encode("utf-16-be"), encoding="utf-16-be").text == "Жук и рак"


@pytest.mark.parametrize("name", ["x-nonsense-9", "hex", "undefined", "", "utf-8\0", "idna"])
def test_an_encoding_python_does_not_know_is_an_error(name):
    with pytest.raises(SourceError, match="unknown encoding"):
        decode(b"Some text", encoding=name)


NOISE = random.Random(1).randbytes(4000)  # noqa: S311

BINARY = [
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG image"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "JPEG image"),
    (b"GIF89a\x01\0\x01\0", "GIF image"),
    (b"RIFF\x24\0\0\0WEBPVP8 ", "WebP image"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF document"),
    (b"PK\x03\x04\x14\0\x06\0", "ZIP archive"),
    (gzip.compress(b"<p>hello</p>"), "gzip archive"),
    (b"BZh91AY&SY\x01\x02", "bzip2 archive"),
    (b"\xfd7zXZ\0\0\x04", "xz archive"),
    (b"\x28\xb5\x2f\xfd\x04\x58", "zstd archive"),
    (b"\x7fELF\x02\x01\x01\0\0\0", "ELF program"),
    (b"MZ\x90\0\x03\0\0\0", "Windows program"),
    (b"\0\0\0\x18ftypmp42\0\0\0\0", "MPEG-4"),
    (b"ID3\x04\0\0\0\0\x01", "MP3 recording"),
    (b"SQLite format 3\0\x10\0", "SQLite database"),
    (b"{\\rtf1\\ansi hello}", "RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "old Office document"),
    (NOISE, "binary data"),
    (zlib.compress(NOISE), "binary data"),
    (bytes(range(256)) * 20, "binary data"),
    (b"\1\2\3\4\5\6" * 100, "binary data"),
]


@pytest.mark.parametrize(("data", "name"), BINARY, ids=[name for _, name in BINARY])
def test_binary_input_is_named_and_refused(data, name):
    with pytest.raises(BinaryInputError, match=rf"^is .*{name}.*, neither HTML nor text$"):
        decode(data)


@pytest.mark.parametrize("opening", ["BMW opens a plant", "MZ is a sign", "ID3 tags are music", "GIF is old", "OggS"])
def test_a_text_may_open_with_the_letters_of_a_file_format(opening):
    assert decode(opening.encode()).text == opening


def test_decoded_binary_is_refused_too():
    with pytest.raises(BinaryInputError):
        decode(NOISE.decode("utf-8", "replace"))


@pytest.mark.parametrize(
    "source",
    [b"", "", b"  \r\n\t ", " \n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 500, "\ufeff", "\u200b\n", "\0\1"],
)
def test_nothing_to_read_is_said_so(source):
    with pytest.raises(EmptyInputError, match=r"^is empty$"):
        decode(source)


CLEANED = [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("a\x85b\u2028c\u2029d\x0ce\x0bf", "a\nb\nc\nd\ne\nf"),
    ("a\0b\x07c\x1b[31md\x7fe\x9bf", "abc[31mdef"),
    ("a\tb\u200cc\u200dd\u200ee\xa0f", "a\tb\u200cc\u200dd\u200ee\xa0f"),
    ("a\u202eb\u202cc\u2066d\u2069e\u202a", "abcde"),
    ("a\ufdd0b\ufffec\uffffd\U0001fffee\U0010ffff", "abcde"),
    ("a\ud800b\udfffc", "abc"),
    ("a \ud83d\ude00 b", "a \U0001f600 b"),
    ("naïve 漢字 😀 עברית", "naïve 漢字 😀 עברית"),
    ("".join(map(chr, range(0x80, 0xA0))) + "x", "\nx"),
]


@pytest.mark.parametrize(("source", "text"), CLEANED)
def test_what_no_reader_sees_is_removed(source, text):
    assert decode(source, kind="text").text == text


STORY = "The council met on Tuesday.\n\nIt rose late.\n\n"

KINDS = [
    ("html", "<p>One paragraph.</p><p>Another one.</p>"),
    ("html", "<p>One paragraph.</p>\n\n<p>Another one.</p>\n"),
    ("html", "<div>\nThe council met.\n\nIt rose late.\n\nNobody spoke.\n</div>"),
    ("html", "<P>One paragraph.\n<P>Another one.\n\n<P>A third."),
    ("html", "<!-- saved from a site -->\n<html><body><p>Hello there</p></body></html>"),
    ("html", "\n\n  <html>\n<head><title>x</title></head>\n\n<body>\n\n<p>Hello</p>\n\n</body></html>"),
    ("html", '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">\n<html/>'),
    ("html", "<!-- saved from a site -->\n<!DOCTYPE html>\nBare\n\nwords\n\nhere"),
    ("text", "---\n\nNo front matter, a <b>ruler</b>.\n\n" + STORY),
    ("html", "<!doctype HTML><title>x</title>Bare\n\nwords\n\nhere"),
    ("html", "HTTP/1.1 200 OK\nServer: x\n\n<!DOCTYPE html>\n<html><body><p>" + STORY * 9 + "</p></body></html>"),
    ("html", "<b>Bold</b> words and <a href='x'>a link</a>"),
    ("html", "First line<br>\nsecond line<br>\n\nThird line<br>"),
    ("html", "<script>\nvar a = 1;\n\nvar b = 2;\n\nvar c = 3;\n\n</script><div><p>Hello</p></div>"),
    ("html", "<article><h1>Bridge</h1>\n<p>The council met.</p></article>"),
    ("text", STORY),
    ("text", STORY + "Authors should use <div> and <p> with care, and close them with </div> and </p>.\n\n" + STORY),
    ("text", "<div> is the tag that ate the web\n\n" + STORY),
    ("text", STORY + "A List<int> is not a Map<String, List<int>>.\n\nIf a < b and c > d, stop."),
    ("text", STORY + "See <https://example.org/a> or write to <ada@example.org>."),
    ("text", "---\ntitle: Bridge\n---\n\n# Bridge\n\n" + STORY + 'It was <b>late</b>.\n\n<img src="a.png">\n'),
    ("text", '<p align="center"><img src="logo.png"></p>\n\n# Bridge\n\n' + STORY + STORY),
    ("text", STORY + "```html\n<html>\n<body>\n\n<p>Hi</p>\n\n<p>Ho</p>\n\n<p>Hu</p>\n\n</body>\n```\n"),
    ("text", "How to write `<p>` and `</p>`\n\nUse `<p>`"),
    ("text", "1 < 2"),
    ("text", "<3 this story\n\nI do"),
    ("text", "<Ada> hello\n<Tom> hi there\n<Ada> did you see the bridge?"),
]


@pytest.mark.parametrize(("kind", "source"), KINDS, ids=range(len(KINDS)))
def test_html_and_text_are_told_by_where_tags_stand(kind, source):
    document = decode(source)

    assert document.kind == kind, document.because
    assert document.because


def test_the_caller_may_say_the_kind():
    assert decode("<p>Hello</p>", kind="text").kind == "text"
    assert decode("Hello", kind="html").kind == "html"
    with pytest.raises(ValueError, match="kind must be one of"):
        decode("Hello", kind="pdf")


@pytest.mark.parametrize(
    "tree",
    [
        lxml.html.fromstring("<div><p>One &lt; two</p></div>"),
        lxml.html.document_fromstring("<p>One &lt; two</p>").getroottree(),
        lxml.etree.fromstring("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>One &lt; two</p></body></html>"),
        BeautifulSoup("<p>One &lt; two</p>", "html.parser"),
        BeautifulSoup("<div><p>One &lt; two</p></div>", "lxml").div,
    ],
    ids=["element", "tree", "xhtml", "soup", "tag"],
)
def test_parsed_trees_are_read_and_left_alone(tree):
    before = repr(lxml.etree.tostring(tree)) if not hasattr(tree, "prettify") else str(tree)

    document = decode(tree)

    assert document.kind == "html"
    assert "<p>One &lt; two</p>" in document.text
    assert before == (repr(lxml.etree.tostring(tree)) if not hasattr(tree, "prettify") else str(tree))


def test_the_tail_of_an_element_is_not_part_of_it():
    first = lxml.html.fromstring("<div><p>One</p> and more</div>")[0]

    assert decode(first).text == "<p>One</p>"


def test_strings_of_parsers_are_strings():
    text = lxml.html.fromstring("<p>Just words</p>").xpath("string()")

    assert decode(text).kind == "text"


@pytest.mark.parametrize("source", [None, 3, ["<p>"], object()])
def test_other_types_are_a_type_error(source):
    with pytest.raises(TypeError, match="newsclean reads str, bytes"):
        decode(source)


def test_bytes_like_values_are_bytes():
    assert decode(bytearray(b"Hello")).text == decode(memoryview(b"Hello")).text == "Hello"


EVIL = [
    b"<" * 300_000,
    b"<a " * 100_000,
    b"<meta " * 60_000 + b"\xff",
    b"<!--" * 80_000 + b"\xff",
    b"\n " * 150_000 + b"<",
    b"```\n" * 80_000 + b"<p>",
    b"<" + b"a" * 300_000,
    b"\xff" * 300_000,
    b"\xe4\xb8" * 150_000,
    b"\x1b$B" * 100_000,
    b"<meta charset=" + b" " * 300_000 + b"\xff",
    b"<html " + b"a" * 300_000 + b"\xff",
    b"</" * 150_000,
    b"`" * 300_000 + b"<",
    b"\xed\xa0\x80" * 100_000,
    b"A\0" * 150_000,
    b"\0A\0" * 100_000,
    b"<?xml " + b" " * 300_000,
    b"<p>\n\n" * 60_000,
    b"HTTP/1.1\n" + b"<html>\n" * 40_000,
]


@pytest.mark.parametrize("data", EVIL, ids=range(len(EVIL)))
def test_evil_input_takes_no_time(data):
    start = time.process_time()
    with contextlib.suppress(SourceError):
        decode(data)

    assert time.process_time() - start < 1.5


def test_bytes_that_are_not_in_the_encoding_the_caller_names_are_refused():
    data = page(STORIES["ru"], encoding="koi8-r")

    with pytest.raises(SourceError, match="cannot be decoded as utf-8"):
        decode(data, encoding="utf-8")


def test_a_slip_in_the_encoding_the_caller_names_is_read_over():
    data = page(STORIES["ru"] * 3).replace("е".encode(), b"\xff", 1)

    assert decode(data, encoding="utf-8").encoding == "utf-8"

"""The language of a text: by its script, else by its commonest words."""

from __future__ import annotations

import time

import pytest

from newsclean.fields import language
from newsclean.fields.language import guess_language, likeliest
from newsclean.tables import lines_of

TEXTS = {
    "en": "The council voted on Thursday to approve the bridge, and the mayor said that it had been a "
          "long wait for the town.",
    "de": "Der Rat hat am Donnerstag für die Brücke gestimmt, und die Bürgermeisterin sagte, dass es ein "
          "langes Warten war.",
    "fr": "Le conseil a voté jeudi pour le pont, et la maire a dit que les habitants de la ville ont "
          "attendu des années.",
    "es": "El consejo votó el jueves a favor del puente y la alcaldesa dijo que los vecinos de la ciudad "
          "esperaban desde hace años.",
    "pt": "O conselho votou na quinta-feira a favor da ponte e a prefeita disse que os moradores da "
          "cidade não esperavam mais.",
    "it": "Il consiglio ha votato giovedì per il ponte e la sindaca ha detto che gli abitanti della città "
          "aspettavano da anni.",
    "nl": "De raad stemde donderdag voor de brug en de burgemeester zei dat het voor de stad een lang wachten was.",
    "sv": "Rådet röstade på torsdagen för bron och borgmästaren sade att det har varit en lång väntan för "
          "staden och att den är klar.",
    "da": "Rådet stemte torsdag for broen, og borgmesteren siger, at det har været en lang ventetid, og "
          "at hun ikke vil vente mere af den grund.",
    "fi": "Valtuusto äänesti torstaina sillan puolesta, ja pormestari sanoi, että se on ollut pitkä "
          "odotus, mutta nyt se on ohi.",
    "pl": "Rada głosowała w czwartek za mostem, a burmistrz powiedziała, że to nie jest koniec i że "
          "miasto czekało na to od lat.",
    "cs": "Rada ve čtvrtek hlasovala pro most a starostka řekla, že se na to čekalo dlouho a že by to "
          "mělo být hotové do roku.",
    "hu": "A tanács csütörtökön megszavazta a hidat, és a polgármester azt mondta, hogy ez nem volt "
          "gyors, de már csak ez kell.",
    "ro": "Consiliul a votat joi pentru pod, iar primarul a spus că locuitorii au așteptat mult și că "
          "este o zi bună pentru oraș.",
    "tr": "Meclis perşembe günü köprü için oy verdi ve başkan bu kararın çok önemli olduğunu, ancak daha "
          "bir yıl gerektiğini söyledi.",
    "id": "Dewan pada hari Kamis menyetujui jembatan itu dan wali kota mengatakan bahwa warga tidak akan "
          "menunggu lebih lama dari ini.",
    "vi": "Hội đồng đã thông qua cây cầu và thị trưởng nói đây là một ngày vui của người dân, không phải "
          "chờ đợi trong nhiều năm.",
    "sw": "Baraza limeidhinisha daraja hilo na meya alisema kuwa ni siku njema kwa watu wa mji huo ambao "
          "walisubiri kwa miaka.",
    "ru": "Совет в четверг проголосовал за мост, и мэр сказала, что это был долгий путь, но он не "
          "закончен и город ждет.",
    "uk": "Рада у четвер проголосувала за міст, і мерка сказала, що це був довгий шлях, але він не "
          "закінчений та місто чекає.",
    "bg": "Съветът гласува в четвъртък за моста и кметът каза, че това не е краят, но градът ще го има до "
          "края на годината.",
    "ar": "وافق المجلس يوم الخميس على الجسر وقال العمدة إن هذا اليوم كان من أهم الأيام في المدينة بعد "
          "انتظار دام عن سنوات",
    "fa": "شورا روز پنجشنبه با این پل موافقت کرد و شهردار گفت که مردم شهر برای آن از سال‌ها پیش در انتظار "
          "بودند و این را می‌خواستند",
    "ur": "کونسل نے جمعرات کو پل کی منظوری دی اور میئر نے کہا کہ یہ شہر کے لوگوں کے لیے ایک اچھا دن ہے",
    "hi": "परिषद ने गुरुवार को पुल को मंजूरी दी और महापौर ने कहा कि यह शहर के लोगों के लिए एक अच्छा दिन है",
    "ja": "市議会は木曜日に橋を承認し、市長は長い間待っていたと述べた。",
    "zh": "市议会周四批准了这座桥，市长说全市人民等待了九年时间。",
    "ko": "시의회는 목요일에 다리를 승인했으며 시장은 오랜 기다림이었다고 말했다.",
    "el": "Το συμβούλιο ψήφισε την Πέμπτη υπέρ της γέφυρας.",
    "he": "המועצה אישרה ביום חמישי את הגשר לאחר תשע שנים.",
    "th": "สภาอนุมัติสะพานเมื่อวันพฤหัสบดีหลังจากรอเก้าปี",
    "bn": "পরিষদ বৃহস্পতিবার সেতুটি অনুমোদন করেছে।",
    "ta": "கவுன்சில் வியாழக்கிழமை பாலத்திற்கு ஒப்புதல் அளித்தது.",
    "ka": "საბჭომ ხუთშაბათს ხიდი დაამტკიცა.",
    "am": "ምክር ቤቱ ሐሙስ ድልድዩን አጸደቀ።",
}

UNCLEAR = [
    "", "Hello", "Breaking News", "1234567890 1234", "🙂 🙂 🙂 🙂", "Northford Lind Okoro Bridge Ferry", "x" * 9_000,
    "Привет",
]


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_sentence_or_two_tell_the_language(code: str, text: str) -> None:
    assert guess_language(text) == code


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_not_clear_is_none(text: str) -> None:
    assert guess_language(text) is None


def test_words_outweigh_a_claim_only_where_they_clearly_speak_another_language() -> None:
    assert likeliest("en", TEXTS["de"]) == "de"
    assert likeliest("de", "Northford") == "de"
    assert likeliest("nb", TEXTS["da"]) == "nb"
    assert likeliest(None, TEXTS["fr"]) == "fr"
    assert likeliest(None, "") is None


def test_every_language_of_a_shared_script_has_a_list_of_words_and_no_other_has() -> None:
    listed = dict(line.split(": ") for line in lines_of("stopwords.txt") if line[0] != "#")

    assert listed.keys() == {code for codes in language.SHARED.values() for code in codes.split()}
    assert all(len(words.split()) >= 20 for words in listed.values())


def test_listed_words_are_as_they_are_found_in_texts() -> None:
    words = [word for line in lines_of("stopwords.txt") if line[0] != "#" for word in line.split()[1:]]

    assert [word for word in words if word != word.strip(language.EDGES).replace("’", "'")] == []


def test_a_long_text_costs_no_more_than_its_sample() -> None:
    start = time.process_time()

    guess_language(TEXTS["en"] * 100_000)

    assert time.process_time() - start < 0.5

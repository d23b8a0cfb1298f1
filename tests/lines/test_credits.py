"""How captions of pasted text end, and what only looks like it."""

from __future__ import annotations

import pytest

from newsclean.lines.credits import credit


def says(text: str) -> str:
    return credit(text, len(text.split()))


@pytest.mark.parametrize("caption", [
    "The old kiln in spring, seen from the station. Photo: Ida Falk",
    "Der alte Ofen im Frühjahr (Quelle: Stadtarchiv)",
    "Der alte Ofen im Frühjahr. Bildrechte: Sender/Ida Falk",
    "La vieille halle au printemps. Crédit photo : Ida Falk",
    "La nave vieja en primavera, ayer por la tarde.Cedida por Ida Falk",
    "Cegielnia wiosną, widok od strony dworca. Fot. Ida Falk/Example Wire",
    "Старая печь весной. Фото: Ида Фальк",
    "봄의 가마, 역에서 본 모습. [사진 출처 = 시청]",
    "春の窯、駅から見る（写真：市役所）",
    "The choir on its first evening in the hall (Ida Falk/Reuters)",
    "Fans wait before the match at the old ground. Ida Falk/Reuters",
    "Fans wait before the match at the old ground on Monday. IMAGO/Ida Falk",
    "The choir sings on its first evening in the hall.Ida Falk",
    "The choir on its first evening in the hall / Ida Falk",
    "The choir sings on its first evening in the hall (",
    "More than 300 of the rooms have been painted anew. Supplied",
    "© Archive | Ida Falk",
    "Ida Falk/dpa",
    "REUTERS",
    "The choir sings on its first evening in the hallIda Falk/Reuters",
    "Kuva: Ida Falk",
    "Fotograf: Ida Falk/Example Wire",
    "写真：飯田花子",
])
def test_a_caption_is_known_by_its_credit(caption: str) -> None:
    assert says(caption)


@pytest.mark.parametrize("line", [
    "The council voted on Tuesday to buy the kiln.",
    "The price rose to 3.4 per cent",
    "Who took the photo: nobody knows",
    "The choir will sing again in March, said its conductor. (dpa/lno)",
    "The law was passed by both parties (Left/Right).",
    "Wallet (credit/debit cards, cash)",
    "What it costs / who pays",
    "1. Golden pothos (Devil's ivy / Ivy arum)",
    "Sizes for everybody on the list. Men / Women",
    "The new phones of the valley run on iOS/Android",
    "The town pays what it owes to the old agency Ida Falk/Reuters once ran",
    "© 2023 Example News",
    "An introduction to programming with Node.js",
    "The photo: how it was taken, and by whom",
    "Map: how to get there by train",
    "Autor: Ida Falk",
    "Source: Ida Falk",
])
def test_what_only_looks_like_a_credit_is_none(line: str) -> None:
    assert not says(line)

"""The language of a text that is none of those which are read: told, so that nobody takes an empty list for an answer.

Told apart by the letters that a language alone has, and those that share the Latin ones by their commonest short words.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from watchlist.importing.extraction.page.languages import ADDRESS, SCRIPTS, VIETNAMESE, letters_in

_SAMPLE: Final = 20_000
_LEAST: Final = 20
"""So many letters, or common words, must tell it: a name or a quotation is less."""
_SHARE: Final = 0.15
"""Of all letters (a Latin word for one) so many are of a script: kana stand between the Chinese characters of a Japanese text."""
_COMMON: Final = 0.08
"""Of all Latin words so many are the common ones of a language; in its own running text three in ten are."""
_VARIOUS: Final = 6
"""So many different ones: one that comes again and again is a part of a name or of an address."""
_SCRIPTS: Final = {
    code: re.compile("[" + "".join(f"{first}-{last}" for first, last in ranges) + "]")
    for code, ranges in SCRIPTS.items()
}
_CHINESE: Final = re.compile("[㐀-鿿]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_VIETNAMESE: Final = re.compile(f"[{VIETNAMESE}]")
_WORDS: Final = {
    "en": "the of and to in is for that with on are as by we this from has have its be was will at or an",
    "de": "der die das und ist nicht mit von den dem des ein eine im für auf wir sich auch wird sind bei als zu",
    "fr": "le la les des et est une dans pour que qui sur du au aux par avec nous ce cette ne pas sont plus",
    "es": "el la los las y es una que por con para del se lo su al como más sus este esta no son han",
    "it": "il lo gli della del di che e per una con non sono nel dei alla è più anche si da le dal al",
    "pt": "o os as da do das dos que e em uma para com não por mais ao na no se são foi pelo pela",
    "nl": "de het een en van is dat niet voor met zijn op aan door ook wordt bij naar te er wij hebben",
    "id": "yang dan di untuk dengan dari pada ini itu tidak akan adalah dalam kami oleh ke saham",
    "pl": "w i na z się jest do nie że to dla oraz przez od po jako są jest",
    "tr": "ve bir bu için ile olarak daha da de çok olan gibi en kadar",
}
_COMMON_WORDS: Final = {code: frozenset(words.split()) for code, words in _WORDS.items()}


def unread_language(text: str) -> str:
    """The code of a text's language (`ja`, `vi`, `de`), "" for Chinese, English and what can't be told.

    A text with hardly a letter of another script and fewer Latin ones than Chinese characters needs no closer look.
    """
    sample = text[:_SAMPLE]
    letters = letters_in(sample)
    if letters.other < _LEAST and letters.latin <= letters.chinese:
        return ""
    return _of_words(ADDRESS.sub(" ", sample))


def _of_words(sample: str) -> str:
    words = _WORD.findall(sample)
    latin = [word.casefold() for word in words if word[0] < "ɐ" or _VIETNAMESE.search(word)]
    chinese = len(_CHINESE.findall(sample))
    counts = {code: len(letters.findall(sample)) for code, letters in _SCRIPTS.items()}
    letters = chinese + len(latin) + sum(counts.values())
    code, most = max(counts.items(), key=lambda each: each[1])
    if most >= max(_LEAST, letters * _SHARE):
        return code
    return _of_latin(latin) if len(latin) > chinese else ""


def _of_latin(words: list[str]) -> str:
    own = sum(bool(_VIETNAMESE.search(word)) for word in words)
    if own >= max(_LEAST, len(words) * _SHARE):
        return "vi"
    counted = Counter(words)
    common = {code: sum(counted[word] for word in known) for code, known in _COMMON_WORDS.items()}
    code, most = max(common.items(), key=lambda each: each[1])
    various = len(_COMMON_WORDS[code] & counted.keys()) >= _VARIOUS
    told = code != "en" and most >= max(_LEAST, len(words) * _COMMON) and most > 2 * common["en"]
    return code if told and various else ""

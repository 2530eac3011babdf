"""The pieces between names and cues that are tokens by their characters alone: punctuation, numbers of items, headings in 【】."""

from __future__ import annotations

import re

PIECE = re.compile(
    r"[【(\d)①-⑳、,|\s.;。!?…:>→+/&$-](?:"
    r"(?<=[、,|])(?P<list>(?:(?<!\|)\s?(?:and\s|以及|及|和))?)"
    r"|(?<=[;。!?…:()])(?:(?<=;)(?P<semi>)|(?<=[。!?…])(?P<stop>)|(?<=:)(?P<colon>)|(?<=\()(?:(?P<ordinal>\d{1,2}\))|(?P<open>))|(?P<close>))"
    r"|(?<=[\d\s])(?=[\d)/、+&.–=-])(?:(?P<counted>(?<=\d)(?:(?<![\d.a-z].)\d?[)](?=\D|\Z)|(?<![^\n].)\d?/(?:\d{1,2}|n)\)?\s(?=\S)|(?<![\d.%].)\d?、(?=[\u4e00-\u9fffa-z]|\Z)))"
    r"|(?<=\s)(?:(?P<between>[/+&.]\s)|(?P<dash>-\s(?=[a-z\"]))|(?P<told>(?<=\*\*\s)[-–]\s|--\s|=\s(?![\d.=]))))"
    r"|(?<=\.)(?:(?P<row>(?<=[\])].)\s(?=[\[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff].)\s(?=\[))|(?P<end>(?=\s|$)))"
    r"|(?<=[①-⑳])(?P<circled>)|(?<=【)(?P<bracket>[^【】\n]{1,40}】)|(?<=[+/&])(?P<joined>(?<=\)[+/&])(?=[\u4e00-\u9fffa-z]))"
    r"|(?P<sold>(?<=\)\$)\s{0,2}(?=\$))"
    r"|(?P<arrow>(?<=[\u4e00-\u9fff)]-)-(?!-)|(?<![>-][->])(?:(?<=-)[->]|(?<=>)>{1,3})(?![\s>-])|(?<=→)\s?(?![\s>→-])))"
)
"""Each piece by its first character, which is taken at once: a search skips to those, and the frequent ones come first."""
LETTERS = {
    "bracket": "B", "semi": ";", "open": "(", "close": ")",
    "ordinal": "O", "counted": "O", "circled": "O",
    "list": ",", "between": ",", "row": ",", "joined": ",", "sold": ",",
    "stop": ".", "dash": ".", "end": ".",
    "colon": ":", "told": ":", "arrow": ":",
}  # fmt: skip
"""The letter of a piece, by the group that found it."""

"""Themes in sentences: what a change would do, why two may be one, who brought one up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from watchlist.domain.theme_rows import Beside, CompoundTheme, ThemePage, ThemePair, ThemePreview
from watchlist.domain.themes import ThemeRole
from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.theme_names import chip_name, with_own

translate = QCoreApplication.translate
MOST_SHARED = 6
MOST_BROKERS = 5


def preview_lines(told: ThemePreview) -> list[str]:
    """What moves, what is kept, and why a change would be refused."""
    lines = []
    if told.facts or told.tags:
        plurals = Plurals()
        counted = ((told.facts, plurals.listings), (told.tags, plurals.hand_tags))
        what = " · ".join(said(count) for count, said in counted if count)
        lines.append(translate("ThemeWords", "What moves: {what}").format(what=what))
    if told.folded:
        words = translate(
            "ThemeWords",
            "{count} stand in both themes of one report: the strongest stance and all places stay.",
        )
        lines.append(words.format(count=f"{told.folded:,}"))
    if told.names:
        words = translate(
            "ThemeWords", "Kept as other names: {names}. Later reports that use them are found here."
        )
        lines.append(words.format(names=" · ".join(told.names)))
    return [*lines, *refusal_lines(told)]


def refusal_lines(told: ThemePreview) -> list[str]:
    """Why it can't be done, nothing where it can."""
    lines = []
    if told.cycle:
        words = translate("ThemeWords", "This can't be done: a theme would be above itself: {path}")
        lines.append(words.format(path=told.cycle))
    if told.taken:
        words = translate("ThemeWords", "“{theme}” has that name already. The two can be merged instead.")
        lines.append(words.format(theme=told.taken))
    return lines


def pair_evidence(pair: ThemePair, names: Mapping[str, str], called: Callable[[str], str]) -> str:
    """Why two themes may be one; `called` says what the window calls a theme."""
    stocks = Plurals().stocks
    parts = [
        f"{with_own(called, pair.one.name)}: {stocks(len(pair.one.members))}",
        f"{with_own(called, pair.other.name)}: {stocks(len(pair.other.members))}",
    ]
    if pair.shared:
        shown = [names.get(each, each) for each in pair.shared[:MOST_SHARED]]
        more = " …" if len(pair.shared) > MOST_SHARED else ""
        words = translate("ThemeWords", "in both: {names}")
        parts.append(f"{words.format(names=', '.join(shown))}{more} ({len(pair.shared)})")
    if pair.likeness:
        words = translate("ThemeWords", "names {share} alike")
        parts.append(words.format(share=f"{pair.likeness:.0%}"))
    return "\n".join(parts)


def part_evidence(
    compound: CompoundTheme, names: Mapping[str, str], called: Callable[[str], str]
) -> list[str]:
    """Which two it names, and which of its stocks other themes list under each."""
    lines = []
    for part in compound.parts:
        new = "" if part.theme is not None else translate("ThemeWords", " (new)")
        held = ", ".join(names.get(each, each) for each in sorted(part.members)[:MOST_SHARED])
        name = with_own(called, part.name)
        lines.append(f"{name}{new}: {held}" if held else f"{name}{new}")
    return lines


def pair_reading(pair: ThemePair) -> str:
    """What the evidence looks like."""
    if pair.translated:
        return translate("ThemeWords", "One report is a translation of the other")
    if pair.nest:
        return translate("ThemeWords", "Looks like a part of it")
    return translate("ThemeWords", "Looks like the same")


def page_facts(page: ThemePage, called: Callable[[str], str]) -> list[str]:
    """Since when and by whom, other names, what lies above and below; `called` says what the window calls those."""
    lines = []
    if page.first_report:
        words = translate("ThemeWords", "Since {day}: {who}")
        day = page.first_day or translate("ThemeWords", "an undated report")
        lines.append(
            words.format(day=day, who=" · ".join(filter(None, (page.first_broker, page.first_report))))
        )
    if page.role is not ThemeRole.CONCEPT or page.chain:
        told = [role_word(page.role)] if page.role is not ThemeRole.CONCEPT else []
        lines.append(
            " · ".join([*told, *(chain_words(called(parent), *place) for parent, *place in page.chain)])
        )
    if page.brokers:
        named = [f"{name} {count}" for name, count in page.brokers[:MOST_BROKERS]]
        more = f" +{len(page.brokers) - MOST_BROKERS}" if len(page.brokers) > MOST_BROKERS else ""
        words = translate("ThemeWords", "Brokers (reports): {names}")
        lines.append(words.format(names=" · ".join(named)) + more)
    given = tuple((language, name) for name, language in page.aliases if language)
    if chip_name(ThemeChip(page.id, page.name, page.colour, hand=False, names=given)) != page.name:
        lines.append(translate("ThemeWords", "In the library: {name}").format(name=page.name))
    if page.aliases:
        words = translate("ThemeWords", "Also called: {names}")
        lines.append(words.format(names=" · ".join(map(alias_words, page.aliases))))
    for words, names in (
        (translate("ThemeWords", "Under: {names}"), page.parents),
        (translate("ThemeWords", "Holds: {names}"), page.children),
    ):
        if names:
            lines.append(words.format(names=" · ".join(map(called, names))))
    return lines


def beside_lines(besides: Iterable[Beside]) -> list[str]:
    """A theme beside those of the same name in other sets."""
    words = translate("ThemeWords", "Beside {theme}: {both} in both · only there {there} · only here {here}")
    return [
        words.format(theme=each.name, both=each.both, there=_some(each.there), here=_some(each.here))
        for each in besides
    ]


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_SHARED])
    more = ", …" if len(names) > MOST_SHARED else ""
    return f"{len(names)} ({shown}{more})" if names else "0"


def role_word(role: ThemeRole) -> str:
    """What a theme is."""
    return {
        ThemeRole.CONCEPT: translate("ThemeWords", "concept"),
        ThemeRole.SEGMENT: translate("ThemeWords", "segment of a chain"),
        ThemeRole.CATALYST: translate("ThemeWords", "catalyst"),
        ThemeRole.CUSTOMER: translate("ThemeWords", "customer"),
    }[role]


def chain_words(parent: str, place: int, many: int) -> str:
    """Where in a chain a theme stands."""
    words = translate("ThemeWords", "{place} of {many} in the chain {name}")
    return words.format(place=place, many=many, name=parent)


def alias_words(alias: tuple[str, str]) -> str:
    """A name with its language."""
    name, language = alias
    return f"{name} ({language_name(language)})" if language else name


def language_name(language: str) -> str:
    """A language of the window in its own words."""
    return {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}.get(language, language)

"""The names of the steps of the history, in the window's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import StepRow
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.words import source_label

translate = QCoreApplication.translate
_THEMES: Final = {
    "merge_themes": (0, 1), "split_theme": (0, 1), "nest_theme": (0, 1), "unnest_theme": (0, 1), "keep_apart": (0, 1),
    "name_theme": (0,), "drop_name": (0,), "set_manual_only": (0,), "set_theme_role": (0,), "order_themes": (0,),
    "prune_themes": (0,), "tag_stocks": (1,), "untag_stocks": (1,),
}  # fmt: skip
"""Which arguments of a step are themes. Renaming is left out: it is about the names themselves."""

_DOCUMENTS: Final = {
    "add_report",
    "keep_draft",
    "save_review",
    "discard_draft",
    "date_report",
    "answer_copy",
    "revise_facts",
}
"""Steps whose first argument is a document: by its title, or by where it came from."""

_NUMBERED = re.compile(r"(\d+) (stocks|themes|reports|files)")


def step_words(step: StepRow, called: Callable[[str], str]) -> str:
    """What the step did: `Tag 英维克 with 液冷`; a step with a name of its own keeps it.

    `called` says of a theme's own name what the window calls it.
    """
    template = _templates().get(step.code)
    if template is None:
        return step.name
    arguments = [_argument(argument) for argument in _with_themes(step, called)]
    if step.code in _DOCUMENTS:
        arguments[:1] = map(source_label, arguments[:1])
    return template.format(*arguments, "", "")


def _with_themes(step: StepRow, called: Callable[[str], str]) -> Sequence[str]:
    """The arguments with what the window calls the themes; two that it calls the same keep their own names."""
    places = _THEMES.get(step.code, ())
    shown = [
        ", ".join(map(called, argument.split(", "))) if place in places else argument
        for place, argument in enumerate(step.arguments)
    ]
    return shown if len(set(shown)) == len(set(step.arguments)) else step.arguments


def _templates() -> dict[str, str]:
    return {**_report_templates(), **_theme_templates(), **_stock_templates(), **_desk_templates()}


def _report_templates() -> dict[str, str]:
    return {
        "add_report": translate("Steps", "Import “{0}”"),
        "import_documents": translate("Steps", "Import {0}"),
        "keep_drafts": translate("Steps", "Put {0} into the inbox"),
        "keep_draft": translate("Steps", "Put “{0}” into the inbox"),
        "save_review": translate("Steps", "Review “{0}”"),
        "discard_draft": translate("Steps", "Discard “{0}”"),
        "date_report": translate("Steps", "Date “{0}” {1}"),
        "delete_reports": translate("Steps", "Delete {0}"),
        "restore_reports": translate("Steps", "Restore {0}"),
        "restore": translate("Steps", "Restore the backup “{0}”"),
        "note_look": translate("Steps", "Mark what changed as seen"),
        "answer_copy": translate("Steps", "Answer whether “{0}” is a copy"),
        "revise_facts": translate("Steps", "Read “{0}” again"),
        "reextract": translate("Steps", "Read reports again with newer rules"),
        "import_list": translate("Steps", "Import the list “{0}”"),
        "import_lists": translate("Steps", "Import lists of other programs"),
        "settle_entry": translate("Steps", "Settle “{0}”"),
        "dismiss_entries": translate("Steps", "Let unresolved entries go"),
        "note_files": translate("Steps", "Note {0} of the watched folder"),
        "remember_mapping": translate("Steps", "Remember the columns of a table"),
    }


def _theme_templates() -> dict[str, str]:
    return {
        "rename_theme": translate("Steps", "Rename theme {0} to {1}"),
        "merge_themes": translate("Steps", "Merge {0} into {1}"),
        "split_theme": translate("Steps", "Split {1} off {0}"),
        "part_theme": translate("Steps", "Split a theme in two"),
        "nest_theme": translate("Steps", "Put {0} under {1}"),
        "unnest_theme": translate("Steps", "Take {0} out of {1}"),
        "name_theme": translate("Steps", "Call {0} also {1}"),
        "drop_name": translate("Steps", "Call {0} no longer {1}"),
        "set_manual_only": translate("Steps", "Change who tags with {0}"),
        "set_theme_role": translate("Steps", "Say what {0} is"),
        "order_themes": translate("Steps", "Order the chain below {0}"),
        "keep_apart": translate("Steps", "Keep {0} and {1} apart"),
        "prune_themes": translate("Steps", "Remove {0}"),
        "import_concepts": translate("Steps", "Take in the concepts “{0}”"),
    }


def _stock_templates() -> dict[str, str]:
    return {
        "add_stocks": translate("Steps", "Add {0}"),
        "remove_stocks": translate("Steps", "Remove {0}"),
        "tag_stocks": translate("Steps", "Tag {0} with {1}"),
        "untag_stocks": translate("Steps", "Take {1} off {0}"),
        "set_flag": translate("Steps", "Flag {0}"),
        "set_comment": translate("Steps", "Comment on {0}"),
        "add_note": translate("Steps", "Note on {0}"),
        "change_note": translate("Steps", "Change the note on {0}"),
        "bulk_edit": translate("Steps", "Change many stocks"),
        "delete_notes": translate("Steps", "Delete notes"),
        "delete_note": translate("Steps", "Delete the note on {0}"),
        "correct_name": translate("Steps", "Learn that “{0}” is {1}, in older reports too"),
        "learn_names": translate("Steps", "Learn names from a translation"),
        "add_by_hand": translate("Steps", "Add to “{0}” by hand"),
        "learn_alias": translate("Steps", "Learn that “{0}” is {1}"),
    }


def _desk_templates() -> dict[str, str]:
    return {
        "add_list": translate("Steps", "Make the list “{0}”"),
        "rename_list": translate("Steps", "Rename the list “{0}” to “{1}”"),
        "delete_list": translate("Steps", "Delete the list “{0}”"),
        "move_list": translate("Steps", "Move the list “{0}”"),
        "follow_query": translate("Steps", "Change what the list “{0}” follows"),
        "set_section": translate("Steps", "Put {0} into the section “{1}”"),
        "pin_stocks": translate("Steps", "Keep {0} at the top"),
        "unpin_stocks": translate("Steps", "Keep {0} at the top no longer"),
        "save_view": translate("Steps", "Save the view “{0}”"),
        "rename_view": translate("Steps", "Rename the view “{0}” to “{1}”"),
        "delete_view": translate("Steps", "Delete the view “{0}”"),
        "move_view": translate("Steps", "Move the view “{0}”"),
        "set_colour_rules": translate("Steps", "Change the colour rules"),
        "set_own_fields": translate("Steps", "Change the own columns"),
        "set_own_value": translate("Steps", "Write into {0} beside {1}"),
    }


def _argument(argument: str) -> str:
    """`12 stocks` in words; a name is data and stays."""
    numbered = _NUMBERED.fullmatch(argument)
    if numbered is None:
        return argument
    number, noun = int(numbered[1]), numbered[2]
    if noun == "stocks":
        return Plurals().stocks(number)
    if noun == "themes":
        return Plurals().themes(number)
    return Plurals().files(number) if noun == "files" else Plurals().reports(number)

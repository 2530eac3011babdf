"""What a step of the history is called: a code with its data, and the English sentence made of them."""

from __future__ import annotations

import re
from typing import Final

_SENTENCES: Final = {
    "add_report": "Import “{0}”",
    "revise_facts": "Read “{0}” again",
    "reextract": "Read reports again with newer rules",
    "import_documents": "Import {0}",
    "keep_drafts": "Put {0} into the inbox",
    "keep_draft": "Put “{0}” into the inbox",
    "save_review": "Review “{0}”",
    "discard_draft": "Discard “{0}”",
    "date_report": "Date “{0}” {1}",
    "delete_reports": "Delete {0}",
    "restore_reports": "Restore {0}",
    "restore": "Restore the backup “{0}”",
    "answer_copy": "Answer whether “{0}” is a copy",
    "add_stocks": "Add {0}",
    "remove_stocks": "Remove {0}",
    "add_list": "Make the list “{0}”",
    "rename_list": "Rename the list “{0}” to “{1}”",
    "delete_list": "Delete the list “{0}”",
    "move_list": "Move the list “{0}”",
    "follow_query": "Change what the list “{0}” follows",
    "set_section": "Put {0} into the section “{1}”",
    "pin_stocks": "Keep {0} at the top",
    "unpin_stocks": "Keep {0} at the top no longer",
    "save_view": "Save the view “{0}”",
    "rename_view": "Rename the view “{0}” to “{1}”",
    "delete_view": "Delete the view “{0}”",
    "move_view": "Move the view “{0}”",
    "set_colour_rules": "Change the colour rules",
    "set_own_fields": "Change the own columns",
    "set_own_value": "Write into {0} beside {1}",
    "tag_stocks": "Tag {0} with {1}",
    "untag_stocks": "Take {1} off {0}",
    "set_flag": "Flag {0}",
    "set_comment": "Comment on {0}",
    "add_note": "Note on {0}",
    "change_note": "Change note on {0}",
    "delete_note": "Delete note on {0}",
    "rename_theme": "Rename theme {0} to {1}",
    "merge_themes": "Merge {0} into {1}",
    "split_theme": "Split {1} off {0}",
    "part_theme": "Split a theme in two",
    "nest_theme": "Put {0} under {1}",
    "unnest_theme": "Take {0} out of {1}",
    "name_theme": "Call {0} also {1}",
    "drop_name": "Call {0} no longer {1}",
    "set_manual_only": "Change who tags with {0}",
    "set_theme_role": "Say what {0} is",
    "order_themes": "Order the chain below {0}",
    "keep_apart": "Keep {0} and {1} apart",
    "prune_themes": "Remove {0}",
    "import_concepts": "Take in the concepts “{0}”",
    "learn_alias": "Learn that “{0}” is {1}",
    "correct_name": "Learn that “{0}” is {1}, in older reports too",
    "learn_names": "Learn names from a translation",
    "add_by_hand": "Add to “{0}” by hand",
    "import_list": "Import the list “{0}”",
    "import_lists": "Import lists of other programs",
    "settle_entry": "Settle “{0}”",
    "dismiss_entries": "Let unresolved entries go",
    "note_look": "Mark what changed as seen",
    "note_files": "Note {0} of the watched folder",
    "remember_mapping": "Remember the columns of a table",
}

_MANY: Final = 3


def code_of(command: object) -> str:
    """The code of a command: the name of its type, `tag_stocks` for TagStocks."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(command).__name__).lower()


def sentence(code: str, arguments: tuple[str, ...]) -> str:
    """The step's name for a person who reads English; a code without a sentence is a name already."""
    template = _SENTENCES.get(code)
    return code if template is None else template.format(*arguments)


def enumerated(things: tuple[str, ...], noun: str) -> str:
    """Two or three things by name, more by number: `液冷, 光模块` or `12 themes`."""
    return ", ".join(things) if len(things) <= _MANY else f"{len(things)} {noun}"

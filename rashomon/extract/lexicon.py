"""The vocabularies as look-ups by the forms that stand in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rashomon import vocab
from rashomon.extract.syntax import Tree, Word

GENERIC = "generic"
_IRREGULAR = {
    "shoot": "shot", "slay": "slew slain", "strike": "struck stricken", "hit": "hit", "overrun": "overran",
    "fight": "fought", "hurt": "hurt", "burn": "burnt", "blow": "blew blown", "throw": "threw thrown",
    "fall": "fell fallen", "set": "set", "take": "took taken", "break": "broke broken", "hold": "held", "feel": "felt", "go": "went gone",
    "tell": "told", "say": "said", "find": "found", "hear": "heard", "think": "thought", "write": "wrote written",
    "beat": "beat beaten", "put": "put", "retake": "retook retaken", "give": "gave given", "show": "shown",
    "stab": "stabbed stabbing", "gun": "gunned gunning", "rally": "rallied", "die": "died dying", "drop": "dropped dropping",
    "lob": "lobbed lobbing", "kidnap": "kidnapped kidnapping kidnaped", "set off": "set", "deny": "denied", "carry": "carried",
    "hijack": "hijacked", "nab": "nabbed nabbing", "occupy": "occupied", "bury": "buried", "lie": "lay lain lying",
    "plan": "planned planning", "come": "came", "leave": "left", "lose": "lost", "quote": "quoted", "admit": "admitted admitting",
    "gut": "gutted gutting", "rebut": "rebutted", "fling": "flung", "sink": "sank sunk", "bear": "bore borne", "notify": "notified",
    "specify": "specified", "clarify": "clarified", "testify": "testified", "reply": "replied", "slam": "slammed slamming",
    "signal": "signalled signaled", "bombard": "bombarded", "post": "posted", "tear": "tore torn", "vandalize": "vandalized",
}  # fmt: skip


@lru_cache(maxsize=None)
def inflections(verb: str) -> frozenset[str]:
    """The forms of a verb lemma (its first word only)."""
    first = verb.split()[0]
    stem = first[:-1] if first.endswith("e") else first
    forms = {first, first + "s", first + "es" if first[-1] in "shxz" else first + "s", stem + "ed", stem + "ing"}
    if first.endswith("y") and first[-2] not in "aeiou":
        forms |= {first[:-1] + "ies", first[:-1] + "ied"}
    return frozenset(forms | set(_IRREGULAR.get(first, "").split()))


@lru_cache(maxsize=None)
def plurals(noun: str) -> frozenset[str]:
    """A noun's singular and plural forms (last word inflected)."""
    forms = {noun, noun + "s"}
    if noun.endswith(("s", "sh", "ch", "x")):
        forms.add(noun + "es")
    if noun.endswith("y") and noun[-2] not in "aeiou":
        forms.add(noun[:-1] + "ies")
    if noun.endswith("man"):
        forms.add(noun[:-3] + "men")
    return frozenset(forms)


def _verb_index(entries: Iterable[tuple[str, str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Form of the first word -> [(following words, what the verb means)], longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for verb, meaning in entries:
        rest = tuple(verb.split()[1:])
        for form in inflections(verb):
            index.setdefault(form, []).append((rest, meaning))
    return {form: sorted(found, key=lambda e: -len(e[0])) for form, found in index.items()}


def _noun_index(entries: Iterable[tuple[str, str]]) -> dict[tuple[str, ...], str]:
    return {tuple(form.replace("-", " - ").split()): meaning for noun, meaning in entries for form in plurals(noun)}


@dataclass(frozen=True)
class Lexicon:
    """All word lists the rules read, indexed by form."""

    event_verbs: dict[str, list[tuple[tuple[str, ...], str]]]
    event_nouns: dict[tuple[str, ...], str]
    object_verbs: dict[str, list[tuple[tuple[str, ...], str]]]
    subject_verbs: dict[str, list[tuple[tuple[str, ...], str]]]
    adjectives: dict[str, str]
    effect_nouns: dict[tuple[str, ...], str]
    number_nouns: dict[tuple[str, ...], str]
    weapons: dict[tuple[str, ...], str]
    counted: frozenset[tuple[str, ...]]
    damage_nouns: frozenset[str]

    def verb(self, index: dict[str, list[tuple[tuple[str, ...], str]]], tree: Tree, word: Word) -> str | None:
        """What the verb at this word means in the index, looking at the words that belong to it."""
        if not (word.is_verb or word.tag in {"JJ", "NN"}):
            return None
        for rest, meaning in index.get(word.lower, ()):
            near = {w.lower for w in tree.words[word.index + 1 : word.index + 9]}
            if all(r in near for r in rest):
                return meaning
        return None

    def noun(self, index: dict[tuple[str, ...], str], tree: Tree, word: Word) -> tuple[str, int] | None:
        """Meaning and first word of the longest name in the index that ends at this word."""
        for length in range(4, 0, -1):
            start = word.index - length + 1
            if start >= 0:
                key = tuple(w.lower for w in tree.words[start : word.index + 1])
                if key in index:
                    return index[key], start
        return None


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The rules' word lists, read once."""
    types = vocab.load("event_types")
    fields = {name: entry for name, entry in vocab.load("fields").items() if "adjectives" in entry}
    weapons = vocab.load("weapons")

    def of(table: dict[str, Any], key: str) -> list[tuple[str, str]]:
        return [(word, name) for name, entry in table.items() for word in entry.get(key, ())]

    people = {name: entry for name, entry in fields.items() if name != "damage"}
    return Lexicon(
        event_verbs=_verb_index(of(types, "verbs")),
        event_nouns=_noun_index(of(types, "nouns")),
        object_verbs=_verb_index(of(fields, "object")),
        subject_verbs=_verb_index(of(fields, "subject")),
        adjectives=dict(of(people, "adjectives")),
        effect_nouns=_noun_index(of(people, "nouns")),
        number_nouns=_noun_index(of(people, "number_nouns")),
        weapons=_noun_index([(w, n) for n, e in weapons.items() if n != "counted" for w in e["words"]]),
        counted=frozenset(_noun_index([(w, "") for w in weapons["counted"]["words"]])),
        damage_nouns=frozenset(form for noun in fields["damage"]["nouns"] for form in plurals(noun)),
    )

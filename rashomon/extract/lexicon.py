"""The vocabularies as look-ups by the forms that stand in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon import vocab
from rashomon.extract.syntax import Tree, Word

GENERIC = "generic"
# Form of a verb's first word -> (its further words, what the verb means), the longest first.
VerbIndex = dict[str, list[tuple[tuple[str, ...], str]]]
# A verb's further words stand at most so far behind its first ("set the church on fire").
_VERB_REACH = 9
_LONGEST_NOUN = 4


@dataclass(frozen=True)
class NounIndex:
    """What nouns mean, by their words as they stand in a text; `lasts` are the words that end one."""

    names: dict[tuple[str, ...], str]
    lasts: frozenset[str]


@cache
def inflections(verb: str) -> frozenset[str]:
    """The forms of a verb lemma (its first word only)."""
    first = verb.split(maxsplit=1)[0]
    stem = first.removesuffix("e")
    forms = {first, first + "s", stem + "ed", stem + "ing", *vocab.load("irregular_verbs").get(first, ())}
    if first[-1] in "shxz":
        forms.add(first + "es")
    if first.endswith("y") and first[-2] not in "aeiou":
        forms |= {first[:-1] + "ies", first[:-1] + "ied"}
    return frozenset(forms)


@cache
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


def _verb_index(entries: Iterable[tuple[str, str]]) -> VerbIndex:
    index: VerbIndex = {}
    for verb, meaning in entries:
        further = tuple(verb.split()[1:])
        for form in inflections(verb):
            index.setdefault(form, []).append((further, meaning))
    return {form: sorted(found, key=lambda entry: -len(entry[0])) for form, found in index.items()}


def _noun_index(entries: Iterable[tuple[str, str]]) -> NounIndex:
    names = {
        tuple(form.replace("-", " - ").split()): meaning
        for noun, meaning in entries
        for form in plurals(noun)
    }
    return NounIndex(names, frozenset(words[-1] for words in names))


@dataclass(frozen=True)
class Lexicon:
    """All word lists the rules read, indexed by form."""

    event_verbs: VerbIndex
    event_nouns: NounIndex
    object_verbs: VerbIndex
    subject_verbs: VerbIndex
    adjectives: dict[str, str]
    effect_nouns: NounIndex
    number_nouns: NounIndex
    weapons: NounIndex
    counted: frozenset[tuple[str, ...]]
    damage_nouns: frozenset[str]

    def verb(self, index: VerbIndex, tree: Tree, word: Word) -> str | None:
        """What the verb at this word means in the index, looking at the words that belong to it."""
        if not (word.is_verb or word.tag in {"JJ", "NN"}):
            return None
        near = {w.lower for w in tree.after(word, _VERB_REACH)}
        return next(
            (meaning for further, meaning in index.get(word.lower, ()) if near.issuperset(further)), None
        )

    def noun(self, index: NounIndex, tree: Tree, word: Word) -> tuple[str, int] | None:
        """Meaning and first word of the longest name in the index that ends at this word."""
        if word.lower not in index.lasts:
            return None
        for start in range(max(0, word.index - _LONGEST_NOUN + 1), word.index + 1):
            key = tuple(w.lower for w in tree.words[start : word.index + 1])
            if key in index.names:
                return index.names[key], start
        return None


@cache
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
        counted=frozenset(_noun_index([(w, "") for w in weapons["counted"]["words"]]).names),
        damage_nouns=frozenset(form for noun in fields["damage"]["nouns"] for form in plurals(noun)),
    )

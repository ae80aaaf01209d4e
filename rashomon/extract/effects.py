"""Who was killed, injured, abducted ...: the people an effect word falls on, as counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.extract.lexicon import Lexicon
from rashomon.extract.numbers import bounds, is_number
from rashomon.extract.phrases import Quantity, groups, has_number, included, left_edge, list_after, read_quantity
from rashomon.extract.syntax import Tree, Word
from rashomon.model import Count, Span

_BECOMES = {"is", "are", "was", "were", "be", "been", "left", "found", "reported", "shot", "remain", "remained", "confirmed", "feared", "declared", "presumed", "pronounced", "believed", "went", "gone"}
_SUBJECT = ("nsubjpass", "nsubj")
_RELATIVE = {"who", "which", "that", "whom"}
_TOLL_VERBS = {"rose", "risen", "rise", "rises", "climbed", "stood", "stands", "put", "reached", "reach", "increased", "reaches", "climbs", "is", "was", "at", "to", "of"}
# An effect is not a claim when the words only imagine it.
_IMAGINED = {"could", "might", "would", "may", "if", "threatened", "threaten", "threatening", "vowed", "plotting", "planned", "planning", "wanted"}
_MANAGED = {"use", "uses", "used", "using", "managed", "able", "went", "appear", "appeared", "believed", "reported", "said", "thought", "known", "feared"}
_ABSTRACT = re.compile(r"(?:tion|ure|ness|age|ism|ity)$")
_REFLEXIVE = {"himself", "herself", "themselves", "itself"}
_LIFE = {"life", "lives"}
# Words that are counted with an effect adjective but are no people.
_FIGHTERS = {"soldier", "soldiers", "men", "fighters", "troops", "policemen", "officers", "militants", "guards"}
_MACHINES = {"drone", "drones", "helicopter", "helicopters", "aircraft", "jet", "jets", "missile", "missiles", "rocket", "rockets", "warplane", "warplanes", "tank", "tanks", "projectiles", "boat", "boats", "ship", "ships", "shells", "bombs"}
_NO_PEOPLE = {
    "vehicle", "vehicles", "building", "buildings", "house", "houses", "aircraft", "town", "city", "village", "base", "area",
    "territory", "weapon", "weapons", "body", "sea", "season", "end", "zone", "line", "time", "year", "years", "day", "days",
    "hours", "hour", "month", "months", "week", "weeks", "attack", "attacks", "hope", "hopes", "peace", "animal", "animals",
    "heart", "attention", "imagination", "power", "control", "pride", "car", "cars", "bus", "truck", "trucks", "plane",
    "percent", "km", "kilometers", "kilometres", "miles", "meters", "proposal", "bill", "idea", "rifle", "ammunition",
    "rifles", "materiel", "evidence", "documents", "equipment", "cattle", "it", "economy", "feelings", "chances",
}  # fmt: skip


_SUPERLATIVE = re.compile(r"\b(?:deadliest|worst|bloodiest|largest|biggest|first|heaviest)\b[^.]{0,40}\bsince\b")
# Death is no violence when only these did it.
_ACCIDENT = re.compile(
    r"\b(?:(?:car|road|traffic|train|bus|plane|helicopter|boating|industrial|mining) (?:accident|crash|collision)|earthquake|cholera"
    r"|flood|floods|flooding|storm|cyclone|hurricane|landslide|tsunami|epidemic|outbreak|heatwave|drowned)\b"
)
_VIOLENT = re.compile(
    r"\b(?:attack|shot|shell|bomb|rocket|missile|strike|gunm[ae]n|rebel|militant|murder|clash|explosi|blast|kidnap|fighting)"
)
# A total over a campaign is no event of its own (annotation guide of accounts).
_CAMPAIGN = re.compile(
    r"\bsince (?:the start|the beginning|(?:\w+ )?(?:19|20)\d\d)|\bbetween (?:\w+ )?(?:19|20)\d\d and"
    r"|\bso far this (?:year|month)|\b(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years|decade|decades)"
    r"|\bthe (?:war|conflict|insurgency|civil war|uprising) (?:has|have) (?:\w+ )?(?:killed|claimed|left|cost)"
    r"|\bover the years|\bnumber of (?:\w+ )?(?:killed|people killed|civilians killed)"
)


@dataclass(frozen=True, slots=True)
class Effect:
    """A count found in the words, and the word that says what befell the counted."""

    field: str
    quantity: Quantity
    anchor: Word
    is_denied: bool = False


def find_effects(tree: Tree, lexicon: Lexicon) -> list[Effect]:
    """Every count of people in a sentence, each phrase once for each field."""
    joined = " ".join(w.lower for w in tree.words)
    if _CAMPAIGN.search(joined) and not _SUPERLATIVE.search(joined):
        return []
    if _ACCIDENT.search(joined) and not _VIOLENT.search(joined):
        return []
    found: dict[tuple[str, Span], Effect] = {}
    for effect in _all(tree, lexicon):
        if _is_people(effect.quantity):
            found.setdefault((effect.field, effect.quantity.span), effect)
    return _without_repeats(sorted(found.values(), key=lambda e: (e.quantity.span, e.field)))


def _all(tree: Tree, lexicon: Lexicon) -> Iterator[Effect]:
    for word in tree.words:
        if not is_imagined(tree, word):
            yield from _by_verb(tree, word, lexicon)
            yield from _by_adjective(tree, word, lexicon)
            yield from _by_noun(tree, word, lexicon)
            yield from _by_number_noun(tree, word, lexicon)
            yield from _by_lives(tree, word)
            yield from _by_naming(tree, word)
            yield from _by_membership(tree, word)
            yield from _by_escape(tree, word)
    yield from _by_toll(tree)
    yield from _trailing_list(tree, lexicon)


def _trailing_list(tree: Tree, lexicon: Lexicon) -> Iterator[Effect]:
    """ "13 bodies were seen on the streets; eight guerrillas, four soldiers and a civilian"."""
    for word in tree.words:
        if word.tag == "CD" and any(w.lower in _GRAVELY for w in tree.after(word, 1)):
            # "25 injured, three critically"
            graver = Quantity(*_bare(word))
            yield Effect("killed" if tree.words[word.index + 1].lower == "fatally" else "injured", graver, word)
        if word.tag == "CD" and [w.lower for w in tree.after(word, 2)] in (["of", "them"], ["of", "whom"], ["of", "those"]):
            # "killed 15 people, 12 of them civilians"
            told = [e for w in tree.words for e in (*_by_verb(tree, w, lexicon), *_by_adjective(tree, w, lexicon))]
            before = [e for e in told if e.anchor.index < word.index]
            quantity = read_quantity(tree, word)
            if told and quantity is not None:
                nearest = before[-1] if before else told[0]
                yield Effect(nearest.field, quantity, nearest.anchor)
    mark = next((w for w in tree.words if w.lower in {";", ":", "-", "—", "–"} and w.dep == "punct"), None)
    if mark is None:
        return
    before = [e for w in tree.words[: mark.index] for e in (*_by_verb(tree, w, lexicon), *_by_number_noun(tree, w, lexicon))]
    listed = list_after(tree, mark)
    if before and len(listed) > 1 and listed[-1].index >= len(tree.words) - 3:
        for head in listed:
            quantity = read_quantity(tree, head)
            if quantity is not None:
                yield Effect(before[-1].field, quantity, before[-1].anchor)


def is_imagined(tree: Tree, word: Word) -> bool:
    """True when the word stands under a modal, a condition, a plan or a bare infinitive."""
    chain = [word]
    for up in tree.ancestors(word):
        if up.dep == "ROOT" or chain[-1].dep in {"ccomp", "relcl", "acl", "parataxis"} or up.is_noun:
            break
        chain.append(up)
    for link in chain:
        if link.lower in _IMAGINED and link.dep in {"aux", "ROOT", "advmod"}:
            return True
        for child in tree.children(link, "aux", "mark"):
            if child.lower in _IMAGINED and not (
                child.lower in {"could", "may", "might", "would"} and _has_perfect(tree, link)
            ):
                return True
        if _is_bare_infinitive(tree, link):
            return True
    return False


def _has_perfect(tree: Tree, verb: Word) -> bool:
    return any(c.lower in {"have", "be"} for c in tree.children(verb, "aux")) and verb.tag == "VBN"


def _is_bare_infinitive(tree: Tree, verb: Word) -> bool:
    to = any(c.lower == "to" for c in tree.children(verb, "aux"))
    governor = tree.head(verb)
    return (
        to
        and verb.tag in {"VB", "VBN"}
        and governor.lower not in _MANAGED
        and not any(c.lower == "have" for c in tree.children(verb, "aux"))
        and verb.dep in {"xcomp", "advcl", "acl", "relcl", "ccomp", "conj"}
    )


def _each(tree: Tree, field: str, head: Word, anchor: Word, *, is_denied: bool = False) -> Iterator[Effect]:
    for listed in tree.conjuncts(head) if head.lower in _REFLEXIVE else ():
        yield from _each(tree, field, listed, anchor, is_denied=is_denied)
    head = _list_start(tree, _reflexive(tree, antecedent(tree, head)), head)
    for quantity in groups(tree, head):
        yield Effect(field, quantity, anchor, is_denied)
    for inner in included(tree, head):
        quantity = read_quantity(tree, inner) if has_number(tree, inner) or not inner.is_plural else None
        if quantity is not None:
            yield Effect(field, quantity, anchor, is_denied)


def antecedent(tree: Tree, word: Word) -> Word:
    """The noun a relative pronoun stands for; the word itself otherwise."""
    if word.lower in _RELATIVE and word.tag.startswith(("W", "DT", "IN")):
        for up in tree.ancestors(word):
            if up.dep == "relcl":
                return tree.head(up)
    return word


def _reflexive(tree: Tree, word: Word) -> Word:
    """ "injuring himself": the subject of the sentence, whose words are the evidence."""
    if word.lower in _REFLEXIVE:
        for up in tree.ancestors(word):
            subject = tree.child(up, "nsubj")
            if subject is not None:
                return subject
    return word


def _list_start(tree: Tree, word: Word, asked: Word) -> Word:
    """ "30 men, 22 women and 29 children who had been executed": the clause is about the whole list."""
    first = word
    while asked.index != word.index and first.dep == "conj" and has_number(tree, tree.head(first)) and has_number(tree, first):
        first = tree.head(first)
    return first


def _negated(tree: Tree, verb: Word) -> bool:
    return any(c.dep == "neg" or c.lower in {"not", "never"} for c in tree.children(verb))


def patients(tree: Tree, verb: Word) -> list[Word]:
    """Those a transitive effect verb falls on: object, passive subject, or the noun it describes."""
    if verb.tag == "VBN" and verb.dep in {"xcomp", "oprd"} and not tree.children(verb, "dobj"):
        reported = tree.children(tree.head(verb), "nsubjpass")
        if reported:
            return reported  # "six people were reported killed"
    is_passive = bool(tree.children(verb, "nsubjpass", "auxpass"))
    if is_passive:
        return tree.children(verb, "nsubjpass") or _shared_subject(tree, verb)
    objects = tree.children(verb, "dobj", "dative")
    if objects:
        return objects
    if verb.tag == "VBN" and verb.dep in {"acl", "relcl"}:
        return [tree.head(verb)]
    if verb.tag == "VBN" and verb.dep == "conj" and not tree.children(verb, "nsubj"):
        first = tree.head(verb)
        if first.tag == "VBN" or first.is_verb:
            return patients(tree, first) if tree.children(first, "nsubjpass", "auxpass") else []
    if verb.tag == "VBN" and not tree.children(verb, "aux"):
        before = tree.before(verb)
        if before and before[0].tag == "CD" and verb.dep not in {"amod", "compound"}:
            return before
        # headlines and clipped lists: "four injured in rocket attack", "one killed and another wounded"
        return tree.children(verb, "nsubj")
    return []


_BODY = {"leg", "legs", "arm", "arms", "foot", "shoulder", "hand", "back", "thigh", "ankle", "knee", "hip", "buttocks"}


def _fate_of_shot(tree: Tree, verb: Word) -> str | None:
    """ "shot dead", "fatally shot" is killed; "shot in the leg" is injured; a bare "shot" says neither."""
    if any(w.lower in {"dead", "killed", "death", "down"} for w in tree.after(verb, 5)):
        return "killed"
    if any(c.lower in {"fatally", "mortally"} for c in tree.children(verb, "advmod")):
        return "killed"
    if any(has_number(tree, p) for p in patients(tree, verb)):
        return "injured"
    parts = {w.lower for p in tree.children(verb, "prep") if p.lower in {"in", "through"} for w in tree.subtree(p)}
    return "injured" if parts & _BODY else None


_WOUNDS = {"wounds", "wound", "injuries", "injury", "burns", "cuts", "bruises", "fractures"}


def _takes_wounds(tree: Tree, verb: Word) -> bool:
    """ "suffered burns", "were treated for shrapnel wounds", "came away with cuts"."""
    if verb.lower in {"suffered", "sustained", "received", "suffering", "suffers"}:
        return any(c.lower in _WOUNDS for c in tree.children(verb, "dobj"))
    if verb.lower in {"treated", "hospitalized", "hospitalised", "admitted", "came"}:
        return any(w.lower in _WOUNDS for p in tree.children(verb, "prep") for w in tree.subtree(p))
    return False


def _shared_subject(tree: Tree, verb: Word) -> list[Word]:
    if verb.dep in {"conj", "xcomp", "advcl"}:
        return tree.children(tree.head(verb), *_SUBJECT)
    return []


def _by_verb(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    if not word.is_verb:
        return
    field = lexicon.verb(lexicon.object_verbs, tree, word)
    if field == "injured" and any(w.lower == "death" for w in tree.after(word, 4)):
        field = "killed"
    if field is None and word.lower in {"shot", "shooting", "shoot", "shoots", "gunned", "stabbed", "wounded", "beaten"}:
        field = _fate_of_shot(tree, word)
    if field == "injured" and any(c.lower in {"fatally", "mortally"} for c in tree.children(word, "advmod")):
        field = "killed"
    if field is not None and field != "damage" and not _negated(tree, word):
        for patient in patients(tree, word):
            yield from _each(tree, field, patient, word)
    elif field is not None and field != "damage" and patients(tree, word):
        for patient in patients(tree, word):
            for quantity in groups(tree, antecedent(tree, patient)):
                zero = Count(0, 0, quantity.count.group)
                yield Effect(field, Quantity(zero, quantity.span, quantity.head), word, is_denied=True)
    if word.lower in {"taken", "rushed", "admitted", "transferred", "evacuated", "hospitalized", "hospitalised"} and (
        word.lower.startswith("hospitali") or any(w.lower in {"hospital", "hospitals"} for w in tree.after(word, 8))
    ):
        for patient in tree.children(word, "nsubjpass"):
            if has_number(tree, patient):
                yield from _each(tree, "injured", patient, word)
    if word.lower in {"blew", "blown"} and any(w.lower in {"himself", "herself", "themselves"} for w in tree.after(word, 2)):
        for subject in tree.children(word, "nsubj"):
            if has_number(tree, subject):
                yield from _each(tree, "killed", subject, word)
    if word.lower in {"fled", "flee", "fleeing"} and not _negated(tree, word):
        for subject in tree.children(word, "nsubj"):
            if has_number(tree, antecedent(tree, subject)):
                yield from _each(tree, "displaced", subject, word)
    if word.lower in {"forced", "driven"} and any(w.lower in {"home", "homes", "flee"} for w in tree.after(word, 9)):
        for patient in patients(tree, word) or [c for x in tree.children(word, "ccomp") for c in tree.children(x, "nsubj")]:
            if has_number(tree, patient):
                yield from _each(tree, "displaced", patient, word)
    if word.lower in {"lost", "lose", "loses"}:
        for patient in tree.children(word, "dobj"):
            if patient.lower in _FIGHTERS and has_number(tree, patient):
                yield from _each(tree, "killed", patient, word)
    if _takes_wounds(tree, word):
        for patient in tree.children(word, "nsubjpass", "nsubj"):
            yield from _each(tree, "injured", patient, word)
    field = lexicon.verb(lexicon.subject_verbs, tree, word)
    if field is not None and not _negated(tree, word):
        for subject in tree.children(word, "nsubj") or _shared_subject(tree, word):
            yield from _each(tree, field, subject, word)


def _by_adjective(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    field = lexicon.adjectives.get(word.lower)
    if field is None:
        return
    head = tree.head(word)
    if word.dep in {"amod", "compound", "nmod"} and head.is_noun and head.index > word.index:
        before = tree.before(word)
        if head.lower in _NO_PEOPLE or _ABSTRACT.search(head.lower):
            if before and before[0].tag == "CD":
                # "left four wounded and substantial damage"
                yield from _each(tree, field, before[0], word)
        elif not lexicon.noun(lexicon.number_nouns, tree, head):
            yield from _each(tree, field, head, word)
    elif word.dep in {"acomp", "attr", "oprd", "xcomp", "ccomp", "advcl", "amod", "acl", "dep", "advmod"} or word.dep in {"conj", "ROOT"}:
        if (word.is_verb and tree.children(word, "dobj")) or (
            head.lower not in {"left", "leaving", "leaves"} and head.is_verb and word.dep in {"acomp", "oprd"} and tree.children(head, "dobj")
        ):
            return  # "shot dead a judge": the verb says on whom it falls
        subjects = tree.children(word, *_SUBJECT) or tree.children(head, "nsubjpass", "nsubj", "dobj")
        nearest = _phrase_before(tree, word)
        if word.tag in {"JJ", "VBN", "VBD", "RB", "VBG"} and nearest is not None:
            yield from _each(tree, field, nearest, word)
        elif word.dep in {"acomp", "attr", "oprd"} and head.lower in _BECOMES:
            for subject in subjects:
                yield from _each(tree, field, subject, word)


def _phrase_before(tree: Tree, word: Word) -> Word | None:
    """The noun or number right before: "two people dead", "and four wounded", "18 who are missing"."""
    at = word.index - 1
    while at >= 0 and tree.words[at].lower in {"who", "are", "were", "is", "seriously", "slightly", "still", "reportedly", "badly", "critically", "lightly", "confirmed", "also", "as", "more", "reported", "feared", "been", "have", "has", "went", "gone", "now"}:
        at -= 1
    if at < 0:
        return None
    previous = tree.words[at]
    if any(w.lower == "aged" for w in tree.before(previous, 4)):
        return None
    if previous.tag == "CD" or is_number(previous.lower) or previous.lower in {"others", "another"}:
        return previous
    if previous.is_noun and previous.dep in {"nsubj", "dobj", "nsubjpass", "pobj", "conj", "attr", "ROOT"}:
        quantity = read_quantity(tree, previous)
        if quantity is not None and quantity.count.low is not None and (at == word.index - 1 or word.tag in {"JJ", "VBG"}):
            while previous.dep == "conj" and has_number(tree, tree.head(previous)) and has_number(tree, previous):
                previous = tree.head(previous)
            return previous
    return None


def _by_noun(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """ "the killing of 12 villagers", "the officer's death", "the deaths of", "the body of a subversive"."""
    found = lexicon.noun(lexicon.effect_nouns, tree, word) if word.is_noun or word.tag == "VBG" else None
    is_fatal = word.lower.startswith(("shooting", "stabbing", "beating")) and any(
        c.lower in {"fatal", "deadly"} for c in tree.children(word, "amod")
    )
    field = found[0] if found else ("killed" if is_fatal else None) or ("killed" if word.lower in {"body", "bodies", "corpse", "corpses"} else None)
    if field is None:
        return
    for prep in tree.children(word, "prep"):
        if prep.lower == "of":
            for target in tree.children(prep, "pobj"):
                yield from _each(tree, field, target, word)
    for owner in tree.children(word, "poss"):
        if owner.is_noun and not _is_event_owner(owner):
            yield from _each(tree, field, owner, word)


def _is_event_owner(owner: Word) -> bool:
    return owner.lower in {"today", "yesterday", "week", "month", "year", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}


def _by_number_noun(tree: Tree, word: Word, lexicon: Lexicon) -> Iterator[Effect]:
    """ "29 casualties", "no deaths", "13 bodies", "the dead included two children"."""
    found = lexicon.noun(lexicon.number_nouns, tree, word)
    if found is None or word.dep == "amod" or (word.dep == "compound"):
        return
    field = found[0]
    lowers = [w.lower for w in tree.words[left_edge(tree, word) : word.index]]
    numbered = any(is_number(x) or x in {"no", "a", "one", "any", "without"} for x in lowers[-4:])
    head = tree.head(word)
    if field == "casualties" and not numbered:
        return
    if (word.lower in {"dead", "wounded", "injured"} and not any(is_number(x) for x in lowers)) or not numbered:
        if head.lower in {"include", "included", "includes", "were", "are", "was"} and word.dep in _SUBJECT:
            for child in tree.children(head, "dobj", "attr"):
                yield from _each(tree, field, child, word)
        for inner in included(tree, word):
            if has_number(tree, inner) and (shared := read_quantity(tree, inner)) is not None:
                yield Effect(field, shared, word)
        return
    quantity = read_quantity(tree, word)
    if quantity is None:
        return
    count = quantity.count
    negated = any(x in {"no", "without", "any", "zero"} for x in lowers[-3:]) and not count.low
    if negated:
        zero = Quantity(Count(0, 0, None), quantity.span, word)
        for name in ("killed", "injured") if field == "casualties" else (field,):
            yield Effect(name, zero, word)
    elif any(is_number(x) for x in lowers[-4:]) or lowers[-1:] == ["a"]:
        group = None if field != "killed" or "bod" not in word.lower else word.lower
        yield Effect(field, Quantity(Count(count.low, count.high, group, None, count.approximate), quantity.span, word), word)


_FATES = {"dead": "killed", "killed": "killed", "wounded": "injured", "injured": "injured", "missing": "missing", "victims": "killed"}


def _by_membership(tree: Tree, word: Word) -> Iterator[Effect]:
    """ "a teacher was among those killed", "those killed included two nurses"."""
    near = [w for w in tree.after(word, 3) if w.lower in _FATES]
    if word.lower == "among" and near and tree.head(word).lower in {"was", "were", "is", "are", "be"}:
        for subject in tree.children(tree.head(word), "nsubj", "attr"):
            yield from _each(tree, _FATES[near[0].lower], subject, near[0])
    elif word.index == 0 and word.lower in _FATES and any(w.lower in {"was", "were"} for w in tree.after(word, 1)):
        for child in tree.children(tree.words[1], "attr"):
            yield from _each(tree, _FATES[word.lower], child, word)
    elif word.lower == "those" and word.dep in _SUBJECT and near and tree.head(word).lower in {"was", "were", "included", "include", "are"}:
        for child in tree.children(tree.head(word), "attr", "dobj"):
            yield from _each(tree, _FATES[near[0].lower], child, near[0])


def _by_escape(tree: Tree, word: Word) -> Iterator[Effect]:
    """ "the minister was unharmed": nobody was hurt, in these words."""
    if word.lower in {"unharmed", "unhurt", "unscathed", "uninjured"} and not any(c.dep == "neg" for c in tree.children(word)):
        yield Effect("injured", Quantity(Count(0, 0), word.span, word), word)


def _by_naming(tree: Tree, word: Word) -> Iterator[Effect]:
    """ "one of the wounded is Brenda Diaz", "the victim was identified as", "among the dead was"."""
    field = {"dead": "killed", "wounded": "injured", "injured": "injured", "killed": "killed", "missing": "missing"}.get(word.lower)
    if field is None or word.dep != "pobj":
        return
    above = tree.head(tree.head(word))
    verb = tree.head(above)
    if above.tag == "CD" and tree.children(verb, "attr") == [] and (share := read_quantity(tree, above)) is not None:
        # "three of the injured were in critical condition"
        yield Effect(field, share, word)
    if above.lower in {"one", "two", "three", "some", "most"} and above.dep == "nsubj" and verb.lower in {"is", "are", "was", "were"}:
        for child in tree.children(verb, "attr"):
            yield from _each(tree, field, child, word)


_GRAVELY = {"critically", "seriously", "gravely", "badly", "severely", "fatally"}


def _bare(number: Word) -> tuple[Count, Span, Word]:
    """A number that stands alone as a count of people."""
    read = bounds([number.lower])
    count = Count(None, None) if read is None else Count(read.low, read.high)
    return count, number.span, number


def _by_lives(tree: Tree, word: Word) -> Iterator[Effect]:
    """ "claimed 12 lives", "three soldiers lost their lives"."""
    if word.lower not in _LIFE or word.dep != "dobj":
        return
    verb = tree.head(word)
    if verb.lower in {"lost", "lose", "losing", "loses"}:
        for subject in tree.children(verb, "nsubj"):
            yield from _each(tree, "killed", subject, verb)
    elif verb.lower in {"claimed", "claiming", "took", "taken", "claim", "cost", "costing"}:
        yield from _each(tree, "killed", word, verb)


def _by_toll(tree: Tree) -> Iterator[Effect]:
    """ "put the death toll at 12", "the toll rose to 30 dead"."""
    for word in tree.words:
        told = _number_of(tree, word)
        if any(w.lower in _IMAGINED for w in tree.after(word, 3)):
            continue
        if word.lower not in {"toll", "tolls"} and told is None and not _casualties_rose(tree, word):
            continue
        before = {w.lower for w in tree.before(word, 2)}
        field = told or ("casualties" if word.lower == "casualties" else None) or ("injured" if before & {"injury", "injured"} else ("casualties" if "casualty" in before else "killed"))
        after = tree.after(word, 12)
        for at, ahead in enumerate(after):
            if ahead.lower in {"at", "to", "of", "is", "was", "reached", "hit", "as", "stood"} and ahead.index > word.index + (2 if told and word.lower != "figure" else 0):
                rest = after[at + 1 :]
                read = bounds([w.lower for w in rest])
                if read is not None and read.low is not None and read.low < 100_000:
                    numbers = _number_words(rest)
                    span = tree.cover(numbers)
                    yield Effect(field, Quantity(Count(read.low, read.high, None, None, read.approximate), span, numbers[-1]), word)
                    break


def _casualties_rose(tree: Tree, word: Word) -> bool:
    return word.lower == "casualties" and any(w.lower in {"rose", "risen", "climbed", "reached"} for w in tree.after(word, 3))


def _number_of(tree: Tree, word: Word) -> str | None:
    """The field of "the number of dead", "the number of wounded"."""
    if word.lower == "figure" and any(w.lower in {"toll", "dead", "deaths", "killed", "died"} for w in tree.words):
        return "killed"
    if word.lower not in {"number", "count", "total", "tally"}:
        return None
    kinds = {"dead": "killed", "deaths": "killed", "killed": "killed", "fatalities": "killed", "wounded": "injured", "injured": "injured", "casualties": "casualties", "missing": "missing"}
    return next((kinds[w.lower] for w in tree.after(word, 4) if w.lower in kinds), None)


def _number_words(words: list[Word]) -> list[Word]:
    last = max(i for i, w in enumerate(words[:6]) if is_number(w.lower))
    first_number = min(i for i, w in enumerate(words[:6]) if is_number(w.lower))
    end = first_number
    while end + 1 <= last and (is_number(words[end + 1].lower) or words[end + 1].lower in {"and", "to", "or"}):
        end += 1
    return words[: end + 1]


def _is_people(quantity: Quantity) -> bool:
    low, high = quantity.count.low, quantity.count.high
    if low is None and high is None:
        return False
    if quantity.span and _ABSTRACT.search(quantity.head.lower) and not quantity.head.is_plural:
        return False
    if low == 2 and high is None and quantity.head.lower in {"those", "deaths", "casualties", "fatalities", "executions", "killings"}:
        return False
    if quantity.head.lower in _MACHINES or (quantity.head.lower in _FATES and quantity.count.low in {1, 2} and quantity.count.high != 2):
        return False
    return quantity.head.lower not in _NO_PEOPLE and not quantity.head.tag.startswith("W") and not (
        quantity.head.tag == "PRP" and quantity.head.lower in {"it", "you"}
    )


def _without_repeats(effects: list[Effect]) -> list[Effect]:
    """Drop a phrase that lies inside another of the same field unless it has its own number."""
    kept: list[Effect] = []
    for effect in effects:
        inside = [
            k for k in kept
            if k.field == effect.field and k.quantity.span.overlaps(effect.quantity.span)
            and (k.quantity.count.low, k.quantity.count.high) == (effect.quantity.count.low, effect.quantity.count.high)
        ]
        if not inside:
            kept.append(effect)
    return kept

"""What the card says of one event beside its figures: when, where, who, from which reports, tied to what."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rashomon.export.card.phrases import (
    PERIOD_PRECISION,
    PERPETRATOR_STATUS,
    PLACE_PRECISION,
    RELATIONS,
    STANCES,
    day_words,
    mid_sentence,
    period_words,
    place_words,
    quoted,
    speaker_words,
    value_words,
)
from rashomon.export.lookup import Evidence, Lookup
from rashomon.export.printable import printable
from rashomon.model import Claim, Document, Named, Record, Relation, Stance
from rashomon.vocab import load

# More names than this say less than their number does.
MOST_NAMED = 5
# Precisions at which the point is only the middle of a district, a province or a country: not worth reading.
REGIONS = (3, 4, 6)
ESTIMATED = 5

Row = tuple[str, Text]


def in_field_order(fields: Iterable[str]) -> list[str]:
    """Fields as vocab/fields.toml lists them; unknown ones last, by name."""
    known = list(load("fields"))
    return sorted(fields, key=lambda field: (known.index(field) if field in known else len(known), field))


def field_label(field: str) -> str:
    return str(load("fields").get(field, {}).get("label", field))


def heading(record: Record) -> str:
    """The kind of event, with its status unless it simply occurred."""
    label = _label(record)
    words = label[0].upper() + label[1:]
    return words if record.status == "occurred" else f"{words} ({record.status})"


def _label(record: Record) -> str:
    return str(load("event_types").get(record.event_type, {}).get("label", record.event_type))


def rows(record: Record, lookup: Lookup) -> list[Row]:
    """Label and text of each fact, with the words it stands on and an honest line for what is not known."""
    found = [
        ("When", _when(record, lookup)),
        ("Where", _where(record, lookup)),
        ("Perpetrator", _perpetrator(record.perpetrator, lookup)),
    ]
    for label, named in (("Target", record.targets), ("Weapon", record.weapons)):
        if texts := list(dict.fromkeys(printable(one.text) for one in named if one.text)):
            found.append((label, Text("; ".join(texts))))
    found.append(("Reports" if len(record.documents) > 1 else "Report", _reports(record, lookup)))
    return found


def when_and_where(record: Record, lookup: Lookup) -> str:
    """The day and the place on one line; a place that is in no list is quoted."""
    when = period_words(record.period) if record.period else "no date"
    quotes = ", ".join(map(quoted, lookup.ungrounded_places(record)))
    where = place_words(record.place, lookup.country_name) if record.place else quotes or "no place"
    return f"{when}, {where}"


def _when(record: Record, lookup: Lookup) -> Text:
    period = record.period
    if period is None:
        undated = any(lookup.documents[id_].reference is None for id_ in record.documents)
        remedy = ": give --published YYYY-MM-DD" if undated else " of the report"
        return Text(f"no date in the words{remedy}", style="yellow")
    text = Text(period_words(period), style="bold")
    text.append(f", {PERIOD_PRECISION[period.precision]}", style="not bold")
    return _with_ground(text, lookup.period_evidence(record), period.why if period.guessed else None)


def _where(record: Record, lookup: Lookup) -> Text:
    place = record.place
    if place is None:
        named = lookup.ungrounded_places(record)
        if not named:
            return Text("no place in the words of the report", style="yellow")
        return Text(f"{', '.join(map(quoted, named))}, not in the list of places", style="yellow")
    text = Text(place_words(place, lookup.country_name), style="bold")
    if place.precision not in REGIONS and place.lat is not None and place.lon is not None:
        text.append(f" ({place.lat:.3f}, {place.lon:.3f})", style="not bold")
    if place.precision is not None:
        text.append(f", {PLACE_PRECISION[place.precision]}", style="not bold")
    if place.precision == ESTIMATED and place.radius_km is not None:
        text.append(f", give or take {place.radius_km:.0f} km", style="not bold")
    text = _with_ground(text, lookup.place_evidence(record), place.why if place.guessed else None)
    if place.distance_note:
        text.append(f"; {printable(place.distance_note)}", style="not bold")
    return text


def _with_ground(text: Text, evidence: Evidence | None, guess: str | None) -> Text:
    if evidence is not None:
        text.append(f": {quoted(evidence.quote)}", style="not bold")
    if guess is not None:
        text.append(f"; a guess: {printable(guess)}", style="not bold yellow")
    return text


def _perpetrator(named: Named, lookup: Lookup) -> Text:
    status = PERPETRATOR_STATUS.get(named.status, printable(named.status))
    claims = [lookup.claims[id_] for id_ in named.claims if id_ in lookup.claims]
    if named.text is None:
        quotes = dict.fromkeys(quoted(claim.quote) for claim in claims)
        return Text(": ".join([status, *list(quotes)[:1]]))
    accusers = [
        speaker_words(c.speaker) for c in claims if c.stance is Stance.ALLEGES and c.value is not None
    ]
    blamed = f"blamed by {listed(list(dict.fromkeys(map(mid_sentence, accusers))))}" if accusers else ""
    standing = [blamed or status] if named.status == "blamed" else [blamed, status]
    text = Text(printable(named.text), style="bold")
    text.append(_known_as(named), style="not bold")
    return text.append("".join(f", {words}" for words in standing if words), style="not bold")


def _known_as(named: Named) -> str:
    """The known actor's name, where the words are others: " (Islamic State)" after "ISIL"."""
    name = named.actor.name if named.actor is not None else None
    return "" if not name or name.lower() in (named.text or "").lower() else f" ({printable(name)})"


def _reports(record: Record, lookup: Lookup) -> Text:
    names = [document_name(lookup.documents[id_]) for id_ in lookup.in_reading_order(record.documents)]
    if len(names) == 1:
        return Text(names[0])
    count = record.independent_origins
    origins = "1 origin" if count == 1 else f"{count} independent origins"
    return Text(f"{len(names)}, from {origins}: {'; '.join(shortened(names))}")


def document_name(document: Document) -> str:
    """What a person would know the report by: publisher, title and day, else its address or file."""
    named = [document.publisher, document.title and f"“{document.title}”"]
    name = printable(", ".join(filter(None, named)) or document.url or document.name or document.id)
    return f"{name}, {day_words(document.reference)}" if document.reference else name


def publisher_name(document: Document) -> str:
    """The publisher alone, where columns are narrow; the report's name where it has none."""
    return printable(document.publisher) if document.publisher else document_name(document)


def shortened(names: list[str]) -> list[str]:
    """The first names, and how many more there are."""
    more = len(names) - MOST_NAMED
    return [*names[:MOST_NAMED], f"{more} more"] if more > 0 else names


def listed(names: list[str]) -> str:
    """Names as a sentence lists them."""
    *first, last = shortened(names)
    return f"{', '.join(first)} and {last}" if first else last


def said(claim: Claim) -> Text:
    """A claim's stance and value, then the words it stands on."""
    stance, value = STANCES[claim.stance], value_words(claim)
    text = Text(f"{stance} " if stance else "", style="italic")
    text.append(f"{value} " if value else "", style="bold not italic")
    return text.append(quoted(claim.quote), style="not italic")


def relations(record: Record, lookup: Lookup, numbers: dict[str, int]) -> list[Text]:
    """Say how the event stands to others, from its own side, each with the words that state it."""
    return [
        _relation(relation, record.event_id, lookup, numbers)
        for relation in lookup.relations
        if record.event_id in (relation.source, relation.target)
    ]


def _relation(relation: Relation, event_id: str, lookup: Lookup, numbers: dict[str, int]) -> Text:
    forward, backward = RELATIONS.get(relation.kind, (relation.kind, f"{relation.kind} of"))
    here = relation.source == event_id
    other = lookup.record_of[relation.target if here else relation.source]
    words = f"{forward if here else backward} event {numbers[other.event_id]} ({_label(other)})"
    quote = lookup.documents[relation.document_id].quote(relation.span)
    return Text.assemble(f"{words}: ", (quoted(quote), "dim"))

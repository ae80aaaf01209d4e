"""What linking compares of a mention."""

from __future__ import annotations

from rashomon.link.profile import profile
from rashomon.model import Actor
from tests.factories import claim, event_mention


def test_names_of_one_actor_have_something_in_common() -> None:
    """ "ISIL" and "Islamic State" share no word, but an id."""
    one, other = (
        profile(event_mention(), [claim(perpetrator=Actor(name, "islamic-state"))], None)
        for name in ("ISIL", "Islamic State")
    )
    assert one.actors & other.actors == {"islamic-state"}

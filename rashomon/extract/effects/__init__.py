"""Who was killed, injured, abducted ...: the people an effect word falls on, as counts."""

from rashomon.extract.effects.effect import Effect
from rashomon.extract.effects.finding import find_effects

__all__ = ["Effect", "find_effects"]

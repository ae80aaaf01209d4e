"""Document to findings: what is found in the words, before places, days, speakers and events are settled."""

from rashomon.extract.base import Extractor
from rashomon.extract.rules import RuleExtractor

EXTRACTORS: tuple[Extractor, ...] = (RuleExtractor(),)

__all__ = ["EXTRACTORS", "Extractor"]

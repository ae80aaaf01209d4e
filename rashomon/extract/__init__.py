"""Document to findings: what is found in the words, before places, days, speakers and events are settled."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from rashomon import plugins
from rashomon.config import Settings
from rashomon.extract.base import Extractor, Preparable
from rashomon.extract.llm import LlmExtractor
from rashomon.extract.rules import RuleExtractor
from rashomon.plugins import Notice

EXTRACTORS: tuple[Extractor, ...] = (RuleExtractor(), LlmExtractor())


def chosen(settings: Settings, tell: Callable[[Notice], None]) -> AbstractContextManager[Extractor]:
    """The extractor that the settings name, ready for one run; raises UsageError where there is none."""
    extractor = plugins.find("extractors", settings.extractor, EXTRACTORS)
    if isinstance(extractor, Preparable):
        return extractor.prepared(settings, tell)
    return nullcontext(extractor)


__all__ = ["EXTRACTORS", "Extractor", "chosen"]

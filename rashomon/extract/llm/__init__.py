"""A language model as extractor: its words are checked against the report, and its numbers read again."""

from rashomon.extract.llm.extractor import LlmExtractor

__all__ = ["LlmExtractor"]

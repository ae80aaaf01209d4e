"""What a run with an endpoint took: requests, tokens, seconds, and the answers that did not hold."""

from __future__ import annotations

from dataclasses import dataclass

MILLION = 1_000_000


@dataclass(slots=True)
class Tally:
    """Counts of one run, added up while it goes on.

    `missing` are quotes that do not stand in the report, `unreadable` values not borne out by their words,
    `corrected` counts whose words say another number than the answer did.
    """

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    quotes: int = 0
    missing: int = 0
    unreadable: int = 0
    corrected: int = 0

    def told(self, price_in: float, price_out: float) -> str:
        """One line for the person at the terminal; money only where a price per million tokens is set."""
        parts = [
            f"llm: {self.requests} {'request' if self.requests == 1 else 'requests'}",
            f"{self.tokens_in} tokens in, {self.tokens_out} out",
            f"{self.seconds:.1f} s",
        ]
        if price_in or price_out:
            cost = (self.tokens_in * price_in + self.tokens_out * price_out) / MILLION
            parts.append(f"cost {cost:.4f}")
        return (
            f"{', '.join(parts)}; of {self.quotes} quotes {self.missing} are not in the report and dropped; "
            f"{self.unreadable} values not borne out by their words and dropped, {self.corrected} corrected"
        )

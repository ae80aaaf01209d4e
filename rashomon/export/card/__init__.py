"""The cards `rashomon read` prints: what is known of each event, and who says what about it."""

from rashomon.export.card.layout import print_cards

__all__ = ["print_cards"]

"""One event's claims into one record: estimates with reasons, disagreements kept, nothing averaged."""

from rashomon.reconcile.disagreements import disagreements
from rashomon.reconcile.history import history
from rashomon.reconcile.record import reconcile

__all__ = ["disagreements", "history", "reconcile"]

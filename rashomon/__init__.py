"""Rashomon reads reports of political violence and keeps who said what."""

__version__ = "0.1.0"

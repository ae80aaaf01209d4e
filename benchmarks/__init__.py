"""Measures Rashomon on public gold data that lies outside the repository."""

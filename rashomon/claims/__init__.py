"""Findings to claims: whose words, which event, what is the same thing said twice."""

"""Results out: the JSON report and the card for the terminal."""

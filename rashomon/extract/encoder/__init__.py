"""The encoder of our own: words, windows, the network, and what is read from its scores."""

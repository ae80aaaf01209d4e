"""How the encoder that Rashomon ships was trained: corpora, silver labels, network, runs."""

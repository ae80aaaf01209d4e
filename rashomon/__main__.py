"""`python -m rashomon` is the same as `rashomon`."""

from rashomon.cli.main import cli

cli(prog_name="rashomon")

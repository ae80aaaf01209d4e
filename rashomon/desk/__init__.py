"""What is done with a desk: adding, deriving, deciding, withdrawing, and saying why."""

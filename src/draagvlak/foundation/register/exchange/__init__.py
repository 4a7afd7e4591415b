"""Registers that come in and go out: files read and written by `draagvlak_core.register`, kept and told here."""

"""The quiet room itself: another address, another process, without sessions, accounts, people or logs.

It knows the pool and what hangs in it, and nothing else: no module in here may import a model. Only `config` and tests
use it.
"""

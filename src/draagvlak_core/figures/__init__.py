"""Figures about groups in which nobody can be found. See docs/method/figures.md.

`bins` joins small units when a round opens; `plan` chooses what may be published after it closed; `bands` says a count
in steps that fit its size; `summing` joins published figures; `audit` tries to work out smaller groups from everything
that was ever published.
"""

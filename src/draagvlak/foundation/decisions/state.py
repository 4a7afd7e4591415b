"""The version of everything a page could know, under which what was worked out can be remembered.

Every change goes through an action, and every action writes the log in the same transaction: its head is that version.
The edge holds salted hashes, so two logs of the same length never share one. Today belongs to it, for findings depend
on what is overdue.
"""

import hashlib
import json

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogHead


def state() -> str:
    """Changes whenever anything changes that a page could know. One query."""
    head = LogHead.objects.values_list("pk", "size", "edge").first()
    seen = json.dumps([head, clock.today().isoformat()])
    return hashlib.sha256(seen.encode()).hexdigest()[:40]

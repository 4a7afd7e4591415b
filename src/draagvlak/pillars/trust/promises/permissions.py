"""The only ways a view gets a promise: the promise, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.trust.promises.models import Promise


def promise_for(promise_id: int) -> Promise:
    """Every member may read every promise."""
    return get_object_or_404(Promise.objects.select_related("owner", "use_case", "conversation"), pk=promise_id)


def may_finish(member: Member, promise: Promise) -> bool:
    """Whoever promised, or somebody who may make promises, says what was done."""
    own = member.person is not None and promise.owner_id == member.person.pk
    return own or member.may(Right.MAKE_PROMISES)


def may_ask_back(member: Member, promise: Promise) -> bool:
    """Whoever promised does not judge whether it was kept."""
    own = member.person is not None and promise.owner_id == member.person.pk
    return member.may(Right.HOLD_CONVERSATIONS) and not own


def promise_to_finish(member: Member, promise_id: int) -> Promise:
    promise = promise_for(promise_id)
    if not may_finish(member, promise):
        raise Http404("promised by somebody else")
    return promise


def promise_to_ask_back(member: Member, promise_id: int) -> Promise:
    promise = promise_for(promise_id)
    if not may_ask_back(member, promise):
        raise Http404("not for whoever promised it")
    return promise

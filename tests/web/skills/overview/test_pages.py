"""The pages on which skills, roles and activities stand together."""

from draagvlak.foundation.organisation.models import JobRole


def test_roles_that_ai_touches_come_first(enter, bob, use_case, kcc):
    JobRole.objects.create(code="0", name={"en": "Archer"})
    use_case.affected_roles.add(kcc)
    words = enter(bob).get("/skills/").content.decode()
    assert words.index(f"/skills/role/{kcc.pk}/") < words.index("Archer")

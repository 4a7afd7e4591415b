"""What the log tells about the organisation."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "organisation.started": _("%(by)s started Draagvlak for %(name)s"),
        "organisation.changed": _("%(by)s changed the organisation: %(name)s, languages %(languages)s"),
        "organisation.unit_added": _("%(by)s added the unit %(name)s"),
        "organisation.unit_changed": _("%(by)s changed the unit %(name)s"),
        "organisation.unit_removed": _("%(by)s removed the unit %(name)s"),
        "organisation.person_added": _("%(by)s added %(name)s to the organisation"),
        "organisation.person_changed": _("%(by)s changed what is kept about %(name)s"),
        "organisation.person_renamed": _("%(by)s noted that %(was)s is called %(name)s from now on"),
        "organisation.person_left": _("%(by)s noted that %(name)s left on %(left_on)s"),
        "organisation.person_returned": _("%(by)s noted that %(name)s works here again"),
        "organisation.role_added": _("%(by)s added the job role %(name)s"),
        "organisation.role_changed": _("%(by)s changed the job role %(name)s"),
        "organisation.group_added": _("%(by)s started the working group %(name)s"),
        "organisation.group_changed": _("%(by)s changed the working group %(name)s"),
        "organisation.group_joined": _("%(by)s added %(person)s to the working group %(name)s"),
        "organisation.group_left": _("%(by)s took %(person)s out of the working group %(name)s"),
        "organisation.imported": _("%(by)s imported %(file)s: %(new)s new, %(changed)s changed, %(same)s the same"),
    }
)

"""Every right there is, in words an employee understands. Roles are made of these."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Right(TextChoices):
    """One thing a person may do. Names say verb and thing."""

    READ_OVERVIEW = "read_overview", _("Read the overview")
    READ_REGISTER = "read_register", _("Read which AI is used here")
    EDIT_REGISTER = "edit_register", _("Write and change AI cards")
    IMPORT_REGISTER = "import_register", _("Import and export the register")
    PUBLISH_REGISTER = "publish_register", _("Decide which cards anyone outside may read")
    READ_COURSE = "read_course", _("Read the course and the boundaries")
    WRITE_COURSE = "write_course", _("Write and adopt the course, ambitions and boundaries")
    SPEAK_FOR_COUNCIL = "speak_for_council", _("Say what the works council thinks of a draft of the course")
    JUDGE_BOUNDARIES = "judge_boundaries", _("Judge whether a use of AI stays within the boundaries")
    READ_SKILLS = "read_skills", _("Read which skills a role needs")
    WRITE_SKILLS = "write_skills", _("Set what each role needs and what people can do to learn it")
    OWN_SKILLS = "own_skills", _("Keep your own skill levels, for yourself")
    READ_PEOPLE = "read_people", _("Read what was heard and what was promised")
    HOLD_CONVERSATIONS = "hold_conversations", _("Plan and hold conversations and write down what was said")
    MAKE_PROMISES = "make_promises", _("Make promises and say what was done with them")
    READ_VALUE = "read_value", _("Read pilots and what they bring")
    RUN_PILOTS = "run_pilots", _("Set up pilots, lock what counts as success and enter results")
    READ_GATES = "read_gates", _("Read what is known at a gate and what was decided")
    DECIDE = "decide", _("Decide at a gate")
    EDIT_GATES = "edit_gates", _("Change what a gate asks")
    READ_LOG = "read_log", _("Read and check the decision log")
    EXPORT_LOG = "export_log", _("Download the decision log to check it elsewhere")
    READ_AGREEMENTS = "read_agreements", _("Read what was agreed with the works council")
    PROPOSE_AGREEMENTS = "propose_agreements", _("Propose an agreement to the works council")
    AGREE = "agree", _("Agree for the works council, and withdraw its consent")
    OPEN_ROUNDS = "open_rounds", _("Open and close rounds in the quiet room")
    READ_POSTS = (
        "read_posts",
        _("Read posts from the quiet room before others do, together with somebody in another role"),
    )
    MANAGE_ORGANISATION = "manage_organisation", _("Keep units, people and roles up to date")
    MANAGE_ACCOUNTS = "manage_accounts", _("Give people access")
    READ_JOURNAL = "read_journal", _("Read the security journal: wrong log-ins and who opened sensitive pages")
    MANAGE_RETENTION = "manage_retention", _("Decide how long things are kept, and erase")

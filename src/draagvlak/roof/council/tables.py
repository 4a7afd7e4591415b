"""Every table of the database, and what it holds about people. A table that is in no kind shows as unexplained."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.rights import Right

Words = str | Promise
YOURSELF = "yourself"  # among the readers: whoever it is about
NOBODY = "nobody"  # no page shows it


@dataclass(frozen=True, slots=True)
class Kind:
    """Tables that hold one kind of thing: label of the table → what it holds about people, as one of them would say it.

    A kind without readers holds nothing about one person: then words are needed only where a name can stand (who
    answered, who brought in). `until` may hold %(term)s: the term in force of the retention kind `term`.
    """

    code: str
    title: Words
    why: Words
    until: Words = ""
    readers: tuple[str, ...] = ()
    term: str = ""
    tables: Mapping[str, Words] = field(default_factory=dict)

    @property
    def is_about_somebody(self) -> bool:
        return bool(self.readers)


def _without_names(labels: str) -> dict[str, Words]:
    return dict.fromkeys(labels.split(), "")


_LEFT = "retention.people_left"

KINDS = (
    Kind(
        "people",
        _("Who works here"),
        _("Name, e-mail address, unit and job role: to know whose work is touched by AI, and whom to ask."),
        _("Until %(term)s after you left, or sooner when you ask for it."),
        (Right.READ_REGISTER,),
        _LEFT,
        {
            "organisation.Person": _("Your name, e-mail address, unit and job role."),
            "organisation.Unit": _("Who leads a unit."),
            "organisation.WorkingGroup_members": _("Who sits in a working group."),
        },
    ),
    Kind(
        "way_in",
        _("Your account"),
        _("To let you in, and to know what you may do. It says when you logged in last, not what you looked at."),
        _("Until %(term)s after you left, or sooner when you ask for it. A visit is forgotten when it ends."),
        (YOURSELF, Right.MANAGE_ACCOUNTS),
        _LEFT,
        {
            "accounts.User": _("Your account: name and e-mail address, and when you logged in last."),
            "accounts.RoleGrant": _("Which roles you were given here."),
            "account.EmailAddress": _("The address you log in with."),
            "account.EmailConfirmation": _("That an address was asked to be confirmed."),
            "socialaccount.SocialAccount": _("What the organisation's own login says about you when you come in."),
            "socialaccount.SocialToken": _("What the organisation's own login gave to let you in."),
            "mfa.Authenticator": _("Passkeys and codes you log in with."),
            "sessions.Session": _("That you are logged in, since when and with what browser, until you log out."),
        },
    ),
    Kind(
        "journal",
        _("The security journal"),
        _("To see that somebody guesses at passwords, and who reads on behalf of others."),
        _("%(term)s."),
        (Right.READ_JOURNAL,),
        "accounts.journal",
        {
            "accounts.SafetyEvent": _(
                "That a wrong password was typed for your account, or that you opened such a page."
            )
        },
    ),
    Kind(
        "deeds",
        _("What you decide, promise or answer for"),
        _("Here named humans decide. Whoever does so puts a name under it, and sees it happen."),
        _("As long as what was decided is kept. Your name goes out of it %(term)s after you left."),
        (Right.READ_GATES,),
        _LEFT,
        {
            "register.UseCase": _("Who answers for a use of AI."),
            "register.ImportRun": _("Who brought a file in."),
            "leadership.CourseVersion": _("Who adopted the course."),
            "leadership.Boundary": _("Who keeps a boundary, and who adopted it."),
            "leadership.BoundaryJudgement": _("Who judged a use of AI against a boundary."),
            "leadership.BoundaryDecision": _("Who took the decision that a boundary asks for."),
            "leadership.BoundaryException": _("Who answers for an exception to a boundary."),
            "leadership.Oversight": _("Who looks along while a use of AI runs."),
            "leadership.Turn": _("Who owed an answer."),
            "leadership.ActClassification": _("Who answered what the EU AI Act asks about a use of AI."),
            "leadership.ActDocument": _("Who gave a notice to workers, or an assessment the law asks for."),
            "leadership.ActDuty": _("Who said how a duty of the law is met."),
            "coherence.NotTheSame": _("Who said that two uses of AI are not the same."),
            "trust.Conversation": _("Who leads a conversation. Not who came, and not who spoke."),
            "trust.Promise": _("Who made a promise."),
            "value.Pilot": _("Who fixed what counts as success."),
            "value.FreedHours": _("Who said what happens with the hours that come free."),
            "gates.GateVersion": _("Who changed what the gates ask."),
            "gates.Decision": _("Who decided at a gate."),
            "gates.Condition": _("Who sees to a condition."),
            "agreements.Agreement": _("Who proposed something to the works council, and who answered for it."),
            "council.KeptCheckpoint": _("Who kept a checkpoint of the decision log, and who brought it back signed."),
            "council.CouncilKey": _("Who wrote down the key of the works council."),
        },
    ),
    Kind(
        "log",
        _("The decision log"),
        _("So that nobody can say later that something was decided otherwise, by somebody else, or never."),
        _("The place in the log stays. The words with your name in them go %(term)s after you left."),
        (Right.READ_LOG,),
        _LEFT,
        {
            "decisions.LogEntry": _(
                "Who decided or did something. What somebody said, answered or can never stands beside a name."
            ),
            "retention.NumberBeside": _("Whom an older event names, where it could be told."),
        },
    ),
    Kind(
        "asked_by_name",
        _("A question you asked a leader by name"),
        _("So that you hear the answer, and can say whether it was one. In the quiet room you ask without a name."),
        _("Until %(term)s after the question is no longer open."),
        (Right.READ_COURSE,),
        "leadership.askers",
        {
            "leadership.Asking": _("Who asked a leader something by name. Not who asked in the quiet room."),
            "leadership.Saying": _("What those who asked say of the answer they got."),
        },
    ),
    Kind(
        "own_levels",
        _("Your own skill levels"),
        _("For you alone, to see them beside what your job role needs. You need not write any down."),
        _("Until you take them out, and at the latest %(term)s after you left."),
        (YOURSELF,),
        _LEFT,
        {"skills.OwnLevel": _("How you see your own skills. You alone can open it in Draagvlak.")},
    ),
    Kind(
        "tickets",
        _("That you can take part in a round of the quiet room"),
        _("To give everybody the same number of tokens, once. It says that you were here, not whether you wrote."),
        _("Until the round closes."),
        (NOBODY,),
        "",
        {"voice.Ticket": _("That you were asked in a round, and whether you visited. It goes when the round closes.")},
    ),
    Kind(
        "readers",
        _("That you read a post before others did"),
        _("Two people in two roles read each question before it is passed on. It never says who wrote it."),
        _("As long as the words of the post are kept."),
        (Right.READ_POSTS,),
        "",
        {"voice.Judgement": _("Who read a post before others did. Not who wrote it.")},
    ),
    Kind(
        "said",
        _("What was said, asked or posted"),
        _("To do something with it. No row of these leads to whoever said it."),
        tables={
            "trust.Note": _("Who answered something that was said. Not who said it."),
            **_without_names(
                """
            trust.Promise_notes leadership.Question leadership.Remark voice.Post voice_pool_post
            voice_pool_spent voice_pool_reply voice_pool_notice
            """
            ),
        },
    ),
    Kind(
        "groups",
        _("Counts and figures about groups"),
        _("To know how groups are doing. Never about a group smaller than was agreed."),
        tables=_without_names(
            """
            figures.Round figures.Counter figures.Cell figures.Figure figures.Audit voice.Round voice.Batch
            voice.RoundKey value.Measure value.Result
            """
        ),
    ),
    Kind(
        "work",
        _("AI, the course, skills and the organisation"),
        _("What is used here, why, and what it may not do. Nothing about one person."),
        tables=_without_names(
            """
            organisation.Organisation organisation.JobRole organisation.WorkingGroup
            register.UseCase_affected_units register.UseCase_affected_roles leadership.StrategicGoal
            leadership.Ambition leadership.AmbitionLink leadership.Boundary_scope leadership.BoundaryExample
            leadership.Consultation leadership.Consultation_units leadership.Consultation_job_roles
            leadership.Consultation_groups skills.Skill skills.RoleNeed skills.LearningActivity
            skills.LearningActivity_job_roles skills.Gain skills.RoleInUse trust.Conversation_units
            trust.Conversation_job_roles value.Pilot_units gates.GateQuestion
            """
        ),
    ),
    Kind(
        "itself",
        _("What Draagvlak needs to run"),
        _("Settings, keys and names of its own tables. Nothing about people."),
        tables=_without_names(
            """
            accounts.Attempt accounts.FactorRule
            retention.Term register.ImportMapping decisions.LogHead socialaccount.SocialApp auth.Permission
            auth.Group auth.Group_permissions contenttypes.ContentType django_migrations
            """
        ),
    ),
)

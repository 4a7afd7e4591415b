"""The questions of the AI Act in words: what is asked, why, and an example. Codes are those of the core."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it stands on its page."""

    asks: Promise
    why: Promise
    example: Promise


QUESTIONS: Mapping[str, Asked] = {
    "how": Asked(
        _("How does it get to its answers?"),
        _(
            "The AI Act is only about AI. Software that only follows fixed rules, or only counts, is "
            "not AI in the sense of this law."
        ),
        _("A chat assistant has learned. A tax table that a person typed in follows fixed rules."),
    ),
    "kind": Asked(
        _("What is it?"),
        _("For a model that others build on, other rules hold than for an application that people use."),
        _(
            "A tool that sums up phone calls has one purpose. A general chat assistant has many. A "
            "language model without an application around it is a model."
        ),
    ),
    "part": Asked(
        _("What is our part in it?"),
        _("Whoever makes AI has other duties than whoever uses it. You can have more than one part."),
        _(
            "A municipality that buys a chat assistant and puts it on its website uses it. When it "
            "has one built under its own name, it also makes it."
        ),
    ),
    "exclusion": Asked(
        _("Is it meant only for something that the law leaves out?"),
        _("For these the law makes an exception. It only counts when the use is for this alone."),
        _(
            "A model that only a research group uses to study something is left out. As soon as a "
            "team uses it for its daily work, it is not."
        ),
    ),
    "practice": Asked(
        _("Does it do something that the EU forbids?"),
        _("These uses of AI are forbidden in the EU. Look at what it does, also when nobody meant it so."),
        _("A camera that reads from the faces of colleagues whether they are angry does the sixth."),
    ),
    "practice_exception": Asked(
        _("Does an exception to what is forbidden hold for all that it does?"),
        _(
            "The law allows a few things in strict cases: reading emotions for medical care or "
            "safety, sorting lawful pictures by body features, helping a person to judge on hard "
            "facts whether somebody committed a crime, and live recognition by the police for the "
            "most serious crimes with permission of a judge."
        ),
        _("A sensor that sees that a driver falls asleep is meant for safety."),
    ),
    "product": Asked(
        _("Is it part of a product for which the EU has safety rules?"),
        _("AI that keeps such a product safe can be high-risk. So can AI that is such a product itself."),
        _("Software that reads an X-ray is a medical device. A chat assistant on a website is none of these."),
    ),
    "third_party": Asked(
        _("Must somebody from outside test the product before it may be sold?"),
        _("Only then is AI in a product high-risk. It must be a test for health or safety."),
        _("A lift is tested by an inspection body. The supplier knows whether this is needed."),
    ),
    "area": Asked(
        _("Is it used where AI can do people much harm?"),
        _("In these areas AI can do much harm to people. Most uses here are high-risk."),
        _("Ranking letters of applicants is work. Sorting requests for benefits is public services."),
    ),
    "profiling": Asked(
        _("Does it put together a picture of a person?"),
        _(
            "That is profiling: from data about somebody it works out what that person is like, does "
            "or will do. In the areas you ticked, profiling is always high-risk."
        ),
        _(
            "It works out from somebody’s payments that debts are coming: yes. It only puts the date "
            "of receipt in a form: no."
        ),
    ),
    "small_task": Asked(
        _("Does it only do a small task that cannot really harm anybody?"),
        _(
            "Then it is not high-risk, although it is used in such an area. It must not weigh in what"
            " is decided about people."
        ),
        _("Putting documents in the right folder is a small task. Saying which file looks suspicious is not."),
    ),
    "systemic": Asked(
        _("Is it one of the very largest models?"),
        _(
            "For the largest models the law asks more, because a fault spreads to everyone who builds"
            " on it. The limit is 10^25 computing steps of training, or a decision of the European "
            "Commission."
        ),
        _("The maker has to say so. Few models are this large."),
    ),
    "sign": Asked(
        _("Does it do something that people must be told about?"),
        _("People have a right to know that they deal with AI."),
        _("A chat assistant talks with people. A tool that writes summaries makes text."),
    ),
    "sign_exception": Asked(
        _("Is there a reason why nobody needs to be told?"),
        _("Each exception only counts for the things it is about."),
        _("A tool that only corrects spelling helps with ordinary writing."),
    ),
    "open_source": Asked(
        _("Was it shared under a free and open licence?"),
        _("For free and open AI with little risk most of the law does not hold."),
        _("Anybody may use, study, change and share it, and code and parameters are public."),
    ),
    "affects": Asked(
        _("What does it mean for people or organisations?"),
        _(
            "Whoever is affected has a right to know. In the Netherlands this also says in which "
            "category of the Algorithm Register it belongs."
        ),
        _("A fine or a benefit is a decision. Who is called first, or checked more often, is treated differently."),
    ),
    "public": Asked(
        _("What kind of organisation are we?"),
        _("From a public body, and from whoever gives public services, the law asks more."),
        _("A municipality is a public body. A private school or a hospital gives a public service."),
    ),
    "workplace": Asked(
        _("Do our own people work with it, or does it say something about them?"),
        _("Then they, and those who represent them, have to hear it before it starts."),
        _("A planner that makes the roster touches everyone who is on it."),
    ),
    "in_use": Asked(
        _("Is it in use already?"),
        _("A system that is in use already sometimes gets more time. A pilot with real cases counts as use."),
        _("Trying it on made-up cases is not use yet."),
    ),
}

# Who can tell when nobody here knows.
WHO: Mapping[str, Promise] = {
    "supplier": _("The supplier can tell."),
    "maker": _("The maker of the model can tell."),
    "law": _("A lawyer or the privacy officer can tell."),
    "accountable": _("Whoever answers for this use of AI can tell."),
    "hr": _("HR or the works council can tell."),
}

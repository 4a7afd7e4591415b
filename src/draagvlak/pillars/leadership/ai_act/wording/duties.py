"""The duties in words: what to do, and what that means. Codes are those of the core."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class DutyWords:
    """What to do as a short title, and a sentence that says what it takes."""

    title: Promise
    what: Promise


DUTIES: Mapping[str, DutyWords] = {
    "stop": DutyWords(
        _("Stop this use"),
        _("Take it out of use and off the market. Keep what is needed to show that you did."),
    ),
    "literacy": DutyWords(
        _("Help people learn to work with AI"),
        _(
            "Take measures so that everyone who works with it learns enough about AI. You need not "
            "promise a level for each person."
        ),
    ),
    "literacy_enough": DutyWords(
        _("See to it that people know enough of AI"),
        _("See to it, as well as you can, that everyone who works with it knows enough of AI."),
    ),
    "sector": DutyWords(
        _("Follow the rules of the sector"),
        _("For this product the rules of its own sector hold. They take over what the AI Act asks."),
    ),
    "instructions": DutyWords(
        _("Use it as the maker says"),
        _("Take measures so that people use it as the instructions say."),
    ),
    "oversight": DutyWords(
        _("Let people watch over it"),
        _("Name people who can, may and have time to watch over it, and who can stop it."),
    ),
    "input_data": DutyWords(
        _("Feed it data that fit"),
        _("As far as you choose the data: see to it that they fit the purpose and the people."),
    ),
    "watch": DutyWords(
        _("Keep an eye on how it works"),
        _(
            "Tell the maker and the supervisor when it brings a risk or when something serious "
            "happens, and stop it for the time being."
        ),
    ),
    "keep_logs": DutyWords(
        _("Keep the logs"),
        _("Keep what the system records by itself for at least six months, as far as you hold it."),
    ),
    "worker_notice": DutyWords(
        _("Tell the people who work here"),
        _("Before it starts: tell those whose work it touches, and those who represent them."),
    ),
    "public_register": DutyWords(
        _("Register its use with the EU"),
        _("A public body enters its use in the EU database. When the system itself is not in it, do not use it."),
    ),
    "privacy": DutyWords(
        _("Use the maker’s information for the privacy assessment"),
        _("Where the privacy law asks for an assessment (DPIA), use what the maker tells about the system."),
    ),
    "tell_people": DutyWords(
        _("Tell people that AI weighs in"),
        _("Tell everyone about whom it decides, or helps to decide, that it is used."),
    ),
    "explain": DutyWords(
        _("Explain decisions"),
        _("Whoever is touched by a decision may ask which part AI had in it. Be able to answer."),
    ),
    "rights_assessment": DutyWords(
        _("Assess what it means for fundamental rights"),
        _(
            "Before the first use: write down who is touched, what can go wrong and what you do about"
            " it. Tell the supervisor."
        ),
    ),
    "cooperate": DutyWords(
        _("Work with the supervisor"),
        _("Give the supervisor what it asks for about this system."),
    ),
    "risk_system": DutyWords(
        _("Manage the risks"),
        _("Find, weigh and lessen risks, from the first design to the end."),
    ),
    "data_quality": DutyWords(
        _("Choose and test the data with care"),
        _("Data for training and testing must fit the purpose and be examined for bias."),
    ),
    "technical_file": DutyWords(
        _("Keep a technical file"),
        _("Write it before the system is sold or used, and keep it for ten years."),
    ),
    "logging": DutyWords(
        _("Let the system keep logs"),
        _("It records by itself what is needed to trace what it did."),
    ),
    "manual": DutyWords(
        _("Write clear instructions"),
        _("Users must understand what it can and cannot do, and how sure it is."),
    ),
    "human_control": DutyWords(
        _("Build it so that people can watch over it"),
        _("People must be able to understand it, to set its outcome aside, and to stop it."),
    ),
    "accuracy": DutyWords(
        _("Make it accurate, robust and safe"),
        _("Say how accurate it is, and protect it against faults and attacks."),
    ),
    "accessible": DutyWords(
        _("Make it accessible"),
        _("People with a disability must be able to use it."),
    ),
    "quality_system": DutyWords(
        _("Have a quality system"),
        _("Written rules for how you design, test, change and follow the system."),
    ),
    "conformity": DutyWords(
        _("Have it assessed, and declare that it conforms"),
        _("Before it is sold or used: assessment, EU declaration and CE mark."),
    ),
    "register_system": DutyWords(
        _("Register the system with the EU"),
        _("Enter yourself and the system in the EU database before it is sold or used."),
    ),
    "follow_up": DutyWords(
        _("Follow how it does in use"),
        _("Collect what users meet, by a plan, and act on it."),
    ),
    "incidents": DutyWords(
        _("Mend faults and report serious ones"),
        _("Report a serious incident to the supervisor, at the latest in fifteen days."),
    ),
    "write_down_why": DutyWords(
        _("Write down why it is not high-risk"),
        _("Whoever makes it keeps that reasoning, and enters the system in the EU database."),
    ),
    "importer": DutyWords(
        _("Check it before you bring it in"),
        _("Check assessment, file, CE mark and instructions. Your name stands on it."),
    ),
    "distributor": DutyWords(
        _("Check it before you pass it on"),
        _("Check CE mark, declaration and instructions. Hold it back when something is wrong."),
    ),
    "representative": DutyWords(
        _("Do what the maker mandated"),
        _("Keep the papers for the supervisor, and end the mandate when the maker does not follow the law."),
    ),
    "say_ai": DutyWords(
        _("Let people know that they talk with AI"),
        _("Build it so that this is clear at the first contact."),
    ),
    "mark_output": DutyWords(
        _("Mark what AI made"),
        _("Text, picture and sound carry a mark that machines can read."),
    ),
    "say_reading": DutyWords(
        _("Tell people that it reads them"),
        _("Tell everyone whose emotions or body features it reads."),
    ),
    "say_deepfake": DutyWords(
        _("Say that it is made or changed by AI"),
        _("Say so clearly with the picture, video or sound."),
    ),
    "say_text": DutyWords(
        _("Say that AI wrote the text"),
        _("Say so with each text, or let a person check it and answer for it."),
    ),
    "ask_maker": DutyWords(
        _("Ask the maker how people are told"),
        _("The maker has to build this in. Check that it is there, and do not switch it off."),
    ),
    "model_papers": DutyWords(
        _("Keep papers about the model"),
        _("For the supervisor, and for whoever builds on it."),
    ),
    "copyright": DutyWords(
        _("Respect copyright"),
        _("Have a policy, and keep to what rights holders reserved."),
    ),
    "training_summary": DutyWords(
        _("Tell what it was trained on"),
        _("Publish a summary of the training content."),
    ),
    "systemic_risk": DutyWords(
        _("Test and lessen the large risks"),
        _("Evaluate the model, report serious incidents, keep it secure."),
    ),
}

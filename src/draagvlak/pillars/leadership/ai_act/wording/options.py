"""Every answer that can be chosen, in words. Codes are those of the core."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What can be chosen at more than one question.
SHARED: Mapping[str, Promise] = {
    "none": _("None of these"),
    "unknown": _("I don’t know"),
}

OPTIONS: Mapping[str, Mapping[str, Promise]] = {
    "how": {
        "learned": _("It learned from examples, or it makes text, pictures, speech or forecasts"),
        "reasons": _("It draws its own conclusions from knowledge that people put in"),
        "rules": _("It only follows fixed rules that people wrote down in full"),
        "counts": _("It only counts, sorts, searches or shows data"),
    },
    "kind": {
        "one_purpose": _("An application for one task or a few"),
        "many_purposes": _("An application that you can use for very different things"),
        "model": _("A model only, on which others build applications"),
    },
    "part": {
        "use": _("We use it as it is"),
        "change": _("We changed something that matters, or use it for something the maker did not mean"),
        "make_use": _("We make it, or have it made under our own name, and use it ourselves"),
        "make": _("We make it, or put our own name on it, and others use it"),
        "product": _("We build it into a product that we sell under our own name"),
        "import": _("We bring it into the EU from a maker outside it"),
        "sell": _("We pass it on as it is"),
        "represent": _("We act in the EU for a maker outside it"),
    },
    "exclusion": {
        "military": _("Only defence or national security"),
        "research": _("Only scientific research"),
        "testing": _("Only making and testing it, without real cases, before it is sold or used"),
        "abroad": _("Only outside the EU: not sold, not used, and no results used here"),
        "treaty": _("Only police or courts of another country, under an agreement with the EU"),
        "private": _("Only somebody’s private life"),
    },
    "practice": {
        "manipulation": _("It steers people without their noticing, so that they choose what harms them"),
        "weakness": _("It makes use of people’s age, disability or poverty to harm them"),
        "social_score": _("It gives people a score for how they live, and they are treated worse for it elsewhere"),
        "crime_forecast": _("It forecasts that a person will commit a crime, only from a profile or character"),
        "face_scraping": _("It collects faces from the internet or from cameras without aim, to recognise people"),
        "emotions_work": _("It reads emotions of people at work or at school"),
        "sorting_bodies": _("It works out from body features somebody’s race, belief, politics, union or sexual life"),
        "live_recognition": _("It recognises people live in public places, for the police"),
        "intimate": _("It makes intimate pictures, video or sound of a real person who did not agree"),
        "abuse": _("It makes pictures, video or sound of sexual abuse of children"),
    },
    "practice_exception": {
        "yes": _("Yes, for all of it"),
        "no": _("No, or not for all of it"),
    },
    "product": {
        "section_a": _(
            "Yes: a machine, toy, lift, medical device, radio, gas or pressure equipment, boat, "
            "cableway, or protective gear"
        ),
        "section_b": _("Yes: a car, tractor, train, ship, aeroplane, or airport security"),
        "comfort": _(
            "It is in such a product, but only for comfort, speed or quality, and nobody gets hurt when it fails"
        ),
    },
    "third_party": {
        "yes": _("Yes"),
        "no": _("No"),
    },
    "area": {
        "biometrics": _("Recognising people or their emotions by face, voice or body"),
        "infrastructure": _("Safety of roads, water, gas, heat, electricity or digital networks"),
        "education": _("School: admission, marks, level, or cheating"),
        "employment": _("Work: choosing, judging, steering or watching people"),
        "services": _("Public benefits and services, or emergency calls: who gets what, and who comes first"),
        "credit": _("Loans, or life and health insurance: whether somebody gets it and at what price"),
        "enforcement": _("Police and crime: suspects, victims, evidence"),
        "migration": _("Migration, asylum and borders"),
        "justice": _("Judges and arbitration, or how people vote"),
    },
    "profiling": {
        "yes": _("Yes"),
        "no": _("No"),
    },
    "small_task": {
        "procedural": _("Yes: a narrow step in a procedure"),
        "improves": _("Yes: it makes work better that a person has finished"),
        "patterns": _("Yes: it shows patterns in earlier decisions, and a person looks at it"),
        "prepares": _("Yes: it prepares, and a person judges everything"),
    },
    "systemic": {
        "yes": _("Yes"),
        "no": _("No"),
    },
    "sign": {
        "talks": _("It talks or chats with people"),
        "makes": _("It makes text, pictures, video or sound"),
        "reads_people": _("It reads emotions, or sorts people by body features"),
        "deepfake": _("It makes or changes pictures, video or sound so that they seem real"),
        "public_text": _("It writes text that informs the public, and nobody checks it before it goes out"),
    },
    "sign_exception": {
        "obvious": _("Anyone sees at once that they talk with AI"),
        "editing": _("It only helps with ordinary writing or editing, or hardly changes what people made"),
        "crime": _("The law allows it to find, stop or prosecute crimes"),
    },
    "open_source": {
        "yes": _("Yes"),
        "no": _("No"),
    },
    "affects": {
        "decides": _("A decision hangs on it, or it helps with one: a right, a fine, a benefit, a job"),
        "treated": _("People are treated differently by it, without a decision"),
        "no": _("Nothing for anybody in particular"),
    },
    "public": {
        "public_body": _("A public body"),
        "public_service": _("Private, and we give public services"),
        "no": _("Neither"),
    },
    "workplace": {
        "yes": _("Yes"),
        "no": _("No"),
    },
    "in_use": {
        "yes": _("Yes"),
        "no": _("No"),
    },
}


def option(question: str, code: str) -> Promise:
    """One answer in the reader's language."""
    return SHARED.get(code) or OPTIONS[question][code]

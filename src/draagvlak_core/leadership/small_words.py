"""Words that say nothing about what a text is about, in Dutch and English.

The English list comes with scikit-learn. It has no Dutch one, so that is our own: the small words of everyday
sentences, and the few that stand on nearly every card about AI.
"""

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

_DUTCH = """
aan achter af al alle alleen als ander andere anders bij bijvoorbeeld binnen daar daarbij daarmee daarna daarom
daarvoor dan dat de degene deze die dit doen doet door dus een eigen elk elke en er ervan ervoor geen goed haar had
heb hebben heeft hen het hier hierbij hierdoor hiermee hij hoe hun iedere iemand iets ik in is jaar je jij jou jouw
jullie kan komen komt krijgen krijgt kun kunnen laten maar maken maakt mag me meer men met mij mijn moet moeten na
naar naast niet niets nog nu of om omdat onder ons onze ook op over per samen sinds steeds te tegen ten ter terug
tijdens toe tot tussen uit van vaak vanaf vanuit veel via voor vooral voordat waar waarbij waardoor waarin waarmee
waarom wat we weer wel welke werd wie wij wil willen wordt worden zal ze zelf zich zij zijn zo zodat zonder zou zowel
zullen
"""
_ABOUT_AI = """
ai algoritme algoritmes algorithm algorithms applicatie application artificial automatisch doel gebruik gebruiken
gebruikt goal helpt helps help hulpmiddel ingezet inzet kunstmatige purpose software systeem system systems toepassing
tool tools use used uses using
"""

SMALL_WORDS: frozenset[str] = frozenset((*ENGLISH_STOP_WORDS, *_DUTCH.split(), *_ABOUT_AI.split()))

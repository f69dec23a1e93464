"""American spellings and words, and the British ones to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge_hub.checks.prose import passages, written
from knowledge_hub.model.hub import Hub
from knowledge_hub.pages import Page
from knowledge_hub.problems import Problem

BRITISH = dict(
    pair.split(":")
    for pair in """
    color:colour favor:favour favorite:favourite behavior:behaviour behavioral:behavioural labor:labour
    neighbor:neighbour neighborhood:neighbourhood honor:honour humor:humour rumor:rumour odor:odour tumor:tumour
    vapor:vapour flavor:flavour center:centre centered:centred liter:litre fiber:fibre theater:theatre
    meager:meagre kilometer:kilometre defense:defence offense:offence pretense:pretence skillful:skilful
    fulfill:fulfil fulfillment:fulfilment enroll:enrol enrollment:enrolment installment:instalment
    traveling:travelling traveled:travelled traveler:traveller canceled:cancelled canceling:cancelling
    counseling:counselling counselor:counsellor counseled:counselled labeled:labelled labeling:labelling
    modeling:modelling modeled:modelled signaling:signalling jewelry:jewellery gray:grey catalog:catalogue
    dialog:dialogue mom:mum mommy:mummy pediatric:paediatric pediatrician:paediatrician gynecologist:gynaecologist
    anemia:anaemia diarrhea:diarrhoea edema:oedema fetus:foetus estrogen:oestrogen hemoglobin:haemoglobin
    anesthetic:anaesthetic orthopedic:orthopaedic cesarean:caesarean celiac:coeliac leukemia:leukaemia
    diaper:nappy pacifier:dummy stroller:pushchair sidewalk:pavement vacation:holiday math:maths gotten:got
    analyze:analyse analyzed:analysed analyzing:analysing paralyze:paralyse paralyzed:paralysed judgment:judgement
    """.split()
)
ENDS_IN_IZE = re.compile(r"\b([a-z]{2,})(iz)(e|es|ed|er|ers|ing|ation|ations)\b", re.IGNORECASE)
RIGHT_WITH_Z = re.compile(r".*(?:siz|priz|seiz|maiz)$", re.IGNORECASE)
LISTED = re.compile(rf"\b({'|'.join(BRITISH)})(s?)\b", re.IGNORECASE)


def british_spelling(pages: Iterable[Page], hub: Hub) -> Iterator[Problem]:
    """A thing to look at for each American form; names, which begin with a capital inside a sentence, are let be."""
    for page in written(pages):
        for passage in passages(page, theirs=False):
            for wrong, right, position in _american(passage.unquoted):
                says = f"In British English: {right}."
                yield Problem(page.file, passage.line_at(position), f"“{wrong}”", says, advice=True)


def _american(text: str) -> Iterator[tuple[str, str, int]]:
    """Each American form, the British one, and where it stands."""
    for found in LISTED.finditer(text):
        if not _is_a_name(text, found.start()):
            yield found[0], _with_s(BRITISH[found[1].casefold()], found[2]), found.start()
    for found in ENDS_IN_IZE.finditer(text):
        if not RIGHT_WITH_Z.match(found[1] + found[2]) and not _is_a_name(text, found.start()):
            yield found[0], f"{found[1]}is{found[3]}", found.start()


def _with_s(word: str, ending: str) -> str:
    return re.sub(r"(?<=[^aeiou])ys$", "ies", word + ending)


def _is_a_name(text: str, position: int) -> bool:
    before = text[:position].rstrip()
    return text[position].isupper() and bool(before) and before[-1] not in ".!?“"

"""What a page can say: the list of blocks, one line each."""

from knowledge_hub.blocks.age_pathway import age_pathway
from knowledge_hub.blocks.allowances_chart import allowances_chart
from knowledge_hub.blocks.allowances_table import allowances_table
from knowledge_hub.blocks.bar_chart import bar_chart
from knowledge_hub.blocks.checked import checked
from knowledge_hub.blocks.cite import cite
from knowledge_hub.blocks.closures import closures
from knowledge_hub.blocks.contact_card import contact_card
from knowledge_hub.blocks.costs import costs
from knowledge_hub.blocks.decisions import decisions
from knowledge_hub.blocks.design_tokens import design_tokens
from knowledge_hub.blocks.entitlements import entitlements
from knowledge_hub.blocks.fostering_types import fostering_types
from knowledge_hub.blocks.funded_terms import funded_terms
from knowledge_hub.blocks.glossary import glossary
from knowledge_hub.blocks.helplines import helplines
from knowledge_hub.blocks.hub_list import hub_list
from knowledge_hub.blocks.hub_map import hub_map
from knowledge_hub.blocks.immunisation_schedule import immunisation_schedule
from knowledge_hub.blocks.key_facts import key_facts
from knowledge_hub.blocks.levels_of_need import levels_of_need
from knowledge_hub.blocks.nearby_hubs import nearby_hubs
from knowledge_hub.blocks.nearest_hub import nearest_hub
from knowledge_hub.blocks.opening_hours import opening_hours
from knowledge_hub.blocks.pathway_chart import pathway_chart
from knowledge_hub.blocks.phone import phone
from knowledge_hub.blocks.place_card import place_card
from knowledge_hub.blocks.placing import keep_place
from knowledge_hub.blocks.priorities import priorities
from knowledge_hub.blocks.programme_list import programme_list
from knowledge_hub.blocks.reviews import reviews
from knowledge_hub.blocks.service_details import service_details
from knowledge_hub.blocks.service_finder import service_finder
from knowledge_hub.blocks.service_list import service_list
from knowledge_hub.blocks.sources import sources
from knowledge_hub.blocks.steps import steps
from knowledge_hub.blocks.timeline import timeline
from knowledge_hub.blocks.to_check import to_check
from knowledge_hub.blocks.training_calendar import training_calendar
from knowledge_hub.blocks.urgent_help import urgent_help
from knowledge_hub.blocks.what_changed import what_changed
from knowledge_hub.blocks.words_to_avoid import words_to_avoid

MENU = {
    block.__name__: block
    for block in (
        age_pathway,  # what families are offered at each age
        allowances_chart,  # fostering allowances over age and year
        allowances_table,  # fostering allowances of a year
        bar_chart,  # what people answered in a consultation
        checked,  # who checked a record, and when
        cite,  # a source, inside a sentence
        closures,  # bank holidays and other days with different hours
        contact_card,  # how to reach somebody
        costs,  # help with costs
        decisions,  # where sources disagree
        design_tokens,  # the colours and sizes of the look, for editors
        entitlements,  # funded hours
        fostering_types,  # ways to foster
        funded_terms,  # when funded hours start
        glossary,  # every term explained
        helplines,  # lines to ring, by need
        hub_list,  # all family hubs
        hub_map,  # the town drawn from its postcodes, with its family hubs
        immunisation_schedule,  # jabs by age, and what depends on the date of birth
        key_facts,  # facts of a sheet
        levels_of_need,  # the levels of need of a document
        nearby_hubs,  # the family hubs nearest to a place
        nearest_hub,  # family hubs by distance from a postcode
        opening_hours,  # when a place is open
        pathway_chart,  # everything from pregnancy to school in one picture
        phone,  # a number, inside a sentence
        place_card,  # where a place is and when it is open
        priorities,  # the aims of a strategy
        programme_list,  # courses and apps for parents
        reviews,  # health and development reviews
        service_details,  # what a service does
        service_finder,  # narrows the service_list of its page
        service_list,  # services from A to Z, or of a topic
        sources,  # every source
        steps,  # a way in steps
        timeline,  # everything by age, and on the days of one child
        to_check,  # what nobody has checked yet
        training_calendar,  # training, its topics and times
        urgent_help,  # what to do first, whom to ring
        what_changed,  # changes of pages, newest first
        words_to_avoid,  # words we do not use, and what to say instead
    )
}


def define_env(env) -> None:
    """Called by mkdocs-macros: every block becomes a macro that keeps its place on the page."""
    for name, block in MENU.items():
        env.macro(keep_place(block), name)

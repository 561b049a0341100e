"""The ways in which a turn can lean on the ones before, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.answering.parts import respond_to_measures
from assistant.conversing.about_report import not_of_that, of_report
from assistant.conversing.against import (
    against_both,
    changed_by,
    compared,
    moved_relatively,
    open_pair,
    pointed_against,
)
from assistant.conversing.against_all import against_mean, against_named, beside_last, set_beside
from assistant.conversing.against_last import held_against, more_than_before, turned_claim
from assistant.conversing.against_sums import sum_claimed, sum_in_place
from assistant.conversing.answers_over import added, checked, how_far
from assistant.conversing.antecedents import of_told, others_told, told_on, which_of_told
from assistant.conversing.any_others import of_any_other, of_one_alone, others_so
from assistant.conversing.apart_at_times import apart_at_times, larger_at_times
from assistant.conversing.arithmetic import of_same_part, other_multiple, scaled
from assistant.conversing.asked_kinds import tells_other_kind
from assistant.conversing.asked_of_all import asked_of_all
from assistant.conversing.at_another_time import part_of_other_time
from assistant.conversing.bare_names import lacking_for
from assistant.conversing.both_told import both_told
from assistant.conversing.carrying import carried, told_back
from assistant.conversing.choosing import chosen
from assistant.conversing.claimed_again import claimed_figure
from assistant.conversing.claimed_leads import far_as_claimed, left_as_claimed
from assistant.conversing.claimed_of_several import claimed_multiple, claimed_of_several, claimed_of_two, so_many
from assistant.conversing.combining import combined
from assistant.conversing.completing import (
    about_pending,
    asked_on,
    behind_told,
    completed,
    filled,
    in_place_of_lacking,
    retold,
)
from assistant.conversing.conditions import for_all, kept, kept_by_last, over_all
from assistant.conversing.disputing import disputed
from assistant.conversing.falling_short import falls_short, is_cut_off
from assistant.conversing.figures_asked_on import which_has
from assistant.conversing.from_bound import from_bound
from assistant.conversing.grounds import behind_claim
from assistant.conversing.growing_on import began_growing, grown_on, ratio_grown
from assistant.conversing.held_again import (
    claimed_of_other,
    claimed_part_of_it,
    figure_against,
    made_against,
)
from assistant.conversing.identified import identified
from assistant.conversing.kept_ones import left_by_condition, number_listed
from assistant.conversing.left_out import all_again, left_out
from assistant.conversing.made_values import claimed_distance, made_with, per_other
from assistant.conversing.means_moved import (
    made_at_each_time,
    made_larger,
    mean_moved,
    mean_moved_relatively,
    other_mean_moved,
)
from assistant.conversing.missing import means_what_is_missing
from assistant.conversing.movements import after_that, at_one_end, at_present, before_that, dated, in_all, of_movement
from assistant.conversing.multiples import figure_for, turned_up
from assistant.conversing.naming import (
    apart_from_other,
    from_place,
    how_many_there_are,
    which_of_kind,
    which_one,
    which_there_are,
    who_leads,
    whose_it_is,
)
from assistant.conversing.narrowed import narrowed
from assistant.conversing.nearest import nearest_of_told
from assistant.conversing.of_both import alike, compared_again, of_both, same_picked
from assistant.conversing.of_kept import of_kept
from assistant.conversing.of_named import about_told, of_named
from assistant.conversing.of_the_start import of_the_start
from assistant.conversing.one_by_another import one_by_another, places_of_none
from assistant.conversing.orders import (
    inverted,
    order_kept,
    other_extreme,
    placed,
    placed_at,
    ranked_otherwise,
    turned_round,
)
from assistant.conversing.other_answers import other_answer
from assistant.conversing.other_measure import movement_of_named, movement_of_other, noun_changed, of_another
from assistant.conversing.other_pair import in_its_place, of_another_whole, other_pair
from assistant.conversing.other_rates import at_other_rate
from assistant.conversing.other_wordings import without_corresponding
from assistant.conversing.over_listed import also_listed, made_of_listed, others_added, range_of_listed
from assistant.conversing.over_others import over_side
from assistant.conversing.owed import not_made_out
from assistant.conversing.owed_times import leaves_out_time, not_for_that_time
from assistant.conversing.part_of_told import part_of_told
from assistant.conversing.parts_claimed import claimed_part, claimed_part_of_other
from assistant.conversing.phrases import offers_sides, weighty, without_breaks
from assistant.conversing.picked_figures import figure_of_picked, picked_figure, rate_of_picked
from assistant.conversing.picks import beside_picked
from assistant.conversing.put_in_full import put_in_full
from assistant.conversing.raised import raised
from assistant.conversing.recalling import asked_exactly, figures_behind, said_again
from assistant.conversing.redone import redone
from assistant.conversing.referring import pointed
from assistant.conversing.repaired import answered_repair
from assistant.conversing.rest_of import rest_of_whole
from assistant.conversing.resuming import gone_back, is_in_words, is_of, resumed, returned
from assistant.conversing.rounding import rounded
from assistant.conversing.said_plainly import said_plainly
from assistant.conversing.said_shortly import says_where
from assistant.conversing.siblings import of_all_years, of_kin, sibling
from assistant.conversing.sides_offered import offered_told, side_told
from assistant.conversing.state import State, under_question
from assistant.conversing.times import with_time_meant
from assistant.conversing.told_at_places import told_at_place
from assistant.conversing.told_in_words import claimed_in_words, claimed_of_thing
from assistant.conversing.too_little import needs_more, says_too_little
from assistant.conversing.totals import figure_added, other_part, part_in_numbers, part_of, part_taken, share_of_whole
from assistant.conversing.turns import Turn, read_turn
from assistant.conversing.two_told import held_of_two, other_beside_held
from assistant.conversing.undone import undone
from assistant.conversing.whole import whole
from assistant.conversing.with_named import with_named
from assistant.reading.understanding import Library
from assistant.tuples import NamedTuple
from assistant.utterance.words import Word

_Way = Callable[[Turn], Response | None]
#: The ways to take a turn, in the order in which they are tried: those for turns of a few set words, those that do
#: something with the last answers and need every word to be understood, and those that make it a full question.
_SET_PHRASES: tuple[_Way, ...] = (
    *(
        of_report,
        rounded,
        rest_of_whole,
        *(of_movement, began_growing, dated),
        *(of_one_alone, of_any_other, grown_on, ratio_grown, before_that, left_as_claimed, after_that),
        *(at_present, in_all, of_all_years, who_leads, whose_it_is, asked_of_all),
        *(which_of_kind, which_one),
        *(which_there_are, how_many_there_are),
        *(apart_from_other, from_place),
    ),
    *(
        *(others_so, asked_exactly, figures_behind, part_of_told, told_at_place),
        per_other,
        at_other_rate,
        *(which_of_told, which_has),
        *(others_told, of_told),
        told_on,
        behind_told,
        asked_on,
        *(inverted, order_kept),
        *(alike, same_picked, compared_again),
        *(from_bound, far_as_claimed, how_far),
        *(number_listed, other_multiple, disputed),
        *(of_same_part, raised, scaled),
        one_by_another,
        rate_of_picked,
        figure_of_picked,
        *(placed, placed_at),
        held_of_two,
    ),
)
_OVER_ANSWERS: tuple[_Way, ...] = (
    nearest_of_told,
    *(claimed_of_two, claimed_multiple, so_many, claimed_of_several, sum_claimed, claimed_part_of_other),
    *(claimed_of_thing, claimed_in_words),
    *(left_out, all_again, apart_at_times, larger_at_times),
    *(narrowed, left_by_condition, kept, of_kept, kept_by_last),
    *(also_listed, range_of_listed, made_of_listed, others_added),
    *(claimed_distance, claimed_figure, claimed_of_other, claimed_part_of_it),
    *(figure_against, figure_for, for_all, over_all, made_against),
    *(
        *(ranked_otherwise, turned_round, more_than_before, turned_claim, at_one_end),
        *(other_pair, in_its_place),
        *(made_at_each_time, made_larger, mean_moved, mean_moved_relatively),
        *(other_mean_moved, of_another_whole, redone, against_mean, against_named, beside_last, set_beside),
    ),
    *(figure_added, with_named, part_taken, share_of_whole, other_part, part_in_numbers, made_with),
    *(of_the_start, changed_by, picked_figure, other_extreme, checked, sum_in_place, added, part_of),
    *(claimed_part, against_both, moved_relatively, pointed_against, pointed),
    *(held_against, compared, open_pair, other_beside_held, combined),
)
_REWRITTEN: tuple[_Way, ...] = (
    *(in_place_of_lacking, places_of_none, over_side, about_told, about_pending, completed, retold, returned, resumed),
    *(beside_picked, noun_changed, of_another, movement_of_other, movement_of_named),
    *(other_answer, sibling, of_kin, of_named, carried, not_of_that, lacking_for),
)


class Followed(NamedTuple):
    """The response to a turn, and whether it leans on what was said before."""

    response: Response
    leans: bool = True
    #: The state that it is taken in, where that is another one.
    since: State | None = None


def follow(question: str, words: list[Word], state: State, library: Library) -> Followed | None:
    """The response to a turn as a whole question, or by the first way that it fits; None if it fits none."""
    plain = without_corresponding(question)
    if plain != question:
        followed = follow(plain, without_breaks(plain), state, library)
        return followed and followed._replace(response=under_question(followed.response, question))
    if (instead := undone(question, state, library)) is not None:
        done = follow(instead.said, without_breaks(instead.said), instead.state, library) if instead.said else None
        done = done or Followed(Response(not_made_out(read_turn(question, question, state, library))))
        return Followed(under_question(done.response, question), since=done.since or instead.state)
    followed = _follow(question, words, state, library)
    back = gone_back(question, state, library)
    if back is None or followed and is_of(followed.response, back.state):
        return followed
    then = _follow(back.said, without_breaks(back.said), back.state, library)
    if followed and is_in_words(followed.response) and (then is None or then.response.answer.status != "answered"):
        return followed
    if then is None:
        then = Followed(Response(not_made_out(read_turn(question, question, state, library))))
    return Followed(under_question(then.response, question), since=then.since or back.state)


def _follow(question: str, words: list[Word], state: State, library: Library) -> Followed | None:
    if picked := chosen(question, words, state, library):
        return Followed(picked)
    if repaired := answered_repair(question, words, state, library):
        return Followed(repaired.response, since=repaired.state)
    if behind := behind_claim(question, words, state, library):
        turn = read_turn(question, question, state, library)
        return Followed(Response(not_made_out(turn)) if tells_other_kind(turn, behind) else behind)
    said = said_plainly(question, state, library)
    if (timed := with_time_meant(said, state, library)) != said or says_where(question):
        followed = _follow_read(timed, timed, state, library)
        response = followed.response if followed else respond_to_measures(timed, library)
        return Followed(told_back(question, timed, response))
    return _follow_read(question, said, state, library)


def _follow_read(question: str, said: str, state: State, library: Library) -> Followed | None:
    """The response to a turn of which `said` is what it says apart from other ways to put it."""
    turn = read_turn(question, said, state, library)
    if means_what_is_missing(turn):
        return Followed(Response(not_made_out(turn)))

    def take(one: str) -> Response | None:
        return _first_that_fits(read_turn(question, one, state, library))

    if one_of_two := offered_told(turn, said, take):
        return Followed(one_of_two)
    own = whole(turn)
    if own and not is_cut_off(turn, own):
        return Followed(own, leans=False)
    if offers_sides(said):
        return Followed(side_told(turn, said, take))
    for way in (identified, both_told, part_of_other_time):
        if told := way(turn, said, take):
            return Followed(told)
    is_complete = turn.names_measure and bool(turn.named and turn.alone.scan.periods)
    if direct := (filled(turn) if state.pending and not is_complete else None) or said_again(turn):
        return Followed(direct)
    response = None if says_too_little(turn) else _first_that_fits(turn)
    if response is None or response.answer.status == "unknown":
        response = put_in_full(turn, said, take) or response
    if response is None:
        return Followed(Response(not_made_out(turn))) if says_too_little(turn) or needs_more(turn) else None
    response = turned_up(turn, of_both(turn, response, _first_that_fits))
    if leaves_out_time(turn, response):
        return Followed(Response(not_for_that_time(turn)))
    return Followed(Response(not_made_out(turn)) if falls_short(turn, response) else response)


def _first_that_fits(turn: Turn) -> Response | None:
    if "why" in turn.cues and (turn.has_pronoun or len(weighty(turn.words)) == 1):
        # What was told has no reason that could be computed.
        return Response(unknown(turn.question, "out_of_scope", "The report gives no reason for it.", turn.library.pack))
    ways = (*_SET_PHRASES, *(_OVER_ANSWERS if turn.is_explained else ()), *_REWRITTEN)
    return next((response for response in (way(turn) for way in ways) if response), None)

"""Claims brought to what a pack can hold: one name for one thing, one unit for one measure, one value for one cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from assistant.importing.cells import Skipped
from assistant.importing.cube import Cube, Observation
from assistant.importing.periods import notation_of
from assistant.packs.name_checks import folded
from assistant.units import NUMBER, Unit


def settled(cube: Cube) -> Cube:
    """The claims without those that contradict each other or that no pack can hold, which are told."""
    skipped = Skipped()
    found = [_with_unit(each) for each in _spelt(cube.observations)]
    found = [each for each in found if _can_be_held(each, skipped)]
    found = _agreeing(_by_unit(found), skipped)
    return cube._replace(
        observations=tuple(found),
        left_out=(*cube.left_out, *skipped.left_out()),
    )


def _with_unit(observation: Observation) -> Observation:
    unit = observation.unit
    if observation.number is not None and not unit.base:
        return observation._replace(unit=Unit(NUMBER.base, unit.scale))
    return observation


def _spelt(observations: Iterable[Observation]) -> Iterable[Observation]:
    """The observations with every measure and member in the spelling in which it comes first."""
    first: dict[tuple[str, str], str] = {}
    for each in observations:
        measure = first.setdefault(("", folded(each.measure)), each.measure)
        members = tuple(
            (dimension, first.setdefault((dimension, folded(member)), member)) for dimension, member in each.members
        )
        yield each._replace(measure=measure, members=members)


def _can_be_held(observation: Observation, skipped: Skipped) -> bool:
    if observation.period is not None and not notation_of(observation.period):
        skipped.add("the pack has no way to write its period", f"{observation.called} ({observation.at})")
        return False
    return True


def _by_unit(observations: Sequence[Observation]) -> list[Observation]:
    """A measure in several units as several measures: the one that most are in keeps the name."""
    bases: dict[str, Counter[str]] = {}
    for each in observations:
        if each.number is not None:
            bases.setdefault(each.measure, Counter())[each.unit.base] += 1
    main = {measure: counts.most_common(1)[0][0] for measure, counts in bases.items()}
    return [
        each._replace(measure=f"{each.measure} in {each.unit.base}")
        if each.number is not None and each.unit.base != main[each.measure]
        else each
        for each in observations
    ]


def _agreeing(observations: Sequence[Observation], skipped: Skipped) -> list[Observation]:
    """One observation for each thing that is claimed; none where several differ."""
    by_key: dict[tuple[object, ...], list[Observation]] = {}
    for each in observations:
        by_key.setdefault(each.key, []).append(each)
    kept = []
    for same in by_key.values():
        if len({(each.number, each.unit, each.fields) for each in same}) == 1:
            kept.append(same[0])
            continue
        places = ", ".join(each.at for each in same[:3])
        skipped.add("several cells are called the same and differ; give them names that tell them apart",
                    f"{same[0].called} ({places})")  # fmt: skip
    return kept

import type { Decision, GroupingColumn, Plan, Problem } from '../vocabulary';
import type { FoundItem } from './items/found-item';
import { type ScaledItem, scaleItems } from './items/item-scale';
import { readAnswers } from './items/read-answers';
import { fitPlaces, proposeWaves } from './roles/wave-reading';
import { chooseResponses, type Displacement } from './rows/choose-responses';
import { gatherGroupings } from './rows/gather-groupings';
import { type GatheredItem, gatherItems } from './rows/gather-items';
import { identifyPeople, type People } from './rows/identify-people';
import { type LineUp, lineUp } from './rows/line-up';
import { type Screening, screenRows } from './rows/screen-rows';
import { wavesOfRows } from './rows/waves-of-rows';
import type { Source, SourceAnswers } from './source';

/** The survey sources read as one: who answered what in which wave, and what became of every row. Lists by source are in their order. */
export type Responses = {
  sources: Source[];
  waves: Uint8Array[];
  screenings: Screening[];
  people: People;
  displaced: Displacement[];
  line: LineUp;
  items: GatheredItem[];
  groupings: GroupingColumn[];
  decisions: Decision[];
  problems: Problem[];
};

/** `surveys` are the sources that hold items, with `index` their place in this list. */
export function readResponses(surveys: readonly Source[], found: readonly FoundItem[], plan: Plan): Responses {
  const { sources, decisions } = proposeWaves(surveys);
  const fitted = found
    .map((item) => ({ ...item, places: fitPlaces(item, sources) }))
    .filter(({ places }) => places.length > 0);
  const scaled = scaleItems(fitted, plan.instrument, plan.choices);
  const answers = readAll(scaled.items, sources, plan);
  const waves = sources.map((source) => wavesOfRows(source, answers));
  const screenings = sources.map((source, index) => screenRows(source, waves[index] as Uint8Array, plan));
  const people = identifyPeople(sources, screenings, waves);
  const displaced = chooseResponses(sources, screenings, waves, people);
  const line = lineUp(sources, screenings, waves, people);
  const { groupings, problems } = gatherGroupings(sources, line);
  return {
    sources,
    waves,
    screenings,
    people,
    displaced,
    line,
    items: gatherItems(scaled.items, answers, sources, line),
    groupings,
    decisions: [...decisions, ...scaled.decisions],
    problems: [...people.problems, ...problems],
  };
}

function readAll(items: readonly ScaledItem[], sources: readonly Source[], plan: Plan): SourceAnswers[] {
  return items.flatMap((item, index) =>
    item.places.map((place) => ({
      ...readAnswers(item, place, plan.choices),
      item: index,
      source: sources.findIndex(({ sheet }) => sheet === place.sheet),
    })),
  );
}

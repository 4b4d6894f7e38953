import type { Decision, MatchWithin, Plan, Problem, Pseudonyms, Quality, QualityFlag } from '../vocabulary';
import type { Gathered } from './gathered';
import type { FoundItem } from './items/found-item';
import { type ScaledItem, scaleItems } from './items/item-scale';
import { readAnswers } from './items/read-answers';
import { chosenDuplicates, chosenPair, chosenWithin } from './matching/chosen-rules';
import { askedItems, semesterGroups } from './quality/asked-items';
import { assessQuality } from './quality/assess-quality';
import { comparableItems } from './quality/comparable-items';
import { leaveOut } from './quality/leave-out';
import { fitPlaces, proposeWaves } from './roles/wave-reading';
import { chooseResponses, type Displacement } from './rows/choose-responses';
import { gatherGroupings } from './rows/gather-groupings';
import { gatherItems } from './rows/gather-items';
import { identifyPeople, type People } from './rows/identify-people';
import { type LineUp, lineUp } from './rows/line-up';
import { keepsRowsWithoutNames } from './rows/rows-without-names';
import { type Screening, screenRows } from './rows/screen-rows';
import { wavesOfRows } from './rows/waves-of-rows';
import type { Source, SourceAnswers } from './source';

/** The survey sources read as one: who answered what in which wave, and what became of every row. Lists by source are in their order. */
export type Responses = Gathered & {
  sources: Source[];
  waves: Uint8Array[];
  screenings: Screening[];
  people: People;
  within: MatchWithin;
  displaced: Displacement[];
  /** Sources without items whose rows are of the same people, and come after the surveys in `people`. */
  beside: readonly Source[];
  /** Of all responses that could be used, also where flagged ones are left out. */
  quality: Quality;
  /** Responses left out because of their flags, by `source/row`. */
  leftOut: Map<string, QualityFlag[]>;
  decisions: Decision[];
  problems: Problem[];
};

/** Rows of other sources, which are of the same people. Lists are in the order of the sources. */
export type RowsBeside = { sources: readonly Source[]; screenings: readonly Screening[]; waves: readonly Uint8Array[] };

/** `surveys` are the sources that hold items, with `index` their place in this list. */
export function readResponses(
  surveys: readonly Source[],
  found: readonly FoundItem[],
  plan: Plan,
  pseudonyms: Pseudonyms | null,
  beside: RowsBeside,
): Responses {
  const { choices } = plan;
  const { sources, decisions } = proposeWaves(surveys);
  const fitted = found
    .map((item) => ({ ...item, places: fitPlaces(item, sources) }))
    .filter(({ places }) => places.length > 0);
  const scaled = scaleItems(fitted, plan.instrument, choices);
  const answers = readAll(scaled.items, sources, plan);
  const waves = sources.map((source) => wavesOfRows(source, answers));
  const keepsUnnamed = keepsRowsWithoutNames(sources, waves, chosenPair(choices));
  const screenings = sources.map((source, index) =>
    screenRows(source, waves[index] as Uint8Array, plan, { keepsUnnamed }),
  );
  const people = identifyPeople(
    [...sources, ...beside.sources],
    [...screenings, ...beside.screenings],
    [...waves, ...beside.waves],
    choices,
    pseudonyms,
  );
  const displaced = chooseResponses(sources, screenings, waves, people, chosenDuplicates(choices));
  const gather = () => gatherLine(lineUp(sources, screenings, waves, people), scaled.items, answers, sources, plan);
  const all = gather();
  const assessment = assessQuality(all, answers, sources, screenings, people);
  const leftOut = choices.leaveOutFlagged === 'true' ? leaveOut(assessment, sources, screenings) : new Map();
  const gathered = leftOut.size > 0 ? gather() : all;
  return {
    ...gathered,
    sources,
    waves,
    screenings,
    people,
    within: chosenWithin(choices),
    displaced,
    beside: beside.sources,
    quality: assessment.quality,
    leftOut,
    decisions: [...decisions, ...scaled.decisions],
    problems: [...people.problems, ...gathered.groupProblems],
  };
}

function gatherLine(
  line: LineUp,
  scaled: readonly ScaledItem[],
  answers: readonly SourceAnswers[],
  sources: readonly Source[],
  { choices }: Plan,
): Gathered {
  const { groupings, problems } = gatherGroupings(sources, line);
  const items = gatherItems(scaled, answers, sources, line);
  const groups = semesterGroups(groupings, line);
  const asked = askedItems(items, sources, line, groups);
  const pair = chosenPair(choices);
  const comparable = comparableItems(items, groups.names, asked, pair, choices);
  return { line, items, groupings, groups, asked, comparable, pair, groupProblems: problems };
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

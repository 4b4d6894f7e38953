import {
  type Answers,
  type ItemColumn,
  NO_ANSWER,
  type Plan,
  type Pseudonyms,
  type ReadTable,
  type Understanding,
} from '../vocabulary';
import { fingerprintOf } from './fingerprint';
import { competencyScales } from './items/competency-scales';
import { matchingReport } from './matching/matching-report';
import { openSources } from './open-sources';
import { plannedTables } from './planned-tables';
import { type Responses, readResponses } from './read-responses';
import { reflectionsOf } from './reflections';
import { commonProblems } from './report/common-problems';
import { itemCards } from './report/item-cards';
import { ledgerOf } from './report/ledger';
import { nextTime } from './report/next-time';
import { openDecisions } from './report/open-decisions';
import { peopleFlow } from './report/people-flow';
import { sourceCards } from './report/source-cards';
import type { GatheredItem } from './rows/gather-items';
import { openRubrics } from './rubric/open-rubrics';
import { type ReadRubric, readRubric } from './rubric/read-rubric';
import { rubricDecisions, rubricGroupings, withRubrics } from './rubric/rubric-cards';

/**
 * All that the tables say under a plan: what the Data place shows, and the answers for the store. Pure and deterministic; sources count
 * in the order of the plan, and one that the plan neither names nor takes in is left out. A guess that needs the person is used as proposed and listed
 * among the decisions. `pseudonyms` are those of the key that the person gave. Throws only where this room itself is wrong.
 */
export function understand(
  tables: readonly ReadTable[],
  plan: Plan,
  pseudonyms: Pseudonyms | null = null,
): { understanding: Understanding; answers: Answers } {
  const ordered = plannedTables(tables, plan);
  const { sources, items } = openSources(ordered, plan);
  const surveys = sources.filter(({ use }) => use === 'survey').map((source, index) => ({ ...source, index }));
  const rubrics = openRubrics(
    sources.filter(({ use }) => use === 'rubric'),
    plan,
  );
  const responses = readResponses(surveys, items, plan, pseudonyms, rubrics);
  const rubric = readRubric(rubrics, responses, plan);
  const answers = answersOf(responses, rubric, plan);
  const reflections = reflectionsOf(sources, responses, answers, plan);
  const people = peopleFlow(responses.line, responses.pair);
  const understanding: Understanding = {
    fingerprint: fingerprintOf(ordered, plan, responses.people.names),
    sources: withRubrics(sourceCards(sources, responses, plan), rubrics, rubric),
    framework: plan.framework,
    items: itemCards(responses),
    groupings: rubricGroupings(answers, responses),
    people,
    ledger: [...ledgerOf(responses), ...(rubric?.ledger ?? [])],
    decisions: openDecisions(sources, responses, people, plan, rubricDecisions(rubrics, rubric)),
    problems: commonProblems(responses, people, plan),
    competencies: answers.competencies.map(({ id, items: indices, minAnswered, target, unit }) => ({
      id,
      items: indices.length,
      minAnswered,
      target,
      scale: { min: unit.min, max: unit.max, unit: unit.kind },
    })),
    pair: responses.pair,
    matching: matchingReport(responses, plan),
    personNames: responses.people.names,
    itemDifferences: responses.comparable.differences,
    ...(reflections.understood ? { texts: reflections.understood } : {}),
    quality: responses.quality,
    ...(rubric ? { rubric: rubric.card } : {}),
    nextTime: nextTime(responses.sources, plan),
  };
  return { understanding, answers: reflections.texts ? { ...answers, texts: reflections.texts } : answers };
}

function answersOf(responses: Responses, rubric: ReadRubric | null, plan: Plan): Answers {
  const { items, people, line, comparable, pair } = responses;
  const groupings = rubric?.groupings ?? responses.groupings;
  const scored = items.flatMap((gathered, index) => {
    const { competency } = gathered.item;
    if (competency === null || !comparable.isUsed(index)) return [];
    return [{ gathered, competency, values: comparedValues(index, responses), ...rangeOf(gathered) }];
  });
  const { competencies, steps } = competencyScales(scored, plan, comparable.fewest);
  const columns = scored.map(({ gathered, competency, min, max, values }, index): ItemColumn => {
    const { id, reverse } = gathered.item;
    return { id, competency, reverse, min, max, step: steps[index] as number, values };
  });
  const { person, wave } = line;
  const scores = rubric ? { rubric: rubric.answers } : {};
  return { people: people.written, person, wave, groupings, items: columns, competencies, pair, ...scores };
}

/** An item's answers without those of semesters that asked it in one of the compared waves only. */
function comparedValues(item: number, { items, comparable, groups }: Responses): Int16Array {
  const { values } = items[item] as GatheredItem;
  const leftOut = groups.names.map((_, group) => comparable.isLeftOut(item, group));
  if (!leftOut.includes(true)) return values;
  return values.map((value, at) => (leftOut[groups.groupOf[at] as number] ? NO_ANSWER : value));
}

function rangeOf({ item }: GatheredItem): { min: number; max: number } {
  const { min, max } = item.scale.reading;
  return { min, max };
}

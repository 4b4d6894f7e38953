import type { Answers, ItemColumn, Plan, ReadTable, Understanding } from '../vocabulary';
import { fingerprintOf } from './fingerprint';
import { competencyScales } from './items/competency-scales';
import { openSources } from './open-sources';
import { type Responses, readResponses } from './read-responses';
import { commonProblems } from './report/common-problems';
import { groupingCard } from './report/grouping-cards';
import { itemCards } from './report/item-cards';
import { ledgerOf } from './report/ledger';
import { openDecisions } from './report/open-decisions';
import { peopleFlow } from './report/people-flow';
import { sourceCards } from './report/source-cards';
import type { GatheredItem } from './rows/gather-items';

/**
 * All that the tables say under a plan: what the Data place shows, and the answers for the store. Pure and deterministic; sources count
 * in the order of the plan, and one that the plan does not name is left out. A guess that needs the person is used as proposed and listed
 * among the decisions. Throws only where this room itself is wrong.
 */
export function understand(
  tables: readonly ReadTable[],
  plan: Plan,
): { understanding: Understanding; answers: Answers } {
  const ordered = plan.sources.flatMap(({ sha256 }) => tables.find((table) => table.sha256 === sha256) ?? []);
  const { sources, items } = openSources(ordered, plan);
  const surveys = sources.filter(({ use }) => use === 'survey').map((source, index) => ({ ...source, index }));
  const responses = readResponses(surveys, items, plan);
  const answers = answersOf(responses, plan);
  const people = peopleFlow(responses.line);
  const understanding: Understanding = {
    fingerprint: fingerprintOf(ordered, plan),
    sources: sourceCards(sources, responses),
    framework: plan.framework,
    items: itemCards(responses),
    groupings: responses.groupings.map((grouping) => groupingCard(grouping, responses.line)),
    people,
    ledger: ledgerOf(responses),
    decisions: openDecisions(sources, responses, plan),
    problems: commonProblems(responses, people, plan),
    competencies: answers.competencies.map(({ id, items: indices, minAnswered, target, unit }) => ({
      id,
      items: indices.length,
      minAnswered,
      target,
      scale: { min: unit.min, max: unit.max, unit: unit.kind },
    })),
  };
  return { understanding, answers };
}

function answersOf({ items, people, line, groupings }: Responses, plan: Plan): Answers {
  const scored = items.flatMap((gathered) => {
    const { competency } = gathered.item;
    return competency === null ? [] : [{ gathered, competency, ...rangeOf(gathered) }];
  });
  const { competencies, steps } = competencyScales(scored, plan.framework, plan.instrument);
  const columns = scored.map(({ gathered, competency, min, max }, index): ItemColumn => {
    const { id, reverse } = gathered.item;
    return { id, competency, reverse, min, max, step: steps[index] as number, values: gathered.values };
  });
  return { people: people.written, person: line.person, wave: line.wave, groupings, items: columns, competencies };
}

function rangeOf({ item }: GatheredItem): { min: number; max: number } {
  const { min, max } = item.scale.reading;
  return { min, max };
}

import type { Store } from '../../store';
import {
  type FindingOf,
  isRefused,
  type JointRow,
  type Question,
  STANDINGS,
  type Steps,
  type TextCount,
} from '../../vocabulary';
import { countTexts } from './counted-texts';
import { standingsUnder } from './standings';
import { textIndex } from './text-index';

/** Texts that speak of each competency, by what their writers' own survey answers say of it. */
export async function answerJoint(
  store: Store,
  { filters, touching, settings }: Extract<Question, { kind: 'joint' }>,
  steps: Steps,
): Promise<FindingOf<'joint'>> {
  const index = await textIndex(store, steps);
  const rows = await index.rows(filters);
  const writers = new Map(Array.from(rows.at, (at, row) => [at, rows.person[row]!]));
  const touched = await index.touched(touching);
  const standingsIn = await standingsUnder(store, { filters, settings });
  const joint: JointRow[] = [];
  for (const [competency, places] of touched) {
    const count = (among: (at: number) => boolean): TextCount => {
      const { texts, people } = countTexts(rows, (at) => places.has(at) && among(at));
      return { texts, people };
    };
    const standings = await standingsIn(competency);
    const all = count(() => true);
    if (isRefused(standings)) {
      joint.push({ competency, criterion: standings, cells: standings, all });
      continue;
    }
    const cells = Object.fromEntries(
      STANDINGS.map((standing) => [standing, count((at) => standings.of(writers.get(at) ?? -1) === standing)]),
    ) as Record<(typeof STANDINGS)[number], TextCount>;
    joint.push({ competency, criterion: standings.criterion, cells, all });
  }
  return { kind: 'joint', filters, rows: joint };
}

import type { Store } from '../../store';
import { type FindingOf, isRefused, type JointRow, type Question, STANDINGS, type TextCount } from '../../vocabulary';
import { countTexts } from './counted-texts';
import { standingsIn } from './standings';
import { textsTouched } from './touched-texts';

/** Texts that speak of each competency, by what their writers' own survey answers say of it. */
export async function answerJoint(
  store: Store,
  { filters, touching, settings }: Extract<Question, { kind: 'joint' }>,
): Promise<FindingOf<'joint'>> {
  const texts = store.texts();
  const rows = await texts.rows(filters);
  const writers = new Map(Array.from(rows.at, (at, row) => [at, rows.person[row]!]));
  const touched = textsTouched(await texts.bodies(filters), touching);
  const competencies = Object.keys(touching.by === 'keywords' ? touching.keywords : touching.coded);
  const joint: JointRow[] = [];
  for (const competency of competencies) {
    const places = touched.get(competency) ?? new Set<number>();
    const count = (among: (at: number) => boolean): TextCount => {
      const { texts: counted, people } = countTexts(rows, (at) => places.has(at) && among(at));
      return { texts: counted, people };
    };
    const standings = await standingsIn(store, competency, { filters, settings });
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

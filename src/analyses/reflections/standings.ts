import { reliableChange, reliablyChanged } from '../../statistics';
import type { Store } from '../../store';
import type { AnalysisSettings, Filters, OrRefusal, Standing } from '../../vocabulary';
import { emptyCountTable, pairedScores } from '../paired-scores';
import { refusalOf } from '../refusal';
import { alphaBefore } from '../reliability';

export type Standings = { criterion: number; of(person: number): Standing };

/**
 * Where everyone who wrote stands in each competency, by the criterion of Jacobson & Truax that the Overview uses under the same filters. Who
 * has no score before or none after stands nowhere.
 */
export async function standingsUnder(
  store: Store,
  { filters, settings }: { filters: Filters; settings: AnalysisSettings },
): Promise<(competency: string) => Promise<OrRefusal<Standings>>> {
  const scales = store.schema()?.competencies ?? [];
  const tables = await store.countTables(filters, null);
  return async (competency) => {
    const index = scales.findIndex(({ id }) => id === competency);
    const scale = scales[index];
    if (!scale) return { refusal: { code: 'not-computable', detail: 'no-items' } };
    const counts = tables.find((part) => part.competency === index)?.counts;
    const reliability =
      settings.publishedReliability[competency] ?? (await alphaBefore(store, index, { filters, settings }));
    const change = reliableChange(pairedScores(counts ?? emptyCountTable(scale.unit)), { reliability });
    if (!change.ok) return refusalOf(change);
    const { person, before, after } = await store.texts().scores(index);
    const standing = new Map(
      Array.from(person, (who, row) => [who, reliablyChanged(before[row]!, after[row]!, change)] as const),
    );
    return { criterion: change.threshold, of: (who) => standing.get(who) ?? 'none' };
  };
}

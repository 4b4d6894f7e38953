import { cronbachAlpha } from '../statistics';
import type { Store, WaveMoments } from '../store';
import {
  type AnalysisSettings,
  type Filters,
  type FindingOf,
  type Question,
  type Reliability,
  WAVES,
} from '../vocabulary';
import { refusalOf } from './refusal';

/** Cronbach's α of every scale in every wave that was answered, over everyone who answered all of its items, matched or not. */
export async function answerReliability(
  store: Store,
  { filters, settings }: Extract<Question, { kind: 'reliability' }>,
): Promise<FindingOf<'reliability'>> {
  const competencies = store.schema()?.competencies ?? [];
  const scales = await Promise.all(
    competencies.map(async ({ id }, index) => {
      const moments = await store.itemMoments(index, filters);
      return WAVES.flatMap((wave) => moments.filter((part) => part.wave === wave)).map((part) =>
        reliabilityOf(id, part, settings.confidence),
      );
    }),
  );
  return { kind: 'reliability', filters, scales: scales.flat() };
}

function reliabilityOf(competency: string, moments: WaveMoments, confidence: number): Reliability {
  const scale = {
    instrument: 'survey' as const,
    competency,
    wave: moments.wave,
    n: moments.n,
    items: moments.sums.length,
  };
  const alpha = cronbachAlpha(moments, { confidence });
  if (!alpha.ok) return { ...scale, alpha: refusalOf(alpha) };
  return {
    ...scale,
    alpha: alpha.alpha,
    ...(alpha.interval ? { alphaCi: [...alpha.interval] } : {}),
    itemRest: alpha.items.map(({ itemRest }) => itemRest),
  };
}

/** α before, which the reliable change rests on; null where there is none. */
export async function alphaBefore(
  store: Store,
  competency: number,
  { filters, settings }: { filters: Filters; settings: AnalysisSettings },
): Promise<number | null> {
  const first = WAVES[store.schema()!.pair.before];
  const before = (await store.itemMoments(competency, filters)).find(({ wave }) => wave === first);
  if (!before) return null;
  const alpha = cronbachAlpha(before, { confidence: settings.confidence });
  return alpha.ok ? alpha.alpha : null;
}

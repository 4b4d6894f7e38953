import { cronbachAlpha, omegaTotal } from '../../statistics';
import type { Schema, Store, WaveMoments } from '../../store';
import { type Filters, type ScaleReliability, WAVES } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** Reliability of a competency's scale in every wave, with what each item does for it. */
export async function scaleReliability(
  store: Store,
  competency: number,
  filters: Filters,
  confidence: number,
): Promise<ScaleReliability[]> {
  const schema = store.schema() as Schema;
  const ids = schema.competencies[competency]!.items.map((index) => schema.items[index]!.id);
  const moments = await store.itemMoments(competency, filters);
  return WAVES.flatMap((wave) => moments.filter((part) => part.wave === wave)).map((part) =>
    inWave(part, ids, confidence),
  );
}

function inWave(moments: WaveMoments, ids: string[], confidence: number): ScaleReliability {
  const { wave, n } = moments;
  const alpha = cronbachAlpha(moments, { confidence });
  const omega = omegaTotal(moments);
  const omegaTotalValue = omega.ok ? omega.omega : refusalOf(omega);
  if (!alpha.ok) return { wave, n, alpha: refusalOf(alpha), omegaTotal: omegaTotalValue, items: [] };
  return {
    wave,
    n,
    alpha: {
      value: alpha.alpha,
      ...(alpha.interval ? { ci: [...alpha.interval] as [number, number] } : {}),
      ...(alpha.standardisedAlpha === null ? {} : { standardised: alpha.standardisedAlpha }),
    },
    omegaTotal: omegaTotalValue,
    ...(alpha.spearmanBrown === null ? {} : { spearmanBrown: alpha.spearmanBrown }),
    items: alpha.items.map(({ mean, standardDeviation, itemRest, itemTotal, alphaIfDeleted }, position) => ({
      id: ids[position]!,
      mean,
      sd: standardDeviation,
      itemRest,
      itemTotal,
      alphaIfDeleted,
    })),
  };
}

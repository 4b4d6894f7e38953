import type {
  AttritionFinding,
  ChangeFinding,
  CompetencyFinding,
  Finding,
  PeopleFlow,
  Reliability,
  ReliabilityFinding,
} from '../vocabulary';
import { fewBeside } from './filter-parts';
import { isAnyMasked } from './masked-shares';
import type { PublicationContext } from './publication-context';
import { publishedCohorts } from './published-cohorts';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { publishedCompetency } from './published-competency';
import { isTold, publishedPeople, WITHHELD } from './published-people';
import { publishedReflections } from './published-reflections';
import { publishedAgreement, publishedConvergence, publishedRubric } from './published-rubric';
import { isAllTold, publishedRetention, publishedUnpaired } from './published-waves';
import { toldOfRow, withheldCohorts } from './withheld-cohorts';

/**
 * What of a finding may be published, in the same shape, so that pages, pictures, sentences and files read it like any other. A count that
 * is not told is WITHHELD; every other figure carries the refusal `suppressed` in its place.
 */
export function publishedFinding<Found extends Finding>(finding: Found, context: PublicationContext): Found {
  return publishedOf(finding, context) as Found;
}

function publishedOf(finding: Finding, context: PublicationContext): Finding {
  switch (finding.kind) {
    case 'people':
      return { ...finding, people: publishedFlow(context) };
    case 'change':
      return publishedChange(finding, context);
    case 'reliability':
      return publishedReliability(finding, context);
    case 'attrition':
      return publishedAttrition(finding, context);
    case 'competency':
      return ofCompetency(finding, context);
    case 'cells':
      // Only decides what others tell.
      return { ...finding, people: [], scored: [] };
    case 'shares':
      return { ...finding, places: [] };
    case 'retention': {
      const people = publishedFlow(context);
      const compared = { first: people[context.pair.before], both: people.both };
      return publishedRetention(finding, fewBeside(finding, context), compared, context.threshold);
    }
    case 'unpaired':
      return publishedUnpaired(
        finding,
        fewBeside(finding, context),
        fewBeside(finding, { ...context, threshold: 2 * context.threshold }),
        isAllTold(publishedFlow(context)),
        context.threshold,
      );
    case 'reflections':
    case 'concordance':
    case 'texts':
    case 'joint':
    case 'quotes':
    case 'coders':
      return publishedReflections(finding, context);
    case 'rubric':
      return publishedRubric(finding, context);
    case 'agreement':
      return publishedAgreement(finding, context);
    case 'convergence':
      return publishedConvergence(finding, context);
    case 'cohorts':
      return publishedCohorts(finding, context);
  }
}

/** Everybody under the filters. */
export function publishedFlow({ cells, filters, threshold, pair }: PublicationContext): PeopleFlow {
  return publishedPeople(cells, filters, { threshold, pair })({});
}

function publishedChange(finding: ChangeFinding, context: PublicationContext): ChangeFinding {
  const { threshold, cells, filters } = context;
  const isWithheld = withheldCohorts(cells, filters, threshold);
  const toldOf = toldOfRow(context);
  return {
    ...finding,
    comparisons: finding.comparisons.map((row) =>
      isWithheld(row) ? withheldComparison(row, threshold) : publishedComparison(row, threshold, toldOf(row)),
    ),
  };
}

function ofCompetency(finding: CompetencyFinding, context: PublicationContext): CompetencyFinding {
  const { threshold, cells, filters } = context;
  const isWithheld = withheldCohorts(cells, filters, threshold);
  const { comparison } = finding;
  const told = toldOfRow(context)(comparison);
  const published = isWithheld(comparison)
    ? withheldComparison(comparison, threshold)
    : publishedComparison(comparison, threshold, told);
  const inside = publishedCompetency(finding, published, {
    isFewBeside: fewBeside(finding, context),
    // Pictures of single scores hold every share.
    isFew: told.isFew || isAnyMasked(told.masks),
    threshold,
  });
  const people = publishedFlow(context);
  const waveUntold = (wave: Reliability['wave']) => !isTold(people[wave]);
  return {
    ...inside,
    reliability: inside.reliability.map((scale) => {
      if (!waveUntold(scale.wave) || 'refusal' in Object(scale.alpha)) return scale;
      const { ci: _tellsN, ...alpha } = scale.alpha as { value: number; ci?: [number, number] };
      return { ...scale, n: WITHHELD, alpha };
    }),
  };
}

/** How many answered a scale, and the interval that gives it away, go where the wave's count of people is not told. */
function publishedReliability(finding: ReliabilityFinding, context: PublicationContext): ReliabilityFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  const people = publishedFlow(context);
  const isSmall = ({ instrument, competency, wave }: Reliability) =>
    isFew(
      ({ scales }) =>
        scales.find(
          (scale) => scale.instrument === instrument && scale.competency === competency && scale.wave === wave,
        )?.n,
    );
  return {
    ...finding,
    scales: finding.scales.map((scale) => {
      const { alphaCi, itemRest, ...told } = scale;
      if (isSmall(scale)) return { ...told, n: WITHHELD, alpha: suppressed(threshold) };
      if (isTold(people[scale.wave])) return scale;
      return { ...told, n: WITHHELD, ...(itemRest ? { itemRest } : {}) };
    }),
  };
}

function publishedAttrition(finding: AttritionFinding, context: PublicationContext): AttritionFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  const people = publishedFlow(context);
  const refused = suppressed(threshold);
  const flowIsTold = isTold(people[context.pair.before]) && isTold(people.both) && isTold(people.preOnly);
  return {
    ...finding,
    people,
    retention: flowIsTold ? finding.retention : refused,
    baseline: finding.baseline.map((row) => {
      const isSmall = (part: 'left' | 'stayed') =>
        isFew(({ baseline }) => baseline.find(({ competency }) => competency === row.competency)?.[part].n);
      const isUntold = !flowIsTold || isSmall('left') || isSmall('stayed');
      return isUntold
        ? { competency: row.competency, stayed: { n: WITHHELD }, left: { n: WITHHELD }, difference: refused }
        : row;
    }),
  };
}

import type {
  AttritionFinding,
  ChangeFinding,
  CompetencyFinding,
  Finding,
  PeopleFlow,
  Reliability,
  ReliabilityFinding,
  RetentionFinding,
  UnpairedFinding,
} from '../vocabulary';
import type { PublicationContext } from './publication-context';
import { publishedCohorts } from './published-cohorts';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { publishedCompetency, smallAt } from './published-competency';
import { isTold, publishedPeople, WITHHELD } from './published-people';
import { publishedReflections } from './published-reflections';
import { publishedAgreement, publishedConvergence, publishedRubric } from './published-rubric';
import { isAllTold, publishedRetention, publishedUnpaired } from './published-waves';
import { viewsOf } from './views-of';
import { withheldCohorts } from './withheld-cohorts';

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
    case 'retention': {
      const people = publishedFlow(context);
      const whole = context.same.whole as RetentionFinding | null;
      const compared = { first: people[context.pair.before], both: people.both };
      return publishedRetention(finding, whole, compared, context.threshold);
    }
    case 'unpaired': {
      const whole = context.same.whole as UnpairedFinding | null;
      return publishedUnpaired(finding, whole, isAllTold(publishedFlow(context)), context.threshold);
    }
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
      return publishedCohorts(finding, { ...context, ...needed(context, 'cohorts'), ...needed(context, 'groupings') });
  }
}

function needed<Key extends 'cohorts' | 'groupings'>(
  context: PublicationContext,
  key: Key,
): Required<Pick<PublicationContext, Key>> {
  if (context[key] === undefined) throw new Error(`publication: context without ${key}`);
  return { [key]: context[key] } as Required<Pick<PublicationContext, Key>>;
}

/** Everybody under the filters. */
export function publishedFlow({ people, threshold, pair }: PublicationContext): PeopleFlow {
  const dimensions = { filtered: people.whole !== null, groupings: [] };
  return publishedPeople(
    dimensions,
    viewsOf(people, (flow) => () => flow),
    { threshold, pair },
  )({});
}

function publishedChange(finding: ChangeFinding, context: PublicationContext): ChangeFinding {
  const { threshold } = context;
  const isWithheld = withheldCohorts(needed(context, 'cohorts').cohorts, threshold);
  return {
    ...finding,
    comparisons: finding.comparisons.map((row) =>
      isWithheld(row) ? withheldComparison(row, threshold) : publishedComparison(row, threshold),
    ),
  };
}

function ofCompetency(finding: CompetencyFinding, context: PublicationContext): CompetencyFinding {
  const { threshold, same } = context;
  const isWithheld = withheldCohorts(needed(context, 'cohorts').cohorts, threshold);
  const { comparison } = finding;
  const published = isWithheld(comparison)
    ? withheldComparison(comparison, threshold)
    : publishedComparison(comparison, threshold);
  const inside = publishedCompetency(finding, published, same.whole as CompetencyFinding | null, threshold);
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
  const { threshold, same } = context;
  const isSmall = smallAt(threshold);
  const people = publishedFlow(context);
  const whole = same.whole as ReliabilityFinding | null;
  const inWhole = ({ instrument, competency, wave }: Reliability) =>
    whole?.scales.find(
      (scale) => scale.instrument === instrument && scale.competency === competency && scale.wave === wave,
    )?.n;
  return {
    ...finding,
    scales: finding.scales.map((scale) => {
      const { alphaCi, itemRest, ...told } = scale;
      if (isSmall(scale.n, inWhole(scale))) return { ...told, n: WITHHELD, alpha: suppressed(threshold) };
      if (isTold(people[scale.wave])) return scale;
      return { ...told, n: WITHHELD, ...(itemRest ? { itemRest } : {}) };
    }),
  };
}

function publishedAttrition(finding: AttritionFinding, context: PublicationContext): AttritionFinding {
  const { threshold, same } = context;
  const isSmall = smallAt(threshold);
  const people = publishedFlow(context);
  const whole = same.whole as AttritionFinding | null;
  const refused = suppressed(threshold);
  const flowIsTold = isTold(people[context.pair.before]) && isTold(people.both) && isTold(people.preOnly);
  return {
    ...finding,
    people,
    retention: flowIsTold ? finding.retention : refused,
    baseline: finding.baseline.map((row) => {
      const all = whole?.baseline.find(({ competency }) => competency === row.competency);
      const isUntold = !flowIsTold || isSmall(row.left.n, all?.left.n) || isSmall(row.stayed.n, all?.stayed.n);
      return isUntold
        ? { competency: row.competency, stayed: { n: WITHHELD }, left: { n: WITHHELD }, difference: refused }
        : row;
    }),
  };
}

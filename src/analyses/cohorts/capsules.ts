import type { AnalysisSettings, ApartFigures, CapsuleCohort, Comparison, CompetencyScale } from '../../vocabulary';
import { capsuleComparisons } from '../capsule-comparison';

type Asked = { settings: AnalysisSettings; competencies: CompetencyScale[] };

/** The figures of each capsule's cohort: those that stand beside the answers, and those that cannot be compared with them. */
export function capsulesBeside(
  capsules: CapsuleCohort[],
  { settings, competencies }: Asked,
): { beside: Map<CapsuleCohort, Comparison[]>; apart: ApartFigures[] } {
  const { confidence, targets, publishedReliability } = settings;
  const beside = new Map<CapsuleCohort, Comparison[]>();
  const apart: ApartFigures[] = [];
  for (const capsule of capsules) {
    const comparisons = capsuleComparisons(capsule, {
      confidence,
      targetOf: (competency) => targetOf(competency, targets, competencies),
      publishedReliabilityOf: (competency) => publishedReliability[competency] ?? null,
    });
    const reasons = capsule.competencies.map((one) => one.apart);
    beside.set(
      capsule,
      comparisons.filter((_, index) => reasons[index] === null),
    );
    for (const [index, comparison] of comparisons.entries()) {
      const reason = reasons[index] ?? null;
      if (reason !== null) apart.push({ origin: capsule.origin, comparison, reason });
    }
  }
  return { beside, apart };
}

function targetOf(competency: string, targets: AnalysisSettings['targets'], competencies: CompetencyScale[]) {
  const set = targets[competency];
  return set === undefined ? (competencies.find(({ id }) => id === competency)?.target ?? null) : set;
}

import { competencyHeadline, useMessages } from '../../messages';
import { type Comparison, type CompetencyFinding, isRefused } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { HeadlineWords } from '../parts/headline-words';
import { useComparedPair, useProject } from '../session';

/** The sentence to quote about this competency, and what keeps it honest. */
export function Answer({ finding, family }: { finding: CompetencyFinding; family: Comparison[] }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { adjustment } = useProject().settings;
  const pair = useComparedPair();
  const tested = family.filter((row) => !isRefused(row.t)).length;
  const name = nameOf(finding.competency);
  return <HeadlineWords headline={competencyHeadline(t, { finding, name, adjustment, family: tested, pair })} />;
}

import { Link } from 'wouter';
import { competencyHref } from './competency-href';
import { CompetencyMark } from './competency-mark';
import { useFramework } from './framework';

/** A competency's mark and name, which lead to its place. */
export function CompetencyLink({ competency }: { competency: string }) {
  const { nameOf, indexOf } = useFramework();
  return (
    <span className="competency-name">
      <CompetencyMark index={indexOf(competency)} />
      <Link href={competencyHref(competency)}>{nameOf(competency)}</Link>
    </span>
  );
}

import { headline, useMessages } from '../../messages';
import type { ChangeFinding } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { HeadlineWords } from '../parts/headline-words';
import { useComparedPair, useProject } from '../session';

/** The sentence to quote, and what keeps it honest. */
export function HeadlineText({ finding, matched }: { finding: ChangeFinding; matched: number }) {
  const { t, language } = useMessages();
  const { nameOf } = useFramework();
  const { adjustment } = useProject().settings;
  const pair = useComparedPair();
  return <HeadlineWords headline={headline(t, { finding, matched, nameOf, language, adjustment, pair })} />;
}

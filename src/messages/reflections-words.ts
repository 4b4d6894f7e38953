import type { IdentifierKind, ReflectionsFinding, Standing } from '../vocabulary';
import { formatCount } from './format';
import type { Headline } from './headline';
import type { Translate } from './i18n';

/** What stands where an identifier stood. */
export const redactionLabel = (t: Translate, kind: IdentifierKind): string => t(`reflections.redacted.${kind}`);

/** Whose words these are, as far as it may be told. */
export function quoteFrom(t: Translate, standing: Standing | null, competency: string | null): string {
  if (standing === null || competency === null) return t('reflections.from.student');
  return t(`reflections.from.${standing}`, { competency });
}

type HeadlineInput = {
  finding: ReflectionsFinding;
  nameOf: (competency: string) => string;
  /** Hits that nobody has decided; null where they are not told. */
  waiting: number | null;
};

/** How many wrote, of what their words speak most, and what still stands before publishing. */
export function reflectionsHeadline(t: Translate, { finding, nameOf, waiting }: HeadlineInput): Headline {
  const { all, themes } = finding;
  const told = themes.filter(({ texts }) => texts > 0);
  const most = told.toSorted((one, other) => other.texts - one.texts)[0];
  const counts = { count: all.texts, texts: formatCount(all.texts), people: formatCount(all.people) };
  const touches = most
    ? t('reflections.headline.touch', {
        count: told.length,
        n: formatCount(told.length),
        most: nameOf(most.competency),
        texts: formatCount(most.texts),
      })
    : t('reflections.headline.touchNone');
  const details = [
    ...(all.unnamed > 0
      ? [t('reflections.headline.unnamed', { count: all.unnamed, n: formatCount(all.unnamed) })]
      : []),
    ...(finding.untouched > 0
      ? [t('reflections.headline.untouched', { count: finding.untouched, n: formatCount(finding.untouched) })]
      : []),
    ...(waiting === null
      ? [t('reflections.headline.publication')]
      : waiting > 0
        ? [t('reflections.headline.waiting', { count: waiting, n: formatCount(waiting) })]
        : [t('reflections.headline.allDecided')]),
    t('reflections.headline.caveat'),
  ];
  return {
    sentence: `${t('reflections.headline.wrote', counts)}${touches}`,
    competency: most?.competency ?? null,
    details,
  };
}

import type { IdentifierKind, ReflectionsFinding, Standing, TextCount } from '../vocabulary';
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

/** How many texts and by how many people, each in words. */
export const textsAndPeople = (t: Translate, { texts, people }: TextCount): { texts: string; people: string } => ({
  texts: t('reflections.counts.textsOf', { count: texts, n: formatCount(texts) }),
  people: t('reflections.counts.peopleOf', { count: people, n: formatCount(people) }),
});

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
  const touches = most
    ? t('reflections.headline.touch', {
        count: told.length,
        n: formatCount(told.length),
        most: nameOf(most.competency),
        texts: textsAndPeople(t, most).texts,
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
    sentence: `${t('reflections.headline.wrote', textsAndPeople(t, all))}${touches}`,
    competency: most?.competency ?? null,
    details,
  };
}

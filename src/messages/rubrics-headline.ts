import {
  AGREEMENT_RULES,
  type AgreementFinding,
  type AgreementWord,
  type ConvergenceFinding,
  comparedPeople,
  type Interval,
  isRefused,
  type RubricFinding,
} from '../vocabulary';
import { formatCount, formatNumber, formatShareless } from './format';
import type { Headline } from './headline';
import type { Translate } from './i18n';
import { meanOf } from './means';
import { type Adjustment, alphaOf, shareOfScale, verdictOf } from './verdict';

/** Where names are not published, assessors are numbered: "#3" stands for the third of them. */
export function raterName(t: Translate, name: string): string {
  const n = /^#(\d+)$/.exec(name)?.[1];
  return n === undefined ? name : t('rubrics.raters.numbered', { n });
}

/** The word that a named rule gives a coefficient of agreement. */
export function agreementWord(rule: keyof typeof AGREEMENT_RULES, value: number): AgreementWord {
  return AGREEMENT_RULES[rule].bands.findLast(({ from }) => value >= from)?.word ?? 'poor';
}

/** Above or below zero with its whole interval; null: neither can be told. */
export function clearlyApart(ci: Interval | undefined): 'above' | 'below' | null {
  if (!ci) return null;
  return ci[0] > 0 ? 'above' : ci[1] < 0 ? 'below' : null;
}

type HeadlineInput = {
  rubric: RubricFinding;
  /** Absent as long as they are computed. */
  agreement: AgreementFinding | undefined;
  convergence: ConvergenceFinding | undefined;
  nameOf: (criterion: string) => string;
  adjustment: Adjustment;
};

/** How much was scored by how many, what rose, how far assessors agree, and whether it fits what students say. */
export function rubricsHeadline(t: Translate, input: HeadlineInput): Headline {
  const { rubric, nameOf } = input;
  const { before, after } = comparedPeople(rubric.people);
  const works = before + after;
  const { both } = rubric.people;
  const raters = input.agreement?.raters.length ?? 0;
  if (rubric.criteria.every(({ comparison }) => Number.isNaN(comparison.n)))
    return { sentence: t('rubrics.headline.withheld'), competency: null, details: [] };
  const { sentence, most, fell } = changeWords(t, input);
  const names = fell.map(nameOf).join(t('rubrics.headline.separator'));
  const counts = { count: raters, n: formatCount(raters) };
  const scored = Number.isNaN(works)
    ? t('rubrics.headline.untold', counts)
    : t('rubrics.headline.scored', { ...counts, works: formatCount(works) });
  return {
    sentence: `${scored}${sentence}`,
    competency: most,
    details: [
      ...(Number.isNaN(both) ? [] : [t('rubrics.headline.matched', { n: formatCount(both) })]),
      ...(fell.length > 0 ? [t('rubrics.headline.fell', { names })] : []),
      ...agreementWords(t, input.agreement),
      ...convergenceWords(t, input.convergence),
      t('rubrics.headline.caveat'),
    ],
  };
}

function changeWords(t: Translate, { rubric, nameOf, adjustment }: HeadlineInput) {
  const comparisons = rubric.criteria.map(({ comparison }) => comparison);
  const verdicts = comparisons.map((comparison) => verdictOf(comparison, alphaOf(rubric), adjustment));
  const rose = comparisons.filter((_, index) => verdicts[index] === 'rose');
  const fell = comparisons.flatMap(({ competency }, index) => (verdicts[index] === 'fell' ? [competency] : []));
  const [most] = rose.toSorted((one, other) => shareOfScale(other)! - shareOfScale(one)!);
  const total = comparisons.length;
  if (comparisons.every(({ t: test }) => isRefused(test))) {
    return { sentence: t('rubrics.headline.notTold'), most: null, fell };
  }
  if (!most) return { sentence: t('rubrics.headline.noneRose', { total }), most: null, fell };
  const values = {
    name: nameOf(most.competency),
    before: formatNumber(meanOf(most.pre) ?? Number.NaN),
    after: formatNumber(meanOf(most.post) ?? Number.NaN),
  };
  return {
    sentence: t('rubrics.headline.rose', { rose: rose.length, total, ...values }),
    most: most.competency,
    fell,
  };
}

function agreementWords(t: Translate, finding: AgreementFinding | undefined): string[] {
  if (!finding) return [];
  const alphas = finding.rows
    .flatMap(({ wave, krippendorff }) => (wave !== null || isRefused(krippendorff) ? [] : [krippendorff.ordinal.value]))
    .sort((one, other) => one - other);
  const [low, high] = [alphas[0], alphas.at(-1)];
  if (low === undefined || high === undefined) return [t('rubrics.headline.agreeNone')];
  const word = (value: number) => t(`rubrics.agreement.word.${agreementWord('alpha', value)}`);
  const values = { low: formatShareless(low), high: formatShareless(high), lowWord: word(low), highWord: word(high) };
  const severest = finding.raters
    .flatMap(({ name, severity }) =>
      isRefused(severity) || clearlyApart(severity.ci) !== 'below' ? [] : [{ name, difference: severity.difference }],
    )
    .sort((one, other) => one.difference - other.difference)[0];
  return [
    t('rubrics.headline.agree', values),
    ...(severest
      ? [t('rubrics.headline.severe', { name: severest.name, points: formatNumber(-severest.difference) })]
      : []),
  ];
}

function convergenceWords(t: Translate, finding: ConvergenceFinding | undefined): string[] {
  const told = (finding?.rows ?? []).flatMap(({ gains }) => (isRefused(gains) ? [] : [gains]));
  if (told.length === 0) return [];
  const n = told.filter(({ ci }) => clearlyApart(ci) === 'above').length;
  const total = told.length;
  return [n > 0 ? t('rubrics.headline.fits', { n, total }) : t('rubrics.headline.fitsNone', { total })];
}

import { alphaOf, formatLevel, rubricsHeadline, type Verdict, verdictOf } from '../../messages';
import {
  type AgreementFinding,
  type ConvergenceFinding,
  isRefused,
  type OrRefusal,
  type RubricCriterion,
  type RubricFinding,
} from '../../vocabulary';
import { change, count, end, interval, number, percent, pValue, shareless, start, words } from './cells';
import type { Block, Column } from './document';
import { lineOf } from './line';
import type { ReportInput } from './report-input';
import { joined, paragraph, type Writing } from './writing';

const found = <Value>(figure: OrRefusal<Value>): Value | null => (isRefused(figure) ? null : figure);

/** What assessors saw, how far they agree, and whether it fits what students say of themselves. */
export function assessors(writing: Writing): Block[] {
  const { t, input } = writing;
  const { rubric, agreement, convergence } = input.findings;
  if (!rubric || !agreement || !convergence) return [];
  const criteria = new Map(rubric.criteria.map(({ criterion }) => [criterion.id, criterion]));
  const headline = rubricsHeadline(t, {
    rubric,
    agreement,
    convergence,
    nameOf: (id) => criterionName(writing, criteria.get(id) ?? { id, text: id, competency: null }),
    adjustment: input.project.settings.adjustment,
  });
  return [
    paragraph(`${headline.sentence}${t('report.stop')}`, 'lead'),
    paragraph(joined(writing, headline.details)),
    changes(writing, rubric),
    agreements(writing, agreement),
    ...(convergence.rows.length > 0 ? [convergences(writing, convergence)] : []),
    paragraph(t('report.assessors.rule'), 'note'),
  ];
}

/** Whether every criterion of a competency clearly changed the way in which the survey did. */
export function assessorsAgree({ findings, project }: ReportInput, competency: string, way: Verdict): boolean {
  const { rubric } = findings;
  const own = rubric?.criteria.filter(({ criterion }) => criterion.competency === competency) ?? [];
  return (
    own.length > 0 &&
    own.every(({ comparison }) => verdictOf(comparison, alphaOf(rubric!), project.settings.adjustment) === way)
  );
}

/** A criterion is called as its competency where it alone stands for it, else as the rubric calls it. */
export const criterionName = (
  writing: Writing,
  { id, text, competency }: Pick<RubricCriterion, 'id' | 'text' | 'competency'>,
) => (id === competency ? writing.nameOf(id) : text);

const criterionColumn = ({ t }: Writing): Column => start(t('rubrics.criteria.criterion'));
const ciColumn = ({ t }: Writing, confidence: number): Column =>
  end(t('report.results.ci', { level: formatLevel(confidence) }));

function changes(writing: Writing, { criteria, levels, confidence }: RubricFinding): Block {
  const { t, input } = writing;
  const isHolm = input.project.settings.adjustment === 'holm';
  return {
    kind: 'table',
    id: 'table-rubric-change',
    caption: t('report.assessors.changes', { min: levels.min, max: levels.max }),
    columns: [
      criterionColumn(writing),
      end(t('report.results.n')),
      end(t('report.results.beforeMean')),
      end(t('report.results.afterMean')),
      end(t('report.results.change')),
      ciColumn(writing, confidence),
      end(t('report.results.p')),
      end(t(isHolm ? 'report.results.pHolm' : 'report.results.pBH')),
    ],
    rows: criteria.map(({ criterion, comparison }) => {
      const { n, pre, post, gain } = comparison;
      const test = found(comparison.t);
      return [
        words(criterionName(writing, criterion)),
        count(n),
        number('mean' in pre ? pre.mean : null),
        number('mean' in post ? post.mean : null),
        change('mean' in gain ? gain.mean : null),
        interval('mean' in gain ? gain.ci : null),
        pValue(test?.p),
        pValue(isHolm ? test?.pHolm : test?.pBH),
      ];
    }),
    note: lineOf(joined(writing, [t('rubrics.criteria.lead'), t('report.notGiven')])),
  };
}

const ofMean = (icc: AgreementFinding['totals'][number]['icc']) => {
  const mean = found(icc);
  return [shareless(mean?.average), interval(mean?.averageCi)];
};

/** Of all works together, and of the mean of all criteria, which is no level. */
function agreements(writing: Writing, { rows, totals, confidence }: AgreementFinding): Block {
  const { t } = writing;
  const ofAll = totals.filter(({ wave }) => wave === null);
  return {
    kind: 'table',
    id: 'table-rubric-agreement',
    caption: t('report.assessors.agreement'),
    columns: [
      criterionColumn(writing),
      end(t('report.assessors.twice')),
      end(t('rubrics.agreement.exact')),
      end(t('rubrics.agreement.adjacent')),
      end(t('rubrics.agreement.kappa')),
      end(t('rubrics.agreement.ordinal')),
      ciColumn(writing, confidence),
      end(t('rubrics.agreement.average')),
      ciColumn(writing, confidence),
    ],
    rows: [
      ...rows
        .filter(({ wave }) => wave === null)
        .map(({ criterion, ratedTwice, exact, adjacent, kappa, krippendorff, icc }) => {
          const alpha = found(krippendorff);
          return [
            words(criterionName(writing, criterion)),
            count(ratedTwice),
            percent(found(exact)),
            percent(found(adjacent)),
            shareless(found(kappa)?.mean),
            shareless(alpha?.ordinal.value),
            interval(alpha?.ordinal.ci),
            ...ofMean(icc),
          ];
        }),
      ...ofAll.map(({ ratedTwice, icc }) => [
        words(t('rubrics.agreement.total')),
        count(ratedTwice),
        ...[percent(null), percent(null), shareless(null), shareless(null), interval(null)],
        ...ofMean(icc),
      ]),
    ],
    note: lineOf(joined(writing, [t('report.assessors.agreementNote'), t('report.notGiven')])),
  };
}

function convergences(writing: Writing, { rows, confidence }: ConvergenceFinding): Block {
  const { t } = writing;
  return {
    kind: 'table',
    id: 'table-rubric-survey',
    caption: t('report.assessors.convergence'),
    columns: [
      criterionColumn(writing),
      end(t('report.results.n')),
      end(t('rubrics.convergence.gains')),
      ciColumn(writing, confidence),
      end(t('rubrics.convergence.bias')),
      end(t('rubrics.convergence.limits')),
    ],
    rows: rows.map(({ criterion, n, gains, blandAltman }) => {
      const [rank, apart] = [found(gains), found(blandAltman)];
      return [
        words(criterionName(writing, criterion)),
        count(n),
        shareless(rank?.rho),
        interval(rank?.ci),
        change(apart?.bias),
        interval(apart?.limits),
      ];
    }),
    note: lineOf(joined(writing, [t('rubrics.convergence.note'), t('report.notGiven')])),
  };
}

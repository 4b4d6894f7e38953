import { type Agreement, isRefused, type RaterFigures } from '../../vocabulary';
import type { BundledRubric, Codes } from './bundle-input';
import type { ExpectedNumber } from './expected-number';
import { originOf } from './not-here';
import { numbersOf } from './numbers-of';

/** What of a rubric has no like among competencies: levels, agreement, raters, and what students say of themselves beside it. */
export function expectedOfRubric({ rubric, agreement, convergence }: BundledRubric, codes: Codes): ExpectedNumber[] {
  const { pre, post, both, preOnly, postOnly } = rubric.people;
  return [
    ...told('rubric', '', { people: { pre, post, both, preOnly, postOnly } }),
    ...rubric.criteria.flatMap(({ criterion, before, after, up, same, down }) =>
      told(`${codes.criterion(criterion.id)}.all`, criterion.id, { levels: { before, after, up, same, down } }),
    ),
    ...agreement.rows.flatMap((row) =>
      told(codes.criterion(row.criterion.id), row.criterion.id, {
        agreement: { [row.wave ?? 'all']: agreementFigures(row, codes) },
      }),
    ),
    ...agreement.raters.flatMap((rater) =>
      told('rubric', '', { raters: { [codes.rater(rater.name)]: figuresOf(rater) } }),
    ),
    ...convergence.rows.flatMap(({ criterion, points: _points, ...figures }) =>
      told(codes.criterion(criterion.id), criterion.id, { convergence: figures }),
    ),
  ];
}

const told = (prefix: string, competency: string, figures: object): ExpectedNumber[] =>
  numbersOf(figures).map(({ path, value }) => ({
    id: `${prefix}.${path}`,
    statistic: `rubric.${path}`,
    competency,
    cohort: '',
    value,
    needs: 'base',
    from: originOf(`rubric.${path}`),
  }));

function agreementFigures(row: Agreement, codes: Codes): Record<string, unknown> {
  const { criterion: _criterion, wave: _wave, paradox: _paradox, pairs, icc, ...figures } = row;
  const pairName = ([one, other]: [string, string]) => [codes.rater(one), codes.rater(other)].sort(byPlace).join('-');
  const ofPairs = pairs.map(({ raters, ...pair }) => [pairName(raters), pair]);
  const forms = isRefused(icc) ? [] : icc.forms.map(({ model, ...form }) => [model, form]);
  return {
    ...figures,
    pairs: Object.fromEntries(ofPairs),
    icc: isRefused(icc) ? icc : { ...icc, forms: Object.fromEntries(forms) },
  };
}

const byPlace = (one: string, other: string) => Number(one.slice(1)) - Number(other.slice(1));

/** Who it is stands in the name. A mean of no rating is none. */
function figuresOf({ name: _name, mean, ...figures }: RaterFigures): Record<string, unknown> {
  return figures.ratings === 0 ? figures : { ...figures, mean };
}

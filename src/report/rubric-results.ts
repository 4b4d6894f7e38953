import type { AgreementFinding, AgreementRow, ChangeFinding } from '../vocabulary';

/** What a results file holds of rubrics: changes by criterion, of everyone and of each value of a grouping, and agreement. */
export type RubricResults = { changes: ChangeFinding[]; agreement: AgreementFinding };

/** One row a criterion and wave; without a wave: all works together. */
export const agreementRows = ({ rows }: AgreementFinding): AgreementRow[] =>
  rows.map(({ criterion, wave, works, ratedTwice, exact, adjacent, kappa, krippendorff, icc }) => ({
    competency: criterion.id,
    ...(wave === null ? {} : { wave }),
    works,
    ratedTwice,
    exact,
    adjacent,
    kappa,
    krippendorff,
    icc: 'model' in icc ? withoutForms(icc) : icc,
  }));

function withoutForms({
  forms: _forms,
  ...shown
}: Extract<AgreementFinding['rows'][number]['icc'], { model: string }>) {
  return shown;
}

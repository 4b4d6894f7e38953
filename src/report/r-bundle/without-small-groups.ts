import type { Cohort, Comparison, RowsOf, TakenCounts } from '../../vocabulary';
import { withheldCohorts } from '../withheld-cohorts';
import type { RBundleInput } from './bundle-input';
import { expectedNumbers } from './expected';
import type { ExpectedNumber } from './expected-number';

/** What a bundle is made of, the numbers that it promises, and how many tables of counts it leaves out. */
export type Bundled = { input: RBundleInput; numbers: ExpectedNumber[]; withheld: number };

/**
 * Counts obey the rule of publication unless a person chose otherwise: no table of a group that is small, or that would let a small one be
 * worked out; no test in which such a group took part; and no number that the tables themselves do not show.
 */
export function withoutSmallGroups(input: RBundleInput): Bundled {
  const { rows } = input;
  if (rows.kind === 'answers' || input.smallGroups) return { input, numbers: expectedNumbers(input), withheld: 0 };
  const isWithheld = rule(input);
  const shown = { ...input, ...withoutWithheld(input, isWithheld), rows: shownTables(rows, input, isWithheld) };
  const hidden = input.cohorts?.comparisons.filter(isWithheld) ?? [];
  const isBroken = (row: ExpectedNumber) =>
    /\.p(Holm|BH)$/.test(row.statistic) &&
    hidden.some(({ cohort }) => (cohort[input.cohorts!.by] ?? '') === row.cohort);
  const isTest = (row: ExpectedNumber) => /^c\d+\.by\./.test(row.id);
  const numbers = expectedNumbers(shown).filter(
    (row) => row.from === 'counts' && !isBroken(row) && !(hidden.length > 0 && isTest(row)),
  );
  return { input: shown, numbers, withheld: rows.tables.length - shown.rows.tables.length };
}

type Row = Pick<Comparison, 'instrument' | 'competency' | 'cohort'>;
type Rule = (row: Row) => boolean;

const rule = ({ cells, filters, settings }: RBundleInput): Rule =>
  withheldCohorts(cells, filters, settings.publicationThreshold);

function withoutWithheld({ everyone, cohorts, inside }: RBundleInput, isWithheld: Rule) {
  const told = (rows: Comparison[]) => rows.filter((row) => !isWithheld(row));
  return {
    everyone: { ...everyone, comparisons: told(everyone.comparisons) },
    cohorts: cohorts && { ...cohorts, comparisons: told(cohorts.comparisons) },
    inside: inside.filter(({ comparison }) => !isWithheld(comparison)),
  };
}

function shownTables(rows: RowsOf<'counts'>, { cohorts }: RBundleInput, isWithheld: Rule): TakenCounts {
  const ofTable = ({ competency, cohort }: TakenCounts['tables'][number]): Row => {
    const named: Cohort = cohort === null ? {} : { [cohorts?.by ?? '']: cohort };
    return { instrument: 'survey', competency: rows.competencies[competency]!.id, cohort: named };
  };
  return { ...rows, tables: rows.tables.filter((table) => !isWithheld(ofTable(table))) };
}

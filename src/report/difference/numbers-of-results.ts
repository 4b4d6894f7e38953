import type { Cohort, ResultsFile } from '../../vocabulary';

/** A number of a results file with all that names it. */
export type NamedNumber = { id: string; competency: string; cohort: Cohort; statistic: string; value: number };

/** Every number of people, comparisons, scales, tests and agreement; what is of files is a reason, not a result. */
export function numbersOfResults(file: ResultsFile): NamedNumber[] {
  return [
    ...numbersIn('people', {}, file.people),
    ...file.comparisons.flatMap((row) => {
      const { instrument, competency, cohort, ...figures } = row;
      return numbersIn(instrument, { competency, cohort }, figures);
    }),
    ...file.reliability.flatMap(({ instrument, competency, wave, ...figures }) =>
      numbersIn(instrument, { competency }, { reliability: { [wave]: figures } }),
    ),
    ...file.agreement.flatMap(({ competency, wave, ...figures }) =>
      numbersIn('agreement', { competency }, { [wave ?? 'all']: figures }),
    ),
    ...file.cohortTests.flatMap(({ instrument, competency, by, cohorts: _cohorts, ...figures }) =>
      numbersIn(instrument, { competency }, { [`by ${by}`]: figures }),
    ),
  ];
}

function numbersIn(
  instrument: string,
  { competency = '', cohort = {} }: { competency?: string; cohort?: Cohort },
  figures: object,
): NamedNumber[] {
  return leaves(figures, instrument === 'survey' ? '' : instrument).map(({ path, value }) => ({
    id: JSON.stringify([instrument, competency, Object.entries(cohort).sort(), path]),
    competency,
    cohort,
    statistic: path,
    value,
  }));
}

function leaves(value: unknown, path: string): { path: string; value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  const isPair = Array.isArray(value) && value.length === 2 && /ci$/i.test(path);
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'refusal') return [];
    const name = isPair ? ['low', 'high'][Number(key)]! : Array.isArray(value) ? String(Number(key) + 1) : key;
    return leaves(part, path === '' ? name : `${path}.${name}`);
  });
}

import type { Cohort, ResultsFile } from '../../vocabulary';

/** A number of a results file with all that names it. */
export type NamedNumber = { id: string; competency: string; cohort: Cohort; statistic: string; value: number };

/** Every number of people, comparisons, scales, tests and agreement, row by row; what is of files is a reason, not a result. */
export function* numbersOfParts(file: ResultsFile): Generator<NamedNumber[]> {
  yield numbersIn('people', {}, file.people);
  for (const { instrument, competency, cohort, ...figures } of file.comparisons)
    yield numbersIn(instrument, { competency, cohort }, figures);
  for (const { instrument, competency, wave, ...figures } of file.reliability)
    yield numbersIn(instrument, { competency }, { reliability: { [wave]: figures } });
  for (const { competency, wave, ...figures } of file.agreement)
    yield numbersIn('agreement', { competency }, { [wave ?? 'all']: figures });
  for (const { instrument, competency, by, cohorts: _cohorts, ...figures } of file.cohortTests)
    yield numbersIn(instrument, { competency }, { [`by ${by}`]: figures });
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

import '../every-language';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { createMessages, type Translate } from '../../src/messages';
import { loadWorkbook } from '../../src/report';
import { tableCells, tableCsv } from '../../src/views/cohorts/table-csv';
import { rowsFound, tableRows } from '../../src/views/cohorts/table-rows';
import { nextSorting } from '../../src/views/cohorts/use-cohort-table';
import { type CohortsFinding, DEFAULT_SETTINGS } from '../../src/vocabulary';
import { answer } from './fixture-engine';
import { FIXTURES } from './fixtures';

const t = createMessages('zh-TW').t.bind(null) as unknown as Translate;
const finding = answer(FIXTURES.onePerson(), {
  kind: 'cohorts',
  by: 'semester',
  within: null,
  filters: {},
  settings: DEFAULT_SETTINGS,
}) as CohortsFinding;
const names = {
  cohortName: (cohort: Record<string, string>) => Object.values(cohort).join(' · '),
  nameOf: (id: string) => (id === 'compassion' ? '=關懷' : id),
  indexOf: (id: string) => id.length,
};
const rows = tableRows(finding, names);

describe('the rows of the table', () => {
  it('are every competency in every group', () => {
    expect(rows).toHaveLength(20);
    expect(rows[5]).toMatchObject({ place: 1, cohort: '112-2', competency: 'interdisciplinary' });
  });

  it('are found by group or competency, however the digits are typed', () => {
    expect(rowsFound(rows, ' １１２-１ ', null)).toHaveLength(5);
    expect(rowsFound(rows, 'RESIL', null)).toHaveLength(4);
    expect(rowsFound(rows, '112', 'reflection')).toHaveLength(2);
    expect(rowsFound(rows, 'nothing', null)).toEqual([]);
  });

  it('are sorted by a head: figures from the largest, names from the first, and not at all', () => {
    const once = nextSorting([], 'gain');
    expect(once).toEqual([{ id: 'gain', desc: true }]);
    const twice = nextSorting(once, 'gain');
    expect(twice).toEqual([{ id: 'gain', desc: false }]);
    expect(nextSorting(twice, 'gain')).toEqual([]);
    expect(nextSorting(twice, 'cohort')).toEqual([{ id: 'cohort', desc: false }]);
  });
});

describe('the rows as a file', () => {
  const text = tableCsv(t, rows);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });

  it('hold every digit, and nothing where there is no answer', () => {
    expect(data).toHaveLength(20);
    const { comparison } = rows[0]!;
    if (!('mean' in comparison.gain)) throw new Error('fixture: no change');
    expect(Number(data[0]!.變化)).toBe(comparison.gain.mean);
    expect(data[5]!.n).toBe('1');
    expect(data[5]!['p Holm']).toBe('');
  });

  it('run in no spreadsheet', () => {
    expect(data.filter((row) => row.素養 === "'=關懷")).toHaveLength(4);
  });
});

it('as a workbook no name becomes a formula, whatever it begins with', async () => {
  const written = ['=1+1', '＝1+1', ' +1', '\u00a0-1', '＠SUM(1)', '@SUM(1)', '-2'];
  const named = rows.slice(0, written.length).map((row, index) => ({ ...row, cohort: written[index]! }));
  const { tableWorkbook } = await loadWorkbook();
  const bytes = await tableWorkbook([{ name: 'x', ...tableCells(t, named) }], { title: 'x', language: 'en' });
  const parts = unzipSync(bytes);
  const texts = Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
  for (const [name, text] of texts) if (name.endsWith('.xml')) expect(text, name).not.toMatch(/<f[ >]/);
  const [heads, ...read] = (await readSheet(new Blob([new Uint8Array(bytes)]), 1, { trim: false })) as unknown[][];
  expect(heads).toHaveLength(21);
  expect(read.map(([cohort]) => cohort)).toEqual(written.map((text) => text));
  expect(read.map((row) => row[2])).toEqual(named.map(({ comparison }) => comparison.n));
});

import '../../every-language';
import { describe, expect, it } from 'vitest';
import { composeReport, type ReportDocument } from '../../../src/report';
import { LANGUAGES } from '../../../src/vocabulary';
import type { FixtureName } from '../../views/fixtures';
import { fixtureInput } from './fixture-report';
import { textsOf } from './texts';

const reportOn = async (name: FixtureName) => composeReport(await fixtureInput(name));

const rowsOf = ({ sections }: ReportDocument, group: string) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .filter(([first]) => first?.text === group);

describe('a group that is too small', () => {
  it('is named where it is withheld, and has no figure in any table, picture or sentence', async () => {
    const report = await reportOn('onePerson');
    for (const group of ['112-2', '113-2']) {
      const rows = rowsOf(report, group);
      expect(rows.length, group).toBeGreaterThan(1);
      expect(
        rows.flatMap(([, ...figures]) => figures).filter(({ text, value }) => text !== '–' || value !== undefined),
      ).toEqual([]);
    }
    const pictures = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [JSON.stringify(block.picture.option), block.alt] : [])),
    );
    expect(pictures.filter((text) => /112-2|113-2/.test(text))).toEqual([]);
    expect(textsOf(report)).toContain('by semester: 112-2, 113-1, 113-2');
  });

  it('leaves nothing but words where everybody is too few', async () => {
    const report = await reportOn('tiny');
    const values = report.sections
      .filter(({ id }) => id === 'results' || id === 'participants' || id === 'cohorts')
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
      .filter(({ value }) => value !== undefined && value !== 0);
    expect(values).toEqual([]);
    expect(textsOf(report).join(' ')).toContain('too small to publish');
  });
});

it.each([
  ['years', 'semester'],
  ['courses', 'course'],
  ['many', 'semester'],
  ['two', 'department'],
] as const)(
  'is written of %s by %s, in both languages',
  async (name, grouping) => {
    const input = await fixtureInput(name, { grouping });
    for (const language of LANGUAGES) {
      const texts = textsOf(composeReport({ ...input, language }));
      expect(texts.filter((text) => /NaN|undefined|\{\{/.test(text))).toEqual([]);
    }
  },
  120_000,
);

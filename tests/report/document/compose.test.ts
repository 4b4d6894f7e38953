import '../../every-language';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReport, type ReportDocument, type ReportInput } from '../../../src/report';
import { strengthOf, strengthOfCriterion } from '../../../src/report/document/strength';
import { hitKey, quoteKey } from '../../../src/vocabulary';
import { expectedSample } from '../../samples/expected-figures';
import { sample } from '../../shared';
import { openSample } from './sample-report';

const expected = expectedSample();
let opened: Awaited<ReturnType<typeof openSample>>;
let input: ReportInput;
let report: ReportDocument;
beforeAll(async () => {
  opened = await openSample();
  input = await opened.input();
  report = composeReport(input);
}, 120_000);
afterAll(() => opened?.close());

const tableIn = (document: ReportDocument, id: string) => {
  const table = document.sections.flatMap(({ blocks }) => blocks).find((block) => 'id' in block && block.id === id);
  if (table?.kind !== 'table') throw new Error(`no table: ${id}`);
  return table;
};

describe('the report on the sample', () => {
  it('holds R’s figures, unrounded beside what is printed', () => {
    const means = tableIn(report, 'table-means');
    const tests = tableIn(report, 'table-tests');
    const people = tableIn(report, 'table-people');
    for (const [row, { id }] of input.understanding.competencies.entries()) {
      const figures = expected.all[id]!;
      const values = (table: typeof means) => table.rows[row]!.map(({ value }) => value);
      const [, n, preMean, preSd, postMean, postSd, gain, , gav] = values(means);
      const [, t, df, p, pHolm, V, wilcoxonP, rankBiserial] = values(tests);
      const [, improved, , declined, , targetPre, targetPost, mcnemarP] = values(people);
      const found = { n, preMean, preSd, postMean, postSd, gain, gav, t, df, p, pHolm, V, wilcoxonP, rankBiserial };
      for (const [name, value] of Object.entries({ ...found, targetPre, targetPost, mcnemarP })) {
        const allowed = 1e-9 * Math.max(Math.abs(figures[name]!), /^p|P$/.test(name) ? 0 : 1e-2);
        expect(Math.abs(value! - figures[name]!), `${id} ${name}`).toBeLessThanOrEqual(allowed);
      }
      expect(improved! * n!).toBeCloseTo(figures.improved!, 9);
      expect(declined! * n!).toBeCloseTo(figures.declined!, 9);
    }
  });

  it('tells how many items of a scale must be answered, out of how many', () => {
    const rows = tableIn(report, 'table-scales').rows;
    const counts = input.understanding.competencies.map(({ items, minAnswered }) => [items, minAnswered]);
    expect(counts.map(([, needed]) => needed)).toEqual([3, 2, 3, 3, 2]);
    expect(rows.map((row) => [row[1]!.text, row[3]!.text])).toEqual(counts.map((pair) => pair.map(String)));
  });

  it('holds what assessors saw and how far they agree, as R tells it', () => {
    const wanted = JSON.parse(readFileSync(sample('expected-rubric.json'), 'utf8'));
    const values = (id: string, row: number) => tableIn(report, id).rows[row]!.map(({ value }) => value ?? Number.NaN);
    const expectClose = (found: number[], figures: number[]) =>
      found.forEach((value, index) => {
        const figure = figures[index]!;
        expect(Math.abs(value - figure)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(figure)));
      });
    expect(wanted.change).toHaveLength(5);
    for (const [row, { criterion, n, pre, post, gain, p }] of wanted.change.entries()) {
      const [, people, before, after, change, , raw] = values('table-rubric-change', row);
      expectClose([people!, before!, after!, change!, raw!], [n, pre, post, gain, p]);
      const { twice, exact, adjacent, kappa, ordinal, icc } = wanted.agreement[criterion];
      const [, rated, same, near, weighted, alpha, , average] = values('table-rubric-agreement', row);
      expectClose(
        [rated!, same!, near!, weighted!, alpha!, average!],
        [twice, exact, adjacent, kappa, ordinal, icc.average],
      );
    }
  });

  it('calls a claim strong only where assessors clearly saw the same', () => {
    const claims = Object.fromEntries(
      input.understanding.competencies.map(({ id }) => [id, strengthOf(input, id).strength]),
    );
    expect(claims).toEqual({
      interdisciplinary: 'strong',
      compassion: 'strong',
      reflection: 'none',
      engagement: 'strong',
      resilience: 'none',
    });
    const alone = { ...input, findings: { ...input.findings, rubric: null } };
    expect(strengthOf(alone, 'engagement')).toEqual({ strength: 'moderate', missing: ['agreement'] });
  });

  it('lets a criterion speak for a claim, with its change and how far it carries by the same rule', () => {
    const { criterion, comparison } = input.findings.rubric!.criteria.find((one) => one.criterion.id === 'engagement')!;
    const { gain } = comparison as { gain: { mean: number } };
    const rows = (part: Partial<ReportInput>, language: 'en' | 'zh-TW' = 'en') => {
      const claims = {
        'own/1': { name: { en: 'Works show it' }, indicator: {}, competency: null, criterion: criterion.key },
      };
      const composed = composeReport({ ...input, ...part, language, project: { ...input.project, claims } });
      return tableIn(composed, 'table-claims')
        .rows.at(-1)!
        .map(({ text }) => text);
    };
    const [name, , evidence, strength] = rows({});
    expect(name).toBe('Works show it');
    expect(evidence).toContain(`Assessors, Practical Engagement: change +${gain.mean.toFixed(2)}, 95 % CI [`);
    expect(evidence).toContain(`n = ${comparison.n}`);
    expect(rows({}, 'zh-TW')[2]).toContain('評量者，務實投入：變化');
    const claim = strengthOfCriterion(input, criterion);
    const icc = input.findings.agreement!.rows.find((row) => row.criterion.key === criterion.key && row.wave === 'pre')!
      .icc as { average: number };
    expect(claim.missing.includes('reliability')).toBe(icc.average < 0.7);
    expect(claim.missing).not.toContain('answers');
    expect(strength).toContain({ strong: 'strong', moderate: 'moderate', weak: 'weak' }[claim.strength as 'weak']);
    const silent = { ...input.findings, competencies: [] };
    expect(strengthOfCriterion({ ...input, findings: silent }, criterion).missing).toContain('answers');
    const few = { ...input.findings.rubric!, people: { ...input.findings.rubric!.people, pre: Number.NaN } };
    expect(
      strengthOfCriterion({ ...input, findings: { ...input.findings, rubric: few } }, criterion).missing,
    ).toContain('matched');
    expect(rows({ findings: { ...input.findings, rubric: null } }).slice(2)).toEqual([
      'no evidence yet',
      'no evidence yet',
    ]);
  });

  it('lets a quote speak for a claim only once it is decided and chosen for the report, and gives it no strength', () => {
    const body = '我和林小明一起訪談居民，學會了傾聽。';
    const hit = { kind: 'name' as const, start: 2, end: 5 };
    const entry = {
      text: 'k1',
      start: 0,
      end: body.length,
      competency: null,
      body,
      hits: [hit],
      standing: null,
      peers: 0,
    };
    const claimed = (quote: { inReport: boolean; decision?: 'redact' }) => {
      const decisions = quote.decision ? { [hitKey('k1', hit)]: quote.decision } : {};
      const quotes = {
        kind: 'quotes' as const,
        filters: {},
        decided: { decisions, marks: {} },
        quotes: [{ ...entry, inReport: quote.inReport }],
      };
      const claims = {
        'own/1': { name: { en: 'They listen' }, indicator: {}, competency: null, quote: quoteKey(entry) },
      };
      const project = { ...input.project, claims };
      const table = tableIn(
        composeReport({ ...input, project, findings: { ...input.findings, quotes } }),
        'table-claims',
      );
      return table.rows
        .at(-1)!
        .slice(2)
        .map(({ text }) => text);
    };
    const nothing = ['no evidence yet', 'no evidence yet'];
    expect(claimed({ inReport: true })).toEqual(nothing);
    expect(claimed({ inReport: false, decision: 'redact' })).toEqual(nothing);
    const [words, strength] = claimed({ inReport: true, decision: 'redact' });
    expect(words).toContain('一起訪談居民，學會了傾聽。');
    expect(words).not.toContain('林小明');
    expect(strength).toBe('an example, which proves nothing');
  });
});

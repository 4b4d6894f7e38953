import '../../every-language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReport, type ReportInput } from '../../../src/report';
import type { Language } from '../../../src/vocabulary';
import { openSample } from './sample-report';
import { textsOf } from './texts';

let opened: Awaited<ReturnType<typeof openSample>>;
let plain: ReportInput;
let filtered: ReportInput;
beforeAll(async () => {
  opened = await openSample();
  plain = await opened.input();
  filtered = await opened.input({ filters: { semester: ['113-1'] }, grouping: 'department' });
}, 120_000);
afterAll(() => opened?.close());

const textsIn = (input: ReportInput, language: Language) => textsOf(composeReport({ ...input, language }));
const numbersIn = (texts: string[]) => texts.flatMap((text) => text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort();
const CAUSES = /caused|led to|improved by|resulted in|due to the programme|導致|造成|使[^，。]*提升|促成|因此提升/;

describe.each(['plain', 'filtered'] as const)('the report, %s', (which) => {
  const input = () => (which === 'plain' ? plain : filtered);

  it('has the same numbers in both languages', () => {
    const [en, zh] = (['en', 'zh-TW'] as const).map((language) => composeReport({ ...input(), language }));
    for (const [place, section] of en!.sections.entries()) {
      const only = (report: typeof en) =>
        textsOf({ ...report!, facts: [], title: '', subtitle: '', sections: [report!.sections[place]!] });
      expect(numbersIn(only(zh)), section.id).toEqual(numbersIn(only(en)));
    }
  });

  it.each(['en', 'zh-TW'] as const)('claims no cause, and leaves no word unfilled (%s)', (language) => {
    const texts = textsIn(input(), language);
    expect(texts.filter((text) => CAUSES.test(text))).toEqual([]);
    expect(texts.filter((text) => /\{\{|\$t\(|NaN|undefined|\breport\.\w/.test(text))).toEqual([]);
  });

  it('is the same twice', () => {
    expect(textsIn(input(), 'en')).toEqual(textsIn(input(), 'en'));
  });
});

it('switches sections off, and puts them in order', () => {
  const report = { ...plain.project.report, hidden: ['methods'], order: ['results', 'summary'] };
  const { sections } = composeReport({ ...plain, project: { ...plain.project, report } });
  expect(sections.map(({ id }) => id).slice(0, 3)).toEqual(['results', 'summary', 'framework']);
  expect(sections.some(({ id }) => id === 'methods')).toBe(false);
});

it('holds own words in its language, else in the other', () => {
  const texts = { 'section/summary': { 'zh-TW': '本中心的說明' }, 'competency/resilience': { en: 'Our comment' } };
  const project = { ...plain.project, report: { ...plain.project.report, texts } };
  const said = textsOf(composeReport({ ...plain, project }));
  expect(said).toContain('本中心的說明');
  expect(said).toContain('Our comment');
});

it('says of every claim without a measure that there is no evidence yet', () => {
  const said = textsIn(plain, 'zh-TW');
  expect(said.filter((text) => text === '尚無證據').length).toBe(2 * plain.understanding.framework.claims.length);
});

import { expect, it } from 'vitest';
import { briefSlide, composeBrief, composeReport, type ReportInput } from '../../../src/report';
import { DEFAULT_SETTINGS, LANGUAGES } from '../../../src/vocabulary';
import type { FixtureName } from '../../views/fixtures';
import { fixtureInput } from './fixture-report';
import { textsOf } from './texts';

/** Never without a comparison group. */
const CAUSES =
  /caused|led to|improved by|resulted in|due to the programme|put down to|導致|造成|使[^，。]*提升|促成|因此提升|歸因/;

const VARIANTS: [FixtureName, string][] = [
  ['rose', 'semester'],
  ['unchanged', 'department'],
  ['fallen', 'semester'],
  ['years', 'semester'],
  ['equal', 'strategy'],
  ['two', 'department'],
  ['gap', 'semester'],
  ['onePerson', 'semester'],
  ['nothing', 'semester'],
  ['tiny', 'semester'],
  ['courses', 'course'],
  ['many', 'semester'],
];

function everything(input: ReportInput): string[] {
  const brief = composeBrief(input);
  if (!brief) throw new Error('no brief');
  return [...textsOf(composeReport(input)), JSON.stringify(brief), briefSlide(brief)];
}

it.each(VARIANTS)(
  'no verb of cause stands in the report or the brief of “%s” by %s',
  async (name, grouping) => {
    const input = await fixtureInput(name, { grouping });
    for (const language of LANGUAGES) {
      expect(everything({ ...input, language }).filter((text) => CAUSES.test(text))).toEqual([]);
    }
  },
  60_000,
);

it('against a comparison group an effect is spoken of, with what it takes for granted, and nowhere else', async () => {
  const settings = { ...DEFAULT_SETTINGS, comparisonGroup: { grouping: 'strategy', value: 'projects' } };
  const input = await fixtureInput('rose', { settings });
  for (const language of LANGUAGES) {
    const { sections } = composeReport({ ...input, language });
    const within = (ids: string[]) =>
      sections
        .filter(({ id }) => ids.includes(id))
        .flatMap((section) => textsOf({ ...EMPTY, language, sections: [section] }));
    expect(within(['cohorts']).filter((text) => CAUSES.test(text)).length).toBeGreaterThan(0);
    expect(within(['cohorts']).join(' ')).toMatch(/Nobody was randomised|未經隨機分派/);
    const others = sections.map(({ id }) => id).filter((id) => id !== 'cohorts');
    expect(within(others).filter((text) => CAUSES.test(text))).toEqual([]);
    const brief = composeBrief({ ...input, language });
    expect(JSON.stringify(brief)).not.toMatch(CAUSES);
    expect(brief?.limit).toMatch(/comparison group|對照組/);
  }
});

const EMPTY = { title: '', subtitle: '', facts: [] };

it('of a comparison group that nobody is in, only why it cannot be compared', async () => {
  const settings = { ...DEFAULT_SETTINGS, comparisonGroup: { grouping: 'strategy', value: 'projects' } };
  const report = composeReport(await fixtureInput('tiny', { settings }));
  const texts = textsOf(report);
  expect(texts.filter((text) => CAUSES.test(text))).toEqual([]);
  expect(texts).toContain('Against the comparison group');
  expect(
    report.sections
      .flatMap(({ blocks }) => blocks)
      .some((block) => 'id' in block && block.id === 'table-comparison-group'),
  ).toBe(false);
});

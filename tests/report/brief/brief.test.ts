import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Brief,
  briefFigure,
  briefSlide,
  composeBrief,
  composeReport,
  type ReportInput,
} from '../../../src/report';
import { LANGUAGES } from '../../../src/vocabulary';
import { expectedSample } from '../../samples/expected-figures';
import type { FixtureName } from '../../views/fixtures';
import { fixtureInput } from '../document/fixture-report';
import { openSample } from '../document/sample-report';
import { textsOf } from '../document/texts';

const briefOf = (input: ReportInput): Brief => {
  const brief = composeBrief(input);
  if (!brief) throw new Error('no brief');
  return brief;
};
const textsIn = ({ colours: _, ...brief }: Brief): string => JSON.stringify(brief);
const numbersIn = (text: string) => text.match(/[−+]?\d+(?:[.,]\d+)*/g) ?? [];

describe('the brief on the sample', () => {
  let opened: Awaited<ReturnType<typeof openSample>>;
  let input: ReportInput;
  beforeAll(async () => {
    opened = await openSample();
    input = await opened.input();
  }, 120_000);
  afterAll(() => opened?.close());

  it('tells who, the five changes with their intervals as R gives them, how strong each is, a limit, and the next step', () => {
    const { all } = expectedSample();
    const brief = briefOf(input);
    expect(brief.who).toContain('518 of them answered both times');
    expect(brief.rows.map(({ competency }) => competency)).toEqual(Object.keys(all));
    for (const { competency, figure, words, strength } of brief.rows) {
      const { preMean, postMean, gain, n } = all[competency]!;
      const sign = gain! > 0 ? '+' : '−';
      expect(figure!.change.startsWith(`${sign}${Math.abs(gain!).toFixed(2)} [`)).toBe(true);
      expect([figure!.beforeText, figure!.afterText, figure!.n]).toEqual([
        preMean!.toFixed(2),
        postMean!.toFixed(2),
        String(n),
      ]);
      expect(words.replaceAll('\u00a0', ' ')).toContain(`${preMean!.toFixed(2)} → ${postMean!.toFixed(2)}: `);
      expect(strength).toMatch(/^(strong evidence|no claim of change)$/);
    }
    expect(brief.limit).toBe(
      'There is no comparison group: these are differences between before and after, not causes.',
    );
    expect(brief.next).toEqual({ text: 'No next action has been recorded yet.', isRecorded: false, isCut: false });
  });

  it('says nothing that the report does not say, and no other number', () => {
    for (const language of LANGUAGES) {
      const report = textsOf(composeReport({ ...input, language })).join('\n');
      const brief = briefOf({ ...input, language });
      const known = new Set(numbersIn(report));
      const said = [
        brief.who,
        brief.lead,
        brief.limit,
        ...brief.rows.flatMap(({ words, figure }) => [words, figure!.change]),
      ];
      expect(said.flatMap(numbersIn).filter((number) => !known.has(number))).toEqual([]);
      for (const { words } of brief.rows) expect(report).toContain(words);
    }
  });

  it('names the next action of the largest change of which one is written, and says where the rest of a long one stands', () => {
    const next = { 'zh-TW': '增加反思課', en: 'One more  session' };
    const actions = { resilience: { last: {}, next }, interdisciplinary: { last: {}, next: { en: 'x'.repeat(900) } } };
    const long = briefOf({ ...input, project: { ...input.project, actions } }).next;
    expect(long.isCut).toBe(true);
    expect(long.text.length).toBeLessThan(400);
    const short = briefOf({ ...input, project: { ...input.project, actions: { resilience: actions.resilience } } });
    expect(short.next.text).toBe('Resilience and Adaptability: One more session');
    const other = briefOf({ ...input, language: 'zh-TW', project: { ...input.project, actions } });
    expect(other.next.text).toMatch(/^跨域思維與行動：x+…$/);
  });
});

const NAMES: FixtureName[] = ['unchanged', 'fallen', 'equal', 'ceiling', 'two', 'many', 'nothing', 'onePerson', 'tiny'];
it.each(NAMES)(
  'is whole in words on “%s”, in both languages, and the same slide twice',
  async (fixture) => {
    const input = await fixtureInput(fixture);
    for (const language of LANGUAGES) {
      const brief = briefOf({ ...input, language });
      expect(textsIn(brief)).not.toMatch(/\{\{|\$t\(|NaN|undefined|report\.\w/);
      expect(brief.rows.length).toBeLessThanOrEqual(5);
      const slide = briefSlide(brief);
      expect(slide).toBe(briefSlide(briefOf({ ...input, language })));
      expect(slide).not.toMatch(/NaN|undefined|href/);
      for (const { name, short } of brief.rows) {
        for (const text of [name.slice(0, 3), short.slice(0, 3)]) expect(slide).toContain(text);
      }
      expect(briefFigure(brief)?.svg ?? '').not.toMatch(/NaN|undefined/);
    }
  },
  60_000,
);

it('tells no figure of few people, and says so', async () => {
  const brief = briefOf(await fixtureInput('tiny'));
  expect(brief.figure).toBeNull();
  expect(brief.rows.map(({ short }) => short)).toEqual([
    ...Array(4).fill('too few students to publish'),
    'cannot be tested · n 0',
  ]);
  expect(brief.lead).toContain('too small to publish');
});

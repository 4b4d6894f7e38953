import '../every-language';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { createMessages } from '../../src/messages';
import { notKept } from '../../src/offline';
import { createProjectHistory } from '../../src/project';
import { createSession, Providers } from '../../src/views';
import { CohortsAnswer } from '../../src/views/cohorts/cohorts-answer';
import { CohortsFindings } from '../../src/views/cohorts/cohorts-findings';
import { type CohortsFinding, DEFAULT_SETTINGS, LANGUAGES, type Language } from '../../src/vocabulary';
import { answer, fixtureEngine } from './fixture-engine';
import { FIXTURES, type FixtureName } from './fixtures';

type Asked = { language?: Language; by?: string; within?: string | null; threshold?: number };

/** No threshold and no language changes what is found. */
const found = new Map<string, CohortsFinding>();

/** The place as it is first drawn: what a fixture finds, without a browser. */
async function drawn(name: FixtureName, asked: Asked = {}): Promise<string> {
  const { language = 'en', by = 'semester', within = null, threshold = 10 } = asked;
  const fixture = FIXTURES[name]();
  const session = createSession(fixtureEngine(fixture), createProjectHistory(fixture.understanding.framework));
  await session.addFiles([new File(['made up'], 'pre.csv')]);
  const settings = { ...DEFAULT_SETTINGS, publicationThreshold: threshold };
  session.change({ kind: 'set-settings', settings });
  const key = `${name} ${by} ${within}`;
  const finding =
    found.get(key) ?? (answer(fixture, { kind: 'cohorts', by, within, filters: {}, settings }) as CohortsFinding);
  found.set(key, finding);
  const ids = fixture.understanding.competencies.map(({ id }) => id);
  return renderToStaticMarkup(
    <Providers
      session={session}
      messages={createMessages(language)}
      sample={[]}
      offline={notKept()}
      app={{ name: 'test', version: '0' }}
    >
      <Router hook={() => ['/cohorts', () => undefined]}>
        <CohortsAnswer finding={finding} />
        <CohortsFindings finding={finding} ids={ids} competency={ids[0]!} />
      </Router>
    </Providers>,
  );
}

const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('the Cohorts place', () => {
  let whole = '';
  beforeAll(async () => {
    whole = await drawn('centre');
  });

  it('draws every group and competency, their pictures, tests and table', () => {
    expect(count(whole, 'class="cohort-cell')).toBe(20);
    expect(whole).toContain('Do the groups differ in Interdisciplinary Thinking and Action?');
    expect(count(whole, 'class="test-block"')).toBe(7);
    expect(whole).toContain('trend-plot');
    expect(count(whole, 'type="checkbox"')).toBe(20);
  });

  it('has one way to every group for the keyboard, wherever it stands', () => {
    expect(count(whole, 'aria-label="Show only 112-1"')).toBeGreaterThanOrEqual(4);
    expect(whole).not.toContain('tabindex="1"');
  });

  it('has no tests and no trend for one group', async () => {
    const one = await drawn('tiny');
    expect(one).toContain('nothing to compare it with');
    expect(one).not.toContain('test-block');
    expect(one).not.toContain('trend-plot');
  });

  it('says why where no group has two people', async () => {
    const alone = await drawn('alone');
    expect(alone).toContain('the data cannot tell whether the change differs');
    expect(count(alone, 'Cannot be told: ')).toBeGreaterThanOrEqual(7);
    expect(alone).toContain('needs at least 2 matched people; 1 found');
  });

  it('marks small groups by the threshold in force', async () => {
    expect(await drawn('onePerson')).toContain('fewer than 10: not in publications');
    expect(await drawn('onePerson', { threshold: 5 })).toContain('fewer than 5: not in publications');
    expect(whole).not.toContain('not in publications');
  });

  it('turns through hundreds of groups page by page', async () => {
    const courses = await drawn('courses', { by: 'course' });
    expect(count(courses, 'type="checkbox"')).toBe(20);
    expect(count(courses, 'class="forest-picture"')).toBeLessThanOrEqual(13);
    expect(courses).toContain('1–12');
  });

  it('names both groupings of a group that is split', async () => {
    const split = await drawn('gap', { within: 'department' });
    expect(split).toContain('semester and department');
    expect(split).toContain('112-1 · 教育學系');
  });

  it.each(LANGUAGES)('leaves no gap in its words: %s', async (language) => {
    for (const name of ['centre', 'tiny', 'alone', 'onePerson', 'gap'] as const) {
      const text = (await drawn(name, { language })).replaceAll(/<[^>]*>/g, ' ');
      expect(text, name).not.toMatch(/undefined|NaN|\{\{|Infinity|cohorts\.\w/);
    }
  });
});

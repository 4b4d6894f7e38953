import { describe, expect, it } from 'vitest';
import { publicationContext, publishedFinding } from '../../src/report';
import {
  BEFORE_AND_AFTER,
  type CompetencyFinding,
  DEFAULT_SETTINGS,
  type FindingOf,
  type Question,
  type RetentionFinding,
} from '../../src/vocabulary';
import { answer } from '../views/fixture-engine';
import { FIXTURES } from '../views/fixtures';

const THRESHOLD = 10;
const settings = DEFAULT_SETTINGS;

type Answers = (question: Question) => unknown;

async function published<Asked extends Question>(question: Asked, answers: Answers) {
  const ask = async <Further extends Question>(further: Further) => answers(further) as FindingOf<Further['kind']>;
  const context = await publicationContext(question, { threshold: THRESHOLD, pair: BEFORE_AND_AFTER }, ask);
  return publishedFinding(await ask(question), context);
}

const of = (name: keyof typeof FIXTURES): Answers => {
  const fixture = FIXTURES[name]();
  return (question) => answer(fixture, question);
};

/** Every number that is told, with where it stands; the threshold, the scale and what describes the question are nobody's. */
const NOBODYS = new Set(['needed', 'scale', 'confidence', 'seed', 'min', 'max', 'filters']);
function toldNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [] : [`${path} ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NOBODYS.has(key) ? [] : toldNumbers(part, `${path}.${key}`)));
}

const COMPETENCY = { kind: 'competency', competency: 'compassion', filters: {}, settings } as const;

describe('of a group of three', () => {
  it.each([{ kind: 'change', by: null, filters: {}, settings }, COMPETENCY] satisfies Question[])(
    'no number is told: $kind',
    async (question) => {
      const finding = await published(question, of('tiny'));
      const rows = finding.kind === 'change' ? finding.comparisons.filter(({ n }) => n !== 0) : [finding];
      const told = toldNumbers(rows).filter((line) => !/\.items |normalisedGain/.test(line));
      expect(told).toEqual([]);
    },
  );

  it('nor of who left', async () => {
    const finding = await published({ kind: 'attrition', filters: {}, settings }, of('tiny'));
    expect(finding.baseline.every(({ left, stayed }) => Number.isNaN(left.n) && Number.isNaN(stayed.n))).toBe(true);
    expect(finding.retention).toHaveProperty('refusal.code', 'suppressed');
  });
});

describe('of a group below twice the threshold', () => {
  const small: Answers = (question) => {
    const fixture = FIXTURES.centre();
    return answer({ ...fixture, rows: fixture.rows.map((row) => ({ ...row, n: 14 })) }, question);
  };

  it('means are told, and neither single scores nor answers', async () => {
    const finding: CompetencyFinding = await published(COMPETENCY, small);
    expect(finding.comparison.n).toBe(14);
    expect(finding.comparison.gain).toHaveProperty('mean');
    expect([finding.distribution, finding.pairs, finding.levels.flow, finding.checks.quantiles]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(
      toldNumbers(finding.items.map(({ before, after, up, same, down }) => [before, after, up, same, down])),
    ).toEqual([]);
  });
});

describe('of a large group', () => {
  it('everything is told but who answered too little', async () => {
    const finding = await published(COMPETENCY, of('centre'));
    expect(finding.pairs.length).toBeGreaterThan(0);
    expect(finding.missing).toEqual([]);
    expect(finding.comparison.leftOut.noScoreBefore).toBeNaN();
  });
});

describe('retention by group', () => {
  const groupsOf =
    (groups: [number, number][]): Answers =>
    (question) => {
      const sum = (at: 0 | 1) => groups.reduce((all, group) => all + group[at], 0);
      if (question.kind === 'cells') {
        const [pre, both] = [sum(0), sum(1)];
        const people = { pre, post: both, then: 0, followUp: 0, both, preOnly: pre - both, postOnly: 0 };
        return { kind: 'cells', filters: {}, groupings: [], people: [{ values: [], people }], scored: [] };
      }
      const share = { share: 0.8, ci: [0.7, 0.9] };
      const rows = groups.map(([first, both], index) => ({ cohort: `g${index}`, first, both, retention: share }));
      return { kind: 'retention', by: 'course', filters: {}, confidence: 0.95, groups: rows, test: { chiSquared: 1 } };
    };
  const question = { kind: 'retention', by: 'course', filters: {}, settings } as const;

  it('is told where in every group enough came, stayed and left', async () => {
    const finding: RetentionFinding = await published(question, groupsOf([[60, 40], [50, 30]])); // biome-ignore format: pairs
    expect(finding.groups[0]).toMatchObject({ first: 60, both: 40 });
  });

  it('is not told where three left', async () => {
    const finding: RetentionFinding = await published(question, groupsOf([[60, 57], [50, 30]])); // biome-ignore format: pairs
    expect(toldNumbers([finding.groups, finding.test])).toEqual([]);
  });
});

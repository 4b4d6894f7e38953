import '../every-language';
import { describe, expect, it } from 'vitest';
import { createMessages, type Translate } from '../../src/messages';
import { type NoteSources, notesOf } from '../../src/views/overview/notes';
import {
  type AttritionFinding,
  type ChangeFinding,
  DEFAULT_SETTINGS,
  type ReliabilityFinding,
} from '../../src/vocabulary';
import { answer } from './fixture-engine';
import { FIXTURES, type Fixture } from './fixtures';

const t = createMessages('en').t.bind(null) as unknown as Translate;
const common = { filters: {}, settings: DEFAULT_SETTINGS };

function sourcesOf(fixture: Fixture): NoteSources {
  return {
    change: answer(fixture, { kind: 'change', by: null, ...common }) as ChangeFinding,
    reliability: answer(fixture, { kind: 'reliability', ...common }) as ReliabilityFinding,
    attrition: answer(fixture, { kind: 'attrition', ...common }) as AttritionFinding,
    understanding: fixture.understanding,
    nameOf: (id) => id,
    adjustment: 'holm',
  };
}
const idsOf = (sources: NoteSources) => notesOf(t, sources).map(({ id }) => id);

describe('what to notice', () => {
  it('comes from the data, most consequential first', () => {
    expect(idsOf(sourcesOf(FIXTURES.centre()))).toEqual([
      'fell/resilience',
      'dropout/interdisciplinary',
      'ceiling/engagement',
      'alpha/resilience',
    ]);
  });

  it('is at most five, and tells every kind before a second of one', () => {
    const fixture = FIXTURES.fallen();
    const sources = sourcesOf(fixture);
    const crowded: NoteSources = {
      ...sources,
      understanding: {
        ...fixture.understanding,
        items: [{ competency: 'a', unread: [{ value: '?', count: 3 }], outOfRange: 1 }] as never,
        problems: [{ code: 'instrument-item-not-found', severity: 'warning' }],
      },
    };
    expect(idsOf(crowded)).toEqual([
      'fell/interdisciplinary',
      'dropout/interdisciplinary',
      'ceiling/engagement',
      'alpha/resilience',
      'unread',
    ]);
  });

  it('points out few people and a small matched share', () => {
    const tiny = sourcesOf(FIXTURES.tiny());
    expect(idsOf(tiny)).toContain('small');
    const people = { ...tiny.attrition!.people, both: 40, preOnly: 60 };
    expect(idsOf({ ...tiny, attrition: { ...tiny.attrition!, people } })).toContain('matched');
  });

  it('says on which side the leavers began', () => {
    const lower = notesOf(t, sourcesOf({ ...FIXTURES.centre(), attritionG: 0.42 }));
    const higher = notesOf(t, sourcesOf({ ...FIXTURES.centre(), attritionG: -0.42 }));
    const textOf = (notes: typeof lower) => notes.find(({ id }) => id.startsWith('dropout'))!.text;
    expect(textOf(lower)).toMatch(/0\.29 lower .*g\s=\s0\.42/);
    expect(textOf(higher)).toMatch(/higher .*g\s=\s0\.62/);
  });

  it('is silent where nothing stands out', () => {
    const fixture = FIXTURES.rose();
    const rows = fixture.rows.map((row) => ({ ...row, ceilingAfter: 0.05, alpha: 0.85 }));
    expect(idsOf(sourcesOf({ ...fixture, rows }))).toEqual([]);
  });
});

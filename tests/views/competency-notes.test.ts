import '../every-language';
import { describe, expect, it } from 'vitest';
import { createMessages, type Translate } from '../../src/messages';
import { competencyNotes } from '../../src/views/competency/notes';
import type { CompetencyFinding } from '../../src/vocabulary';
import type { MadeUp } from './made-up';
import { madeUpCompetency } from './made-up-competency';

const t = createMessages('en').t.bind(null) as unknown as Translate;
const plainSpec = { competency: 'a', n: 120, before: 3, after: 3.4, alpha: 0.85 };

function findingOf(spec: Partial<MadeUp> = {}): CompetencyFinding {
  const whole = { ...plainSpec, ...spec };
  const finding = madeUpCompetency(whole, [whole]);
  // The made-up people decide on shifts and on who cannot rise; here each test decides.
  const { reliableChange } = finding.comparison;
  return {
    ...finding,
    items: finding.items.map((item) => ({ ...item, shift: { fromRest: 0.1, p: 0.4, pHolm: 1, flagged: false } })),
    comparison: {
      ...finding.comparison,
      reliableChange: 'refusal' in reliableChange ? reliableChange : { ...reliableChange, cannotImprove: 0 },
    },
  };
}
const idsOf = (finding: CompetencyFinding) => competencyNotes(t, finding, (id) => id).map(({ id }) => id);

describe('what to notice in a competency', () => {
  it('is silent where nothing stands out', () => {
    expect(idsOf(findingOf())).toEqual([]);
  });

  it('points out few people, a ceiling and a loose scale', () => {
    expect(idsOf(findingOf({ n: 12 }))).toContain('few');
    expect(idsOf(findingOf({ ceilingAfter: 0.4 }))).toEqual(['ceiling']);
    expect(idsOf(findingOf({ alpha: 0.6 }))).toEqual(['alpha']);
    expect(idsOf(findingOf({ alpha: -0.2 }))).toEqual(['negativeAlpha']);
  });

  it('names the item that goes against its scale', () => {
    const [note] = competencyNotes(t, findingOf({ loose: 2 }), (id) => id);
    expect(note!.id).toBe('negativeRest');
    expect(note!.text).toContain('“a-3”');
  });

  it('names the item that moved most against the rest, and counts the others', () => {
    const finding = findingOf();
    const flag = (count: number): CompetencyFinding => ({
      ...finding,
      items: finding.items.map((item, index) => ({
        ...item,
        shift: { fromRest: -0.6 - index / 10, p: 0.001, pHolm: 0.005, flagged: index < count },
      })),
    });
    expect(idsOf(flag(1))).toEqual(['shift']);
    const [note] = competencyNotes(t, flag(3), (id) => id);
    expect(note).toMatchObject({ id: 'shiftMany' });
    expect(note!.text).toMatch(/^3 items .*“a-3” \(−0\.80\)/);
  });

  it('points out a skewed shape only where there are few people', () => {
    const skewed = (n: number) => {
      const finding = findingOf({ n });
      return idsOf({ ...finding, checks: { ...finding.checks, skewness: 1.4, outliers: 0 } });
    };
    expect(skewed(60)).toContain('shape');
    expect(skewed(400)).not.toContain('shape');
  });
});

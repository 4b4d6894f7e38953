import '../every-language';
import { describe, expect, test } from 'vitest';
import { createMessages } from '../../src/messages';
import { csvText } from '../../src/report';
import { decisionForm, openDecisions } from '../../src/views/data/decisions/decision-form';
import { deservesALook, itemGroups, readShare } from '../../src/views/data/items/item-groups';
import { scaleOptions } from '../../src/views/data/items/scale-options';
import { reasonCounts, searchedLedger, usedByHand } from '../../src/views/data/ledger/ledger-view';
import { ledgerRows } from '../../src/views/data/ledger/ledger-words';
import { pageOf } from '../../src/views/data/paging';
import { attritionRow, attritionSentence } from '../../src/views/data/people/attrition-words';
import { flowShape } from '../../src/views/data/people/flow-shape';
import { wavePairs } from '../../src/views/data/people/matching-rules';
import { besideWords, differWords } from '../../src/views/data/people/near-miss-words';
import { allSemesters, itemsToLookAt } from '../../src/views/data/quality/quality-view';
import { rowSum, standingOf } from '../../src/views/data/standing';
import { type Decision, LANGUAGES, type LedgerEntry, type Understanding } from '../../src/vocabulary';
import { ATTRITION, CLEAN, CROWDED, DECIDING, madeUp, madeUpItem, madeUpPeople, madeUpQuality } from './made-up';

const words = { en: createMessages('en').t, 'zh-TW': createMessages('zh-TW').t };

describe('decisions', () => {
  test.each(LANGUAGES)('in %s: each has a question, a reason, and the proposal in front', (language) => {
    for (const decision of DECIDING.decisions) {
      const form = decisionForm(words[language], language, decision, DECIDING);
      expect(form.buttons[0]).toMatchObject({ proposed: true, value: decision.proposal });
      const values = [...form.buttons, ...form.list].map(({ value }) => value);
      expect(new Set(values)).toEqual(new Set(decision.options.map(({ value }) => value)));
      const labels = [...form.buttons, ...form.list].map(({ label }) => label);
      for (const code of ['none', 'monthFirst', 'dayFirst', 'pre']) expect(labels).not.toContain(code);
      expect(`${form.ask} ${form.why} ${form.saw.join(' ')}`).not.toMatch(/\{\{|data\.|undefined/);
    }
  });

  test('many answers stand in a list behind the proposal', () => {
    const decision = DECIDING.decisions.find(({ kind }) => kind === 'competency')!;
    const form = decisionForm(words.en, 'en', decision, DECIDING);
    expect(form.buttons).toHaveLength(1);
    expect(form.list).toHaveLength(decision.options.length - 1);
  });

  test('a person column goes by its name, a proposal that is no option is still offered', () => {
    const card = CLEAN.sources[0]!;
    const decision: Decision = {
      key: `person/${card.sha256}`,
      kind: 'person',
      file: card.name,
      options: [{ value: '8' }],
      proposal: '17',
    };
    const form = decisionForm(words.en, 'en', decision, CLEAN);
    expect(form.buttons.map(({ label }) => label)).toEqual(['student_code', 'ResponseId']);
  });

  test('what was just answered is no longer asked', () => {
    const [first, ...others] = DECIDING.decisions;
    expect(openDecisions(DECIDING.decisions, new Set([first!.key]))).toEqual(others);
  });
});

describe('standing', () => {
  const state = {
    engine: { state: 'ready', database: '' } as const,
    work: null,
    refused: [],
    failure: null,
    missing: [],
    keeping: true,
  };
  const kindOf = (understanding: Understanding | null) => standingOf({ ...state, understanding }).kind;

  test('names where the person is', () => {
    const flow = (pre: number, post: number, both: number) => madeUp({ people: madeUpPeople({ pre, post, both }) });
    expect(kindOf(null)).toBe('empty');
    expect(kindOf(CLEAN)).toBe('ready');
    expect(kindOf(DECIDING)).toBe('decisions');
    expect(kindOf(flow(5, 0, 0))).toBe('onlyBefore');
    expect(kindOf(flow(0, 5, 0))).toBe('onlyAfter');
    expect(kindOf(flow(5, 5, 0))).toBe('unmatched');
    expect(kindOf(flow(0, 0, 0))).toBe('noSurvey');
  });

  test.each([CLEAN, DECIDING, CROWDED])('rows = used + set aside, and the ledger lists each', (understanding) => {
    const { rows, kept, setAside } = rowSum(understanding);
    expect(rows).toBe(kept + setAside);
    expect(understanding.ledger).toHaveLength(setAside);
  });
});

describe('ledger', () => {
  test('pages hold every entry once, and the reasons add up', () => {
    const { ledger } = CROWDED;
    const { pages } = pageOf(ledger, 0, 100);
    const all = Array.from({ length: pages }, (_, page) => pageOf(ledger, page, 100).entries).flat();
    expect(all).toEqual(ledger);
    expect(reasonCounts(ledger).reduce((sum, { count }) => sum + count, 0)).toBe(ledger.length);
    expect(pageOf(ledger, 1, 100)).toMatchObject({ from: 101, to: 200 });
    expect(pageOf([], 3, 100)).toMatchObject({ page: 0, from: 0, to: 0, count: 0 });
  });

  const [entry] = CLEAN.ledger;
  const total: LedgerEntry = { ...entry!, reason: 'excluded', excludedAs: 'totalOrNote', person: '=1+1', row: 77 };
  const ruled: LedgerEntry = { ...entry!, reason: 'excluded', because: { en: 'did not consent' }, person: 'ＡＢ１' };

  test('tells apart what the results file counts as excluded', () => {
    expect(reasonCounts([total, ruled])).toEqual([
      { reason: 'excluded', count: 1 },
      { reason: 'totalOrNote', count: 1 },
    ]);
    const rows = ledgerRows(words.en, 'en', [total, ruled]);
    expect(rows.map((row) => row[4])).toEqual(['Reason', 'a total or a note, no response', 'did not consent']);
    expect(csvText(rows)).toContain(`"'=1+1"`);
  });

  test.each(['=1+1', '＝1+1', '@SUM(A1)', '＋1', ' -1', '\t=1', '\u200b=1', '－1'])(
    '%j is inert as a file',
    (person) => {
      const [, row] = csvText(ledgerRows(words.en, 'en', [{ ...total, person }])).split('\r\n');
      expect(row).toContain(`"'${person}"`);
    },
  );

  test('is searched by reason, person, file and row', () => {
    const ledger = [total, ruled];
    expect(searchedLedger(ledger, { reason: 'totalOrNote', text: '' })).toEqual([total]);
    expect(searchedLedger(ledger, { reason: null, text: ' ab1 ' })).toEqual([ruled]);
    expect(searchedLedger(ledger, { reason: null, text: '77' })).toEqual([total]);
    expect(searchedLedger(ledger, { reason: null, text: total.file.toUpperCase() })).toEqual(ledger);
    expect(searchedLedger(ledger, { reason: 'totalOrNote', text: 'ab1' })).toEqual([]);
  });

  test('rows used by hand keep their way back; those of files gone do not', () => {
    const [card] = CLEAN.sources;
    const choices = { [`row/${card!.sha256}/12`]: 'use', [`row/${card!.sha256}/13`]: 'setAside', 'row/gone/4': 'use' };
    expect(usedByHand(choices, CLEAN)).toEqual([{ key: `row/${card!.sha256}/12`, file: card!.name, row: 12 }]);
  });
});

describe('item map', () => {
  test('groups follow the framework, those left out come last, and none is lost', () => {
    const groups = itemGroups(DECIDING);
    expect(groups.at(-1)?.competency).toBeNull();
    expect(groups.flatMap(({ items }) => items)).toHaveLength(DECIDING.items.length);
    const strange = itemGroups({ ...CLEAN, items: [madeUpItem({ key: 'X', competency: 'unheard' })] });
    expect(strange.map(({ competency }) => competency)).toEqual(['unheard']);
  });

  test('only proposals and unread answers deserve a look', () => {
    expect(deservesALook(madeUpItem({ key: 'A' }))).toBe(false);
    expect(deservesALook(madeUpItem({ key: 'A', from: 'proposal' }))).toBe(true);
    expect(deservesALook(madeUpItem({ key: 'A', competency: null, from: 'proposal' }))).toBe(false);
    expect(deservesALook(madeUpItem({ key: 'A', outOfRange: 1 }))).toBe(true);
  });

  test('the share read leaves blanks out', () => {
    const item = { answered: 90, unread: [{ value: '?', count: 8 }], outOfRange: 2 };
    expect(readShare(item)).toBe(0.9);
    expect(readShare({ answered: 0, unread: [], outOfRange: 0 })).toBeNull();
  });

  test('scales that look alike are told apart by their ends', () => {
    const frequency = { min: 1, max: 5, labels: { en: ['Never', '', '', '', 'Always'] } };
    const one = scaleOptions([madeUpItem({ key: 'A' })], 'en');
    expect(one[0]).toEqual({ value: 'agreement-5', text: '1–5' });
    const two = scaleOptions(
      [madeUpItem({ key: 'A' }), madeUpItem({ key: 'B', scale: frequency, scaleId: 'f' })],
      'en',
    );
    expect(two.map(({ text }) => text)).toContain('1–5 Never … Always');
    expect(new Set(two.map(({ value }) => value)).size).toBe(two.length);
  });
});

describe('people', () => {
  test('the flow is in proportion and one person is still seen', () => {
    const shape = flowShape(madeUpPeople({ pre: 200, post: 100, both: 100 }));
    expect(shape).toMatchObject({ before: 100, both: 50, after: 50, postOnly: null });
    expect(flowShape(madeUpPeople({ pre: 100_001, post: 100_000, both: 100_000 })).before).toBeGreaterThan(101);
    expect(JSON.stringify(flowShape(madeUpPeople({ pre: 0, post: 0, both: 0 })))).not.toContain('null,null,null');
  });

  test.each(LANGUAGES)('in %s: the widest notable gap is said, with its direction', (language) => {
    const sentence = attritionSentence(words[language], language, ATTRITION, CLEAN.framework);
    expect(sentence).toContain('0.42');
    expect(sentence).toContain(language === 'en' ? 'lower' : '較低');
    expect(sentence).not.toMatch(/\{\{|data\./);
  });

  test('no gap, no one left, too few: each is said', () => {
    const say = (baseline: typeof ATTRITION.baseline, preOnly = 25) =>
      attritionSentence(
        words.en,
        'en',
        { ...ATTRITION, people: { ...ATTRITION.people, preOnly }, baseline },
        CLEAN.framework,
      );
    expect(say(ATTRITION.baseline.slice(0, 2))).toContain('No notable difference');
    expect(say(ATTRITION.baseline.slice(4))).toContain('at least 2');
    expect(say([], 0)).toContain('also answered after');
    expect(attritionRow(ATTRITION.baseline[4]!)).toMatchObject({ difference: null, effect: null });
  });
});

describe('quality', () => {
  test('all semesters are one row, and no times anywhere are no times', () => {
    const quality = madeUpQuality(['112-1', '112-2', '113-1', '113-2']);
    expect(allSemesters(quality)).toMatchObject({ responses: 1174, straightLining: 6, speeding: 6, outOfRange: 1 });
    const weighted = quality.bySemester.reduce((sum, row) => sum + row.missingShare * row.responses, 0) / 1174;
    expect(allSemesters(quality).missingShare).toBeCloseTo(weighted, 12);
    const without = { ...quality, bySemester: quality.bySemester.map((row) => ({ ...row, speeding: null })) };
    expect(allSemesters(without).speeding).toBeNull();
    expect(allSemesters({ ...quality, bySemester: [] })).toMatchObject({ responses: 0, missingShare: 0 });
  });

  test('only items that run the other way or are often blank are pointed out', () => {
    const { turned, blank } = itemsToLookAt(CROWDED.quality, CROWDED.items);
    expect(turned.map(({ item }) => item.key)).toEqual(['IN1']);
    expect(blank.map(({ item }) => item.key)).toEqual(['CO2']);
  });
});

describe('near misses', () => {
  test.each(LANGUAGES)('in %s: each says how the ids differ and what stands beside them', (language) => {
    const { nearMisses } = CLEAN.matching;
    const t = words[language];
    const said = nearMisses.map((pair) => [differWords(t, pair.differ), ...besideWords(t, language, pair)]);
    for (const [differ, ...beside] of said) {
      expect(`${differ} ${beside.join(' ')}`).not.toMatch(/\{\{|data\.|undefined/);
      expect(beside.length).toBeGreaterThan(0);
    }
    expect(new Set(said.map(([differ]) => differ)).size).toBe(6);
  });
});

describe('compared waves', () => {
  const pairs = (counts: Parameters<typeof madeUpPeople>[0], inForce = { before: 'pre', after: 'post' } as const) =>
    wavePairs(madeUpPeople(counts), inForce).map(({ before, after }) => `${before}/${after}`);

  test('are offered in time, and the pair in force always', () => {
    expect(pairs({ pre: 5, post: 5, both: 5 })).toEqual(['pre/post']);
    expect(pairs({ pre: 0, post: 5, both: 0, then: 4 })).toEqual(['pre/then', 'pre/post', 'then/post']);
    expect(pairs({ pre: 5, post: 5, both: 5, followUp: 2 })).toEqual(['pre/post', 'pre/followUp', 'post/followUp']);
  });

  test('the standing is of the pair', () => {
    const people = madeUpPeople({ pre: 0, post: 5, both: 4, then: 4 });
    const understanding = madeUp({ people, pair: { before: 'then', after: 'post' } });
    expect(standingOf({ work: null, understanding })).toEqual({ kind: 'ready', pre: 4, post: 5, both: 4 });
  });
});

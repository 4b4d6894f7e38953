import { describe, expect, it } from 'vitest';
import { differences, differencesInSteps } from '../../src/report';
import type { ResultsFile } from '../../src/vocabulary';
import { DEFAULT_SETTINGS } from '../../src/vocabulary';
import { MANY_ROWS, manyResults } from './many-results';

/** Two competencies of one survey; only what a difference looks at. */
const file = (): ResultsFile =>
  ({
    format: 'competency-results/1',
    app: { name: 'Competency Outcomes', version: '1.0.0' },
    view: 'full',
    filters: {},
    sources: [
      {
        name: 'a.csv',
        sha256: 'a'.repeat(64),
        recognisedAs: 'table',
        encoding: 'utf-8',
        rows: 10,
        kept: 10,
        setAside: {},
      },
    ],
    people: { pre: 10, post: 9, both: 8, preOnly: 2, postOnly: 1 },
    comparisons: ['compassion', 'reflection'].map((competency) => ({
      instrument: 'survey',
      competency,
      cohort: {},
      n: 8,
      gain: { mean: 0.25, ci: [0.1, 0.4], confidence: 0.95 },
      target: { level: 4, pre: 0.5, post: 0.75, mcnemarP: 0.5 },
    })),
    reliability: [{ instrument: 'survey', competency: 'compassion', wave: 'pre', n: 10, items: 4, alpha: 0.8 }],
    cohortTests: [],
    agreement: [],
    settings: DEFAULT_SETTINGS,
    decisions: { merge: 1 },
  }) as unknown as ResultsFile;

const changed = (change: (draft: ResultsFile) => void): ResultsFile => {
  const draft = structuredClone(file());
  change(draft);
  return draft;
};
const comparison = (draft: ResultsFile, at: number) =>
  draft.comparisons[at] as unknown as Record<'gain' | 'target', Record<string, unknown>>;

describe('the difference of two results files', () => {
  it('is nothing for a file and itself, whatever the order of keys, and for the last bit of a number', () => {
    expect(differences(file(), file())).toEqual([]);
    const bit = changed((draft) => Object.assign(comparison(draft, 0).gain, { mean: 0.25 + 2 ** -54 }));
    expect(differences(file(), bit)).toEqual([]);
    const { app, ...rest } = file();
    expect(differences(file(), { ...rest, app })).toEqual([]);
  });

  it('names what changed, appeared and vanished, with old, new and relative change', () => {
    const newer = changed((draft) => {
      comparison(draft, 0).gain.mean = 0.5;
      comparison(draft, 0).gain.sd = 0.7;
      draft.reliability = [];
    });
    const found = differences(file(), newer);
    expect(
      found.map(({ statistic, kind, older, newer: now, relative }) => [statistic, kind, older, now, relative]),
    ).toEqual([
      ['gain.mean', 'changed', 0.25, 0.5, 1],
      ['gain.sd', 'appeared', undefined, 0.7, undefined],
      ['reliability.pre.n', 'vanished', 10, undefined, undefined],
      ['reliability.pre.items', 'vanished', 4, undefined, undefined],
      ['reliability.pre.alpha', 'vanished', 0.8, undefined, undefined],
    ]);
    expect(found[0]!.reasons).toEqual([{ kind: 'unknown' }]);
  });

  it('is swapped when the files are', () => {
    const newer = changed((draft) => Object.assign(comparison(draft, 1).gain, { mean: 0.3 }));
    const [there] = differences(file(), newer);
    const [back] = differences(newer, file());
    expect([back!.older, back!.newer]).toEqual([there!.newer, there!.older]);
  });

  it('tells what of the data differs', () => {
    const source = file().sources[0]!;
    const of = (sources: ResultsFile['sources']) =>
      differences(
        file(),
        changed((draft) => {
          draft.sources = sources;
          draft.people.pre = 11;
        }),
      )[0]!.reasons;
    expect(of([{ ...source, kept: 9, setAside: { byHand: 1 } }])).toEqual([
      { kind: 'data', what: 'rows', source: 'a.csv' },
    ]);
    expect(of([{ ...source, sha256: 'b'.repeat(64) }])).toEqual([{ kind: 'data', what: 'changed', source: 'a.csv' }]);
    const other = { ...source, name: 'b.csv', sha256: 'b'.repeat(64) };
    expect(of([source, other])).toEqual([{ kind: 'data', what: 'added', source: 'b.csv' }]);
    expect(of([other])).toEqual([
      { kind: 'data', what: 'added', source: 'b.csv' },
      { kind: 'data', what: 'removed', source: 'a.csv' },
    ]);
  });

  it('holds a setting against the numbers that it decides', () => {
    const newer = changed((draft) => {
      draft.settings = { ...DEFAULT_SETTINGS, confidence: 0.9, targets: { compassion: 3 }, seed: [1, 2, 3, 4, 5, 6] };
      for (const at of [0, 1]) comparison(draft, at).gain.ci = [0.12, 0.38];
      comparison(draft, 0).target.pre = 0.6;
    });
    const reasons = Object.fromEntries(
      differences(file(), newer).map(({ competency, statistic, reasons: why }) => [`${competency} ${statistic}`, why]),
    );
    const confidence = { kind: 'setting', what: 'confidence', older: 0.95, newer: 0.9 };
    expect(reasons['compassion gain.ci.low']).toEqual([confidence]);
    expect(reasons['compassion target.pre']).toEqual([
      { kind: 'setting', what: 'targets', older: undefined, newer: 3 },
    ]);
    expect(reasons['reflection gain.ci.high']).toEqual([confidence]);
  });

  it('tells decisions, filters and the version of the program; files that know no settings tell what stands in them', () => {
    const newer = changed((draft) => {
      draft.people.both = 9;
      draft.decisions = { merge: 2 };
      draft.filters = { semester: ['113-1'] };
      draft.app.version = '1.1.0';
    });
    expect(differences(file(), newer)[0]!.reasons).toEqual([
      { kind: 'decisions', what: 'merge', older: 1, newer: 2 },
      { kind: 'setting', what: 'filters', older: {}, newer: { semester: ['113-1'] } },
      { kind: 'version', older: '1.0.0', newer: '1.1.0' },
    ]);
    const { settings: _settings, decisions: _decisions, ...old } = file();
    const target = changed((draft) => Object.assign(comparison(draft, 0).target, { level: 3, pre: 0.6 }));
    const { settings: _none, ...without } = target;
    const found = differences(old, without).find(({ statistic }) => statistic === 'target.pre');
    expect(found!.reasons).toEqual([{ kind: 'setting', what: 'targets', older: 4, newer: 3 }]);
  });

  it('tells each decision by what it is of, where both files do', () => {
    const source = 'a'.repeat(64);
    const made = (list: ResultsFile['made']) =>
      changed((draft) => {
        draft.made = list!;
        draft.people.both = draft.people.both + list!.length;
      });
    const older = made([
      { what: 'wave', source, value: 'pre' },
      { what: 'reverse', about: 'CE1', value: 'true' },
      { what: 'row', source, value: 'setAside', times: 2 },
    ]);
    const newer = made([
      { what: 'wave', source, value: 'post' },
      { what: 'duplicates', value: 'first' },
      { what: 'row', source, value: 'setAside', times: 3 },
      { what: 'row', source, value: 'use', times: 1 },
    ]);
    expect(differences(older, newer)[0]!.reasons).toEqual([
      { kind: 'decision', what: 'wave', source: 'a.csv', older: 'pre', newer: 'post' },
      { kind: 'decision', what: 'reverse', about: 'CE1', older: 'true' },
      { kind: 'decision', what: 'row', source: 'a.csv', value: 'setAside', older: 2, newer: 3 },
      { kind: 'decision', what: 'duplicates', newer: 'first' },
      { kind: 'decision', what: 'row', source: 'a.csv', value: 'use', older: 0, newer: 1 },
    ]);
  });

  it('holds the seed against what is drawn by it, and the target of a rubric against its own numbers', () => {
    const drawn = (low: number, at: number): Partial<ResultsFile> => ({
      agreement: [{ competency: 'compassion', krippendorff: { ordinal: { value: 0.5, ci: [low, 0.6] } } }] as never,
      comparisons: [
        { ...file().comparisons[0]!, instrument: 'rubric', target: { level: 2, pre: at } },
      ] as unknown as ResultsFile['comparisons'],
    });
    const newer = {
      ...file(),
      ...drawn(0.41, 0.3),
      settings: { ...DEFAULT_SETTINGS, seed: [1, 2, 3, 4, 5, 6], targets: { 'rubric/': 2 } },
    };
    const found = differences({ ...file(), ...drawn(0.4, 0.2) }, newer);
    const reasons = Object.fromEntries(found.map(({ statistic, reasons: why }) => [statistic, why]));
    expect(reasons['agreement.all.krippendorff.ordinal.ci.low']).toMatchObject([{ kind: 'setting', what: 'seed' }]);
    expect(reasons['rubric.target.pre']).toEqual([{ kind: 'setting', what: 'targets', older: undefined, newer: 2 }]);
  });
});

describe('results by course, of more than a hundred thousand numbers', () => {
  it('are compared whole, in steps that each leave the page time', () => {
    const [older, newer] = [manyResults(0.95), manyResults(0.9)];
    const steps = differencesInSteps(older, newer);
    let taken = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      taken += 1;
      if (!step.done) continue;
      expect(new Set(step.value.map(({ statistic }) => statistic))).toEqual(
        new Set([
          ...['gain', 'wilcoxon', 'effects.cohensDz', 'effects.hedgesGav', 'effects.cohensDrm'].flatMap((part) => [
            `${part}.ci.low`,
            `${part}.ci.high`,
          ]),
          ...['wilcoxon.rankBiserialCi.low', 'wilcoxon.rankBiserialCi.high', 'gain.confidence'],
        ]),
      );
      expect(step.value.length).toBe(MANY_ROWS * 13);
      expect(step.value.every(({ reasons }) => reasons.length === 1 && reasons[0]!.kind === 'setting')).toBe(true);
      break;
    }
    expect(taken).toBeGreaterThan(500);
    expect(differences(older, older)).toEqual([]);
  }, 60_000);
});

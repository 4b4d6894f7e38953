import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/vocabulary';
import { askEngine, startNodeEngine, takeIn } from '../engine/node-engine';
import { OWN_NAMES, RUBRIC_SHAPES, type RubricFiles, type RubricShape, sampleRatings } from '../import/rubric-shapes';

type Running = Awaited<ReturnType<typeof startNodeEngine>>;
const SAMPLE = sampleRatings();
const IDS = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];
const asked = { filters: {}, settings: DEFAULT_SETTINGS };

let running: Running;
beforeAll(async () => {
  running = await startNodeEngine();
});
afterAll(() => running.close());

/** What is said of change and of agreement, by competencies and assessors, without what files call them. */
async function figuresOf(files: RubricFiles, unnamed = false) {
  const choices = unnamed ? Object.fromEntries(IDS.map((id, index) => [`competency/rubric/${index + 1}`, id])) : {};
  const given = Object.entries(files).map(([name, text]) => new File([text], name));
  const { understanding } = await takeIn(running.engine, given, choices);
  const rubric = await askEngine(running.engine, understanding, { kind: 'rubric', ...asked });
  const agreement = await askEngine(running.engine, understanding, { kind: 'agreement', ...asked });
  const called = (name: string) => Object.keys(OWN_NAMES).find((key) => OWN_NAMES[key] === name) ?? name;
  return {
    people: rubric.people,
    change: rubric.criteria.map(({ criterion, ...rest }) => ({ ...rest, competency: criterion.competency })),
    agreement: agreement.rows.map(
      ({ criterion, wave, exact, adjacent, kappa, krippendorff, icc, works, ratedTwice }) => ({
        ...{ competency: criterion.competency, wave, works, ratedTwice, exact, adjacent, kappa, krippendorff, icc },
      }),
    ),
    raters: agreement.raters
      .map((rater) => ({ ...rater, name: called(rater.name) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** The same, with numbers to ten digits: the order in which people come may differ. */
function alike(found: unknown, wanted: unknown): void {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value;
  expect(JSON.parse(JSON.stringify(found, rounded))).toEqual(JSON.parse(JSON.stringify(wanted, rounded)));
}

describe('one set of ratings says the same in every shape, and the same as one row a rating, which equals R', () => {
  const long = RUBRIC_SHAPES['one row a rating'];
  const first = SAMPLE.filter(({ rater }) => rater === '評審A');
  let everyone: Awaited<ReturnType<typeof figuresOf>>;
  let ofOne: Awaited<ReturnType<typeof figuresOf>>;
  beforeAll(async () => {
    everyone = await figuresOf(long.write(SAMPLE));
    ofOne = await figuresOf(long.write(first));
  }, 60_000);

  it.each(Object.entries(RUBRIC_SHAPES).slice(1) as [string, RubricShape][])(
    '%s',
    async (_, { oneRater, unnamed, write }) => {
      const found = await figuresOf(write(oneRater ? first : SAMPLE, false), unnamed);
      const wanted = oneRater ? ofOne : everyone;
      alike(found.people, wanted.people);
      expect(found.people.both).toBe(oneRater ? 39 : 57);
      alike(found.change, wanted.change);
      if (oneRater) return expect(found.raters).toEqual([]);
      alike(found.raters, wanted.raters);
      alike(found.agreement, wanted.agreement);
    },
    60_000,
  );

  it('half levels: half the change, and the same agreement where nothing depends on the unit', async () => {
    const halved = SAMPLE.map((cell) =>
      /^\d$/.test(cell.text) ? { ...cell, text: String(Number(cell.text) / 2) } : cell,
    );
    const found = await figuresOf(RUBRIC_SHAPES['a column a criterion, rater and wave'].write(halved));
    const gains = ({ change }: typeof found) =>
      change.map(({ comparison: { gain, t } }) => ['mean' in gain && gain.mean, 'p' in t && t.p]);
    alike(
      gains(found),
      gains(everyone).map(([mean, p]) => [Number(mean) / 2, p]),
    );
    const free = ({ agreement }: typeof found) =>
      agreement.map(({ exact, kappa, krippendorff, icc }) => ({ exact, kappa, krippendorff, icc }));
    alike(free(found), free(everyone));
  }, 60_000);
});

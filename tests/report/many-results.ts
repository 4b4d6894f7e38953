import { DEFAULT_SETTINGS, type ResultsFile } from '../../src/vocabulary';

const COURSES = 500;
const COMPETENCIES = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];

export const MANY_ROWS = COURSES * COMPETENCIES.length;

/** Results of five hundred courses: more than a hundred thousand numbers. `confidence` moves the limits of every interval. */
export function manyResults(confidence: number): ResultsFile {
  const interval = (value: number) => [value - confidence, value + confidence];
  const row = (competency: string, place: number, cohort: Record<string, string>) => {
    const [mean, gain] = [3 + (place % 7) / 10, (place % 11) / 20];
    return {
      instrument: 'survey',
      competency,
      cohort,
      n: 20 + (place % 9),
      pre: { mean, sd: 0.7, median: mean },
      post: { mean: mean + gain, sd: 0.7, median: mean },
      correlation: 0.5,
      gain: { mean: gain, sd: 0.5, ci: interval(gain), confidence },
      t: { statistic: gain * 9, df: 19, p: 0.01, pHolm: 0.05, pBH: 0.02 },
      wilcoxon: {
        V: 100 + place,
        p: 0.02,
        pHolm: 0.1,
        hodgesLehmann: gain,
        ci: interval(gain),
        rankBiserial: 0.4,
        rankBiserialCi: interval(0.4),
        zeroDifferences: 2,
      },
      effects: {
        cohensDz: { value: gain * 2, ci: interval(gain) },
        hedgesGav: { value: gain * 1.9, ci: interval(gain) },
        cohensDrm: { value: gain * 1.8, ci: interval(gain) },
      },
      reliableChange: { improved: 4, unchanged: 14, declined: 2, criterion: 0.9, cannotImprove: 1 },
      target: { level: 4, pre: 0.2, post: 0.3, difference: 0.1, reached: 3, lost: 1, mcnemarP: 0.6 },
      leftOut: { noScoreBefore: 0, noScoreAfter: 1 },
      extremes: { ceilingBefore: 0, ceilingAfter: 0.1, floorBefore: 0, floorAfter: 0 },
    };
  };
  const comparisons = Array.from({ length: COURSES }, (_, place) =>
    COMPETENCIES.map((competency) => row(competency, place, { course: `第${place + 1}組・社會實踐與地方創生` })),
  ).flat();
  return {
    format: 'competency-results/1',
    app: { name: 'Competency Outcomes', version: '1.0.0' },
    view: 'full',
    filters: {},
    sources: [],
    people: { pre: 12000, post: 11000, both: 10000, preOnly: 2000, postOnly: 1000 },
    comparisons,
    reliability: [],
    cohortTests: [],
    agreement: [],
    settings: { ...DEFAULT_SETTINGS, confidence },
    made: [],
  } as unknown as ResultsFile;
}

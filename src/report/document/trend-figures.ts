import { type TrendMark, type TrendPanel, trendPanels } from '../../charts';
import { comparisonsByCohort, formatChange, formatLevel } from '../../messages';
import { type CohortsFinding, isRefused } from '../../vocabulary';
import { isTold } from '../published-people';
import type { Block } from './document';
import { lineOf } from './line';
import { joined, type Writing } from './writing';

/** A line needs so many semesters. */
export const FEWEST_SEMESTERS = 3;
/** More panels than this do not stand on one page. */
const MOST_PANELS = 6;

/** How many semesters have a time and a change that is told, in the competency that has most. */
export const semestersToTell = (writing: Writing, finding: CohortsFinding): number =>
  Math.max(0, ...panelsOf(writing, finding).map(({ panel }) => panel.marks.length));

/** Every competency over the semesters, with intervals; those of one answer scale share their axes. */
export function trendFigures(writing: Writing, finding: CohortsFinding): Block[] {
  const panels = panelsOf(writing, finding).filter(({ panel }) => panel.marks.length >= FEWEST_SEMESTERS);
  const scales = [...new Set(panels.map(({ scale }) => scale))];
  return scales
    .map((scale) => panels.filter((one) => one.scale === scale).map(({ panel }) => panel))
    .flatMap((all) =>
      Array.from({ length: Math.ceil(all.length / MOST_PANELS) }, (_, part) =>
        all.slice(part * MOST_PANELS, (part + 1) * MOST_PANELS),
      ),
    )
    .map((part, index) => figure(writing, finding, part, index));
}

function panelsOf({ input, nameOf, indexOf, cohortName }: Writing, finding: CohortsFinding) {
  return input.understanding.competencies.map(({ id, scale }): { scale: string; panel: TrendPanel } => {
    const rows = comparisonsByCohort(finding, { instrument: 'survey', competency: id });
    const marks = finding.cohorts.flatMap(({ cohort, time, capsule }, place): TrendMark[] => {
      const row = rows[place];
      if (time === null || !row || !isTold(row.n) || !('mean' in row.gain)) return [];
      const ofCapsule = capsule !== undefined;
      return [{ name: cohortName(cohort), time, change: row.gain.mean, ci: row.gain.ci ?? null, ofCapsule }];
    });
    const trend = finding.tests.find((test) => test.competency === id)?.trend;
    const line =
      !trend || isRefused(trend)
        ? null
        : (time: number) => trend.intercept.estimate + trend.slope.estimate * (time - trend.origin);
    return {
      scale: `${scale.min}/${scale.max}/${scale.unit}`,
      panel: { name: nameOf(id), place: indexOf(id), marks: marks.toSorted((a, b) => a.time - b.time), line },
    };
  });
}

function figure({ t, input, language }: Writing, finding: CohortsFinding, panels: TrendPanel[], index: number): Block {
  const values = panels.map(({ name, marks }) => {
    const changes = marks.map((mark) =>
      t('report.cohorts.forestItem', { cohort: mark.name, change: formatChange(mark.change) }),
    );
    return t('report.cohorts.trendItem', { name, changes: changes.join(t('shell.filters.separator')) });
  });
  return {
    kind: 'figure',
    id: `figure-trend-${index + 1}`,
    caption: t('report.cohorts.trendFigure'),
    alt: t('report.cohorts.trendAlt', { values: values.join('; ') }),
    picture: trendPanels(panels, input.colours),
    note: lineOf(
      joined({ language }, [
        `${t('report.cohorts.trendLegend', { level: formatLevel(finding.confidence) })}${t('report.stop')}`,
        panels.some(({ line }) => line !== null) ? t('report.cohorts.trendLine') : null,
        panels.some(({ marks }) => marks.some(({ ofCapsule }) => ofCapsule)) ? t('report.cohorts.trendHollow') : null,
      ]),
    ),
  };
}

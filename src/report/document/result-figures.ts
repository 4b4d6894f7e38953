import { dumbbell, dumbbellHeight } from '../../charts';
import { formatChange, formatLevel, formatNumber, meanOf } from '../../messages';
import type { Comparison } from '../../vocabulary';
import type { Block } from './document';
import type { Writing } from './writing';

const WIDTH = 900;

/** Before and after of all competencies, one figure for each answer scale; those without means are in the tables alone. */
export function resultFigures(writing: Writing): Block[] {
  const { findings } = writing.input;
  const comparisons = findings.unpaired ? [] : (findings.change?.comparisons ?? []);
  const drawn = comparisons.filter(({ pre, post }) => meanOf(pre) !== null && meanOf(post) !== null);
  const keyOf = ({ scale }: Comparison) => `${scale.min}/${scale.max}/${scale.unit}`;
  const scales = [...new Set(drawn.map(keyOf))];
  return scales.map((scale, index) =>
    figure(
      writing,
      drawn.filter((row) => keyOf(row) === scale),
      index,
    ),
  );
}

function figure({ t, input, nameOf, indexOf }: Writing, rows: Comparison[], index: number): Block {
  const { min, max } = rows[0]!.scale;
  const level = formatLevel(input.project.settings.confidence);
  const values = rows.map((row) =>
    t('report.results.figureItem', {
      name: nameOf(row.competency),
      before: formatNumber(meanOf(row.pre) ?? Number.NaN),
      after: formatNumber(meanOf(row.post) ?? Number.NaN),
      change: formatChange(meanOf(row.gain) ?? Number.NaN),
    }),
  );
  const words = {
    title: t('overview.column.dumbbellScale', { min, max }),
    legend: t('overview.column.gain', { level }),
    nameOf,
    indexOf,
  };
  return {
    kind: 'figure',
    id: `figure-change-${index + 1}`,
    caption: t('report.results.figure', { level, min, max }),
    alt: t('report.results.figureAlt', { values: values.join('; ') }),
    picture: { option: dumbbell(rows, words, input.colours), width: WIDTH, height: dumbbellHeight(rows.length) },
  };
}

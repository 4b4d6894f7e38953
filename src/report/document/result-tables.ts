import { formatLevel } from '../../messages';
import { type Comparison, isRefused, type OrRefusal } from '../../vocabulary';
import { change, count, end, interval, number, percent, pValue, shareless, start, words } from './cells';
import type { Block, Cell, Column } from './document';
import { lineOf } from './line';
import { between, joined, type Writing } from './writing';

const found = <Value>(figure: OrRefusal<Value> | undefined): Value | null =>
  figure === undefined || isRefused(figure) ? null : figure;
/** A summary keeps its mean even where its spread is refused. */
const summaryOf = (figure: Comparison['pre']) => ('mean' in figure ? figure : null);

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Means and changes, their tests, and people: three tables with the same rows. */
export function resultTables(writing: Writing): Block[] {
  const { t, input } = writing;
  const rows = input.findings.change?.comparisons ?? [];
  return [means(writing, rows), tests(writing, rows), people(writing, rows)].map((table) => ({
    ...table,
    note: [...(table.note ?? []), { text: `${between(writing.language)}${t('report.notGiven')}` }],
  }));
}

const competencyColumn = ({ t }: Writing): Column => start(t('report.framework.competency'));

function means(writing: Writing, rows: Comparison[]): TableBlock {
  const { t, input, nameOf } = writing;
  const ci = t('report.results.ci', { level: formatLevel(input.project.settings.confidence) });
  return {
    kind: 'table',
    id: 'table-means',
    caption: t('report.results.means'),
    columns: [
      competencyColumn(writing),
      end(t('report.results.n')),
      end(t('report.results.beforeMean')),
      end(t('report.results.sd')),
      end(t('report.results.afterMean')),
      end(t('report.results.sd')),
      end(t('report.results.change')),
      end(ci),
      end(t('report.results.effect')),
      end(ci),
    ],
    rows: rows.map(({ competency, n, pre, post, gain, effects }) => {
      const gav = found(effects.hedgesGav);
      const [before, after] = [summaryOf(pre), summaryOf(post)];
      return [
        words(nameOf(competency)),
        count(n),
        number(before?.mean),
        number(before?.sd),
        number(after?.mean),
        number(after?.sd),
        change('mean' in gain ? gain.mean : null),
        interval('mean' in gain ? gain.ci : null),
        number(gav?.value),
        interval(gav?.ci),
      ];
    }),
    note: lineOf(t('report.results.meansNote')),
  };
}

function tests(writing: Writing, rows: Comparison[]): TableBlock {
  const { t, input, nameOf } = writing;
  const { adjustment } = input.project.settings;
  const family = rows.filter((row) => !isRefused(row.t)).length;
  return {
    kind: 'table',
    id: 'table-tests',
    caption: t('report.results.tests'),
    columns: [
      competencyColumn(writing),
      end(t('report.results.t')),
      end(t('report.results.df')),
      end(t('report.results.p')),
      end(t(adjustment === 'holm' ? 'report.results.pHolm' : 'report.results.pBH')),
      end(t('report.results.V')),
      end(t('report.results.wilcoxonP')),
      end(t('report.results.rankBiserial')),
      end(t('report.results.detectable')),
    ],
    rows: rows.map(({ competency, t: test, wilcoxon, detectable }) => {
      const [tested, ranks] = [found(test), found(wilcoxon)];
      return [
        words(nameOf(competency)),
        number(tested?.statistic),
        count(tested?.df),
        pValue(tested?.p),
        pValue(adjustment === 'holm' ? tested?.pHolm : tested?.pBH),
        number(ranks?.V, 1),
        pValue(ranks?.p),
        shareless(ranks?.rankBiserial),
        number(found(detectable)?.points80),
      ];
    }),
    note: lineOf(t('report.results.testsNote', { family, power: 80 })),
  };
}

function people(writing: Writing, rows: Comparison[]): TableBlock {
  const { t, nameOf } = writing;
  return {
    kind: 'table',
    id: 'table-people',
    caption: t('report.results.people'),
    columns: [
      competencyColumn(writing),
      end(t('report.results.improved')),
      end(t('report.results.unchanged')),
      end(t('report.results.declined')),
      end(t('report.results.target')),
      end(t('report.results.targetBefore')),
      end(t('report.results.targetAfter')),
      end(t('report.results.mcnemar')),
    ],
    rows: rows.map(({ competency, n, reliableChange, target }) => {
      const [reliable, reached] = [found(reliableChange), found(target)];
      const share = (people: number | undefined): Cell => percent(people === undefined ? null : people / n);
      return [
        words(nameOf(competency)),
        share(reliable?.improved),
        share(reliable?.unchanged),
        share(reliable?.declined),
        number(reached?.level),
        percent(reached?.pre),
        percent(reached?.post),
        pValue(reached?.mcnemarP),
      ];
    }),
    note: lineOf(t('report.results.peopleNote', { of95: 95, of100: 100 })),
  };
}

/** The same where the two waves are different people. */
export function groupTables(writing: Writing): Block[] {
  const { t, input, nameOf } = writing;
  const { adjustment, confidence } = input.project.settings;
  const ci = t('report.results.ci', { level: formatLevel(confidence) });
  return [
    {
      kind: 'table',
      id: 'table-means',
      caption: t('report.results.means'),
      columns: [
        competencyColumn(writing),
        end(t('report.results.groupsN')),
        end(t('report.results.beforeMean')),
        end(t('report.results.afterMean')),
        end(t('report.participants.difference')),
        end(ci),
        end(t('report.results.t')),
        end(t('report.results.df')),
        end(t('report.results.p')),
        end(t(adjustment === 'holm' ? 'report.results.pHolm' : 'report.results.pBH')),
        end(t('report.results.g')),
      ],
      rows: (input.findings.unpaired?.comparisons ?? []).map(({ competency, n, pre, post, gain, t: test, hedgesG }) => {
        const tested = found(test);
        return [
          words(nameOf(competency)),
          words(`${count(n.before).text} / ${count(n.after).text}`),
          number(summaryOf(pre)?.mean),
          number(summaryOf(post)?.mean),
          change('mean' in gain ? gain.mean : null),
          interval('mean' in gain ? gain.ci : null),
          number(tested?.statistic),
          number(tested?.df, 1),
          pValue(tested?.p),
          pValue(adjustment === 'holm' ? tested?.pHolm : tested?.pBH),
          number(found(hedgesG)?.value),
        ];
      }),
      note: lineOf(joined(writing, [t('report.results.groupsNote'), t('report.notGiven')])),
    },
  ];
}

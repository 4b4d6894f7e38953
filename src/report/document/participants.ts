import { peopleFlowPicture } from '../../charts';
import { formatCount, formatLevel, formatNumber, formatPercent } from '../../messages';
import { type AttritionFinding, BASELINE_DIFFERENCE, comparedPeople, isRefused } from '../../vocabulary';
import { isTold } from '../published-people';
import { change, count, end, interval, number, pValue, start, words } from './cells';
import type { Block } from './document';
import { lineOf } from './line';
import { joined, paragraph, type Writing } from './writing';

/** Who answered, who could be followed, and whether those who left were others from the start. */
export function participants(writing: Writing): Block[] | null {
  const { t, input } = writing;
  const { people, attrition } = input.findings;
  if (!people || !attrition) return null;
  const counts = countsOf(writing);
  if (!counts) return [paragraph(peopleWords(writing), 'lead'), ...leavers(writing, attrition)];
  return [
    paragraph(peopleWords(writing), 'lead'),
    {
      kind: 'figure',
      id: 'figure-people',
      caption: t('report.participants.figure'),
      alt: t('report.participants.figureAlt', counts),
      picture: peopleFlowPicture(
        people.people,
        {
          before: t('report.cohorts.before'),
          after: t('report.cohorts.after'),
          matched: t('report.participants.matched'),
          preOnly: t('report.participants.preOnly'),
          postOnly: t('report.participants.postOnly'),
        },
        input.colours,
      ),
    },
    ...leavers(writing, attrition),
  ];
}

/** How many in each part of the flow, as they are written; null where one of them is not published. */
function countsOf({ input }: Writing) {
  const flow = input.findings.people?.people;
  if (!flow) return null;
  const { before, after } = comparedPeople(flow);
  const { both, preOnly, postOnly } = flow;
  if (![before, after, both, preOnly, postOnly].every(isTold)) return null;
  return {
    before: formatCount(before),
    after: formatCount(after),
    both: formatCount(both),
    preOnly: formatCount(preOnly),
    postOnly: formatCount(postOnly),
  };
}

/** Who answered and who could be matched, as far as it is published, in one or two sentences. */
export function peopleWords(writing: Writing): string {
  const { t, input } = writing;
  const counts = countsOf(writing);
  const both = input.findings.people?.people.both ?? Number.NaN;
  if (!counts) {
    return joined(writing, [
      isTold(both) && both > 0 ? t('report.participants.matchedOnly', { both: formatCount(both) }) : null,
      t('report.participants.withheld'),
    ]);
  }
  const retention = input.findings.attrition?.retention;
  const share =
    !retention || isRefused(retention)
      ? null
      : t('report.participants.retention', {
          share: formatPercent(retention.share),
          level: formatLevel(input.project.settings.confidence),
          low: formatPercent(retention.ci[0]),
          high: formatPercent(retention.ci[1]),
        });
  return joined(writing, [t('report.participants.flow', counts), share]);
}

/** Only what could be told of somebody: a table of dashes tells nothing. */
function leavers(writing: Writing, { baseline }: AttritionFinding): Block[] {
  const { t, nameOf } = writing;
  const known = baseline.filter(({ difference }) => !isRefused(difference));
  if (known.length === 0) return [paragraph(t('report.participants.untested'))];
  const level = formatLevel(writing.input.project.settings.confidence);
  return [
    { kind: 'heading', level: 3, id: 'attrition', text: t('report.participants.attrition') },
    paragraph(leaverWords(writing, baseline)),
    {
      kind: 'table',
      id: 'table-attrition',
      caption: t('report.participants.attritionCaption'),
      columns: [
        start(t('report.framework.competency')),
        end(t('report.participants.stayed')),
        end(t('report.participants.stayedN')),
        end(t('report.participants.left')),
        end(t('report.participants.leftN')),
        end(t('report.participants.difference')),
        end(t('report.results.ci', { level })),
        end(t('report.results.p')),
        end(t('report.results.g')),
      ],
      rows: baseline.map(({ competency, stayed, left, difference }) => {
        const found = isRefused(difference) ? null : difference;
        return [
          words(nameOf(competency)),
          number(stayed.mean),
          count(stayed.n),
          number(left.mean),
          count(left.n),
          change(found?.mean),
          interval(found?.ci),
          pValue(found?.p),
          number(found?.hedgesG),
        ];
      }),
      note: lineOf(
        joined(writing, [
          t('report.participants.attritionNote', {
            limit: formatNumber(BASELINE_DIFFERENCE.value),
            source: BASELINE_DIFFERENCE.source,
          }),
          t('report.notGiven'),
        ]),
      ),
    },
  ];
}

function leaverWords({ t, nameOf }: Writing, baseline: AttritionFinding['baseline']): string {
  const notable = baseline.flatMap(({ competency, difference }) =>
    isRefused(difference) || Math.abs(difference.hedgesG) <= BASELINE_DIFFERENCE.value
      ? []
      : [{ competency, ...difference }],
  );
  const widest = notable.toSorted((a, b) => Math.abs(b.hedgesG) - Math.abs(a.hedgesG))[0];
  if (!widest) return t('report.participants.similar', { limit: formatNumber(BASELINE_DIFFERENCE.value) });
  // The difference is stayed − left: above zero, those who left started lower.
  return t('report.participants.notable', {
    name: nameOf(widest.competency),
    size: formatNumber(Math.abs(widest.mean)),
    direction: t(`report.participants.direction.${widest.mean > 0 ? 'lower' : 'higher'}`),
    g: formatNumber(widest.hedgesG),
  });
}

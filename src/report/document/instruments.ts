import { formatLevel, formatShareless, refusalText } from '../../messages';
import { isRefused, LOW_RELIABILITY, type Reliability } from '../../vocabulary';
import { count, end, interval, number, shareless, start, words } from './cells';
import type { Block } from './document';
import { lineOf } from './line';
import { joined, paragraph, type Writing } from './writing';

/** What was asked, how it is scored, and how well the items of each scale hang together. */
export function instruments(writing: Writing): Block[] | null {
  const { t, input, nameOf } = writing;
  const { findings, understanding, project } = input;
  if (!findings.reliability) return null;
  const { scales } = findings.reliability;
  const level = formatLevel(project.settings.confidence);
  const limit = formatShareless(LOW_RELIABILITY.value);
  const at = (competency: string, wave: Reliability['wave']) =>
    scales.find((scale) => scale.competency === competency && scale.wave === wave);
  const alphaOf = (scale: Reliability | undefined) => (scale && !isRefused(scale.alpha) ? scale.alpha : null);
  const { before, after } = understanding.pair;
  const weak = understanding.competencies.filter(({ id }) => {
    const alpha = alphaOf(at(id, before));
    return alpha !== null && alpha < LOW_RELIABILITY.value;
  });
  const known = understanding.competencies.filter(({ id }) => alphaOf(at(id, before)) !== null);
  const names = weak.map(({ id }) => nameOf(id)).join(t('shell.filters.separator'));
  const verdict =
    weak.length > 0
      ? t('report.instruments.weak', { names, limit })
      : known.length === understanding.competencies.length && known.length > 0
        ? t('report.instruments.allFine', { limit })
        : null;
  const ci = t('report.results.ci', { level });
  const isTold = scales.some((scale) => alphaOf(scale) !== null);
  const refusal = scales.map(({ alpha }) => (isRefused(alpha) ? alpha.refusal : null)).find((one) => one !== null);
  return [
    paragraph(joined(writing, [t('report.instruments.lead'), verdict]), 'lead'),
    ...(isTold || !refusal ? [] : [paragraph(t('report.instruments.untold', { reason: refusalText(t, refusal) }))]),
    {
      kind: 'table',
      id: 'table-scales',
      caption: t('report.instruments.caption'),
      columns: [
        start(t('report.framework.competency')),
        end(t('report.instruments.items')),
        end(t('report.instruments.scale')),
        end(t('report.instruments.needed')),
        end(t('report.instruments.target')),
        ...(isTold
          ? [
              end(t('report.instruments.before')),
              end(ci),
              end(t('report.instruments.beforeN')),
              end(t('report.instruments.after')),
              end(ci),
              end(t('report.instruments.afterN')),
            ]
          : []),
      ],
      rows: understanding.competencies.map(({ id, items, minAnswered, scale, target }) => {
        const [first, second] = [at(id, before), at(id, after)];
        return [
          words(nameOf(id)),
          count(items),
          words(scale.unit === 'percent' ? t('report.instruments.percent') : `${scale.min}–${scale.max}`),
          count(minAnswered),
          number(project.settings.targets[id] === undefined ? target : project.settings.targets[id]),
          ...(isTold
            ? [first, second].flatMap((one) => [shareless(alphaOf(one)), interval(one?.alphaCi), count(one?.n)])
            : []),
        ];
      }),
      ...(isTold
        ? {
            note: lineOf(
              joined(writing, [
                t('report.instruments.note', { level, limit, source: LOW_RELIABILITY.source }),
                t('report.notGiven'),
              ]),
            ),
          }
        : {}),
    },
  ];
}

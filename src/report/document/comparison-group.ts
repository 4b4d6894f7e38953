import { comparisonGroupWords, formatCount, formatLevel } from '../../messages';
import { type CohortTests, isRefused } from '../../vocabulary';
import { change, count, end, interval, NOT_GIVEN, number, pValue, start, words } from './cells';
import type { Block, Cell } from './document';
import { lineOf } from './line';
import { joined, paragraph, type Writing } from './writing';

/** How much more participants changed than those who took no part: the only part of the report that may speak of an effect. */
export function comparisonGroup(writing: Writing): Block[] {
  const { t, input, cohortName } = writing;
  const group = input.project.settings.comparisonGroup;
  const { against } = input.findings;
  if (!group || !against) return [];
  const name = cohortName({ [group.grouping]: group.value });
  const tested = against.tests.filter(({ comparisonGroup: found }) => found !== null && !isRefused(found));
  return [
    { kind: 'heading', level: 3, id: 'comparison-group', text: t('cohorts.test.comparison.title') },
    paragraph(t('report.against.lead', { group: name })),
    ...(tested.length === 0 ? [paragraph(whyNone(writing))] : [table(writing, name), ...sentences(writing, tested)]),
  ];
}

/** The first refusal stands for all: they rest on the same two groups. */
function whyNone(writing: Writing): string {
  const { t, input } = writing;
  const [first] = input.findings.against?.tests ?? [];
  return first?.comparisonGroup ? wordsOf(writing, first)[0]! : t('report.against.none');
}

function wordsOf({ t, input, cohortName }: Writing, test: CohortTests): string[] {
  const { settings } = input.project;
  return comparisonGroupWords(t, {
    finding: input.findings.against!,
    test,
    cohortName,
    adjustment: settings.adjustment,
    pairs: 0,
    smallest: settings.publicationThreshold,
  });
}

function table({ t, input, nameOf }: Writing, group: string): Block {
  const { adjustment, confidence } = input.project.settings;
  const ci = t('report.results.ci', { level: formatLevel(confidence) });
  const isHolm = adjustment === 'holm';
  const none: Cell = words(NOT_GIVEN);
  return {
    kind: 'table',
    id: 'table-comparison-group',
    caption: t('report.against.caption', { group }),
    columns: [
      start(t('report.framework.competency')),
      end(t('report.against.participants')),
      end(t('report.results.n')),
      end(t('report.against.others')),
      end(t('report.results.n')),
      end(t('report.participants.difference')),
      end(ci),
      end(t('report.results.p')),
      end(t(isHolm ? 'report.results.pHolm' : 'report.results.pBH')),
      end(t('report.results.g')),
      end(t('report.against.adjusted')),
      end(ci),
    ],
    rows: (input.findings.against?.tests ?? []).map(({ competency, comparisonGroup: found }) => {
      if (found === null || isRefused(found)) return [words(nameOf(competency)), ...Array<Cell>(11).fill(none)];
      const { participants, others, difference, hedgesG, adjusted } = found;
      const atEqualStarts = isRefused(adjusted) ? null : adjusted;
      return [
        words(nameOf(competency)),
        change(participants.gain),
        count(participants.n),
        change(others.gain),
        count(others.n),
        change(difference.estimate),
        interval(difference.ci),
        pValue(difference.p),
        pValue(isHolm ? difference.pHolm : difference.pBH),
        number(hedgesG),
        change(atEqualStarts?.estimate),
        interval(atEqualStarts?.ci),
      ];
    }),
    note: lineOf(joined({ language: input.language }, [t('report.against.note'), t('report.notGiven')])),
  };
}

/** Competency by competency; what all of them take for granted is said once. */
function sentences(writing: Writing, tests: CohortTests[]): Block[] {
  const { t, nameOf } = writing;
  const assumption = t('cohorts.test.comparison.assumption');
  const items = tests.map((test) => {
    const said = wordsOf(writing, test).filter((sentence) => sentence !== assumption);
    return lineOf(t('report.against.of', { name: nameOf(test.competency), words: joined(writing, said) }));
  });
  const family = formatCount(tests.length);
  return [
    { kind: 'list', ordered: false, items },
    paragraph(joined(writing, [assumption, t('report.against.family', { family })]), 'note'),
  ];
}

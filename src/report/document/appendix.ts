import { formatExact, formatLevel, formatSeed } from '../../messages';
import { EFFECT_RULES } from '../../vocabulary';
import { METHODS } from '../methods';
import { publishedSource } from '../publication';
import { isTold } from '../published-people';
import { count, end, start, words } from './cells';
import type { Block } from './document';
import { suppressed } from './suppressed';
import { filterWords } from './title-page';
import { usedMethods } from './used-methods';
import type { Writing } from './writing';

/** Where everything comes from: files, settings, decisions, the same in R, and what is not published. */
export function appendix(writing: Writing): Block[] | null {
  const { findings } = writing.input;
  if (!findings.people || !findings.change) return null;
  return [...sources(writing), ...settings(writing), ...decisions(writing), ...inR(writing), ...suppressed(writing)];
}

const heading = (id: string, text: string): Block => ({ kind: 'heading', level: 3, id, text });

function sources({ t, input }: Writing): Block[] {
  const someoneHidden = !Object.values(input.findings.people?.people ?? {}).every(isTold);
  const threshold = input.project.settings.publicationThreshold;
  return [
    heading('sources', t('report.appendix.sources')),
    {
      kind: 'table',
      id: 'table-sources',
      caption: t('report.appendix.sourcesCaption'),
      columns: [
        start(t('report.appendix.file')),
        start(t('report.appendix.tool')),
        start(t('report.appendix.hash')),
        end(t('report.appendix.rows')),
        end(t('report.appendix.kept')),
      ],
      rows: input.understanding.sources
        .map((source) => publishedSource(source, someoneHidden, threshold))
        .map(({ name, recognisedAs, sha256, rows, kept }) => [
          words(name),
          words(recognisedAs),
          words(sha256),
          count(rows),
          count(kept),
        ]),
    },
  ];
}

function settings(writing: Writing): Block[] {
  const { t, input, nameOf, cohortName } = writing;
  const { settings: set, effectRule } = input.project;
  const group = set.comparisonGroup;
  const named = (key: 'target' | 'meaningful' | 'reliability', values: Record<string, number | null>) =>
    Object.entries(values).flatMap(([id, value]): [string, string][] =>
      value === null ? [] : [[t(`report.appendix.${key}`, { name: nameOf(id) }), formatExact(value)]],
    );
  const rows: [string, string][] = [
    [t('report.appendix.confidence'), `${formatLevel(set.confidence)} %`],
    [t('report.appendix.adjustment'), t(`overview.correctionName.${set.adjustment}`)],
    [t('report.appendix.threshold'), formatExact(set.publicationThreshold)],
    ...named('target', set.targets),
    ...named('meaningful', set.meaningfulChange),
    ...named('reliability', set.publishedReliability),
    [t('report.appendix.effectRule'), EFFECT_RULES[effectRule].source || t('report.appendix.effectNone')],
    [
      t('report.appendix.comparisonGroup'),
      group ? cohortName({ [group.grouping]: group.value }) : t('report.appendix.noComparisonGroup'),
    ],
    [t('report.appendix.filters'), filterWords(writing) ?? t('report.appendix.noFilters')],
    [t('report.appendix.seed'), formatSeed(set.seed)],
    [t('report.appendix.program'), `${input.app.name} ${input.app.version}`],
  ];
  return [
    heading('settings', t('report.appendix.settings')),
    {
      kind: 'table',
      id: 'table-settings',
      caption: t('report.appendix.settingsCaption'),
      columns: [start(t('report.appendix.setting')), start(t('report.appendix.value'))],
      rows: rows.map((row) => row.map(words)),
    },
  ];
}

/** By kind; single rows and ids are people, and only that there are such decisions is told. */
function decisions({ t, input }: Writing): Block[] {
  const { choices, sources: files } = input.project;
  const nameOf = (sha256: string) => files.find((file) => file.sha256 === sha256)?.name ?? sha256;
  const entries = Object.entries(choices).filter(([key]) => !key.startsWith('accepted/'));
  const ofPeople = (key: string) => /^(row|merge)\//.test(key);
  const rows = entries
    .filter(([key]) => !ofPeople(key))
    .map(([key, value]) => [key.replace(/[0-9a-f]{64}/, nameOf), String(value)]);
  const list = [
    ...rows,
    ...(entries.some(([key]) => key.startsWith('row/')) ? [[t('report.appendix.byHand'), '✓']] : []),
    ...(entries.some(([key]) => key.startsWith('merge/')) ? [[t('report.appendix.merged'), '✓']] : []),
  ];
  const title = heading('decisions', t('report.appendix.decisions'));
  if (list.length === 0) {
    return [title, { kind: 'paragraph', line: [{ text: t('report.appendix.noDecisions') }] }];
  }
  return [
    title,
    {
      kind: 'table',
      id: 'table-decisions',
      caption: t('report.appendix.decisionsCaption'),
      columns: [start(t('report.appendix.decision')), start(t('report.appendix.value'))],
      rows: list.map((row) => row.map(words)),
    },
  ];
}

function inR({ t, input }: Writing): Block[] {
  const { confidence } = input.project.settings;
  const oneLine = (code: string) => code.replaceAll(/\n\s+/g, ' ').replaceAll('\n', '; ');
  return [
    heading('in-r', t('report.appendix.inR')),
    {
      kind: 'table',
      id: 'table-r',
      caption: t('report.appendix.inRCaption'),
      columns: [start(t('report.appendix.method')), start(t('report.appendix.expression'))],
      rows: usedMethods(input).map((id) => [
        words(t(`how.methods.${id}.name`)),
        words(oneLine(METHODS[id].r({ confidence, family: input.findings.change?.comparisons ?? [] }))),
      ]),
    },
  ];
}

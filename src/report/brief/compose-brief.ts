import { dumbbellRow, lookOf } from '../../charts';
import {
  alphaOf,
  competencyVerdict,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  meanOf,
  unpairedVerdict,
} from '../../messages';
import type { Comparison, UnpairedComparison } from '../../vocabulary';
import { NOT_GIVEN } from '../document/cells';
import { type Limit, limitsOf } from '../document/limits';
import { peopleWords } from '../document/participants';
import type { ReportInput } from '../document/report-input';
import { byConsequence, competencyStatement, overallStatement } from '../document/statements';
import { strengthOf } from '../document/strength';
import { strengthRule, strengthWords } from '../document/strength-words';
import { filterWords, semesters, titlePage } from '../document/title-page';
import { joined, type Writing, writingOf } from '../document/writing';
import { isTold } from '../published-people';
import type { Brief, BriefFigure, BriefRow } from './brief';

/** So many competencies stand on one page. */
const MOST_ROWS = 5;
/** In letters: a longer action is in the report. */
const MOST_OF_ACTION = 320;

/** What limits a reader most comes first; without a comparison group that is said as well. */
const WEIGHTIEST: Limit['kind'][] = ['groups', 'retrospective', 'small', 'matched', 'noComparison', 'withComparison'];

/** The brief of what may be published; null while its findings are not there. */
export function composeBrief(input: ReportInput): Brief | null {
  const writing = writingOf(input);
  const { t, language } = writing;
  const { findings, understanding, project } = input;
  const overall = overallStatement(writing);
  if (!overall || !findings.attrition || !(findings.competencies || findings.unpaired)) return null;
  const all = understanding.competencies.map(({ id }) => id);
  const told = all.length > MOST_ROWS ? byConsequence(writing).slice(0, MOST_ROWS) : all;
  const rows = told.flatMap((id) => rowOf(writing, id));
  return {
    language,
    title: titlePage(writing).title,
    subtitle: t('report.brief.subtitle'),
    who: joined(writing, [peopleWords(writing), scopeWords(writing)]),
    lead: `${overall.sentence}${t('report.stop')}`,
    rows,
    more: all.length > MOST_ROWS ? t('report.brief.more', { shown: MOST_ROWS, total: all.length }) : null,
    figure: figureWords(writing, rows),
    headings: {
      changes: t('report.brief.changes'),
      strength: t('report.claims.strength'),
      limit: t('report.brief.limit'),
      next: t('report.improvement.next'),
    },
    limit: limitWords(writing),
    next: nextAction(writing),
    rule: strengthRule(writing),
    foot: t('report.brief.foot', {
      threshold: project.settings.publicationThreshold,
      date: input.date,
      program: `${input.app.name} ${input.app.version}`,
    }),
    colours: input.colours,
  };
}

function scopeWords(writing: Writing): string | null {
  const { t } = writing;
  const [period, filters] = [semesters(writing), filterWords(writing)];
  const parts = [
    ...(period ? [t('report.brief.period', { period })] : []),
    ...(filters ? [t('report.brief.only', { filters })] : []),
  ];
  return parts.length === 0 ? null : joined(writing, parts);
}

function rowOf(writing: Writing, id: string): BriefRow[] {
  const { t, input, nameOf } = writing;
  const statement = competencyStatement(writing, id);
  if (!statement) return [];
  const claim = strengthOf(input, id);
  return [
    {
      competency: id,
      name: nameOf(id),
      words: `${statement.sentence}${t('report.strength.follows')}`,
      short: shortWords(writing, id),
      strength: t(`report.strength.${claim.strength}`),
      strengthWithMissing: strengthWords(writing, claim),
      figure: figureOf(writing, id),
    },
  ];
}

/** What may be said, without its figures. */
function shortWords(writing: Writing, id: string): string {
  const { t, input } = writing;
  const { unpaired, competencies } = input.findings;
  const { adjustment } = input.project.settings;
  const comparison = comparisonOf(writing, id);
  const groups = unpaired?.comparisons.find(({ competency }) => competency === id);
  const finding = competencies?.find(({ competency }) => competency === id);
  const verdict = groups
    ? unpairedVerdict(groups, alphaOf(unpaired!), adjustment)
    : finding
      ? competencyVerdict(finding, adjustment)
      : 'refused';
  const said = t(`report.brief.verdict.${verdict}`);
  const n = comparison ? peopleOf(comparison) : null;
  return n === null ? t('report.brief.notPublished') : t('report.brief.of', { said, n });
}

/** As they are written; null where they are not told. */
function peopleOf({ n }: Comparison | UnpairedComparison): string | null {
  const counts = typeof n === 'number' ? [n] : [n.before, n.after];
  return counts.every(isTold) ? counts.map(formatCount).join(' / ') : null;
}

const comparisonOf = ({ input: { findings } }: Writing, id: string): Comparison | UnpairedComparison | undefined =>
  (findings.unpaired ?? findings.change)?.comparisons.find(({ competency }) => competency === id);

function figureOf(writing: Writing, id: string): BriefFigure | null {
  const comparison = comparisonOf(writing, id);
  if (!comparison) return null;
  const { pre, post, gain } = comparison;
  const [before, after] = [meanOf(pre), meanOf(post)];
  if (before === null || after === null || !('mean' in gain)) return null;
  const place = writing.indexOf(id);
  const { competencies, quiet } = writing.input.colours;
  return {
    ...dumbbellRow(comparison),
    beforeText: formatNumber(before),
    afterText: formatNumber(after),
    change: gain.ci ? `${formatChange(gain.mean)} ${formatInterval(gain.ci)}` : formatChange(gain.mean),
    n: peopleOf(comparison) ?? NOT_GIVEN,
    look: lookOf(place),
    colour: competencies[place] ?? quiet,
  };
}

function figureWords(writing: Writing, rows: BriefRow[]): Brief['figure'] {
  const { t, input } = writing;
  const drawn = rows.filter(({ figure }) => figure !== null);
  if (drawn.length === 0) return null;
  const scales = drawn.map(({ competency }) => comparisonOf(writing, competency)!.scale);
  const { min, max } = scales[0]!;
  const hasOneScale = scales.every((scale) => scale.min === min && scale.max === max);
  const level = formatLevel(input.project.settings.confidence);
  const values = drawn.map(({ name, figure }) =>
    t('report.results.figureItem', {
      name,
      before: figure!.beforeText,
      after: figure!.afterText,
      change: figure!.change,
    }),
  );
  return {
    caption: t('report.brief.figure', { level }),
    alt: t('report.results.figureAlt', { values: values.join('; ') }),
    head: hasOneScale ? t('overview.column.dumbbellScale', { min, max }) : t('overview.column.dumbbell'),
    changeHead: t('overview.column.gain', { level }),
    hasOneScale,
  };
}

function limitWords(writing: Writing): string {
  const limits = limitsOf(writing);
  const at = (kind: Limit['kind']) => limits.find((limit) => limit.kind === kind)?.text;
  const weightiest = WEIGHTIEST.map(at).find((text) => text !== undefined) ?? limits[0]?.text ?? '';
  const noCause = at('noComparison') ?? '';
  return weightiest === noCause ? noCause : joined(writing, [weightiest, noCause]);
}

/** The action that goes with the largest change of which one is written. */
function nextAction(writing: Writing): Brief['next'] {
  const { t, input, own, nameOf } = writing;
  const id = byConsequence(writing).find((one) => own(input.project.actions[one]?.next) !== '');
  if (id === undefined) return { text: t('report.brief.noAction'), isRecorded: false, isCut: false };
  const action = own(input.project.actions[id]?.next).replaceAll(/\s+/g, ' ');
  const isCut = action.length > MOST_OF_ACTION;
  return {
    text: t('report.brief.action', {
      name: nameOf(id),
      action: isCut ? `${action.slice(0, MOST_OF_ACTION).trimEnd()}…` : action,
    }),
    isRecorded: true,
    isCut,
  };
}

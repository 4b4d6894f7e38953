import {
  competencyHeadline,
  type Headline,
  headline,
  shareOfScale,
  unpairedCompetencyHeadline,
  unpairedHeadline,
} from '../../messages';
import { isRefused } from '../../vocabulary';
import { isTold } from '../published-people';
import type { Writing } from './writing';

/** The sentence about everything, and what keeps it honest. Null while its finding is not there. */
export function overallStatement({ t, input, language, nameOf }: Writing): Headline | null {
  const { findings, project, understanding } = input;
  const { adjustment } = project.settings;
  const { pair } = understanding;
  if (understandingIsUnpaired(input)) {
    return findings.unpaired ? unpairedHeadline(t, { finding: findings.unpaired, nameOf, adjustment, pair }) : null;
  }
  if (!findings.change || !findings.people) return null;
  const matched = findings.people.people.both;
  return headline(t, { finding: findings.change, matched, nameOf, language, adjustment, pair });
}

const understandingIsUnpaired = ({ findings }: Writing['input']) => findings.unpaired !== undefined;

/** What is said of one competency; null where nothing was asked of it. */
export function competencyStatement({ t, input, nameOf }: Writing, competency: string): Headline | null {
  const { findings, project, understanding } = input;
  const { adjustment } = project.settings;
  const { pair } = understanding;
  const name = nameOf(competency);
  const { unpaired } = findings;
  if (unpaired) {
    const comparison = unpaired.comparisons.find((one) => one.competency === competency);
    return comparison ? unpairedCompetencyHeadline(t, { finding: unpaired, comparison, name, adjustment, pair }) : null;
  }
  const finding = findings.competencies?.find((one) => one.competency === competency);
  const family = (findings.change?.comparisons ?? []).filter((one) => !isRefused(one.t)).length;
  return finding ? competencyHeadline(t, { finding, name, adjustment, family, pair }) : null;
}

/** Whether anything is published of any competency; where not, one sentence says so for all. */
export function isAnythingTold({ input: { findings } }: Writing): boolean {
  const told = (n: number) => isTold(n) && n > 0;
  const rows = findings.unpaired
    ? findings.unpaired.comparisons.map(({ n }) => told(n.before) || told(n.after))
    : (findings.change?.comparisons ?? []).map(({ n }) => told(n));
  return rows.includes(true);
}

/** Competencies with the largest mean change over their scale first, up or down; those without a figure last. */
export function byConsequence({ input }: Writing): string[] {
  const { change, unpaired } = input.findings;
  const size = (competency: string): number => {
    const groups = unpaired?.comparisons.find((one) => one.competency === competency);
    if (groups) return 'mean' in groups.gain ? Math.abs(groups.gain.mean) / (groups.scale.max - groups.scale.min) : -1;
    const row = change?.comparisons.find((one) => one.competency === competency);
    return Math.abs((row && shareOfScale(row)) ?? -1) || 0;
  };
  return input.understanding.competencies.map(({ id }) => id).toSorted((a, b) => size(b) - size(a));
}

import { formatCount } from '../../messages';
import { comparedPeople, localText } from '../../vocabulary';
import type { ReportDocument } from './document';
import type { Writing } from './writing';

/** What stands on the first page. */
export function titlePage(writing: Writing): Pick<ReportDocument, 'title' | 'subtitle' | 'facts'> {
  const { t, input, language, own } = writing;
  const { project, understanding, app, date } = input;
  const centre = project.centre || localText(understanding.framework.name, language);
  const facts: [string, string | null][] = [
    [t('report.fact.centre'), centre],
    [t('report.fact.project'), project.name],
    [t('report.fact.period'), semesters(writing)],
    [t('report.fact.people'), people(writing)],
    [t('report.fact.waves'), t('report.fact.comparedWords')],
    [t('report.fact.filters'), filterWords(writing)],
    [t('report.fact.published'), t('report.fact.publishedWords', { threshold: project.settings.publicationThreshold })],
    [t('report.fact.date'), date],
    [t('report.fact.program'), `${app.name} ${app.version}`],
  ];
  return {
    title: own(project.report.title) || t('report.title', { centre }),
    subtitle: t('report.subtitle'),
    facts: facts.flatMap(([term, words]) => (words ? [{ term, words }] : [])),
  };
}

/** The values kept per grouping; null where no filter is in force. */
export function filterWords({ input, groupingName, cohortName, t }: Writing): string | null {
  const parts = Object.entries(input.project.filters).map(
    ([id, values]) =>
      `${groupingName(id)}: ${values.map((value) => cohortName({ [id]: value })).join(t('shell.filters.separator'))}`,
  );
  return parts.length === 0 ? null : parts.join('; ');
}

/** From the first semester to the last; null where the data name none. */
export function semesters({ input }: Writing): string | null {
  const kept = input.project.filters.semester;
  const values =
    input.understanding.groupings.find(({ id }) => id === 'semester')?.values.map(({ value }) => value) ?? [];
  const shown = kept ? values.filter((value) => kept.includes(value)) : values;
  const [first, last] = [shown[0], shown.at(-1)];
  return !first || !last ? null : first === last ? first : `${first}\u00a0–\u00a0${last}`;
}

function people({ input }: Writing): string | null {
  const flow = input.findings.people?.people;
  if (!flow) return null;
  const { before, after } = comparedPeople(flow);
  return input.findings.unpaired ? `${formatCount(before)} / ${formatCount(after)}` : formatCount(flow.both);
}

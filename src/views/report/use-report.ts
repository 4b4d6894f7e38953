import { useMemo } from 'react';
import { useMessages } from '../../messages';
import {
  composeReport,
  type ReportDocument,
  type ReportFindings,
  type ReportInput,
  reportQuestions,
  voicesOf,
} from '../../report';
import type { Finding, FindingOf, Project, Question, Understanding } from '../../vocabulary';
import { useExportIdentity } from '../export/identity';
import { readChartColours } from '../parts/chart-colours';
import { useProject, usePublishedFindings } from '../session';

/** The day as it is here, as in 2026-01-31. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The chosen passages, or null where none was chosen or no file holds texts. */
function quotesQuestion(project: Project, { texts }: Understanding): (Question & { kind: 'quotes' }) | null {
  const { quotes, decisions, marks } = project.reflections;
  if (!texts || !quotes.some(({ inReport }) => inReport)) return null;
  return {
    kind: 'quotes',
    filters: project.filters,
    quotes,
    decided: { decisions, marks },
    settings: project.settings,
  };
}

export type Report = {
  input: ReportInput;
  document: ReportDocument;
  error: Error | null;
  again: () => void;
  isWhole: boolean;
};

/** The report as far as its findings are there. Its language is its own: changing it asks nothing anew. */
export function useReport(understanding: Understanding): Report {
  const project = useProject();
  const app = useExportIdentity();
  const { language: page } = useMessages();
  const language = project.report.language ?? page;
  const questions = useMemo(() => reportQuestions(project, understanding), [project, understanding]);
  const { people, change, reliability, attrition, unpaired, competencies, cohorts, semesters } = questions;
  const quotes = useMemo(() => quotesQuestion(project, understanding), [project, understanding]);
  const list: Question[] = [
    people,
    change,
    reliability,
    attrition,
    ...(unpaired ? [unpaired] : []),
    ...competencies,
    ...cohorts,
    ...(semesters ? [semesters] : []),
    ...(quotes ? [quotes] : []),
  ];
  const answers = usePublishedFindings(list);
  const answerTo = <Asked extends Question>(question: Asked) =>
    answers[list.indexOf(question)]?.data as FindingOf<Asked['kind']> | undefined;
  const all = <Asked extends Question>(asked: Asked[]) => {
    const found = asked.map(answerTo).filter((answer) => answer !== undefined);
    return found.length === asked.length ? found : undefined;
  };
  const findings: ReportFindings = {
    people: answerTo(people),
    change: answerTo(change),
    reliability: answerTo(reliability),
    attrition: answerTo(attrition),
    unpaired: unpaired ? answerTo(unpaired) : undefined,
    competencies: all(competencies),
    cohorts: all(cohorts),
    semesters: semesters ? answerTo(semesters) : null,
  };
  const quoted = quotes ? answerTo(quotes) : undefined;
  const input: ReportInput = {
    app,
    language,
    date: today(),
    project,
    understanding,
    findings,
    voices: quoted && voicesOf(quoted),
    colours: readChartColours(understanding.framework.competencies.length, 'light'),
  };
  const failed = answers.find(({ error }) => error !== null);
  const counts = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers are what they were unless one was updated
  const document = useMemo(() => composeReport(input), [project, understanding, language, app, counts]);
  return {
    input,
    document,
    error: failed?.error ?? null,
    again: () => void failed?.refetch(),
    isWhole: answers.every(({ data }: { data?: Finding | undefined }) => data !== undefined),
  };
}

import { useMemo } from 'react';
import { useMessages, useWordsOf } from '../../messages';
import {
  composeReport,
  type ReportDocument,
  type ReportFindings,
  type ReportInput,
  reportQuestions,
} from '../../report';
import type { Finding, FindingOf, Question, Understanding } from '../../vocabulary';
import { useExportIdentity } from '../export/identity';
import { readChartColours } from '../parts/chart-colours';
import { useProject, usePublishedFindings } from '../session';

/** The day as it is here, as in 2026-01-31. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
  useWordsOf(language);
  const questions = useMemo(() => reportQuestions(project, understanding), [project, understanding]);
  const { people, change, reliability, attrition, unpaired, competencies, cohorts, semesters } = questions;
  const { rubric, agreement, convergence, quotes } = questions;
  const list: Question[] = [
    people,
    change,
    reliability,
    attrition,
    ...(unpaired ? [unpaired] : []),
    ...competencies,
    ...cohorts,
    ...[semesters, rubric, agreement, convergence, quotes].filter((question) => question !== null),
  ];
  const answers = usePublishedFindings(list);
  const answerTo = <Asked extends Question>(question: Asked) =>
    answers[list.indexOf(question)]?.data as FindingOf<Asked['kind']> | undefined;
  const orNull = <Asked extends Question>(question: Asked | null) => (question ? answerTo(question) : null);
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
    semesters: orNull(semesters),
    rubric: orNull(rubric),
    agreement: orNull(agreement),
    convergence: orNull(convergence),
    quotes: orNull(quotes),
  };
  const input: ReportInput = {
    app,
    language,
    date: today(),
    project,
    understanding,
    findings,
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

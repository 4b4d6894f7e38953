import { emptyProject } from '../../../src/project';
import type { ReportInput } from '../../../src/report';
import { reportFindings } from '../../../src/report';
import type { FindingOf, Project, Question } from '../../../src/vocabulary';
import { answer } from '../../views/fixture-engine';
import { FIXTURES, type FixtureName } from '../../views/fixtures';
import { APP, PAPER_COLOURS } from './sample-report';

/** What the report is written from on made-up people; every question is asked once. */
export async function fixtureInput(name: FixtureName, part: Partial<Project> = {}): Promise<ReportInput> {
  const fixture = FIXTURES[name]();
  const { understanding } = fixture;
  const project: Project = { ...emptyProject(understanding.framework), ...part };
  const known = new Map<string, unknown>();
  const ask = async <Asked extends Question>(question: Asked) => {
    const key = JSON.stringify(question);
    if (!known.has(key)) known.set(key, answer(fixture, question));
    return known.get(key) as FindingOf<Asked['kind']>;
  };
  const findings = await reportFindings(ask, project, understanding);
  return { app: APP, language: 'en', date: '2026-01-31', project, understanding, findings, colours: PAPER_COLOURS };
}

import { expect, it } from 'vitest';
import { emptyProject } from '../../../src/project';
import { reportFindings } from '../../../src/report';
import { DEFAULT_SETTINGS, type FindingOf, type Question } from '../../../src/vocabulary';
import { answer } from '../../views/fixture-engine';
import { FIXTURES } from '../../views/fixtures';

/** What is asked under these settings, and what comes back of the comparison group. */
async function asked(settings = DEFAULT_SETTINGS) {
  const fixture = FIXTURES.centre();
  const questions: Question[] = [];
  const ask = async <Asked extends Question>(question: Asked) => {
    questions.push(question);
    return answer(fixture, question) as FindingOf<Asked['kind']>;
  };
  const project = { ...emptyProject(fixture.understanding.framework), settings };
  const { against } = await reportFindings(ask, project, fixture.understanding);
  return { against, groupings: questions.flatMap((question) => (question.kind === 'cohorts' ? [question.by] : [])) };
}

it('asks of a comparison group by its own grouping, and only where one is declared', async () => {
  const without = await asked();
  expect(without.against).toBeNull();
  expect(new Set(without.groupings)).toEqual(new Set(['semester']));
  const declared = await asked({ ...DEFAULT_SETTINGS, comparisonGroup: { grouping: 'strategy', value: 'projects' } });
  expect(declared.against?.by).toBe('strategy');
  expect(new Set(declared.groupings)).toEqual(new Set(['semester', 'strategy']));
});

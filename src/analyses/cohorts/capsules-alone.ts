import type { CompetencyScale, FindingOf, Question } from '../../vocabulary';
import { capsulesBeside } from './capsules';
import { entriesOf } from './entries';
import { adjustCohortTests } from './family';
import { momentLevelsOf } from './levels';
import { testsOfMoments } from './of-moments';

/** What capsules tell where no answers are loaded: cohorts of theirs alone, in every competency that one of them has. */
export function answerCapsulesAlone(question: Extract<Question, { kind: 'cohorts' }>): FindingOf<'cohorts'> {
  const { by, within, filters, settings, capsules = [] } = question;
  const { confidence } = settings;
  const entries = entriesOf([], capsules);
  const cohorts = entries.map(({ row }) => row);
  const competencies: CompetencyScale[] = [];
  const told = capsulesBeside(capsules, { settings, competencies });
  const ids = [
    ...new Set(capsules.flatMap((capsule) => capsule.competencies.map(({ figures }) => figures.competency))),
  ];
  return {
    kind: 'cohorts',
    by,
    within,
    filters,
    confidence,
    cohorts,
    comparisons: entries.flatMap((entry) => ('capsule' in entry ? (told.beside.get(entry.capsule) ?? []) : [])),
    tests: adjustCohortTests(
      ids.map((id, index) => ({
        instrument: 'survey',
        competency: id,
        ...testsOfMoments(
          { confidence, ...momentLevelsOf(entries, { id, index }) },
          { competency: index, cohorts, group: null },
        ),
      })),
    ),
    apart: told.apart,
  };
}

import { CENTRE } from '../../../src/framework';
import { emptyProject } from '../../../src/project';
import type { ReportInput } from '../../../src/report';
import { reportFindings } from '../../../src/report';
import type { Project, Understanding } from '../../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../../engine/node-engine';
import { SAMPLE_FILES } from '../../samples/expected-figures';
import { sample } from '../../shared';

export const PAPER_COLOURS: ReportInput['colours'] = {
  paper: '#ffffff',
  ink: '#16191d',
  quiet: '#626b77',
  line: '#dbe0e6',
  accent: '#1d4ed8',
  competencies: ['#1d4ed8', '#b51783', '#7c3410', '#109a74', '#aa8c10'],
};

export const APP = { name: 'Competency Outcomes', version: '1.2.3' };

/** The sample folder as the report would be asked of it; findings are asked once for both languages. */
export async function openSample(): Promise<{
  understanding: Understanding;
  input(part?: Partial<Project>): Promise<ReportInput>;
  close(): Promise<void>;
}> {
  const { engine, close } = await startNodeEngine();
  const { understanding, plan } = await takeIn(
    engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  );
  return {
    understanding,
    close,
    input: async (part = {}) => {
      const project: Project = { ...emptyProject(CENTRE), sources: plan.sources, instrument: plan.instrument, ...part };
      return {
        app: APP,
        language: 'en',
        date: '2026-01-31',
        project,
        understanding,
        findings: await reportFindings(
          (question) => askEngine(engine, understanding, question),
          project,
          understanding,
        ),
        colours: PAPER_COLOURS,
      };
    },
  };
}

import { type Decision, type Plan, WAVES, type Wave } from '../../vocabulary';
import { waveWords } from '../header/wave-words';
import { proposeWaves } from '../roles/wave-reading';
import { type Screening, screenRows } from '../rows/screen-rows';
import { waveBit, wavesOfRows } from '../rows/waves-of-rows';
import type { Source } from '../source';
import { type RubricColumns, rubricColumns } from './rubric-columns';

/** The rubric files with what is known of their rows before anybody is identified. Lists are in the order of the sources. */
export type OpenedRubrics = {
  sources: Source[];
  columns: RubricColumns[];
  waves: Uint8Array[];
  screenings: Screening[];
  decisions: Decision[];
};

/** `given` are the sources that hold assessors' scores; a single file that tells no wave is taken to be of works after. */
export function openRubrics(given: readonly Source[], plan: Plan): OpenedRubrics {
  const words = waveWords(plan.instrument);
  const indexed = given.map((source, index) => ({ ...source, index }));
  const columns = indexed.map((source) => rubricColumns(source, plan, words));
  const waved = indexed.map((source, index) => withColumnWaves(source, columns[index] as RubricColumns));
  const { sources, decisions } = proposed(waved);
  const waves = sources.map((source, index) =>
    source.waveReading.wave === 'wide' ? wideWaves(source, columns[index] as RubricColumns) : wavesOfRows(source, []),
  );
  const screenings = sources.map((source, index) =>
    screenRows(source, waves[index] as Uint8Array, plan, { keepsUnnamed: false }),
  );
  return { sources, columns, waves, screenings, decisions };
}

/** Names of score columns that carry waves tell them, where nothing else was chosen. */
function withColumnWaves(source: Source, { scores }: RubricColumns): Source {
  const isWaved = scores.length > 0 && scores.every(({ wave }) => wave !== null);
  const { from } = source.waveReading;
  return isWaved && from !== 'choice' && from !== 'column'
    ? { ...source, waveReading: { from: 'columnNames', wave: 'wide' } }
    : source;
}

function proposed(sources: readonly Source[]): { sources: Source[]; decisions: Decision[] } {
  const unknown = sources.filter(({ waveReading }) => waveReading.from === 'unknown');
  const known = sources.length - unknown.length;
  if (unknown.length !== 1 || known > 0) return proposeWaves(sources);
  const wave: Wave = 'post';
  const { sheet } = unknown[0] as Source;
  const { sha256, name } = sheet.table;
  const options = WAVES.map((value) => ({ value }));
  return {
    sources: sources.map((source) => ({ ...source, waveReading: { from: 'unknown', wave } })),
    decisions: [{ key: `wave/${sha256}`, kind: 'wave', file: name, options, proposal: wave }],
  };
}

function wideWaves({ sheet }: Source, { scores }: RubricColumns): Uint8Array {
  const bits = new Uint8Array(sheet.table.grid.height);
  const all = scores.reduce((sum, { wave }) => sum | (wave === null ? 0 : waveBit(wave)), 0);
  for (const row of sheet.rows) bits[row] = all;
  return bits;
}

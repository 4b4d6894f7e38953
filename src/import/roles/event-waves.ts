import { type Choices, type Decision, WAVES, type Wave } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { waveInText } from '../header/wave-in-text';
import type { WaveWords } from '../header/wave-words';
import { isBlank, type Sheet, textsOf } from '../sheet';
import type { WaveColumn } from './wave-column';

/** Words by which projects name their events besides those for waves; REDCap cuts names to 18 characters and keeps typing errors. */
const EVENT_WORDS: readonly (readonly [Wave, RegExp])[] = [
  ['followUp', /(?<![a-z])follow[ _-]?up|延後|追蹤/i],
  ['pre', /(?<![a-z])(pre(?![a-z])|baseline|intake|enrol)|前/i],
  ['post', /(?<![a-z])(post(?![a-z])|exit(?![a-z])|dischar?ge|final(?![a-z]))|後/i],
];

type EventGuess = { name: string; wave: Wave | null; responses: number };

/**
 * The waves of a tool's events, and a question for each event that names no wave, or the same as another one. Until it is answered the
 * first event counts as before and the last as after where no event is known to be that, and the rest as none of the waves. Only events
 * in which an item is answered are asked for.
 */
export function eventWaves(
  sheet: Sheet,
  column: number,
  itemColumns: readonly number[],
  words: WaveWords,
  choices: Choices,
): { waveColumn: WaveColumn; decisions: Decision[] } {
  const events = eventsOf(sheet, column, itemColumns, words);
  const unsure = events.filter(
    ({ name, wave }) => wave === null || events.some((other) => other.name !== name && other.wave === wave),
  );
  const waves = new Map<string, Wave | 'none'>(events.map(({ name, wave }) => [name, wave ?? 'none']));
  const free = (wave: Wave) => !events.some((event) => event.wave === wave);
  const [first, last] = [events[0], events.at(-1)];
  if (first?.wave === null && free('pre')) waves.set(first.name, 'pre');
  if (last?.wave === null && last !== first && free('post')) waves.set(last.name, 'post');
  const decisions = unsure.map(({ name, responses }) =>
    eventDecision(sheet, name, responses, waves.get(name) ?? 'none'),
  );
  const read = textsOf(sheet, column).values.map((text): Wave | null => {
    const name = eventName(text);
    const wave = choices[`event/${sheet.table.sha256}/${name}`] ?? waves.get(name) ?? guessWave(name, words);
    return WAVES.find((known) => known === wave) ?? null;
  });
  return { waveColumn: { column, waves: read }, decisions };
}

/** Events with an answered item, in the order of the file; arms of a project share theirs. */
function eventsOf(sheet: Sheet, column: number, itemColumns: readonly number[], words: WaveWords): EventGuess[] {
  const { values, codes } = textsOf(sheet, column);
  const names = values.map(eventName);
  const answered = rowsWithAnswers(sheet, itemColumns);
  const events = new Map<string, EventGuess>();
  for (const row of sheet.rows) {
    const name = names[codes[row] as number] as string;
    if (name === '' || !answered(row)) continue;
    const event = events.get(name) ?? { name, wave: guessWave(name, words), responses: 0 };
    events.set(name, event);
    event.responses++;
  }
  return [...events.values()];
}

/** Whether a row answers any of the items; where there are none, every row might. */
export function rowsWithAnswers(sheet: Sheet, itemColumns: readonly number[]): (row: number) => boolean {
  if (itemColumns.length === 0) return () => true;
  const columns = itemColumns.map((column) => {
    const { values, codes } = textsOf(sheet, column);
    return { codes, filled: values.map((text) => !isBlank(sheet, text)) };
  });
  return (row) => columns.some(({ codes, filled }) => filled[codes[row] as number]);
}

/** `pre_arm_1` and "Pre (Arm 1: Students)" without the arm. */
function eventName(text: string): string {
  return cleanText(text)
    .replace(/_arm_\d+[a-z]?$/i, '')
    .replace(/\s*\(arm \d+:.*\)$/i, '');
}

function guessWave(name: string, words: WaveWords): Wave | null {
  const found = EVENT_WORDS.filter(([, pattern]) => pattern.test(name.replaceAll('_', ' ')));
  const [only] = found;
  return waveInText(name.replaceAll('_', ' '), words) ?? (found.length === 1 && only ? only[0] : null);
}

function eventDecision({ table }: Sheet, event: string, responses: number, proposal: string): Decision {
  return {
    key: `event/${table.sha256}/${event}`,
    kind: 'event',
    file: table.name,
    subject: event,
    values: { count: responses },
    options: [...WAVES, 'none'].map((value) => ({ value })),
    proposal,
  };
}

import { type Plan, type Understanding, WAVES, type Wave } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { waveInText } from '../header/wave-in-text';
import { type WaveWords, waveWords } from '../header/wave-words';
import type { Source } from '../source';

type NextTime = Understanding['nextTime'];
type Told = { source: Source; wave: Wave; words: string[] };

/** Semesters and years, which every name has others of. */
const SEMESTER =
  /(?<!\d)(?:民國)?(?:9\d|1\d\d|20\d\d)[\s\-_]*(?:學年度?)?[\s\-_]*(?:第?[1-3一二三上下](?!\d))?[\s\-_]*(?:學期)?/g;
const SEASON = /^(spring|summer|fall|autumn|winter|semester|上學期|下學期|學期)$/;

/**
 * What an instrument can say so that the waves that the person chose are known of the next files: names of events, and words of the file
 * names that all files of a wave have and none of another wave. A word counts only if with all of them every file has the wave that was
 * chosen for it. What cannot be kept so is listed: it belongs to its file alone.
 */
export function nextTime(surveys: readonly Source[], plan: Plan): NextTime {
  const { choices } = plan;
  const told = surveys.flatMap((source): Told[] => {
    const wave = WAVES.find((one) => one === source.waveReading.wave);
    return wave ? [{ source, wave, words: wordsOf(source.sheet.table.name) }] : [];
  });
  const byHand = told.filter(({ source }) => source.waveReading.from === 'choice');
  const plain = waveWords(plan.instrument);
  const unknown = byHand.filter(({ source, wave }) => waveInText(nameOf(source), plain) !== wave);
  const words = telling(unknown, told, plain);
  const asked: NextTime['asked'] = byHand
    .filter(({ source, wave }) => waveInText(nameOf(source), words.all) !== wave)
    .map(({ source }) => ({ file: source.sheet.table.name, what: 'wave' }));
  for (const { sheet } of surveys) {
    const { sha256, name: file } = sheet.table;
    const semester = choices[`semester/${sha256}`];
    if (semester !== undefined && semester !== 'column') asked.push({ file, what: 'semester' });
    if (choices[`dates/${sha256}`] !== undefined) asked.push({ file, what: 'dates' });
  }
  const events = eventWords(surveys, plan);
  const waves = Object.fromEntries(
    WAVES.flatMap((wave) => {
      const list = [...new Set([...(words.added.get(wave) ?? []), ...(events.get(wave) ?? [])])];
      return list.length > 0 ? [[wave, list]] : [];
    }),
  );
  return { waves, asked };
}

function nameOf({ sheet }: Source): string {
  return sheet.table.name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('+', ' ');
}

/** Words of a file name that may say something, lower case; a number by itself never does. */
function wordsOf(name: string): string[] {
  const plain = cleanText(name.replace(/\.[a-z0-9]{1,5}(?= ›|$)/gi, ''))
    .toLowerCase()
    .replace(SEMESTER, ' ');
  const words = plain.match(/[\u3400-\u9fff]+|[a-z]+\d*/g) ?? [];
  return [...new Set(words)].filter((word) => (word.length > 1 || word > '\u3400') && !SEASON.test(word));
}

function telling(unknown: readonly Told[], told: readonly Told[], plain: WaveWords) {
  const added = new Map<Wave, string[]>();
  for (const wave of WAVES) {
    const own = unknown.filter((one) => one.wave === wave);
    const others = told.filter((one) => one.wave !== wave);
    const [first] = own;
    if (!first || others.length === 0) continue;
    const shared = first.words.filter((word) => own.every(({ words }) => words.includes(word)));
    added.set(
      wave,
      shared.filter((word) => !others.some(({ words }) => words.includes(word))),
    );
  }
  const all = withWords(plain, added);
  const right = told.every(({ source, wave }) => (waveInText(nameOf(source), all) ?? wave) === wave);
  return right ? { added, all } : { added: new Map<Wave, string[]>(), all: plain };
}

function withWords(words: WaveWords, added: ReadonlyMap<Wave, readonly string[]>): WaveWords {
  return new Map(WAVES.map((wave) => [wave, [...(words.get(wave) ?? []), ...(added.get(wave) ?? [])]]));
}

/** Events by the wave that the person gave them, where no file says otherwise of an event of that name. */
function eventWords(surveys: readonly Source[], { choices }: Plan): Map<Wave, string[]> {
  const given = new Map<string, Set<string>>();
  for (const { sheet } of surveys) {
    const prefix = `event/${sheet.table.sha256}/`;
    for (const [key, value] of Object.entries(choices)) {
      if (!key.startsWith(prefix) || value === undefined) continue;
      const name = key.slice(prefix.length);
      given.set(name, (given.get(name) ?? new Set()).add(value));
    }
  }
  const words = new Map<Wave, string[]>();
  for (const [name, values] of given) {
    const wave = values.size === 1 ? WAVES.find((one) => values.has(one)) : undefined;
    if (wave) words.set(wave, [...(words.get(wave) ?? []), name]);
  }
  return words;
}

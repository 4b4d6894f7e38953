import { formatCount, type Translate } from '../../messages';
import { WAVES } from '../../vocabulary';
import { encodingName, percent, shortWaveName } from './words';

const KNOWN_VALUES = [
  'count',
  'rows',
  'people',
  'column',
  'columns',
  'mostColumns',
  'value',
  'example',
  'share',
  'min',
  'max',
  'items',
  'points',
  'megabytes',
  'limit',
] as const;

const asWave = (text: string) => WAVES.find((wave) => wave === text);

function shownValue(t: Translate, name: string, value: string | number): string {
  if (typeof value === 'number') {
    if (name === 'share') return percent(value);
    return formatCount(value);
  }
  const wave = name === 'wave' ? asWave(value) : undefined;
  if (wave) return shortWaveName(t, wave);
  return name === 'encoding' ? encodingName(t, value) : value;
}

/** What the program saw, in words; a value without words of its own is shown as it is. */
export function valueWords(t: Translate, values: Record<string, string | number>): string[] {
  return Object.entries(values)
    .filter(([name, value]) => name !== 'file' && name !== 'subject' && value !== '')
    .map(([name, value]) => {
      const shown = shownValue(t, name, value);
      // Items are counted, or named; what has a name needs no more words.
      if (name === 'items' && typeof value === 'string') return shown;
      const known = KNOWN_VALUES.find((candidate) => candidate === name);
      if (known) return t(`data.decisions.values.${known}`, { value: shown, count: Number(value) || 0 });
      const wave = asWave(name);
      return wave ? `${shortWaveName(t, wave)} ${shown}` : shown;
    });
}

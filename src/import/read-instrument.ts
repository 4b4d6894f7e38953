import { type Instrument, type Problem, parseInstrument, seenOnly } from '../vocabulary';
import { lineOfJsonFault } from './json-fault';

/**
 * An instrument file. Broken JSON, another format and every breach of the format are errors that name the place
 * (`competencies[2].items[0].reverse`) with what was expected and found; unknown keys are kept and told of.
 */
export function readInstrument(
  text: string,
  name: string,
): { instrument: Instrument; problems: Problem[] } | { problems: Problem[] } {
  const parsed = parseJson(text, name);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const format = formatOf(parsed.value);
  if (format !== 'competency-instrument/1') {
    return {
      problems: [{ code: 'json-unknown-format', severity: 'error', file: name, values: { format: format ?? '' } }],
    };
  }
  const read = parseInstrument(parsed.value);
  if ('issues' in read) {
    return {
      problems: read.issues.map((issue) => ({
        code: 'instrument-broken',
        severity: 'error',
        file: name,
        values: { ...issue },
      })),
    };
  }
  const twice = itemsTwice(read.instrument, name);
  if (twice.length > 0) return { problems: twice };
  const unknown = read.unknownKeys.map(
    (place): Problem => ({ code: 'instrument-unknown-key', severity: 'note', file: name, values: { place } }),
  );
  return { instrument: read.instrument, problems: [...unknown, ...labelCounts(read.instrument, name)] };
}

function parseJson(text: string, name: string): { value: unknown } | { problem: Problem } {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return { value: JSON.parse(source, seenOnly) };
  } catch {
    const line = lineOfJsonFault(source);
    return { problem: { code: 'json-broken', severity: 'error', file: name, rows: [line], values: { line } } };
  }
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  return String(value.format);
}

/** One id names one item; the second of two is the mistake. */
function itemsTwice(instrument: Instrument, name: string): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  instrument.competencies.forEach(({ items }, competency) => {
    items.forEach(({ id }, item) => {
      const values = {
        place: `competencies[${competency}].items[${item}].id`,
        expected: 'an id that no other item has',
        got: `"${id}"`,
      };
      if (seen.has(id)) problems.push({ code: 'instrument-broken', severity: 'error', file: name, values });
      seen.add(id);
    });
  });
  return problems;
}

function labelCounts(instrument: Instrument, name: string): Problem[] {
  const scales = [
    { place: 'scale', scale: instrument.scale },
    ...instrument.competencies.flatMap(({ items }, competency) =>
      items.map(({ scale }, item) => ({ place: `competencies[${competency}].items[${item}].scale`, scale })),
    ),
  ];
  return scales.flatMap(({ place, scale }) =>
    (['en', 'zh-TW'] as const).flatMap((language): Problem[] => {
      const labels = scale?.labels?.[language];
      if (!scale || !labels || labels.length === scale.max - scale.min + 1) return [];
      const values = { place: `${place}.labels.${language}`, expected: scale.max - scale.min + 1, got: labels.length };
      return [{ code: 'instrument-label-count', severity: 'warning', file: name, values }];
    }),
  );
}

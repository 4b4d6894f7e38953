import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Texts of the sample, sentence by sentence. */
function sampleSentences(): string[] {
  const { data } = Papa.parse<string[]>(
    readFileSync('sample-data/reflections-113-1.csv', 'utf8').replace(/^\uFEFF/, ''),
  );
  return data
    .slice(1)
    .flatMap((row) => (row[2] ?? '').split(/(?<=[。！？])|(?<=[.!?])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Reflections of any number of students of the made-up survey, always the same: three to seven sentences of the sample in new orders. */
export function madeUpReflections(texts: number): string {
  const sentences = sampleSentences();
  let state = 20240911;
  const below = (limit: number) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const lines = Array.from({ length: texts }, (_, text) => {
    const parts = Array.from({ length: 3 + below(5) }, () => sentences[below(sentences.length)]!);
    const body = `${parts.join(' ')} (${text + 1})`;
    return [`S${1_000_000 + text}`, `11${2 + (text % 2)}-${1 + ((text >> 1) % 2)}`, `"${body.replaceAll('"', '""')}"`];
  });
  return ['學生代碼,學期,反思', ...lines.map((line) => line.join(','))].join('\n');
}

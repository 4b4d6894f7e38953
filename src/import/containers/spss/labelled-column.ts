import type { TextColumn } from '../../../vocabulary';
import { isMissing, valueText } from './value-text';
import type { SpssVariable } from './variables';

/**
 * A column as people see it in SPSS: its name, its label, then what was answered. Values read as their labels where each value that occurs
 * has one; where only some do (the ends of a scale, a code for refusals) the numbers say more. Missing values are empty.
 */
export function labelledColumn(variable: SpssVariable, { values, codes }: TextColumn): TextColumn {
  const texts: string[] = [''];
  const codeOf = new Map([['', 0]]);
  const encode = (text: string): number => {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const head = [encode(variable.name), encode(variable.label)];
  const answered = values.map((key) => key !== '' && !isMissing(variable, key));
  const labelled = values.every((key, index) => !answered[index] || variable.labels.has(key));
  const recoded = Int32Array.from(values, (key, index) => {
    if (!answered[index]) return 0;
    return encode(labelled ? (variable.labels.get(key) as string) : valueText(variable, key));
  });
  const all = new Int32Array(codes.length + head.length);
  all.set(head);
  for (let row = 0; row < codes.length; row++) all[row + head.length] = recoded[codes[row] as number] as number;
  return { values: texts, codes: all };
}

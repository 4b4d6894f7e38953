import type { Plan, RubricCard, RubricLevels } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { declaredScale } from '../labels/declared-scale';
import { inferScale, type LabelCount, scaleById } from '../labels/infer-scale';
import { plainNumber } from '../labels/numbered-label';
import type { AnswerScale } from '../labels/read-label';
import { vocabularyById } from '../labels/vocabularies';
import { isNothing, isUnscorable, type LevelReading } from './read-level';

export type RubricScale = LevelReading & {
  levels: RubricLevels;
  from: RubricCard['levelsFrom'];
  /** Ids of scales that could be meant, the one in use first. */
  scales: string[];
};

/** Parts of a level that assessors give. */
const STEPS = [1, 0.5, 0.25, 0.1];
const NO_LEVELS: AnswerScale = { min: 0, max: 1, points: new Map(), missing: new Set(), labelsWin: false };

/**
 * The one scale of all scores: chosen, declared by the instrument, or the smallest common one that covers every score of all files. `texts`
 * are the distinct scores with their counts.
 */
export function rubricScale(texts: readonly LabelCount[], plan: Plan): RubricScale {
  const told = texts.filter(({ text }) => !isNothing(text) && !isUnscorable(text));
  const numbers = told.flatMap(({ text }) => plainNumber(cleanText(text).toLowerCase()) ?? []);
  const step = STEPS.find((one) => numbers.every((number) => isMultiple(number, one))) ?? 1;
  const guesses = guessed(told, numbers);
  const ids = guesses.map(({ id }) => id);
  const chosen = scaleById(plan.choices['scale/rubric'] ?? '');
  if (chosen) {
    const scales = [chosen.id, ...ids.filter((id) => id !== chosen.id)];
    return { ...reading(chosen.scale, step, namesOf(chosen.id)), from: 'choice', scales };
  }
  const declared = plan.instrument?.rubric?.levels;
  if (declared) {
    const { min, max, labels } = declared;
    const scale = declaredScale({ min, max, labels }, []);
    const names = labels?.['zh-TW'] ?? labels?.en ?? null;
    const id = `${min}..${max}`;
    return { ...reading(scale, step, names), from: 'instrument', scales: [id, ...ids.filter((one) => one !== id)] };
  }
  const [best] = guesses;
  return { ...reading(best?.scale ?? NO_LEVELS, step, best ? namesOf(best.id) : null), from: 'proposal', scales: ids };
}

function guessed(told: readonly LabelCount[], numbers: readonly number[]): { id: string; scale: AnswerScale }[] {
  const whole = told.filter(({ text }) => {
    const number = plainNumber(cleanText(text).toLowerCase());
    return number === null || Number.isInteger(number);
  });
  const inferred = numbers.length === told.length && whole.length < told.length ? null : inferScale(whole);
  if (inferred && numbers.every((number) => number <= inferred.candidates[0]!.scale.max)) return inferred.candidates;
  if (numbers.length === 0) return [];
  const id = `${Math.min(1, Math.floor(Math.min(...numbers)))}..${Math.max(2, Math.ceil(Math.max(...numbers)))}`;
  const observed = scaleById(id);
  return observed ? [observed] : [];
}

function reading(scale: AnswerScale, step: number, names: string[] | null): LevelReading & { levels: RubricLevels } {
  const { min, max } = scale;
  const named = names !== null && names.length === max - min + 1 ? names : null;
  return { scale, step, levels: { min, max, step, names: named } };
}

const namesOf = (id: string): string[] | null => vocabularyById(id)?.labels ?? null;

function isMultiple(number: number, step: number): boolean {
  const steps = number / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

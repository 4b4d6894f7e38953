import {
  type Choices,
  DUPLICATE_RULES,
  type DuplicateRule,
  type MatchWithin,
  WAVES_IN_TIME,
  type WavePair,
} from '../../vocabulary';

export function chosenDuplicates({ duplicates }: Choices): DuplicateRule {
  return DUPLICATE_RULES.find((rule) => rule === duplicates) ?? 'latest';
}

export function chosenWithin({ matchWithin }: Choices): MatchWithin {
  return matchWithin === 'semester' ? 'semester' : 'everything';
}

/** The two waves that are compared: before and after where nothing else, or nothing that makes sense, was chosen. */
export function chosenPair({ wavePair }: Choices): WavePair {
  const [first, second] = (wavePair ?? '').split('/');
  const before = WAVES_IN_TIME.find((wave) => wave === first);
  const after = WAVES_IN_TIME.find((wave) => wave === second);
  const sensible = before && after && WAVES_IN_TIME.indexOf(before) < WAVES_IN_TIME.indexOf(after);
  return sensible ? { before, after } : { before: 'pre', after: 'post' };
}

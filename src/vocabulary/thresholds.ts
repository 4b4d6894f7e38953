/** Named rules by which a number gets a word, each with its author. */
export type EffectRule = {
  id: 'cohen1988' | 'kraft2020' | 'none';
  source: string;
  /** Lower bounds of |effect|, ascending. */
  bands: { from: number; word: 'negligible' | 'small' | 'medium' | 'large' }[];
};

export const EFFECT_RULES: Record<EffectRule['id'], EffectRule> = {
  cohen1988: {
    id: 'cohen1988',
    source: 'Cohen (1988)',
    bands: [
      { from: 0, word: 'negligible' },
      { from: 0.2, word: 'small' },
      { from: 0.5, word: 'medium' },
      { from: 0.8, word: 'large' },
    ],
  },
  kraft2020: {
    id: 'kraft2020',
    source: 'Kraft (2020)',
    bands: [
      { from: 0, word: 'small' },
      { from: 0.05, word: 'medium' },
      { from: 0.2, word: 'large' },
    ],
  },
  none: { id: 'none', source: '', bands: [] },
};

/** Share of people at the end of a scale from which a ceiling or floor is pointed out: Terwee et al. (2007). */
export const CEILING_SHARE = { value: 0.15, source: 'Terwee et al. (2007)' };
/** Baseline difference of leavers from which it is pointed out: What Works Clearinghouse (2022). */
export const BASELINE_DIFFERENCE = { value: 0.25, source: 'What Works Clearinghouse (2022)' };
/** Reliability below which a scale is called weak: Nunnally (1978). */
export const LOW_RELIABILITY = { value: 0.7, source: 'Nunnally (1978)' };

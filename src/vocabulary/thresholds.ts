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
/** Words for how well raters agree, each with its author: intraclass correlation, weighted kappa, Krippendorff's alpha. */
export type AgreementWord =
  | 'poor'
  | 'slight'
  | 'fair'
  | 'moderate'
  | 'substantial'
  | 'good'
  | 'excellent'
  | 'tentative';
export const AGREEMENT_RULES: Record<
  'icc' | 'kappa' | 'alpha',
  { source: string; bands: { from: number; word: AgreementWord }[] }
> = {
  icc: {
    source: 'Koo & Li (2016)',
    bands: [
      { from: -1, word: 'poor' },
      { from: 0.5, word: 'moderate' },
      { from: 0.75, word: 'good' },
      { from: 0.9, word: 'excellent' },
    ],
  },
  kappa: {
    source: 'Landis & Koch (1977)',
    bands: [
      { from: -1, word: 'poor' },
      { from: 0, word: 'slight' },
      { from: 0.2, word: 'fair' },
      { from: 0.4, word: 'moderate' },
      { from: 0.6, word: 'substantial' },
      { from: 0.8, word: 'excellent' },
    ],
  },
  alpha: {
    source: 'Krippendorff (2004)',
    bands: [
      { from: -1, word: 'poor' },
      { from: 0.667, word: 'tentative' },
      { from: 0.8, word: 'good' },
    ],
  },
};
/** Much agreement and little kappa, from where the paradox is pointed out: Feinstein & Cicchetti (1990). */
export const AGREEMENT_PARADOX = { exact: 0.75, kappa: 0.4, source: 'Feinstein & Cicchetti (1990)' };
/** Levels apart from which a work is listed for moderation. */
export const MODERATION_LEVELS = 2;
/** Fewest people of whom a comparison of two instruments is shown. */
export const FEWEST_FOR_CONVERGENCE = 10;
/** Reliability below which a scale is called weak: Nunnally (1978). */
export const LOW_RELIABILITY = { value: 0.7, source: 'Nunnally (1978)' };

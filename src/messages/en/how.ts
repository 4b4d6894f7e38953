/** How each figure comes about, in words: what is computed, what it assumes. References and R are data of the report. */
export const how = {
  title: 'How this figure comes about',
  close: 'Close',
  who: 'Who is in it',
  whoIn: 'Matched people with a score before and after: {{n}}',
  whoScale: 'People who answered all {{items}} items of the scale ({{wave}}): {{n}}',
  whoMatched: 'People who answered before and after: {{n}}',
  out: 'Who is left out',
  preOnly: 'answered only before: {{n}}',
  postOnly: 'answered only after: {{n}}',
  noScoreBefore: 'matched, but no score before: {{n}}',
  noScoreAfter: 'matched, but no score after: {{n}}',
  nobodyOut: 'nobody',
  formula: 'In words',
  assumes: 'What it takes for granted',
  method: 'Method and reference',
  inR: 'The same in R',
  rNote: 'pre and post are the scores of the people above, in the same order.',
  rItems: 'items holds the answers to the scale, one column per item, reverse items turned.',
  copy: 'Copy',
  copied: 'Copied',
  values: 'Values in full',
  refused: 'Not given: {{reason}}.',
  wave: { pre: 'before', post: 'after', then: 'looking back', followUp: 'follow-up' },
  value: {
    n: 'n',
    preMean: 'mean before',
    preSd: 'SD before',
    preMedian: 'median before',
    postMean: 'mean after',
    postSd: 'SD after',
    postMedian: 'median after',
    correlation: 'r before–after',
    gain: 'mean change',
    gainSd: 'SD of change',
    low: 'lower limit',
    high: 'upper limit',
    t: 't',
    df: 'df',
    p: 'p',
    pHolm: 'p Holm',
    pBH: 'p Benjamini–Hochberg',
    dz: 'd_z',
    gav: 'g_av',
    drm: 'g_rm',
    V: 'V',
    zeros: 'unchanged people, left out of V',
    hodgesLehmann: 'Hodges–Lehmann',
    rankBiserial: 'rank-biserial r',
    improved: 'reliably up',
    unchanged: 'no reliable change',
    declined: 'reliably down',
    criterion: 'a change must be larger than',
    reliability: 'reliability used',
    cannotImprove: 'started too high for a reliable rise',
    level: 'target',
    preShare: 'share before',
    postShare: 'share after',
    difference: 'difference',
    reached: 'reached the target',
    lost: 'no longer at the target',
    mcnemarP: 'p McNemar',
    alpha: 'α',
    items: 'items',
    pre: 'answered before',
    both: 'answered before and after',
    share: 'matched share',
  },
  methods: {
    means: {
      name: 'Mean and standard deviation',
      formula: 'The mean of all scores in one wave; the standard deviation says how far single scores lie from it.',
      assumes: 'Steps of the answer scale are treated as equally far apart.',
    },
    pairedT: {
      name: 'Paired t test',
      formula:
        'For each person: after minus before. The mean of these differences, divided by its standard error, is t; the interval is the mean ± critical t × standard error.',
      assumes:
        'People answer independently of each other; the mean of the differences is roughly normal, which larger groups ensure.',
    },
    dz: {
      name: 'Standardised mean change, d_z',
      formula:
        'Mean change divided by the standard deviation of the changes. Its interval follows from the noncentral t distribution.',
      assumes:
        'As the paired t test. Not comparable with effects between groups: it depends on how closely before and after go together.',
    },
    gav: {
      name: 'Standardised mean change, Hedges’ g_av',
      formula:
        'Mean change divided by the average standard deviation of before and after, reduced a little for small groups.',
      assumes: 'As the paired t test. Comparable between groups and semesters.',
    },
    wilcoxon: {
      name: 'Wilcoxon signed-rank test',
      formula:
        'Changes are ranked by size, zeros left out; V is the sum of the ranks of the rises. The rank-biserial r is the share of ranks that rise minus the share that falls. Hodges–Lehmann is the typical change that balances the ranks.',
      assumes:
        'Changes lie symmetrically around their centre. With ties or zeros, the normal approximation with continuity correction is used.',
    },
    holm: {
      name: 'Holm’s correction for multiple tests',
      formula:
        'The smallest p is multiplied by the number of competencies, the next by one less, and so on; no p becomes smaller than the one before it.',
      assumes: 'Nothing further: it holds however the tests go together. Confidence intervals are not corrected.',
    },
    reliableChange: {
      name: 'Reliable change index',
      formula:
        'A person counts as reliably up or down when the change is larger than error of measurement alone would produce in 95 of 100 people: 1.96 × √2 × SD before × √(1 − reliability).',
      assumes: 'The error of measurement is the same for everyone and in both waves.',
    },
    target: {
      name: 'Share at the target; McNemar’s test',
      formula:
        'The share of people whose score is at or above the target, before and after, with Wilson intervals; the difference with Newcombe’s paired interval; the test compares who reached it with who lost it.',
      assumes: 'The target was set before looking at the results.',
    },
    alpha: {
      name: 'Cronbach’s alpha',
      formula:
        'How far the items of a scale move together: k / (k − 1) × (1 − sum of the item variances / variance of the sum). The interval is Feldt’s.',
      assumes: 'All items measure one thing, equally well.',
    },
    matchedShare: {
      name: 'Matched share',
      formula: 'People who answered before and after, divided by everyone who answered before, with Wilson’s interval.',
      assumes: 'Ids name the same person in both waves.',
    },
  },
};

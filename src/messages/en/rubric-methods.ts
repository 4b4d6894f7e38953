/** How the figures of assessors’ ratings come about. */
export const rubricMethods = {
  raterShares: {
    name: 'Exact and adjacent agreement',
    formula:
      'Every two ratings of the same work by different assessors are a pair. Exact: the share of pairs with the same level. Adjacent: the share at most one level apart.',
    assumes: 'Chance is not taken off: where nearly all works have one level, assessors agree by chance alone.',
  },
  weightedKappa: {
    name: 'Weighted kappa, mean of all pairs of assessors (Light)',
    formula:
      'Agreement beyond what the two assessors’ own use of the levels would give by chance: (observed − expected) / (1 − expected). Being k levels apart counts 1 − k² / (highest − lowest level)². Over several pairs the mean.',
    assumes:
      'The levels are ordered and the whole declared scale counts. Where nearly all works have one level, κ is low although assessors agree: look at the exact share too.',
  },
  krippendorff: {
    name: 'Krippendorff’s alpha',
    formula:
      '1 − (disagreement found within works) / (disagreement expected if ratings were dealt out at random). Nominal: levels are the same or not. Ordinal: by how many ratings lie between. Interval: by the squared distance. The interval is of a bootstrap over works, with the project’s seed.',
    assumes: 'Any number of assessors, and works that not all of them scored; works with one rating are left out.',
  },
  raterIcc: {
    name: 'Intraclass correlation (Shrout & Fleiss)',
    formula:
      'Which share of the variance of ratings lies between works, from an analysis of variance of works × assessors. One assessor: how good a single rating is. Mean: how good the mean of all assessors is. ICC(2): the same assessors for every work, standing for others like them, and severity counts as error. ICC(1): as many assessors for every work, but different ones.',
    assumes: 'Distances between levels are alike. Only works that all of these assessors scored.',
  },
  severity: {
    name: 'Severity of an assessor',
    formula:
      'The assessor’s level minus the mean of the others on the same work and criterion; first the mean over the criteria of a work, then over works. The interval is by t over works.',
    assumes: 'Works are independent. It tells who is severe beside the others, not who is right.',
  },
  convergence: {
    name: 'Spearman’s correlation of rubric and survey',
    formula:
      'Students are ranked by both instruments, and the ranks correlated. The interval is Bonett & Wright’s; p by t, without the exact table.',
    assumes:
      'One pair of scores a student. A correlation near zero may also mean that one of the two hardly tells students apart.',
  },
  blandAltman: {
    name: 'Bias and limits of agreement (Bland & Altman)',
    formula:
      'Of each student: gain in the rubric minus gain in the survey, both in percent of the most that the scale allows. Bias is the mean of these, the limits lie a normal quantile of standard deviations around it. Slope: whether the difference grows with the size of the gain.',
    assumes: 'Differences are about normal, and percent of two scales can be compared.',
  },
};

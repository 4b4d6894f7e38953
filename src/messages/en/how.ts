import { cohortMethods } from './cohort-methods';
import { rubricMethods } from './rubric-methods';

/** How each figure comes about, in words: what is computed, what it assumes. References and R are data of the report. */
export const how = {
  title: 'How this figure comes about',
  close: 'Close',
  who: 'Who is in it',
  whoIn: 'Matched people with a score $t(waves.{{pair}}.both): {{n}}',
  whoScale: 'People who answered all {{items}} items of the scale ({{wave}}): {{n}}',
  whoMatched: 'People who answered $t(waves.{{pair}}.both): {{n}}',
  whoWaves:
    'Everyone with a score $t(waves.{{pair}}.before) ({{before}}) and everyone with a score $t(waves.{{pair}}.after) ({{after}}), matched or not',
  whoTriples: 'People with a score before, after and looking back: {{n}}',
  whoFirst: 'People who answered $t(waves.{{pair}}.before): {{n}}',
  out: 'Who is left out',
  whoWorks:
    'Students with a scored work $t(waves.{{pair}}.both): {{n}}. The score of a work is the mean of its assessors’ levels.',
  preOnly: 'answered only $t(waves.{{pair}}.before): {{n}}',
  postOnly: 'answered only $t(waves.{{pair}}.after): {{n}}',
  noScoreBefore: 'matched, but no score $t(waves.{{pair}}.before): {{n}}',
  noScoreAfter: 'matched, but no score $t(waves.{{pair}}.after): {{n}}',
  nobodyOut: 'nobody',
  formula: 'In words',
  assumes: 'What it takes for granted',
  method: 'Method and reference',
  inR: 'The same in R',
  whoRatings: 'Works scored by two assessors or more: {{twice}} of {{n}}',
  whoRater: 'Works of this assessor that others scored too: {{n}}',
  whoBothInstruments: 'Students with the survey and works, $t(waves.{{pair}}.both): {{n}}',
  rRatings: 'ratings is a matrix: one row a work, one column an assessor, NA where none scored.',
  rLong: 'long holds one row a level: work, criterion, rater, level.',
  rInstruments:
    'survey and rubric hold one entry a student, in the same order: gains in percent of the most that each scale allows, or the levels themselves.',
  rNote: 'pre and post are the scores of the people above, in the same order.',
  rWaves:
    'pre and before hold what was answered $t(waves.{{pair}}.before), post and after what was answered $t(waves.{{pair}}.after).',
  rItems: 'items holds the answers to the scale, one column per item, reverse items turned.',
  rItem: 'before and after are the answers to the item, of the people above, in the same order.',
  rItemsTwice: 'itemsBefore and itemsAfter hold the answers to the scale, one column per item, reverse items turned.',
  rTwoGroups: 'pre and post are the scores of everyone in each wave; they need not be of the same people.',
  rTriples: 'pre, then and post are the scores of the people above, in the same order.',
  rCohorts:
    'pre, post, cohort and course hold one entry a person; time one a semester; long one row a score. participant tells who took part.',
  rCoders:
    'first and second hold one entry a text that both coders finished: 1 where the coder gave it the code, else 0.',
  rSeed: 'The seed is the one in the settings.',
  whoCoders: 'Texts that both coders have finished: {{n}}',
  whoCohorts: 'Matched people with a score $t(waves.{{pair}}.both), in {{groups}} groups: {{n}}',
  whoMixed: 'People with at least one score: {{n}}',
  tooSmall_one: 'in a group with fewer than 2 matched people: {{n}}',
  tooSmall_other: 'in groups with fewer than 2 matched people: {{n}}',
  whoItem: 'Matched people who answered this item in both waves: {{n}}',
  noAnswer: 'matched, but no answer to the item in one wave: {{n}}',
  copy: 'Copy',
  copied: 'Copied',
  values: 'Values in full',
  refused: 'Not given: {{reason}}.',
  wave: { pre: 'before', post: 'after', then: 'looking back', followUp: 'follow-up' },
  value: {
    texts: 'texts',
    bothCoders: 'given by both',
    onlyFirst: 'given by the first only',
    onlySecond: 'given by the second only',
    neitherCoder: 'given by neither',
    agreement: 'share agreed',
    kappa: 'κ',
    exact: 'exact',
    adjacent: 'adjacent',
    kappaWeighted: 'κ weighted',
    pairs: 'pairs of assessors',
    alphaNominal: 'α nominal',
    alphaOrdinal: 'α ordinal',
    alphaInterval: 'α interval',
    single: 'ICC, one assessor',
    singleLow: 'ICC, one assessor: lower limit',
    singleHigh: 'ICC, one assessor: upper limit',
    average: 'ICC, mean of assessors',
    averageLow: 'ICC, mean of assessors: lower limit',
    averageHigh: 'ICC, mean of assessors: upper limit',
    works: 'works',
    ratedTwice: 'works scored twice or more',
    raters: 'assessors',
    rho: 'ρ',
    bias: 'bias',
    limitLow: 'lower limit of agreement',
    limitHigh: 'upper limit of agreement',
    proportionalBias: 'slope of the difference on the mean',
    F: 'F',
    df1: 'df between',
    df2: 'df within',
    H: 'H',
    q: 'q',
    etaSquared: 'η²',
    omegaSquared: 'ω²',
    partialEtaSquared: 'partial η²',
    slopesF: 'F of different slopes',
    slopesP: 'p of different slopes',
    meanBefore: 'mean $t(waves.{{pair}}.before) of all',
    standardError: 'standard error',
    Q: 'Q',
    QP: 'p of Q',
    tauSquared: 'τ²',
    iSquared: 'I² (%)',
    predictionLow: 'prediction, lower limit',
    predictionHigh: 'prediction, upper limit',
    kendall: 'Kendall’s τ',
    courses: 'courses',
    people: 'people',
    responses: 'scores',
    groups: 'groups',
    participants: 'n participants',
    others: 'n comparison group',
    participantGain: 'mean change of participants',
    otherGain: 'mean change of the comparison group',
    hedgesG: 'Hedges’ g',
    points: 'smallest detectable change',
    n: 'n',
    preMean: 'mean $t(waves.{{pair}}.before)',
    preSd: 'SD $t(waves.{{pair}}.before)',
    preMedian: 'median $t(waves.{{pair}}.before)',
    postMean: 'mean $t(waves.{{pair}}.after)',
    postSd: 'SD $t(waves.{{pair}}.after)',
    postMedian: 'median $t(waves.{{pair}}.after)',
    correlation: 'r $t(waves.{{pair}}.before)–$t(waves.{{pair}}.after)',
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
    preShare: 'share $t(waves.{{pair}}.before)',
    postShare: 'share $t(waves.{{pair}}.after)',
    difference: 'difference',
    reached: 'reached the target',
    lost: 'no longer at the target',
    mcnemarP: 'p McNemar',
    alpha: 'α',
    items: 'items',
    pre: 'answered $t(waves.{{pair}}.before)',
    both: 'answered $t(waves.{{pair}}.both)',
    share: 'matched share',
    bound: 'bound of meaningful change',
    equivalenceP: 'p of the two one-sided tests',
    points80: 'found in 80 of 100 surveys',
    points90: 'found in 90 of 100 surveys',
    dz80: 'the same as d_z (80)',
    dz90: 'the same as d_z (90)',
    up: 'up',
    same: 'same',
    down: 'down',
    intercept: 'intercept',
    slope: 'slope',
    z: 'z',
    chiSquared: 'χ²',
    fromRest: 'mean move against the rest',
    itemRest: 'item–rest r',
    mean: 'mean',
    sd: 'SD',
    alphaIfDeleted: 'α without the item',
    standardised: 'standardised α',
    omega: 'ω total',
    spearmanBrown: 'Spearman–Brown',
    W: 'W',
    skewness: 'skewness',
    kurtosis: 'excess kurtosis',
    outliers: 'outliers',
    shareUp: 'share that rose, of those who moved',
    replicates: 'arrangements or resamples',
    classGain: 'class gain ⟨g⟩',
    normalisedChange: 'mean normalised change c',
    excluded: 'not in c: at the same end in both waves',
    individual: 'mean of single gains',
    atTop: 'not among the single gains: at the top $t(waves.{{pair}}.before)',
    dav80: 'the same as d_av (80)',
    dav90: 'the same as d_av (90)',
    midP: 'mid-p',
    rankBiserialLow: 'rank-biserial r, lower limit',
    rankBiserialHigh: 'rank-biserial r, upper limit',
    preShareLow: 'share $t(waves.{{pair}}.before), lower limit',
    preShareHigh: 'share $t(waves.{{pair}}.before), upper limit',
    postShareLow: 'share $t(waves.{{pair}}.after), lower limit',
    postShareHigh: 'share $t(waves.{{pair}}.after), upper limit',
    gz: 'g_z',
    dav: 'd_av',
    gb: 'g_b',
    commonLanguage: 'Φ(d_z)',
    shareImproved: 'share that gained, ties half',
    topTwoBefore: 'two highest answers, $t(waves.{{pair}}.before)',
    topTwoAfter: 'two highest answers, $t(waves.{{pair}}.after)',
    itemTotal: 'item–total r',
    nBefore: 'n $t(waves.{{pair}}.before)',
    nAfter: 'n $t(waves.{{pair}}.after)',
    U: 'U',
    cliffsDelta: 'Cliff’s δ',
    cramersV: 'Cramér’s V',
    smallestExpected: 'smallest expected number',
    within: 'half an answer step',
    ceilingBefore: 'at the top $t(waves.{{pair}}.before)',
    ceilingAfter: 'at the top $t(waves.{{pair}}.after)',
    nearCeilingBefore: 'near the top $t(waves.{{pair}}.before)',
    nearCeilingAfter: 'near the top $t(waves.{{pair}}.after)',
    floorBefore: 'at the bottom $t(waves.{{pair}}.before)',
    floorAfter: 'at the bottom $t(waves.{{pair}}.after)',
    nearFloorBefore: 'near the bottom $t(waves.{{pair}}.before)',
    nearFloorAfter: 'near the bottom $t(waves.{{pair}}.after)',
  },
  methods: {
    ...cohortMethods,
    codingKappa: {
      name: 'Cohen’s κ of two coders',
      formula:
        'The share of texts on which both coders did the same, beyond what chance would give, divided by the most that chance leaves. Chance is what two coders would agree on who gave the code as often as these did, but blindly. The interval is κ ± a normal quantile times the large-sample standard error, cut at ±1.',
      assumes:
        'The coders worked apart, and texts are coded one apart from the other. A text counts once, however often the code stands in it. Below some 30 texts the interval is rough; a code that is given to nearly all texts or to hardly any lowers κ, whatever the agreement.',
    },
    ...rubricMethods,
    means: {
      name: 'Mean and standard deviation',
      formula: 'The mean of all scores in one wave; the standard deviation says how far single scores lie from it.',
      assumes: 'Steps of the answer scale are treated as equally far apart.',
    },
    pairedT: {
      name: 'Paired t test',
      formula:
        'For each person: $t(waves.{{pair}}.after) minus $t(waves.{{pair}}.before). The mean of these differences, divided by its standard error, is t; the interval is the mean ± critical t × standard error.',
      assumes:
        'People answer independently of each other; the mean of the differences is roughly normal, which larger groups ensure.',
    },
    dz: {
      name: 'Standardised mean change, d_z',
      formula:
        'Mean change divided by the standard deviation of the changes. Its interval follows from the noncentral t distribution.',
      assumes:
        'As the paired t test. Not comparable with effects between groups: it depends on how closely $t(waves.{{pair}}.between) go together.',
    },
    gav: {
      name: 'Standardised mean change, Hedges’ g_av',
      formula:
        'Mean change divided by the average standard deviation of $t(waves.{{pair}}.between), reduced a little for small groups.',
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
        'A person counts as reliably up or down when the change is larger than error of measurement alone would produce in 95 of 100 people: 1.96 × √2 × SD $t(waves.{{pair}}.before) × √(1 − reliability).',
      assumes: 'The error of measurement is the same for everyone and in both waves.',
    },
    target: {
      name: 'Share at the target; McNemar’s test',
      formula:
        'The share of people whose score is at or above the target, $t(waves.{{pair}}.both), with Wilson intervals; the difference with Newcombe’s paired interval; the test compares who reached it with who lost it.',
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
      formula:
        'People who answered $t(waves.{{pair}}.both), divided by everyone who answered $t(waves.{{pair}}.before), with Wilson’s interval.',
      assumes: 'Ids name the same person in both waves.',
    },
    bh: {
      name: 'Benjamini–Hochberg’s correction for multiple tests',
      formula:
        'From the largest p down: each p is multiplied by the number of competencies and divided by its rank; no p becomes larger than the one above it.',
      assumes:
        'The tests are independent or go together positively. It limits the share of false claims among all claims. Confidence intervals are not corrected.',
    },
    verdict: {
      name: 'Change, no meaningful change, or cannot tell: t test and two one-sided tests',
      formula:
        'A change is claimed when the corrected p is below α. No meaningful change is claimed when the interval of the two one-sided tests lies wholly between −bound and +bound. Otherwise the data cannot tell.',
      assumes: 'As the paired t test, and that the bound was set before looking at the results.',
    },
    detectable: {
      name: 'Smallest detectable change',
      formula:
        'The true mean change that a paired t test with so many people, and changes spread as widely, would find in 80 (or 90) of 100 surveys.',
      assumes:
        'The spread of the changes is the one found here. It is no power after the fact: the found change plays no part.',
    },
    levels: {
      name: 'From level to level',
      formula:
        'Each score is rounded to the nearest whole level; on a percent scale it goes to its fifth. People are counted by level $t(waves.{{pair}}.both).',
      assumes: 'Rounding hides small moves and shows those that cross a border.',
    },
    regressionToTheMean: {
      name: 'Regression to the mean',
      formula:
        'The change that chance alone lets expect of a score $t(waves.{{pair}}.before): (1 − r) × (mean $t(waves.{{pair}}.before) − score). Whoever starts low tends to rise, whoever starts high to fall.',
      assumes: 'No mean change, equal spread in both waves, and the correlation found here.',
    },
    itemMoves: {
      name: 'Up, same, down',
      formula: 'People whose answer to the item went up, stayed, or went down, in the direction of the competency.',
      assumes: 'Nothing further.',
    },
    itemChange: {
      name: 'Paired t test of one item, Holm within the competency',
      formula:
        'For each person: the answer $t(waves.{{pair}}.after) minus $t(waves.{{pair}}.before), turned for reverse items; mean, interval and t as for scores.',
      assumes:
        'Steps of the answer scale are treated as equally far apart; the mean of the differences is roughly normal.',
    },
    marginalHomogeneity: {
      name: 'Ordinal marginal homogeneity',
      formula:
        'The sum of all moves divided by the root of the sum of their squares is z: do the answers lie as high $t(waves.{{pair}}.after) as $t(waves.{{pair}}.before)?',
      assumes: 'Only that moves up and down would be equally likely if nothing had changed.',
    },
    stuartMaxwell: {
      name: 'Stuart–Maxwell test',
      formula: 'Compares how often each answer was given $t(waves.{{pair}}.both), without using their order.',
      assumes: 'Enough people changed their answer.',
    },
    itemShift: {
      name: 'An item against the rest of its scale',
      formula:
        'For each person: the move of the item minus the mean move of the other items; paired t, Holm within the competency. Pointed out when it is more than half a point and p Holm < .05.',
      assumes: 'A hint that the item is not understood alike in both waves; no test of measurement invariance.',
    },
    itemRest: {
      name: 'Item–rest correlation',
      formula: 'The correlation of an item with the sum of the other items of its scale.',
      assumes: 'All items measure one thing. A value at or below 0 is worth a look at the direction of the item.',
    },
    alphaDeleted: {
      name: 'Cronbach’s alpha without the item',
      formula: 'Alpha of the scale as if the item had not been asked.',
      assumes: 'As alpha. A higher value is no reason by itself to drop an item.',
    },
    omega: {
      name: 'McDonald’s omega total',
      formula:
        'The share of the variance of the sum that one common factor carries, from a one-factor model by maximum likelihood.',
      assumes:
        'One factor, but the items may measure it with different strength. Not the omega of a model with several factors.',
    },
    spearmanBrown: {
      name: 'Spearman–Brown coefficient',
      formula: '2r / (1 + r), where r is the correlation of the two items.',
      assumes: 'Both items measure the same thing equally well.',
    },
    shapiroWilk: {
      name: 'Shapiro–Wilk test',
      formula: 'How closely the ordered changes follow those of a normal distribution: W = 1 fits exactly.',
      assumes: 'Independent changes. With many people it finds departures that do not matter for the t test.',
    },
    shape: {
      name: 'Skewness and kurtosis of the changes',
      formula:
        'Mean third and fourth powers of the deviations, over the standard deviation to the same power; 3 is taken from the fourth.',
      assumes: 'Nothing further; both are unsteady with few people.',
    },
    outliers: {
      name: 'Outliers by Tukey’s fences',
      formula:
        'People whose change lies more than 1.5 interquartile ranges outside the quartiles. They stay in all figures.',
      assumes: 'Nothing further.',
    },
    signTest: {
      name: 'Sign test',
      formula:
        'Of those who moved, how many rose; compared with a fair coin, exactly. The interval is Clopper–Pearson’s.',
      assumes: 'Only that people answer independently.',
    },
    permutation: {
      name: 'Permutation test of signs',
      formula:
        'How often a sum of changes at least as large arises when every change may as well have had the other sign: all arrangements for 14 people or fewer, else random ones.',
      assumes: 'If nothing had changed, up and down would be equally likely for everyone.',
    },
    bootstrap: {
      name: 'Bootstrap interval of the mean change, BCa',
      formula:
        'People are drawn again and again with replacement; the interval is read off the resampled means, corrected for bias and skewness.',
      assumes: 'The people stand for those like them. The seed makes it repeatable.',
    },
    normalisedGain: {
      name: 'Normalised gain and normalised change',
      formula:
        'Class gain: mean change divided by the room left above the mean $t(waves.{{pair}}.before). c: the same for each person, over the room below for those who fell, then the mean.',
      assumes:
        'Rests on the top of the scale and favours those who started high; not for comparing groups with different starts.',
    },
    effectSizes: {
      name: 'Standardised mean change, by its denominator',
      formula:
        'Mean change divided by: the SD of the changes (d_z); the average SD of both waves (d_av); the SD that takes the correlation into account (d_rm); the SD $t(waves.{{pair}}.before) (d_b). g is d times J, which takes out the bias of small groups. Φ(d_z) is the chance that a person gains.',
      assumes:
        'As the paired t test; Φ(d_z) takes changes to be normal. d_z depends on how closely both waves go together.',
    },
    correlation: {
      name: 'Pearson’s correlation of $t(waves.{{pair}}.between)',
      formula: 'How closely people keep their place between $t(waves.{{pair}}.between); interval on Fisher’s z scale.',
      assumes: 'Both go together along a line; the interval takes them to be normal.',
    },
    limits: {
      name: 'Ceiling and floor',
      formula:
        'The share of people with the highest (lowest) possible score, and of those at most half an answer step from it, with Wilson intervals.',
      assumes: 'Nothing further.',
    },
    bowker: {
      name: 'Bowker’s test of symmetry',
      formula:
        'For every two answers: did as many go the one way as the other? Pairs of answers between which nobody moved are left out, also from df.',
      assumes: 'Enough people moved between the answers.',
    },
    topTwo: {
      name: 'Two highest answers',
      formula: 'The share of people who chose one of the two highest answers, as they answered.',
      assumes: 'Nothing further. For a reverse item, a high answer is no good sign.',
    },
    itemTotal: {
      name: 'Item–total correlation',
      formula: 'The correlation of an item with the sum of all items of its scale, itself among them.',
      assumes: 'Larger than the item–rest correlation by what the item shares with itself.',
    },
    retrospective: {
      name: 'Retrospective pre-test (then-test)',
      formula:
        'Three paired t tests over the same people: after − before, after − looking back, looking back − before. The first is the sum of the other two. Holm over the three.',
      assumes:
        'As the paired t test. Looking back is inflated by recall and by the wish to have gained; the shift is no proof of a changed standard by itself.',
    },
    welch: {
      name: 'Welch’s t test of two groups',
      formula:
        'Mean $t(waves.{{pair}}.after) minus mean $t(waves.{{pair}}.before), divided by its standard error, the two variances each over its own n; df by Welch and Satterthwaite.',
      assumes:
        'Two groups of different people. Where some are the same people and their scores go together, the interval is wider than it need be.',
    },
    hedgesG: {
      name: 'Hedges’ g of two groups',
      formula:
        'The difference of the means divided by the pooled standard deviation, reduced a little for small groups; interval by the noncentral t.',
      assumes: 'Two groups of different people, spread alike.',
    },
    mannWhitney: {
      name: 'Mann–Whitney test and Cliff’s δ',
      formula:
        'Of all pairs of one person $t(waves.{{pair}}.after) and one $t(waves.{{pair}}.before): U counts those where the one $t(waves.{{pair}}.after) is higher, ties half. δ is the share of such pairs minus the share where the one $t(waves.{{pair}}.before) is higher. Normal approximation with continuity correction.',
      assumes: 'Two groups of different people.',
    },
    twoShares: {
      name: 'Two shares at the target',
      formula:
        'The share of each wave with its Wilson interval; their difference with Newcombe’s interval for two groups; χ² without continuity correction.',
      assumes: 'Two groups of different people; the target was set before looking.',
    },
    retention: {
      name: 'Do groups differ in the share who answered again?',
      formula:
        'χ² compares the counts with those expected if all groups kept the same share; Cramér’s V is the root of χ² over n. With an expected number below 5, Fisher’s exact test is shown instead, where it can be counted out.',
      assumes: 'People belong to one group each and decide independently.',
    },
  },
};

import {
  answerDistribution,
  answerTable,
  benjaminiHochberg,
  blandAltman,
  bonferroni,
  bowker,
  countPairs,
  cronbachAlpha,
  holm,
  itemMoments,
  itemShift,
  kendallTauB,
  mannWhitney,
  omegaTotal,
  ordinalMarginalHomogeneity,
  pearson,
  scoreScale,
  spearman,
  stuartMaxwell,
  valuesOnce,
  wilcoxonSignedRank,
} from '../../../src/statistics';
import { suppression } from '../../../src/report/suppression';
import { answered, type Entry } from './entry';

const scoring: Entry = {
  answers: ({ data, options }) => {
    // R counts items from 1.
    const items = data.items[0].map((_: unknown, index: number) => ({
      minimum: options.min,
      maximum: options.max,
      reversed: [options.reverse].flat().includes(index + 1),
    }));
    const scores = (data.items as (number | null)[][]).map((answers) =>
      answered(scoreScale(answers, { items, minimumAnswered: { items: options.minAnswered } })),
    );
    return {
      answered: scores.map(({ answered: number }) => number),
      mean: scores.map(({ points }) => points),
      pomp: scores.map(({ percent }) => percent),
    };
  },
};

const alpha: Entry = {
  answers: ({ data }) => {
    const { moments, dropped } = itemMoments(data.items);
    const result = answered(cronbachAlpha(moments));
    const constant = result.items.flatMap(({ standardDeviation }, item) => (standardDeviation === 0 ? [item] : []));
    if (result.constantItems.join() !== constant.join()) throw new Error(`constant: ${result.constantItems}`);
    const ofItems = <Key extends keyof (typeof result.items)[0]>(key: Key) => result.items.map((item) => item[key]);
    return {
      n: result.n,
      k: result.itemCount,
      n_dropped: dropped,
      alphaRaw: result.alpha,
      ciLow: result.interval?.[0],
      ciHigh: result.interval?.[1],
      alphaStd: result.standardisedAlpha,
      meanInterItemR: result.meanInterItem,
      itemTotalRaw: ofItems('itemTotal'),
      itemRestR: ofItems('itemRest'),
      alphaIfDeleted: ofItems('alphaIfDeleted'),
      itemMean: ofItems('mean'),
      itemSd: ofItems('standardDeviation'),
      sem: result.standardErrorOfMeasurement,
      spearmanBrown: result.spearmanBrown,
    };
  },
  absent: [{ where: /^identical\S* (ciLow|ciHigh)$/, because: 'α = 1: an interval from 1 to 1 is not shown' }],
};

const omega: Entry = {
  answers: ({ data }) => {
    const result = answered(omegaTotal(itemMoments(data.items).moments));
    return {
      n: result.n,
      k: result.itemCount,
      mlLoadings: result.loadings,
      mlUniqueness: result.uniquenesses,
      omegaTotal_ml: result.standardisedOmega,
      omegaTotal_ml_raw: result.omega,
    };
  },
  leftOut: [{ where: / (minresLoadings|omegaTotal_minres)/, because: 'minimum residuals: another estimate of the same model' }],
};

const pAdjust: Entry = {
  answers: ({ data: { p } }) => ({ holm: holm(p), BH: benjaminiHochberg(p), bonferroni: bonferroni(p) }),
  tolerance: () => ({ relative: 2e-14, absolute: 0 }),
};

const correlation: Entry = {
  answers: ({ data }) => {
    const { pairs } = countPairs(data.x, data.y);
    const [product, rank, tau] = [answered(pearson(pairs)), answered(spearman(pairs)), answered(kendallTauB(pairs))];
    const agreement = answered(blandAltman(pairs));
    return {
      n: product.n,
      pearson: product.estimate,
      pearsonT: product.t,
      pearsonP: product.p,
      pearsonCi: product.interval,
      spearman: rank.estimate,
      spearmanS: ((product.n ** 3 - product.n) * (1 - rank.estimate)) / 6,
      spearmanP: rank.p,
      spearmanCi_BonettWright: rank.interval,
      kendallTauB: tau.estimate,
      kendallZ: tau.z,
      kendallP: tau.p,
      baBias: agreement.bias,
      baSd: agreement.standardDeviation,
      loaLow: agreement.limitsOfAgreement[0],
      loaHigh: agreement.limitsOfAgreement[1],
      biasCi: agreement.biasInterval,
      loaSe: agreement.limitStandardError,
      propBiasSlope: agreement.proportionalBias,
    };
  },
};

const shift: Entry = {
  answers: ({ data }) => {
    const [pre, post]: number[][][] = [data.pre, data.post];
    const moves = pre!.map((row, person) => row.map((answer, item) => post![person]![item]! - answer));
    const items = pre![0]!.map((_, item) => ({
      ofItem: moves.map((row) => row[item]!),
      ofOthers: moves.map((row) => row.reduce((sum, move) => sum + move, 0) - row[item]!),
      count: moves.map(() => 1),
    }));
    const found = itemShift(items).map(({ test, adjustedP }) => ({ ...answered(test), adjustedP }));
    const [before, after] = [pre!, post!].map((rows) => answered(cronbachAlpha(itemMoments(rows).moments))) as [
      Extract<ReturnType<typeof cronbachAlpha>, { ok: true }>,
      Extract<ReturnType<typeof cronbachAlpha>, { ok: true }>,
    ];
    return {
      itemShift: before.items.map(({ mean }, item) => after.items[item]!.mean - mean),
      shiftMinusRest: found.map(({ meanChange }) => meanChange),
      t: found.map(({ t }) => t),
      p: found.map(({ p }) => p),
      pHolm: found.map(({ adjustedP }) => adjustedP),
      alphaPre: before.alpha,
      alphaPost: after.alpha,
      restCorPre: before.items.map(({ itemRest }) => itemRest),
      restCorPost: after.items.map(({ itemRest }) => itemRest),
    };
  },
};

const likert: Entry = {
  answers: ({ data, options }) => {
    const { pairs } = countPairs(data.pre, data.post);
    const table = answerTable(pairs, options.levels);
    const shown = answered(answerDistribution(table));
    const [nominal, ordinal] = [answered(stuartMaxwell(table)), answered(ordinalMarginalHomogeneity(table))];
    const [symmetry, ranks] = [answered(bowker(table)), answered(wilcoxonSignedRank(pairs))];
    const groups = answered(mannWhitney({ first: valuesOnce(data.post), second: valuesOnce(data.pre) }));
    return {
      n: shown.n,
      table,
      sharePre: shown.before,
      sharePost: shown.after,
      top2Pre: shown.topTwo.before,
      top2Post: shown.topTwo.after,
      stuartMaxwellChi2: nominal.chiSquared,
      stuartMaxwellDf: nominal.degreesOfFreedom,
      stuartMaxwellP: nominal.p,
      ordinalMhZ2: ordinal.z ** 2,
      ordinalMhP: ordinal.p,
      ordinalMhZ: ordinal.z,
      bowkerChi2: symmetry.chiSquared,
      bowkerDf: symmetry.degreesOfFreedom,
      bowkerP: symmetry.p,
      wilcoxonV: ranks.positiveRankSum,
      wilcoxonP: ranks.p,
      depShare: [shown.improved, shown.same, shown.declined],
      probSuperiority: (groups.cliffsDelta + 1) / 2,
    };
  },
  rIsWrong: [{ where: / bowker/, because: 'mcnemar.test says NaN where nobody moved between some pair of levels: such a pair is left out' }],
};

const withheld: Entry = {
  answers: ({ data, options }) => {
    const reason = suppression(data.n, options.threshold);
    return { suppressed: reason.map((state) => state !== ''), reason };
  },
};

export const SCALES = {
  'scale-scoring': scoring,
  'cronbach-alpha': alpha,
  'omega-total': omega,
  'p-adjust': pAdjust,
  'correlation-agreement': correlation,
  'item-shift': shift,
  'likert-distribution': likert,
  suppression: withheld,
} satisfies Record<string, Entry>;

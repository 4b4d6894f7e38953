import { type Comparison, type CompetencyFinding, isRefused, type OrRefusal } from '../../vocabulary';
import type { MethodCall, MethodId } from '../method';
import { METHODS } from '../methods';
import { ALL, codesOf, type RBundleInput } from './bundle-input';
import { cohortOfRow, isSampled } from './expected';

/** Which expression finds the numbers of a method for one comparison. */
export type ExpressionUse = { comparison: string; method: MethodId; expression: string };

/** The expressions of the "how" panel, each text once under a name of its own, and where each is used. */
export function expressionsOf(
  input: RBundleInput,
  expected: readonly { id: string }[],
): { texts: Map<string, string>; uses: ExpressionUse[] } {
  const codes = codesOf(input);
  const { confidence } = input.settings;
  const texts = new Map<string, string>();
  const names = new Map<string, string>();
  const nameOf = (method: MethodId, call: MethodCall): string => {
    const text = METHODS[method].r(call);
    const key = `${method}\n${text}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const alike = [...texts.keys()].filter((name) => name.replace(/\.\d+$/, '') === method).length;
    const name = alike === 0 ? method : `${method}.${alike + 1}`;
    names.set(key, name);
    texts.set(name, text);
    return name;
  };
  const ids = new Set(expected.map(({ id }) => id));
  const uses: ExpressionUse[] = [];
  const use = (comparison: string, methods: MethodId[], call: MethodCall) => {
    for (const method of methods) uses.push({ comparison, method, expression: nameOf(method, call) });
  };
  for (const comparison of input.everyone.comparisons) {
    const at = `${codes.competency(comparison.competency)}.${ALL}`;
    use(at, methodsOf(comparison), { comparison, confidence });
    const finding = input.inside.find(({ competency }) => competency === comparison.competency);
    if (finding) use(at, methodsInside(finding), { comparison, finding, confidence });
  }
  const { cohorts } = input;
  for (const comparison of cohorts?.comparisons ?? []) {
    const place = cohorts!.cohorts.findIndex(({ cohort }) => cohort[cohorts!.by] === comparison.cohort[cohorts!.by]);
    use(`${codes.competency(comparison.competency)}.${codes.cohort(place)}`, methodsOf(comparison), {
      comparison,
      confidence,
    });
  }
  for (const comparison of input.rubric?.changes.flatMap(({ comparisons }) => comparisons) ?? []) {
    const cohort = cohortOfRow(comparison, cohorts, codes);
    if (!cohort) continue;
    const at = `${codes.criterion(comparison.competency)}.${cohort.code}`;
    const asked = methodsOf(comparison).filter((method) => ids.has(`${at}.${FIRST_NUMBER[method]}`));
    use(at, asked, { comparison, confidence });
  }
  // Of scales and of all cohorts, the same for every competency.
  for (const method of ['alpha', 'cohortGains', 'kruskalWallis', 'brownForsythe'] as const)
    nameOf(method, { confidence });
  return { texts, uses };
}

/** A number that the expression of a method finds: where it is not expected, as of a criterion without its table, nor is the expression used. */
const FIRST_NUMBER: Partial<Record<MethodId, string>> = {
  means: 'pre.mean',
  pairedT: 't.statistic',
  dz: 'effects.cohensDz.value',
  gav: 'effects.hedgesGav.value',
  wilcoxon: 'wilcoxon.V',
  target: 'target.mcnemarP',
};

const answered = (figure: OrRefusal<unknown>) => !isRefused(figure);

function chosen(methods: [MethodId, boolean][]): MethodId[] {
  return methods.flatMap(([method, isAnswered]) => (isAnswered ? [method] : []));
}

function methodsOf({ n, t, wilcoxon, effects, reliableChange, target }: Comparison): MethodId[] {
  return chosen([
    ['means', n > 0],
    ['pairedT', answered(t)],
    ['dz', answered(effects.cohensDz)],
    ['gav', answered(effects.hedgesGav)],
    ['wilcoxon', answered(wilcoxon)],
    ['reliableChange', answered(reliableChange)],
    ['target', answered(target)],
  ]);
}

function methodsInside(finding: CompetencyFinding): MethodId[] {
  const { sturdier, checks, normalisedGain } = finding;
  const draws = isSampled(finding);
  return chosen([
    ['verdict', answered(finding.verdict)],
    ['effectSizes', answered(finding.effectSizes)],
    ['correlation', answered(finding.correlation)],
    ['limits', answered(finding.limits)],
    ['regressionToTheMean', answered(finding.regressionToTheMean)],
    ['shapiroWilk', answered(checks.shapiroWilk)],
    ['shape', answered(checks.skewness)],
    ['outliers', finding.comparison.n > 0],
    ['signTest', answered(sturdier.sign)],
    ['permutation', draws && answered(sturdier.permutation)],
    ['bootstrap', draws && answered(sturdier.bootstrap)],
    ['normalisedGain', draws && answered(normalisedGain)],
  ]);
}

/** The expressions as R reads them: a list of blocks, each of the statements that the panel shows. */
export function howInR(texts: ReadonlyMap<string, string>): string {
  const blocks = [...texts].map(([name, text]) => {
    const lines = text.split('\n').map((line) => `    ${line}`);
    return `  ${name} = quote({\n${lines.join('\n')}\n  })`;
  });
  return [
    '# What the "how" panel of the program shows for each number, word for word.',
    `how <- list(\n${blocks.join(',\n')}\n)\n`,
  ].join('\n');
}

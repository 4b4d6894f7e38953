import {
  adjustedP,
  ancovaWords,
  type CohortWordsInput,
  comparisonGroupWords,
  coursesWords,
  formatCount,
  formatF,
  formatNumber,
  formatPercent,
  formatPStatement,
  formatShareless,
  gainsWords,
  mixedWords,
  pooledWords,
  ranksWords,
  spreadWords,
  type Translate,
  trendWords,
} from '../../messages';
import { type EstimateT, isRefused } from '../../vocabulary';
import type { TestFigure } from './test-block';

export type BlockId = 'comparison' | 'gains' | 'ancova' | 'pooled' | 'trend' | 'courses' | 'mixed' | 'sturdier';

export type Block = { id: BlockId; title: string; words: string[]; notes?: string[]; figures: TestFigure[] };

const tText = ({ t, df, p }: EstimateT) =>
  `t(${formatNumber(df, Number.isInteger(df) ? 0 : 1)}) = ${formatNumber(t)}, ${formatPStatement('p', p)}`;

/** Every comparison of one competency, in the order in which one asks; the trend only where groups stand in time. */
export function testBlocks(t: Translate, input: CohortWordsInput): Block[] {
  const title = (id: BlockId) => t(`cohorts.test.${id}.title`);
  const ancova = ancovaWords(t, input);
  const isTimed = input.finding.cohorts.some(({ time }) => time !== null);
  const blocks: Block[] = [
    { id: 'gains', title: title('gains'), words: gainsWords(t, input), figures: gainsFigures(input) },
    { id: 'ancova', title: title('ancova'), ...ancova, figures: ancovaFigures(input) },
    { id: 'pooled', title: title('pooled'), words: pooledWords(t, input), figures: pooledFigures(input) },
    ...(isTimed
      ? [{ id: 'trend' as const, title: title('trend'), words: trendWords(t, input), figures: trendFigures(input) }]
      : []),
    { id: 'courses', title: title('courses'), words: coursesWords(t, input), figures: coursesFigures(input) },
    { id: 'mixed', title: title('mixed'), words: mixedWords(t, input), figures: mixedFigures(input) },
    {
      id: 'sturdier',
      title: title('sturdier'),
      words: [...new Set([...ranksWords(t, input), ...spreadWords(t, input)])],
      figures: sturdierFigures(input),
    },
  ];
  if (input.test.comparisonGroup === null) return blocks;
  const words = comparisonGroupWords(t, input);
  return [{ id: 'comparison', title: title('comparison'), words, figures: comparisonFigures(input) }, ...blocks];
}

function gainsFigures({ test: { welch, gamesHowell }, adjustment }: CohortWordsInput): TestFigure[] {
  if (isRefused(welch)) return [];
  const effects = `η² = ${formatShareless(welch.etaSquared)}, ω² = ${formatShareless(welch.omegaSquared)}`;
  return [
    { method: 'cohortGains', text: `Welch ${formatF(welch, adjustedP(welch, adjustment))}` },
    { method: 'cohortGains', text: effects },
    ...(isRefused(gamesHowell) ? [] : [{ method: 'gamesHowell' as const, text: 'Games–Howell' }]),
  ];
}

function ancovaFigures({ test: { ancova }, adjustment }: CohortWordsInput): TestFigure[] {
  if (isRefused(ancova)) return [];
  const text = `ANCOVA ${formatF(ancova, adjustedP(ancova, adjustment))}`;
  return [
    { method: 'cohortAncova', text },
    { method: 'cohortAncova', text: `ηₚ² = ${formatShareless(ancova.partialEtaSquared)}` },
  ];
}

function pooledFigures({ test: { pooled } }: CohortWordsInput): TestFigure[] {
  if (isRefused(pooled)) return [];
  const { iSquared, tauSquared } = pooled;
  const text = `REML, Hartung–Knapp: I² = ${formatPercent(iSquared / 100)}, τ² = ${formatNumber(tauSquared, 3)}`;
  return [{ method: 'cohortPooled', text }];
}

function trendFigures({ test: { trend }, adjustment }: CohortWordsInput): TestFigure[] {
  if (isRefused(trend)) return [];
  const { slope } = trend;
  return [{ method: 'cohortTrend', text: tText({ ...slope, p: adjustedP(slope, adjustment) }) }];
}

function coursesFigures({ test: { courses } }: CohortWordsInput): TestFigure[] {
  return isRefused(courses) ? [] : [{ method: 'cohortCourses', text: `CR2 ${tText(courses.gain)}` }];
}

function mixedFigures({ test: { mixed } }: CohortWordsInput): TestFigure[] {
  if (isRefused(mixed)) return [];
  const { interaction } = mixed;
  return [{ method: 'cohortMixed', text: `REML ${formatF(interaction, interaction.p)}` }];
}

function sturdierFigures({ test: { kruskalWallis, brownForsythe } }: CohortWordsInput): TestFigure[] {
  return [
    ...(isRefused(kruskalWallis)
      ? []
      : [
          {
            method: 'kruskalWallis' as const,
            text: `Kruskal–Wallis H(${formatCount(kruskalWallis.df)}) = ${formatNumber(kruskalWallis.H)}, ${formatPStatement('p', kruskalWallis.p)}`,
          },
        ]),
    ...(isRefused(brownForsythe)
      ? []
      : [{ method: 'brownForsythe' as const, text: `Brown–Forsythe ${formatF(brownForsythe, brownForsythe.p)}` }]),
  ];
}

function comparisonFigures({ test: { comparisonGroup } }: CohortWordsInput): TestFigure[] {
  if (comparisonGroup === null || isRefused(comparisonGroup)) return [];
  const { difference, hedgesG } = comparisonGroup;
  return [
    { method: 'comparisonGroup', text: tText(difference) },
    { method: 'comparisonGroup', text: `g = ${formatNumber(hedgesG)}` },
  ];
}

import type { CohortTests, Comparison, CompetencyFinding, ItemChange, PeopleFlow, Reliability } from '../vocabulary';

/** Methods of the Overview, and of any comparison of before and after. */
export type ChangeMethodId =
  | 'means'
  | 'pairedT'
  | 'dz'
  | 'gav'
  | 'wilcoxon'
  | 'holm'
  | 'bh'
  | 'reliableChange'
  | 'target'
  | 'alpha'
  | 'matchedShare';

/** Methods that look inside one competency. */
export type CompetencyMethodId =
  | 'verdict'
  | 'detectable'
  | 'levels'
  | 'regressionToTheMean'
  | 'itemMoves'
  | 'itemChange'
  | 'marginalHomogeneity'
  | 'stuartMaxwell'
  | 'itemShift'
  | 'itemRest'
  | 'alphaDeleted'
  | 'omega'
  | 'spearmanBrown'
  | 'shapiroWilk'
  | 'shape'
  | 'outliers'
  | 'signTest'
  | 'permutation'
  | 'bootstrap'
  | 'normalisedGain';

/** Methods that set cohorts against each other. */
export type CohortMethodId =
  | 'cohortGains'
  | 'gamesHowell'
  | 'kruskalWallis'
  | 'brownForsythe'
  | 'cohortAncova'
  | 'cohortPooled'
  | 'cohortTrend'
  | 'cohortCourses'
  | 'cohortMixed'
  | 'comparisonGroup'
  | 'cohortDetectable';

export type MethodId = ChangeMethodId | CompetencyMethodId | CohortMethodId;

/** The tests of one competency across cohorts, and the matched people who take part in them. */
export type CohortCall = { test: CohortTests; people: number };

/** What a figure was computed from; `family` holds every comparison that is corrected together with this one. */
export type MethodCall = {
  comparison?: Comparison;
  family?: Comparison[];
  scale?: Reliability;
  people?: PeopleFlow;
  finding?: CompetencyFinding;
  item?: ItemChange;
  cohorts?: CohortCall;
  confidence: number;
};

/** A method as it is cited, and the R expression that gives the same number. Words for it live in the messages room. */
export type Method = { references: string[]; r: (call: MethodCall) => string };

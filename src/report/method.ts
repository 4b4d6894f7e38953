import type {
  Agreement,
  CodeAgreement,
  CohortTests,
  Comparison,
  CompetencyFinding,
  Convergence,
  ItemChange,
  PeopleFlow,
  RaterFigures,
  Reliability,
  RetentionFinding,
  RubricLevels,
  TotalAgreement,
  UnpairedComparison,
} from '../vocabulary';

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

/** Methods of single items and of their scale. */
export type ItemMethodId =
  | 'itemMoves'
  | 'itemChange'
  | 'marginalHomogeneity'
  | 'stuartMaxwell'
  | 'bowker'
  | 'topTwo'
  | 'itemShift'
  | 'itemRest'
  | 'itemTotal'
  | 'alphaDeleted'
  | 'omega'
  | 'spearmanBrown';

/** Methods that look inside one competency. */
export type CompetencyMethodId =
  | 'verdict'
  | 'detectable'
  | 'levels'
  | 'regressionToTheMean'
  | 'shapiroWilk'
  | 'shape'
  | 'outliers'
  | 'signTest'
  | 'permutation'
  | 'bootstrap'
  | 'normalisedGain'
  | 'effectSizes'
  | 'correlation'
  | 'limits'
  | 'retrospective';

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

/** The tests of one competency across cohorts, and the matched people who take part in them. */
export type CohortCall = { test: CohortTests; people: number };

/** Methods for groups of different people. */
export type GroupsMethodId = 'welch' | 'hedgesG' | 'mannWhitney' | 'twoShares' | 'retention';

/** Methods of codings of texts. */
export type CodingMethodId = 'codingKappa';

/** Methods of assessors’ ratings: whether raters agree, and whether they see what students say. */
export type RubricMethodId =
  | 'raterShares'
  | 'weightedKappa'
  | 'krippendorff'
  | 'raterIcc'
  | 'severity'
  | 'convergence'
  | 'blandAltman';

/** What a figure of the rubric is about: a criterion, all of them together, a rater, or a competency beside the survey. */
export type RubricCall = {
  levels: RubricLevels;
  agreement?: Agreement;
  total?: TotalAgreement;
  rater?: RaterFigures;
  convergence?: Convergence;
  /** Which scores of both instruments go together. */
  scores?: 'gains' | 'before' | 'after';
};

export type MethodId =
  | ChangeMethodId
  | CompetencyMethodId
  | ItemMethodId
  | GroupsMethodId
  | CohortMethodId
  | CodingMethodId
  | RubricMethodId;

/** The three differences of a retrospective pre-test. */
export type RetrospectivePartId = 'classic' | 'adjusted' | 'shift';

/** What a figure was computed from; `family` holds every comparison that is corrected together with this one. */
export type MethodCall = {
  comparison?: Comparison;
  family?: Comparison[];
  scale?: Reliability;
  people?: PeopleFlow;
  finding?: CompetencyFinding;
  item?: ItemChange;
  unpaired?: UnpairedComparison;
  retention?: RetentionFinding;
  /** Which of the differences between before, looking back and after. */
  part?: RetrospectivePartId;
  cohorts?: CohortCall;
  coding?: CodeAgreement;
  rubric?: RubricCall;
  confidence: number;
};

/** A method as it is cited, and the R expression that gives the same number. Words for it live in the messages room. */
export type Method = { references: string[]; r: (call: MethodCall) => string };

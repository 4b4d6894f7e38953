import { declared } from '../query';

/** The columns of people by pairs of scores: sum and number of the answers before and after. */
export const SCORE_PAIRS = {
  beforeSum: 'integer',
  beforeAnswered: 'integer',
  afterSum: 'integer',
  afterAnswered: 'integer',
  people: 'integer',
} as const;

/** What stands for them in the tables of counts. */
export const scorePairs = [
  declared('bs', 'beforeSum', 'integer'),
  declared('bn', 'beforeAnswered', 'integer'),
  declared('"as"', 'afterSum', 'integer'),
  declared('an', 'afterAnswered', 'integer'),
  declared('sum(people)', 'people', 'integer'),
];

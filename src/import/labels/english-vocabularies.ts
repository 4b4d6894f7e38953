import type { LikertVocabulary } from '../../vocabulary';
import { vocabulary } from './vocabulary';

/** Answer labels that surveys in English commonly use, lowest first, with other spellings of the same point. */
export const ENGLISH_VOCABULARIES: readonly LikertVocabulary[] = [
  vocabulary('en-agree-4', 'en', 'agreement', 'Strongly disagree|Disagree|Agree|Strongly agree'),
  vocabulary('en-agree-5', 'en', 'agreement', 'Strongly disagree|Disagree|Neutral|Agree|Strongly agree', {
    Neutral: 'Neither agree nor disagree|Neither agree or disagree|Undecided|No opinion|Not sure|Unsure|Uncertain',
    'Strongly disagree': 'Completely disagree|Totally disagree',
    'Strongly agree': 'Completely agree|Totally agree',
    Disagree: 'Somewhat disagree',
    Agree: 'Somewhat agree',
  }),
  vocabulary(
    'en-agree-6',
    'en',
    'agreement',
    'Strongly disagree|Disagree|Slightly disagree|Slightly agree|Agree|Strongly agree',
    { 'Slightly disagree': 'Somewhat disagree', 'Slightly agree': 'Somewhat agree' },
  ),
  vocabulary(
    'en-agree-7',
    'en',
    'agreement',
    'Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree|Somewhat agree|Agree|Strongly agree',
    {
      'Somewhat disagree': 'Slightly disagree',
      'Somewhat agree': 'Slightly agree',
      'Neither agree nor disagree': 'Neutral',
    },
  ),
  vocabulary('en-freq-4', 'en', 'frequency', 'Never|Rarely|Sometimes|Often', {
    Rarely: 'Seldom',
    Often: 'Always|Frequently',
  }),
  vocabulary('en-freq-5', 'en', 'frequency', 'Never|Rarely|Sometimes|Often|Always', {
    Rarely: 'Seldom',
    Often: 'Frequently|Usually|Very often|Most of the time',
    Sometimes: 'About half the time',
  }),
  vocabulary('en-freq-5-qualtrics', 'en', 'frequency', 'Never|Sometimes|About half the time|Most of the time|Always'),
  vocabulary('en-freq-6', 'en', 'frequency', 'Never|Very rarely|Rarely|Occasionally|Frequently|Very frequently'),
  vocabulary('en-freq-7', 'en', 'frequency', 'Never|Rarely|Occasionally|Sometimes|Frequently|Usually|Every time', {
    'Every time': 'Always',
  }),
  vocabulary('en-conf-4', 'en', 'confidence', 'Not confident at all|Somewhat confident|Confident|Very confident', {
    'Not confident at all': 'Not at all confident',
  }),
  vocabulary(
    'en-conf-5',
    'en',
    'confidence',
    'Not at all confident|Slightly confident|Moderately confident|Very confident|Extremely confident',
    {
      'Not at all confident': 'Not confident at all',
      'Slightly confident': 'A little confident',
      'Moderately confident': 'Somewhat confident|Fairly confident',
      'Extremely confident': 'Completely confident',
    },
  ),
  vocabulary(
    'en-conf-6',
    'en',
    'confidence',
    'Not at all confident|Slightly confident|Somewhat confident|Moderately confident|Very confident|Extremely confident',
  ),
  vocabulary(
    'en-conf-7',
    'en',
    'confidence',
    'Extremely unconfident|Unconfident|Slightly unconfident|Neutral|Slightly confident|Confident|Extremely confident',
  ),
  vocabulary('en-sat-5', 'en', 'satisfaction', 'Very dissatisfied|Dissatisfied|Neutral|Satisfied|Very satisfied', {
    'Very dissatisfied': 'Extremely dissatisfied',
    Dissatisfied: 'Somewhat dissatisfied',
    Neutral: 'Neither satisfied nor dissatisfied',
    Satisfied: 'Somewhat satisfied',
    'Very satisfied': 'Extremely satisfied',
  }),
  vocabulary(
    'en-sat-7',
    'en',
    'satisfaction',
    'Extremely dissatisfied|Moderately dissatisfied|Slightly dissatisfied|Neither satisfied nor dissatisfied|Slightly satisfied|Moderately satisfied|Extremely satisfied',
  ),
  vocabulary('en-import-3', 'en', 'importance', 'Not important|Moderately important|Very important'),
  vocabulary(
    'en-import-5',
    'en',
    'importance',
    'Not at all important|Slightly important|Moderately important|Very important|Extremely important',
  ),
  vocabulary(
    'en-know-5',
    'en',
    'knowledge',
    'Not knowledgeable at all|Slightly knowledgeable|Moderately knowledgeable|Very knowledgeable|Extremely knowledgeable',
  ),
  vocabulary('en-extent-5', 'en', 'extent', 'None|Little|Some|Much|Extensive'),
  vocabulary('en-extent-5b', 'en', 'extent', 'None at all|A little|A moderate amount|A lot|A great deal', {
    'None at all': 'Not at all',
  }),
  vocabulary('en-gain-5', 'en', 'gain', 'No or very small gain|Small gain|Moderate gain|Large gain|Very large gain', {
    'No or very small gain': 'No gain or very small gain|No gain',
  }),
  vocabulary(
    'en-describe-5',
    'en',
    'conformity',
    'Not at all like me|Not much like me|Somewhat like me|Mostly like me|Very much like me',
    { 'Not at all like me': 'Not like me at all' },
  ),
  vocabulary('en-quality-5', 'en', 'quality', 'Very poor|Poor|Fair|Good|Excellent', {
    'Very poor': 'Terrible',
    Fair: 'Average',
  }),
  vocabulary('en-rubric-4', 'en', 'rubric', 'Beginning|Developing|Proficient|Exemplary', {
    Beginning: 'Emerging|Novice|Below expectations|Does not meet expectations|Benchmark|Inadequate|Unsatisfactory',
    Developing: 'Approaching|Milestone|Approaches expectations',
    Proficient: 'Accomplished|Meets expectations|Competent',
    Exemplary: 'Advanced|Exceeds expectations|Capstone|Mastery|Outstanding',
  }),
  vocabulary('en-aacu-value-4', 'en', 'rubric', 'Benchmark 1|Milestone 2|Milestone 3|Capstone 4', {
    'Capstone 4': 'Capstone',
    'Benchmark 1': 'Benchmark',
  }),
];

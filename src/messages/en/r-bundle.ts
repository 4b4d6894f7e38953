export const rBundle = {
  menu: 'R bundle (ZIP)…',
  title: 'R bundle',
  lead: 'A folder that recomputes every number of the results in R, without this program, and compares them: rerun “Rscript analysis.R” and see.',
  contents: 'What the bundle holds',
  answers: 'The cleaned answers, under pseudonyms',
  answersWhat:
    'Every answer that is used, with its wave and its groups, under new names (p0001 …) in a random order; none of your ids. Every number can be recomputed.',
  answersWarn:
    'This file holds the answers of single people. Groups and answers together can tell who someone is: give it only to people who may see the data, and do not publish it.',
  answersUnavailable: 'Only in the working view: the publication view shows nothing of single people.',
  counts: 'Only counts of scores before and after',
  countsWhat:
    'For everyone and each group: how many people have which pair of scores. What raters gave is in tables of two raters. Tests, effects and agreement can be recomputed; reliability and the mixed models cannot.',
  countsWarn:
    'This file holds no answers. But a pair of scores that one person alone has is that person’s: whoever knows one of the two scores may learn the other.',
  smallGroups: 'Also groups of fewer than {{threshold}} people',
  smallGroupsWhat:
    'Otherwise they are left out, with whatever they could be worked out from, and so are the tests in which they take part.',
  language: 'Language of the README',
  en: 'English',
  'zh-TW': '繁體中文',
  save: 'Save the bundle',
  working: 'Gathering the numbers …',
  cancel: 'Cancel',
  readme: {
    title: 'R BUNDLE: every number of the results, once more in R',
    made: 'Made by {{name}} {{version}}.',
    run: 'Unpack, open a terminal in this folder, and run\n\n    Rscript analysis.R\n\nIt reads the tables of this folder, works out {{numbers}} numbers anew in R, compares each with expected.csv, prints how many of each statistic were found again, and names the others with the reason. It ends with status 0 when everything that can be recomputed agrees, else with 1. R 4.0 or later.',
    packages:
      'Base R is enough. The mixed models of cohorts need the package lmerTest (with lme4); where it is not installed, their numbers are named as not recomputed.',
    answers:
      'THIS FOLDER HOLDS THE ANSWERS OF SINGLE PEOPLE under pseudonyms. Groups and answers together can tell who someone is. Give it only to people who may see the data; do not publish it.',
    counts:
      'This folder holds counts of pairs of scores, no answers. A pair that one person alone has is that person’s: whoever knows one of the two scores may learn the other.',
    withheld:
      'Groups of fewer than {{threshold}} people are left out, and those from which they could be worked out ({{n}} tables); so are the tests in which a left-out group took part.',
    smallGroups:
      'Groups of fewer than {{threshold}} people are in it, because whoever made it chose so: not for publication.',
    ratingCells:
      'What assessors gave is told by tables of which no cell is of fewer than {{threshold}} people or works, and by none under filters. A criterion without its table stands in summaries.csv with its means, SDs and correlation; its tests and effects are recomputed from those.',
    notHere:
      'Counts cannot tell everything. What they cannot is in not-here.csv by name, with the reason, and analysis.R lists it:',
    filters: 'Filters in force: {{filters}}',
    grouping: 'Groups are those of “{{grouping}}”.',
    capsules:
      'Not here: the semesters that the report shows by their capsules ({{semesters}}), whose answers nobody has any more, and every number of the report that rests on them too, such as its tests over all semesters. Those here are of the semesters with answers alone.',
    files: 'Files',
    tolerance:
      'A number agrees when it is off by no more than 0.000001 of the expected one, however small it is. There are two allowances. Zero is zero: where both numbers, no p values, are within 0.000000000001 of zero, they are what sums of rounded numbers leave of it; no true share or mean is that small. And the limits of a mixed model, which rests on a search, are estimate ± reach, each to 0.000001: their sum, the limit farther from zero, measures both. How each is bounded stands at the head of analysis.R.',
    inert:
      'Texts that a spreadsheet could take for a formula begin with an apostrophe in the tables. Tables are UTF-8 with a mark at the beginning.',
  },
  notHere: {
    presence: '- who answered in one wave alone, or left items out: it needs each person',
    items: '- reliability (α, ω, single items): it needs the answers to each item',
    groups: '- differences within courses and from a comparison group: they need the group of each person',
    model: '- mixed models: they need people one by one',
    both: '- self-assessment beside the rubric: it needs both of the same person',
    works: '- severity of raters: it needs all ratings of one work together',
    draws: '- the interval of Krippendorff’s α: it draws whole works',
    states: '- how many ratings were blank or unscorable: they are no level',
    cells: '- figures of ratings whose table has a cell too small to be published',
  },
  file: {
    analysis: 'analysis.R        reads, computes, compares; nothing of it comes from the data',
    expected:
      'expected.csv      the numbers of the program: name, statistic, competency, group, value, what R needs, from which contents',
    expressions: 'expressions.csv   which expression of analysis.R is used for which comparison',
    settings: 'settings.csv      confidence, waves, contents, filters',
    competencies: 'competencies.csv  how each competency is scored, targets, published reliabilities',
    cohorts: 'cohorts.csv       the groups, in order; the first is the reference',
    answers: 'answers.csv       one response a row: person, wave, groups, answers as they were given',
    items: 'items.csv         the items: column, competency, whether reversed, scale',
    ratings:
      'ratings.csv       one rating a row: who was rated (person), wave, criterion, who rated (by number), level, groups',
    criteria: 'criteria.csv      the criteria of the rubric, and the competency that each stands for',
    counts:
      'counts.csv        pairs of scores (sum of answers, number answered) and how many people have them; of criteria: sum of levels in steps, number of raters',
    rated: 'rated.csv         how many works of a wave were rated by how many raters',
    agreement: 'agreement.csv     two raters: how many works they gave which levels, by criterion and wave',
    levels: 'levels.csv        how often a rater gave a level',
    summaries: 'summaries.csv     criteria without a table: people, means, SDs, correlation',
    notHere: 'not-here.csv      statistics that counts do not hold, and why',
  },
};

/** How cohorts are set against each other, in words. */
export const cohortMethods = {
  cohortGains: {
    name: 'Welch’s test of the mean changes',
    formula:
      'The spread of the groups’ mean changes is set against the spread within them; each group weighs its people over its own variance.',
    assumes:
      'People answer independently of each other; the mean change of each group is roughly normal. The groups may spread differently.',
  },
  gamesHowell: {
    name: 'Games–Howell comparison of all pairs',
    formula:
      'The difference of two mean changes over its own standard error, against the largest such difference that chance gives among so many groups.',
    assumes: 'As Welch’s test. p and intervals hold for all pairs together.',
  },
  kruskalWallis: {
    name: 'Kruskal–Wallis test',
    formula: 'All changes are ranked together; the mean ranks of the groups are compared.',
    assumes: 'Only that people answer independently; a difference in spread can show here too.',
  },
  brownForsythe: {
    name: 'Brown–Forsythe test of equal spread',
    formula: 'How far each change lies from the median of its group; the means of these distances are compared.',
    assumes: 'People answer independently of each other.',
  },
  cohortAncova: {
    name: 'Analysis of covariance of the scores $t(waves.{{pair}}.after)',
    formula:
      'Each group has a line of scores $t(waves.{{pair}}.after) over scores $t(waves.{{pair}}.before), all with one slope; the adjusted mean is the height of that line at the mean score $t(waves.{{pair}}.before) of everybody. Pairs are corrected by Holm’s method.',
    assumes:
      'One slope for all groups (tested beside it), equal spread around the lines. Not randomised: it answers another question than the comparison of changes (Lord’s paradox).',
  },
  cohortPooled: {
    name: 'Random-effects mean of the changes, REML with Hartung and Knapp’s test',
    formula:
      'Each group weighs 1 / (its squared standard error + the variance between groups). Q asks whether the groups differ by more than chance, I² how much of the spread that is; the prediction interval adds the variance between groups to the error of the mean.',
    assumes: 'The groups are like draws from many such groups; their true changes are roughly normal.',
  },
  cohortTrend: {
    name: 'Meta-regression of the mean change on time',
    formula:
      'A line through the mean changes at their true semester, each weighing as in the mean of all; the slope is the change per semester. Kendall’s τ looks at the order alone.',
    assumes: 'The change moves in a straight line; few semesters give wide intervals.',
  },
  cohortCourses: {
    name: 'Cluster-robust standard errors by course, CR2 with Satterthwaite’s degrees of freedom',
    formula:
      'The mean change, and the groups at equal scores $t(waves.{{pair}}.before), with standard errors that let people of one course be alike.',
    assumes: 'Courses are independent of each other. With fewer than 4 degrees of freedom, p and interval do not hold.',
  },
  cohortMixed: {
    name: 'Linear mixed model, REML',
    formula:
      'Score by wave, group and both together, with an intercept of its own for each person and each course; the test asks whether the change differs between groups.',
    assumes:
      'Scores that are missing in one wave are missing for reasons that the other scores tell. It counts more people than the paired tests.',
  },
  comparisonGroup: {
    name: 'Difference in differences',
    formula: 'The mean change of the participants minus that of the comparison group, with Welch’s interval.',
    assumes: 'Without taking part, both groups would have changed alike. That cannot be seen in the data.',
  },
  cohortDetectable: {
    name: 'Smallest detectable change of a group of the median size',
    formula:
      'The true mean change that a paired t test with so many people, and changes spread as widely, would find in 80 of 100 surveys.',
    assumes: 'The spread of the changes is the one found here. The found changes play no part.',
  },
};

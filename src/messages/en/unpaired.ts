/** Before and after as two groups, where the same people cannot be followed. */
export const unpaired = {
  banner: {
    title: 'The same people cannot be followed',
    unmatched:
      'Nobody could be matched between $t(waves.{{pair}}.between), so both waves are compared as two groups of different people.',
    byChoice:
      'By choice, both waves are compared as two groups, although {{both}} of {{first}} who answered $t(waves.{{pair}}.before) could be matched.',
    limits:
      'Where the same people answered both times and their scores go together, the standard errors are larger than they need be. Change of single people, McNemar’s test and reliable change are hidden.',
    matching: 'See the matching',
    back: 'Compare matched people instead',
  },
  headline: {
    higher:
      'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), {{higher}} of {{total}} competencies stood higher $t(waves.{{pair}}.after); {{name}} most, {{pre}} → {{post}}',
    lower:
      'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), {{lower}} of {{total}} competencies stood lower $t(waves.{{pair}}.after); {{name}} most, {{pre}} → {{post}}',
    both: 'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), {{higher}} of {{total}} competencies stood higher $t(waves.{{pair}}.after) and {{lower}} lower; {{name}} higher by most, {{pre}} → {{post}}',
    none: 'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), no clear difference was found in the {{tested}} of {{total}} competencies that could be tested',
    cannotTell:
      'Students $t(waves.{{pair}}.before): {{before}}, $t(waves.{{pair}}.after): {{after}}; the data cannot tell yet whether anything differs',
    oneHigher:
      'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), {{name}} was higher $t(waves.{{pair}}.after), {{pre}} → {{post}}',
    oneLower:
      'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), {{name}} was lower $t(waves.{{pair}}.after), {{pre}} → {{post}}',
    oneUnclear:
      'Between {{before}} students $t(waves.{{pair}}.before) and {{after}} $t(waves.{{pair}}.after), no clear difference was found in {{name}}, {{pre}} → {{post}}',
    oneCannotTell:
      'Students $t(waves.{{pair}}.before): {{before}}, $t(waves.{{pair}}.after): {{after}}; the data cannot tell yet whether {{name}} differs',
  },
  detail: {
    tested: 'Difference {{change}} ({{level}} % CI {{low}} to {{high}}), {{test}}.',
    testedFamily:
      'Difference {{change}} ({{level}} % CI {{low}} to {{high}}), {{test}}, {{correction}} for {{family}} competencies.',
    reason: 'The reason: {{reason}}.',
    groups: 'These are two groups of different people: differences between them, not causes.',
  },
  table: {
    title: '$t(waves.{{pair}}.Both) as two groups',
    caption:
      'Everyone with a score in the wave. Intervals are {{level}} %; p {{name}} is corrected within this table. Difference: $t(waves.{{pair}}.after) − $t(waves.{{pair}}.before).',
    region: 'Table of the two groups; scrolls sideways',
    competency: 'Competency',
    picture: '$t(waves.{{pair}}.Before) ○ — ● $t(waves.{{pair}}.after)',
    pre: '$t(waves.{{pair}}.Before) M (SD)',
    post: '$t(waves.{{pair}}.After) M (SD)',
    n: 'n {{n}}',
    gain: 'Difference [CI]',
    t: 'Welch t (df)',
    p: 'p',
    pHolm: 'p Holm',
    pBH: 'p BH',
    g: 'Hedges g [CI]',
    u: 'Mann–Whitney p',
    delta: 'Cliff’s δ [CI]',
    target: 'At target',
  },
  distribution: {
    summary:
      '{{name}}, scores from {{min}} to {{max}} of two groups: mean {{pre}} $t(waves.{{pair}}.before) (n {{before}}), {{post}} $t(waves.{{pair}}.after) (n {{after}})',
  },
};

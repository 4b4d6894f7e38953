/** Whether groups differ in the share of people who answered again. */
export const retention = {
  title: 'Who answered again, by group',
  by: 'Group by',
  caption: 'Matched share of each group, with {{level}} % intervals',
  group: 'Group',
  first: '$t(waves.{{pair}}.Before)',
  both: 'Matched',
  share: 'Share [CI]',
  differs: 'The groups differ in the share who answered again: from {{low}} to {{high}} ({{test}}).',
  similar:
    'No clear difference between the groups in the share who answered again: from {{low}} to {{high}} ({{test}}).',
  refused: 'Whether the groups differ cannot be tested: {{reason}}.',
  sameForAll: 'in every group nobody, or everybody, answered again',
  small:
    'An expected number is {{expected}}, below 5, and there are too many arrangements to count out: the χ² is rough here.',
  chiSquared: 'χ²({{df}}) = {{chiSquared}}, {{p}}, Cramér’s V = {{v}}',
  exact: 'Fisher’s exact {{p}}, Cramér’s V = {{v}}',
  failed: 'This could not be counted.',
  loading: 'Counting…',
};

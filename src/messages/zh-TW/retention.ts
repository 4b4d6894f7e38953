/** 各組再次填答的比例是否不同。 */
export const retention = {
  title: '各組再次填答的比例',
  by: '分組依據',
  caption: '各組的配對比例，附 {{level}} % 區間',
  group: '組別',
  first: '$t(waves.{{pair}}.before)',
  both: '配對',
  share: '比例 [CI]',
  differs: '各組再次填答的比例不同：從 {{low}} 到 {{high}}（{{test}}）。',
  similar: '各組再次填答的比例未發現明確差異：從 {{low}} 到 {{high}}（{{test}}）。',
  refused: '無法檢定各組是否不同：{{reason}}。',
  sameForAll: '各組都沒有人再次填答，或全部都再次填答',
  small: '有期望次數為 {{expected}}，低於 5，而排列太多無法逐一列舉：此處的 χ² 較粗略。',
  chiSquared: 'χ²({{df}}) = {{chiSquared}}, {{p}}, Cramér V = {{v}}',
  exact: 'Fisher 精確檢定 {{p}}, Cramér V = {{v}}',
  failed: '無法計算。',
  loading: '計算中…',
};

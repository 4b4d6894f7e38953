/** 無法追蹤同一批人時，將參與前後視為兩組來比較。 */
export const unpaired = {
  banner: {
    title: '無法追蹤同一批人',
    unmatched:
      '沒有人能從$t(waves.{{pair}}.before)配對到$t(waves.{{pair}}.after)，因此將兩次施測視為不同人組成的兩組來比較。',
    byChoice:
      '依使用者的選擇，兩次施測視為兩組來比較；雖然填$t(waves.{{pair}}.before)的 {{first}} 人中有 {{both}} 人可以配對。',
    limits: '若其中有同一批人填答兩次且分數相關，標準誤會比實際需要的大。個人變化、McNemar 檢定與可靠改變不予呈現。',
    matching: '查看配對情形',
    back: '改為比較配對者',
  },
  headline: {
    higher:
      '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{total}} 項素養中有 {{higher}} 項在$t(waves.{{pair}}.After)較高；差異最大的是{{name}}，{{pre}} → {{post}}',
    lower:
      '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{total}} 項素養中有 {{lower}} 項在$t(waves.{{pair}}.After)較低；差異最大的是{{name}}，{{pre}} → {{post}}',
    both: '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{total}} 項素養中有 {{higher}} 項在$t(waves.{{pair}}.After)較高、{{lower}} 項較低；高出最多的是{{name}}，{{pre}} → {{post}}',
    none: '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{total}} 項素養中可檢定的 {{tested}} 項皆未發現明確差異',
    cannotTell:
      '僅有$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生，尚無法判定是否有差異',
    oneHigher:
      '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{name}}在$t(waves.{{pair}}.After)較高，{{pre}} → {{post}}',
    oneLower:
      '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{name}}在$t(waves.{{pair}}.After)較低，{{pre}} → {{post}}',
    oneUnclear:
      '$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生相比，{{name}}未發現明確差異，{{pre}} → {{post}}',
    oneCannotTell:
      '僅有$t(waves.{{pair}}.Before) {{before}} 位與$t(waves.{{pair}}.After) {{after}} 位學生，尚無法判定{{name}}是否有差異',
  },
  detail: {
    tested: '差異 {{change}}（{{level}} % CI {{low}} 至 {{high}}），{{test}}。',
    testedFamily:
      '差異 {{change}}（{{level}} % CI {{low}} 至 {{high}}），{{test}}，{{correction}}（共 {{family}} 項素養）。',
    reason: '原因：{{reason}}。',
    groups: '以上為不同人組成的兩組：是兩組之間的差異，不代表因果。',
  },
  table: {
    title: '$t(waves.{{pair}}.Both)視為兩組',
    caption:
      '納入各次有分數的所有人。區間為 {{level}} %；p {{name}} 在此表內校正。差異：$t(waves.{{pair}}.after) − $t(waves.{{pair}}.before)。',
    region: '兩組比較表，可左右捲動',
    competency: '素養',
    picture: '$t(waves.{{pair}}.Before) ○ — ● $t(waves.{{pair}}.After)',
    pre: '$t(waves.{{pair}}.before) M (SD)',
    post: '$t(waves.{{pair}}.after) M (SD)',
    n: 'n {{n}}',
    gain: '差異 [CI]',
    t: 'Welch t (df)',
    p: 'p',
    pHolm: 'p Holm',
    pBH: 'p BH',
    g: 'Hedges g [CI]',
    u: 'Mann–Whitney p',
    delta: 'Cliff δ [CI]',
    target: '達標',
  },
  distribution: {
    summary:
      '{{name}}，兩組的分數，{{min}} 至 {{max}}：平均$t(waves.{{pair}}.Before) {{pre}}（n {{before}}），$t(waves.{{pair}}.After) {{post}}（n {{after}}）',
  },
};

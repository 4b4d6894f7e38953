/** 如何比較各群體，以白話說明。 */
export const cohortMethods = {
  cohortGains: {
    name: '平均變化的 Welch 檢定',
    formula: '以各群體平均變化之間的離散，對照群體內的離散；各群體的權重為人數除以自身的變異數。',
    assumes: '每個人各自作答；各群體的平均變化大致為常態。各群體的離散程度可以不同。',
  },
  gamesHowell: {
    name: 'Games–Howell 兩兩比較',
    formula: '兩個平均變化之差除以其標準誤，對照在這麼多群體中、機率所能產生的最大差異。',
    assumes: '同 Welch 檢定。p 與區間同時適用於所有配對。',
  },
  kruskalWallis: {
    name: 'Kruskal–Wallis 檢定',
    formula: '將所有變化一起排序，比較各群體的平均等級。',
    assumes: '僅假設每個人各自作答；離散程度不同也可能在此顯現。',
  },
  brownForsythe: {
    name: 'Brown–Forsythe 等離散檢定',
    formula: '計算每個變化與其群體中位數的距離，比較這些距離的平均。',
    assumes: '每個人各自作答。',
  },
  cohortAncova: {
    name: '$t(waves.{{pair}}.after)分數的共變數分析',
    formula:
      '每個群體有一條$t(waves.{{pair}}.after)對$t(waves.{{pair}}.before)的直線，斜率相同；調整後平均即該線在所有人$t(waves.{{pair}}.before)平均處的高度。兩兩比較以 Holm 校正。',
    assumes: '各群體斜率相同（另行檢定），直線周圍的離散相同。未經隨機分派：所回答的問題與比較變化不同（Lord 悖論）。',
  },
  cohortPooled: {
    name: '變化的隨機效果平均，REML 與 Hartung–Knapp 檢定',
    formula:
      '各群體的權重為 1 /（標準誤平方 + 群體間變異數）。Q 檢定群體差異是否超出機率，I² 為其占離散的比例；預測區間在平均的誤差上加入群體間變異數。',
    assumes: '各群體如同自許多類似群體中抽出；其真正的變化大致為常態。',
  },
  cohortTrend: {
    name: '平均變化對時間的統合迴歸',
    formula: '在各平均變化的真實學期位置上配一條直線，權重同整體平均；斜率即每學期的變化。Kendall τ 只看先後順序。',
    assumes: '變化沿直線移動；學期少時區間很寬。',
  },
  cohortCourses: {
    name: '以課程為群集的穩健標準誤，CR2 與 Satterthwaite 自由度',
    formula: '平均變化，以及$t(waves.{{pair}}.before)分數相同時的群體差異；標準誤容許同一門課的人彼此相似。',
    assumes: '課程之間彼此獨立。自由度少於 4 時，p 與區間不成立。',
  },
  cohortMixed: {
    name: '線性混合模型，REML',
    formula: '分數取決於施測、群體及兩者的交互作用，每個人與每門課各有自己的截距；檢定各群體的變化是否不同。',
    assumes: '某次缺少的分數，其缺少的原因可由其他分數得知。納入的人數多於配對檢定。',
  },
  comparisonGroup: {
    name: '差異中的差異',
    formula: '參與者的平均變化減去對照組的平均變化，附 Welch 區間。',
    assumes: '若未參與，兩組會有相同的變化。這無法從資料得知。',
  },
  cohortDetectable: {
    name: '中位數人數的群體可偵測的最小變化',
    formula: '以這樣的人數與變化的離散程度，真正的平均變化若有多大，成對 t 檢定在 100 次調查中會有 80 次偵測得到。',
    assumes: '變化的離散程度即此處所得；所得的變化不參與計算。',
  },
};

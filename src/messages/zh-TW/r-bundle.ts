export const rBundle = {
  menu: 'R 重現包 (ZIP)…',
  title: 'R 重現包',
  lead: '一個資料夾，不需要本程式，就能在 R 裡把結果中的每個數字重新算一遍並逐一比對：執行「Rscript analysis.R」即可。',
  contents: '內容',
  answers: '清理後的作答（以假名表示）',
  answersWhat:
    '所有採用的作答，連同測次與群體，改用新的名稱（p0001 …）並隨機排列；不含您的任何代碼。每個數字都能重算。',
  answersWarn: '這個檔案含有個別人士的作答。群體與作答合在一起可能看得出是誰：只能交給有權看資料的人，請勿公開。',
  answersUnavailable: '僅限工作檢視：公開檢視不顯示任何個別人士的資料。',
  counts: '只含前後分數的人數表',
  countsWhat: '全體與每個群體中，各有多少人是哪一組前後分數。檢定與效果量都能重算；信度與混合模型不能。',
  countsWarn:
    '這個檔案不含作答。但若某一組分數只有一個人，那就是那個人的分數：知道其中一個分數的人，可能因此得知另一個。',
  smallGroups: '也包含少於 {{threshold}} 人的群體',
  smallGroupsWhat: '否則略去這些群體，以及能推算出它們的群體；它們所參與的檢定也一併略去。',
  language: 'README 的語言',
  en: 'English',
  'zh-TW': '繁體中文',
  save: '儲存重現包',
  working: '正在收集數字……',
  cancel: '取消',
  readme: {
    title: 'R 重現包：在 R 裡重新算出結果的每個數字',
    made: '由 {{name}} {{version}} 產生。',
    run: '解壓縮後，在這個資料夾開啟終端機並執行\n\n    Rscript analysis.R\n\n程式會讀取資料夾裡的表格，在 R 中重新算出 {{numbers}} 個數字，逐一與 expected.csv 比對，列出每種統計量有多少個重現，並逐一列出其餘數字與原因。凡能重算的都相符時，結束狀態為 0，否則為 1。需要 R 4.0 以上。',
    packages: '只要基本的 R 就夠了。群體的混合模型需要套件 lmerTest（含 lme4）；若未安裝，這些數字會列為未重算。',
    answers:
      '這個資料夾含有個別人士的作答（以假名表示）。群體與作答合在一起可能看得出是誰。只能交給有權看資料的人；請勿公開。',
    counts:
      '這個資料夾含有前後分數的人數，不含作答。若某一組分數只有一個人，那就是那個人的分數：知道其中一個分數的人，可能因此得知另一個。',
    withheld:
      '少於 {{threshold}} 人的群體，以及能推算出它們的群體都已略去（共 {{n}} 個表）；略去的群體所參與的檢定也一併略去。',
    smallGroups: '依製作者的選擇，其中包含少於 {{threshold}} 人的群體：不可公開。',
    filters: '套用的篩選：{{filters}}',
    grouping: '群體依「{{grouping}}」劃分。',
    files: '檔案',
    tolerance:
      '與預期值相差不超過其 0.000001 倍，即為相符，再小的數字也一樣。只有零（p 值除外）可因加總的捨入而相差 0.000000000001。',
    inert: '表格中可能被試算表當成公式的文字，前面加了一個撇號。表格為 UTF-8，開頭有標記。',
  },
  file: {
    analysis: 'analysis.R        讀取、計算、比對；其中沒有任何來自資料的內容',
    expected: 'expected.csv      程式的數字：名稱、統計量、素養、群體、數值、R 需要什麼、由何種內容算出',
    expressions: 'expressions.csv   每個比較使用 analysis.R 的哪一個運算式',
    settings: 'settings.csv      信賴水準、測次、內容、篩選',
    competencies: 'competencies.csv  每項素養如何計分、目標、已發表的信度',
    cohorts: 'cohorts.csv       依序的群體；第一個為參照',
    answers: 'answers.csv       每列一份作答：人、測次、群體、原本的作答',
    items: 'items.csv         題目：欄位、素養、是否反向、量尺',
    counts: 'counts.csv        前後分數（作答總和、作答題數）與人數',
  },
};

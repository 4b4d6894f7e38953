export const problems = {
  file: '「{{name}}」',
  thisFile: '這個檔案',
  rows_other: '第 {{rows}} 列',
  rowsMore: '第 {{rows}} 列，另有 {{more}} 列',
  inAll: '共 {{value}} 個',
  end: '。',
  where: '（{{list}}）。',
  column: '欄位「{{column}}」',
  severity: { error: '未採用', warning: '提醒', note: '說明' },
  'file-empty': {
    title: '{{file}}是空的',
    out: '請從問卷平台重新匯出，再選擇新的檔案。',
  },
  'file-too-large': {
    title: '{{file}}超過這個瀏覽器能處理的大小',
    out: '請分學期匯出，或減少欄位。',
  },
  'file-binary': {
    title: '{{file}}不是文字表格',
    out: '請用原本的軟體開啟，另存為 CSV（UTF-8）後再選擇。',
  },
  'file-header-only': {
    title: '{{file}}只有欄位名稱，沒有作答',
    out: '請檢查問卷平台匯出時的篩選條件，再重新匯出。',
  },
  'file-unsupported': {
    title: '{{file}}的檔案類型無法讀取',
    out: '請另存為 CSV（UTF-8），或從問卷平台選擇 CSV 匯出。',
  },
  'file-old-excel': {
    title: '{{file}}的 Excel 格式無法讀取',
    out: '請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」或 CSV（UTF-8）後再選擇。',
  },
  'file-locked': {
    title: '{{file}}設有密碼',
    out: '請用原本的軟體開啟，移除密碼另存後再選擇。',
  },
  'file-damaged': {
    title: '{{file}}不完整或已損壞',
    out: '請重新下載或複製；也可以用原本的軟體開啟後重新儲存。',
  },
  'file-unpacks-large': {
    title: '{{file}}解壓縮後超過這個瀏覽器能處理的大小',
    out: '請逐一選擇其中的檔案，或分學期匯出。',
  },
  'file-too-wide': {
    title: '{{file}}的欄位遠多於一般問卷',
    out: '常見原因是每一份填答各成一欄，請將列與欄對調；否則請重新匯出，只保留需要的欄位。',
  },
  'file-unreadable': {
    title: '{{file}}無法開啟',
    out: '檔案可能已移動、改名，或被其他程式鎖定。請重新選擇。',
  },
  'file-twice': {
    title: '{{file}}已經載入過了',
    out: '內容與先前載入的檔案相同，因此沒有重複加入，無須處理。',
  },
  'file-stopped': {
    title: '{{file}}在讀完之前已停止',
    out: '需要時再選擇一次即可。',
  },
  'file-overwhelms': {
    title: '{{file}}未納入：計算兩次因它而中斷',
    out: '可能是所需記憶體超過瀏覽器所能提供。請關閉其他分頁與程式後再選一次，或刪減欄位另存後再選。',
  },
  'json-broken': {
    title: '{{file}}不是有效的 JSON',
    out: '請用文字編輯器修正所示位置，或從原處重新儲存。',
  },
  'json-unknown-format': {
    title: '{{file}}是 JSON，但格式無法辨識',
    out: '問卷定義檔開頭應有 "format": "competency-instrument/1"。',
  },
  'instrument-broken': {
    title: '{{file}}是問卷定義檔，但內容有誤',
    out: '請修正所示位置；也可以在本頁完成題目對照，再存成新的問卷定義檔。',
  },
  'project-broken': {
    title: '{{file}}是專案檔，但內容有一處不符格式',
    out: '請改開先前的副本，或修正所指的位置。原本開啟的專案不受影響。',
  },
  'project-newer': {
    title: '{{file}}是由較新版本的程式儲存的',
    out: '請載入本頁的最新版本後再開啟。它沒有更動，原本開啟的專案也不受影響。',
  },
  'project-data-damaged': {
    title: '{{file}}是連同資料儲存的專案，但內容不完整',
    out: '請從原處重新複製一份，或改開先前的副本。原本開啟的專案不受影響。',
  },
  'capsule-broken': {
    title: '{{file}}是學期膠囊，但內容有一處不符格式',
    out: '請向提供者索取新的檔案，或修正所指的位置。',
  },
  'coding-broken': {
    title: '{{file}}是文字編碼檔，但內容有一處不符格式',
    out: '請第二位編碼者重新儲存檔案，或修正所指的位置。',
  },
  'results-broken': {
    title: '{{file}} 是結果檔，但內容有誤',
    out: '請在產生它的地方重新匯出，或修正所指出的位置。',
  },
  'results-version': {
    title: '{{file}}是其他版本格式的結果檔',
    out: '請在本程式開啟其資料並重新匯出結果，或在產生它的程式版本中比較。',
  },
  'file-changed': {
    title: '{{file}}與專案儲存時的檔案不同',
    out: '已由新檔取代，並沿用先前為它做的選擇；繼續之前請核對列數。',
  },
  'file-changed-within': {
    title: '{{file}}與專案儲存時的檔案不同：列數或欄數不一樣',
    out: '已由新檔取代，並沿用先前為它做的選擇；繼續之前請核對數字。',
  },
  'file-differs': {
    title: '{{file}}與專案儲存時的檔案不同：列數或欄數不一樣',
    out: '已由新檔取代，並沿用先前為它做的選擇。針對個別列的選擇是依列號記錄的，請再看一次。',
  },
  'instrument-unknown-key': {
    title: '{{file}}有無法辨識的項目',
    out: '該項目會保留但不使用。若它應有作用，請檢查拼字。',
  },
  'instrument-item-not-found': {
    title: '{{file}}列出的題目在資料中找不到',
    out: '請檢查問卷定義檔中該題的欄位名稱；其他題目不受影響。',
  },
  'file-lacks-items': {
    title: '{{file}}少了問卷定義檔中的部分題目',
    out: '若問卷改版，請留意與其他檔案的比較；若欄位改了名稱，請在問卷定義檔該題補上新名稱。',
  },
  'further-questions': {
    title: '{{file}}有問卷定義檔未列出的題目',
    out: '這些題目不計分。若屬於某項素養，請加入問卷定義檔；若是改了名稱，請在該題補上新名稱。',
  },
  'instrument-column-not-found': {
    title: '{{file}}列出的欄位在資料中找不到',
    out: '請檢查問卷定義檔中的拼字，或在本頁指定欄位。',
  },
  'instrument-label-count': {
    title: '{{file}}的選項數與量尺點數不符',
    out: '每一點請給一個選項文字，由低到高；修正前不會使用這些文字。',
  },
  'no-person-column': {
    title: '{{file}}沒有可辨認作答者的欄位',
    out: '請在「人員欄位」指定；沒有它就無法配對前後測。',
  },
  'no-scores': {
    title: '這份評分檔裡找不到分數',
    out: '{{file}} 沒有一欄能讀成評分者的分數。請指定分數所在的欄，或指定這個檔案的用途。',
  },
  'no-items': {
    title: '{{file}}沒有量尺題的欄位',
    out: '若它確實是問卷作答，請在「讀取方式」檢查標題列與分隔符號。',
  },
  'no-wave': {
    title: '{{file}}看不出是前測或後測',
    out: '請選擇施測時間。',
  },
  'only-one-wave': {
    title: '所有作答都來自同一次施測',
    out: '請加入另一次施測的匯出檔；若已加入，請檢查各檔案的施測時間。',
  },
  'nobody-matched': {
    title: '沒有人同時有前測與後測',
    out: '請確認前後測使用相同的代碼，並檢查人員欄位是否正確。',
  },
  'encoding-guessed': {
    title: '{{file}}可能有不只一種文字編碼',
    out: '若文字出現亂碼，請在「讀取方式」改選其他編碼。',
  },
  'encoding-replacement': {
    title: '{{file}}有無法讀取的字元',
    out: '這些字元顯示為 �。請改選編碼，或另存為 CSV（UTF-8）。',
  },
  'big5-user-defined': {
    title: '{{file}}含有自行造字的字元（Big5 造字）',
    out: '這些字可能顯示成其他字。請檢查所列各列的姓名與代碼，或在原本的電腦另存為 CSV（UTF-8）。',
  },
  'cells-error': {
    title: '{{file}}有儲存格是錯誤值，例如 #N/A',
    out: '這些儲存格視為未作答。若應有答案，請在活頁簿中修正公式。',
  },
  'cells-merged': {
    title: '{{file}}有合併儲存格',
    out: '合併範圍內的每一格都視為相同內容；請檢查欄位名稱與組別。',
  },
  'rows-hidden': {
    title: '{{file}}有隱藏的列',
    out: '隱藏的列與其他列一樣讀取。若不應計入，請在活頁簿中刪除。',
  },
  'sheets-hidden': {
    title: '{{file}}有隱藏的工作表',
    out: '隱藏的工作表沒有讀取。若其中有作答，可以納入。',
  },
  'rows-ragged': {
    title: '{{file}}有些列的儲存格數與標題列不同',
    out: '內容沒有位移。請查看所列的列；常見原因是文字中的逗號沒有加引號。',
  },
  'delimiter-unsure': {
    title: '{{file}}的欄位分隔符號不明確',
    out: '若欄位看起來不對，請另存為以逗號分隔的 CSV。',
  },
  'unseen-characters': {
    title: '{{file}}含有看不見的字元',
    out: '這些字元已略去：它們會讓兩個名稱看起來相同，或改變文字的閱讀方向。',
  },
  'duplicate-headers': {
    title: '{{file}}有重複的欄位名稱',
    out: '程式以位置區分這些欄位；請確認各題取用了正確的欄位。',
  },
  'duplicate-responses': {
    title: '{{file}}中有人在同一次施測填答多次',
    out: '優先採用已填完者，其次採用最後一次；其餘列在「擱置的作答」。',
  },
  'ids-merge-avoided': {
    title: '{{file}}有僅寫法不同的代碼',
    out: '程式視為不同的人。若其實是同一人，請在檔案中修正代碼。',
  },
  'ids-recur-across-semesters': {
    title: '有人出現在不只一個學期',
    out: '若代碼每學期重新編號，這些就是不同的人：請在「配對」選擇「僅限同一學期」。',
  },
  'blank-ids': {
    title: '{{file}}有作答沒有人員代碼',
    out: '這些作答無法配對，因此擱置。',
  },
  'unknown-labels': {
    title: '{{file}}有不在量尺上的答案',
    out: '在題目對照中指定之前，這些答案視為未作答。',
  },
  'out-of-range': {
    title: '{{file}}有超出量尺範圍的數字',
    out: '這些作答視為未作答。若量尺其實較長，請在題目對照中改選。',
  },
  'scale-ambiguous': {
    title: '{{file}}的答案符合不只一種量尺',
    out: '請在題目對照中確認這些題目的量尺。',
  },
  'same-wave-twice': {
    title: '{{file}}與另一個檔案是同一次施測',
    out: '若屬不同群體或學期則無妨；若其中一個只是較新的匯出，請移除舊檔。',
  },
  'pseudonyms-longer': {
    title: '假名比平常長',
    out: '以平常的長度，會有兩人共用一個假名。較長的假名以平常的假名開頭。',
  },
  'key-wrong': {
    title: '{{file}}不是這個專案的密鑰',
    out: '換成別的密鑰，每個人的假名都會不同。請提供建立專案時的密鑰。',
  },
  'key-broken': {
    title: '{{file}}不是可用的密鑰',
    out: '請提供當初儲存的檔案，或直接輸入密鑰。',
  },
  'personal-columns': {
    title: '{{file}}含有個人資料欄位',
    out: '這些欄位不予使用：不納入比較、不顯示、也不儲存。原因列在「讀取方式」。',
  },
  'group-conflict': {
    title: '{{file}}中有人前後測的組別不同',
    out: '以前測的組別為準；若有誤，請修正檔案。',
  },
  'no-common-items': {
    title: '沒有各學期前後測都問的題目，因此沒有分數',
    out: '請在題目對照改選「各學期問什麼就計什麼」，或在問卷定義檔將相同的題目列為同一題。',
  },
  'column-mixed-waves': {
    title: '{{file}}有欄位混合了不只一次施測的作答',
    out: '請檢查該檔案的施測時間，或指定區分前後測的欄位。',
  },
  'items-without-wave': {
    title: '{{file}}有題目的欄位名稱看不出是前測或後測',
    out: '這些題目不採用。請將欄位改名（如 pre_…、post_…），或在問卷定義檔中分別列出前後測的欄位。',
  },
  'ids-rounded': {
    title: '{{file}}有代碼被試算表四捨五入',
    out: '不同的人可能變成同一個代碼。請重新匯出，勿以試算表開啟，或先將該欄設為文字格式。',
  },
  'cells-mangled': {
    title: '{{file}}有答案被試算表改動',
    out: '變成日期的文字與出錯的公式都照現狀處理。請在原始檔案修正，或重新匯出。',
  },
  'headers-cut': {
    title: '{{file}}的題目文字被截短',
    out: '這樣的名稱無法區分題目。請改以完整題目或題目代碼作為標題重新匯出。',
  },
  'grades-only': {
    title: '{{file}}只有總成績，沒有各向度的評分',
    out: '此檔不採用。這種下載不含評量規準的細項，請另以表格整理，每個向度一欄。',
  },
  'code-book': {
    title: '{{file}}是欄位說明，沒有作答',
    out: '此檔不採用。請加入含有作答的匯出檔。',
  },
  'scales-differ': {
    title: '有些題目在不同檔案中使用點數不同的量尺',
    out: '這些作答不能直接相減。請不納入這些題目，或只比較量尺相同的檔案。',
  },
  'over-quota': {
    title: '{{file}}有額滿之後的作答',
    out: '這些作答照常計入。若不應計入，請在下方清單中擱置。',
  },
  'code-book-used': {
    title: '{{file}}說明了匯出檔各欄位的意義',
    out: '其中的題目與選項文字已採用。',
  },
  'nothing-exported': {
    title: '{{file}}表示沒有可匯出的內容',
    out: '請檢查報表的課程與學習成果設定，再重新匯出。',
  },
};

/** What the import sees in files besides problems, by its codes; part of the Data place's words. */
export const importWords = {
  waves: {
    pre: '前測（參與前）',
    post: '後測（參與後）',
    retrospective: '回溯前測',
    followUp: '延後測',
    column: '依欄位判斷',
    wide: '依欄位名稱判斷',
  },
  wavesShort: { pre: '前測', post: '後測', retrospective: '回溯前測', followUp: '延後測' },
  recognisers: {
    qualtrics: 'Qualtrics',
    googleForms: 'Google 表單',
    microsoftForms: 'Microsoft Forms',
    surveyCake: 'SurveyCake',
    limeSurvey: 'LimeSurvey',
    redcap: 'REDCap',
    surveyMonkey: 'SurveyMonkey',
    kobo: 'KoboToolbox',
    canvas: 'Canvas',
    moodle: 'Moodle',
    blackboard: 'Blackboard',
    spss: 'SPSS',
    table: '一般表格',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16（LE）',
    'utf-16be': 'UTF-16（BE）',
    big5: 'Big5（繁體中文）',
    gb18030: 'GB 18030（簡體中文）',
    'windows-1252': 'Windows-1252（西歐）',
    shift_jis: 'Shift JIS（日文）',
    macintosh: 'Macintosh（西歐）',
  },
  because: {
    'import-ids': '標題列有匯入識別碼',
    headers: '欄位名稱符合此平台',
    'status-columns': '有此平台的狀態欄位',
    'tail-columns': '結尾是此平台的欄位',
    'file-name': '檔名如此標示',
    'one-header-row': '一列欄位名稱，其後是資料',
    'two-header-rows': '題目與其細項分列兩列',
    'question-ids': '欄位名稱以題目編號開頭',
    'criterion-columns': '有各向度的評分',
    'points-columns': '欄位名稱含有各項成績的配分',
    instrument: '問卷定義檔指定',
    overlap: '與另一次施測相符',
    'column-name': '依欄位名稱',
    choice: '由您選擇',
    other: '依內容判斷',
  },
  reasons: {
    preview: '問卷設計者的預覽填答',
    test: '測試填答',
    spam: '被標記為垃圾回覆',
    unfinished: '未填完',
    duplicate: '同一人已採用另一份作答',
    excluded: '依問卷定義排除',
    noId: '沒有人員代碼',
    byHand: '由您擱置',
    totalOrNote: '合計或註記，不是作答',
    otherForm: '其他表單的列，沒有作答任何題目',
    otherEvent: '不屬於任何一次施測的事件',
    noWave: '施測時間欄位沒有註明是哪一次',
  },
  reasonsShort: {
    preview: '預覽',
    test: '測試',
    spam: '垃圾回覆',
    unfinished: '未填完',
    duplicate: '重複',
    excluded: '排除',
    noId: '無代碼',
    byHand: '由您擱置',
  },
};

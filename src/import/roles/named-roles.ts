/** Names by which a column says what it groups by, in both languages; used where the instrument names no column. */
export const GROUPING_NAMES: readonly { id: string; patterns: readonly RegExp[] }[] = [
  {
    id: 'semester',
    patterns: [/^(學期|學年期|學年學期|開課學期|修課學期|參與學期|填答學期|学期)$/, /^(academic )?(semester|term)$/i],
  },
  {
    id: 'department',
    patterns: [
      /^(系所|科系|學系|系級|系別|主修|院系|系所名稱|就讀系所|所屬系所|就讀科系|您的系所|您的科系)$/,
      /^(department|dept|major|faculty)$/i,
    ],
  },
  {
    id: 'course',
    patterns: [
      /^(課程|課程名稱|課名|修習課程|參與課程|課程\/活動|活動名稱)$/,
      /^(course|course ?(name|title|code)|class)$/i,
    ],
  },
  {
    id: 'strategy',
    patterns: [
      /^(類型|策略|推動策略|方案類型|計畫類型|參與類型|課程類型|活動類型)$/,
      /^(strategy|(programme|program|project|activity) ?type)$/i,
    ],
  },
];

/** Names of a column that names the person, the surest first. Ids that name a response are never among them. */
export const PERSON_NAMES: readonly RegExp[] = [
  /^(學生|參與者|受試者|匿名|個人|填答者|同學)(代碼|代號|編號|id|碼)(\(匿名\))?$/i,
  /^(代碼|代號)(\(匿名\))?$/,
  /^(student|participant|subject|person|respondent|anon(ymous)?|user|pupil|learner)[ _-]?(id|code|no\.?|number|key)$/i,
  /^(自訂id|token|external ?(data ?)?reference|record[_ ]id|idstud|(student )?sis[ _]id|pid|person|student|participant|code|my code)$/i,
  /^.{0,12}(代碼|代號).{0,12}$/,
  /^custom data 1$/i,
  /^(學號|學生證號|student ?number|會員編號)$/i,
  /^(e-?mail|email address|電子郵件|電子郵件地址|電子信箱|信箱|username|使用者名稱)$/i,
];

export const WAVE_NAMES =
  /^(前後測|前測後測|前\/後測|前測\/後測|測驗|測驗別|測驗階段|施測|施測別|施測階段|施測時間|階段|波次|時間點|填答階段|問卷階段|問卷類型|wave|time ?point|phase|event|time|occasion|pre ?[/_-]? ?post|test ?(type|phase)?|survey ?(wave|type|phase))$/i;

export const RATER_NAMES =
  /^(評分者|評分人|評審|評審者|評量者|老師|教師|rater|assessor|grader|graded by|rubric grader name|evaluator|judge)$/i;
/** Names that no survey of students has: who gave the scores. */
export const ASSESSOR_NAMES =
  /^(評分者|評分人|評審|評審者|評量者|rater|assessor|grader|graded by|rubric grader name|evaluator)$/i;
export const CRITERION_NAMES = /^(criterion|criteria|向度|指標|評量向度|評分項目|規準|dimension)$/i;
export const SCORE_NAMES = /^(score|level|rating|points|分數|得分|等級|評分|層級)$/i;

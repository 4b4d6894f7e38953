// Writes the sample data of this folder. All persons are made up.
//   node sample-data/generate.mjs
// Same seed, same bytes: the only source of chance is the generator below, and only + - * / and sqrt are used on it.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

// ---------------------------------------------------------------- chance: MRG32k3a (L'Ecuyer), all arithmetic below 2^53

const M1 = 4294967087;
const M2 = 4294944443;
const state = [1131, 1132, 1121, 1122, 20240, 32];

function uniform() {
  let p1 = (1403580 * state[1] - 810728 * state[0]) % M1;
  if (p1 < 0) p1 += M1;
  state.splice(0, 3, state[1], state[2], p1);
  let p2 = (527612 * state[5] - 1370589 * state[3]) % M2;
  if (p2 < 0) p2 += M2;
  state.splice(3, 3, state[4], state[5], p2);
  return (p1 > p2 ? p1 - p2 : p1 - p2 + M1) * 2.328306549295728e-10;
}

/** Nearly normal: the sum of twelve uniforms. No logarithm, so every machine gives the same bits. */
function normal() {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniform();
  return sum;
}
const below = (n) => Math.floor(uniform() * n);
const chance = (p) => uniform() < p;
const pick = (list) => list[below(list.length)];
function shuffled(list) {
  const out = list.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

// ---------------------------------------------------------------- the survey

const COMPETENCIES = [
  {
    id: 'interdisciplinary',
    en: 'Interdisciplinary Thinking and Action',
    zh: '跨域思維與行動',
    mean: 3.42,
    load: 0.68,
    noise: 0.75,
    stability: 0.8,
    shift: { '112-1': 0.28, '112-2': 0.34, '113-1': 0.41, '113-2': 0.49 },
    items: [
      [
        'IT1',
        '我能運用不同領域的知識來理解一個社會議題',
        'I can draw on knowledge from different fields to understand a social issue',
      ],
      [
        'IT2',
        '我能與不同專業背景的人一起找出解決方法',
        'I can work out solutions together with people from other disciplines',
      ],
      [
        'IT3',
        '我能把課堂所學轉化為社區裡可行的行動',
        'I can turn what I learn in class into workable action in a community',
      ],
      [
        'IT4',
        '我能結合校內外的資源來完成一項計畫',
        'I can bring together resources on and off campus to complete a project',
      ],
      ['IT5', '我能從多個角度拆解複雜的問題', 'I can take a complex problem apart from several angles'],
    ],
  },
  {
    id: 'compassion',
    en: 'Compassion and Empathy',
    zh: '關懷與同理',
    mean: 3.72,
    load: 0.68,
    noise: 0.62,
    stability: 0.8,
    shift: 0.315,
    items: [
      ['CE1', '我能察覺他人沒有說出口的需要', 'I can notice needs that other people do not voice'],
      ['CE2', '我能站在服務對象的立場思考', 'I can think from the position of the people I serve'],
      ['CE3', '我能在他人遭遇困難時給予適切的支持', 'I can give fitting support when others are in difficulty'],
      ['CE4', '我能尊重與我生活經驗不同的人', 'I can respect people whose life experience differs from mine'],
    ],
  },
  {
    id: 'reflection',
    en: 'Critical and Reflective Thinking',
    zh: '批判與反思',
    mean: 3.5,
    load: 0.68,
    noise: 0.75,
    stability: 0.82,
    shift: 0.033,
    items: [
      ['CR1', '我能說明自己的看法是根據什麼證據', 'I can say what evidence my views rest on'],
      ['CR2', '我能從失敗的經驗中找出可以改進的地方', 'I can find what to improve in an experience that failed'],
      ['CR3', '我能檢視自己的行動對他人造成的影響', 'I can examine the effects of my actions on others'],
      ['CR4', '我很少回頭思考自己為什麼這樣做', 'I seldom look back at why I did something', true],
      ['CR5', '我能在聽到不同意見後調整自己的想法', 'I can revise my thinking after hearing a different opinion'],
      ['CR6', '我能分辨資訊背後的立場與假設', 'I can tell the positions and assumptions behind a piece of information'],
    ],
  },
  {
    id: 'engagement',
    en: 'Practical Engagement',
    zh: '務實投入',
    mean: 3.78,
    load: 0.79,
    noise: 0.64,
    stability: 0.78,
    shift: 0.56,
    items: [
      ['PE1', '我能評估現場的情況再決定怎麼做', 'I can size up a situation before deciding what to do'],
      ['PE2', '我能把分配到的工作確實完成', 'I can carry out reliably the tasks I am given'],
      ['PE3', '我能為長期目標持續付出行動', 'I can keep acting toward a long-term goal'],
      ['PE4', '我能主動參與公共事務', 'I can take part in public affairs on my own initiative'],
      ['PE5', '我能規劃步驟並依進度執行', 'I can plan the steps and keep to the schedule'],
    ],
  },
  {
    id: 'resilience',
    en: 'Resilience and Adaptability',
    zh: '韌性與調適',
    mean: 3.45,
    load: 0.7,
    noise: 0.68,
    stability: 0.76,
    shift: -0.105,
    items: [
      ['RA1', '我能在計畫改變時很快調整做法', 'I can adjust quickly when plans change'],
      ['RA2', '我能在壓力下保持穩定', 'I can stay steady under pressure'],
      ['RA3', '遇到挫折時我很容易放棄', 'I give up easily when I meet a setback', true],
      ['RA4', '我能在困難過後重新找回動力', 'I can regain my drive after a difficult time'],
    ],
  },
];
const OFFSETS = [0, 0.15, -0.15, 0.1, -0.1, 0.05];
const ITEMS = COMPETENCIES.flatMap((competency, c) =>
  competency.items.map(([id, zh, en, reverse = false], i) => ({ id, zh, en, reverse, c, i })),
);
const EN_LABELS = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
const ZH_LABELS = ['非常不同意', '不同意', '普通', '同意', '非常同意'];
const NOT_APPLICABLE = 'n/a';

// ---------------------------------------------------------------- courses, departments

const DEPARTMENTS = [
  '地理學系',
  '教育學系',
  '國文學系',
  '特殊教育學系',
  '社會教育學系',
  '健康促進與衛生教育學系',
  '工業教育學系',
  '美術學系',
];
const SMALL = '美術學系';
const STRATEGY = { courses: '課程與學程', projects: '學生專案', competencies: '素養工作坊' };
const STRONG = '社區高齡陪伴與服務學習';
const COURSES = {
  elders: [STRONG, 'courses'],
  placemaking: ['地方創生與永續發展：社會實踐的理論與田野工作專題', 'courses'],
  rural: ['偏鄉教育實踐：弱勢學童課業輔導與陪伴的設計與反思', 'courses'],
  disaster: ['韌性城市與防災教育', 'courses'],
  access: ['無障礙校園改造行動', 'projects'],
  ocean: ['綠色校園與海洋廢棄物調查行動', 'projects'],
  reading: ['新住民家庭繪本共讀計畫', 'projects'],
  civic: ['公民素養與社會議題工作坊', 'competencies'],
  empathy: ['同理心設計思考工作坊', 'competencies'],
  impact: ['從課堂到社區：跨領域團隊的問題解決、敘事與社會影響力評估工作坊', 'competencies'],
};
const SEMESTERS = [
  {
    id: '112-1',
    letter: '112A',
    people: 148,
    smallDepartment: 14,
    courses: ['placemaking', 'rural', 'access', 'ocean', 'civic', 'disaster'],
    pre: [2023, 9, 11],
    post: [2023, 12, 25],
  },
  {
    id: '112-2',
    letter: '112B',
    people: 152,
    smallDepartment: 15,
    courses: ['elders', 'rural', 'reading', 'civic', 'empathy'],
    pre: [2024, 2, 19],
    post: [2024, 6, 3],
  },
  {
    id: '113-1',
    letter: '113A',
    people: 151,
    smallDepartment: 14,
    courses: ['elders', 'placemaking', 'access', 'empathy', 'disaster', 'impact'],
    pre: [2024, 9, 9],
    post: [2024, 12, 23],
  },
  {
    id: '113-2',
    letter: '113B',
    people: 149,
    smallDepartment: 6,
    courses: ['elders', 'rural', 'ocean', 'reading', 'impact'],
    pre: [2025, 2, 17],
    post: [2025, 6, 2],
  },
];
const COURSE_SHIFT = Object.fromEntries(
  Object.keys(COURSES).map((key) => [key, COMPETENCIES.map(() => 0.05 * normal())]),
);
COURSE_SHIFT.elders[3] = 0.45;

// ---------------------------------------------------------------- people

const common = { of: Math.sqrt(0.45), own: Math.sqrt(0.55), change: Math.sqrt(0.3), ownChange: Math.sqrt(0.7) };

function answers(person, wave, straight = 0) {
  return ITEMS.map((item) => {
    const competency = COMPETENCIES[item.c];
    const trait = wave === 'pre' ? person.before[item.c] : person.after[item.c];
    const shift =
      wave === 'pre'
        ? 0
        : (typeof competency.shift === 'number' ? competency.shift : competency.shift[person.semester]) +
          COURSE_SHIFT[person.courseKey][item.c];
    const level =
      competency.mean +
      OFFSETS[item.i] +
      shift +
      competency.load * trait +
      competency.noise * (0.5 * person.habit[item.id] + Math.sqrt(0.75) * normal());
    const value = Math.max(1, Math.min(5, Math.round(level)));
    const blank = uniform();
    if (straight) return straight;
    if (blank < 0.012) return null;
    if (blank < 0.016) return NOT_APPLICABLE;
    return item.reverse ? 6 - value : value;
  });
}

/** Distance with neighbouring swaps (optimal string alignment). */
function distance(a, b) {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) d[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.length][b.length];
}

const taken = new Set();
const code = (semester, number) => `SP${semester.letter}${String(number).padStart(3, '0')}`;
function freshId(semester) {
  for (;;) {
    const id = code(semester, 1 + below(999));
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

function newPerson(semester, department, courseKey) {
  const g = normal();
  const h = normal();
  const before = COMPETENCIES.map(() => common.of * g + common.own * normal());
  const after = COMPETENCIES.map(
    (competency, c) =>
      competency.stability * before[c] +
      Math.sqrt(1 - competency.stability * competency.stability) * (common.change * h + common.ownChange * normal()),
  );
  const habit = Object.fromEntries(ITEMS.map((item) => [item.id, normal()]));
  return {
    semester: semester.id,
    department,
    courseKey,
    course: COURSES[courseKey][0],
    strategy: STRATEGY[COURSES[courseKey][1]],
    before,
    after,
    habit,
    preId: null,
    postId: null,
  };
}

const people = [];
for (const semester of SEMESTERS) {
  const departments = [];
  for (let i = 0; i < semester.smallDepartment; i++) departments.push(SMALL);
  for (let i = 0; departments.length < semester.people; i++) departments.push(DEPARTMENTS[i % 7]);
  const mixed = shuffled(departments);
  const courses = shuffled(mixed.map((_, i) => semester.courses[i % semester.courses.length]));
  const lookUp = mixed.map((department, i) => newPerson(semester, department, courses[i]));
  // Who leaves: the lower compassion and engagement before, the likelier. Exactly 18 of a semester, none of the group of six,
  // and at most two of that department elsewhere, so that it is the only small group.
  let small = semester.id === '113-2' ? 2 : 0;
  const leaving = lookUp
    .map((person) => ({ person, risk: -0.5 * person.before[1] - 0.6 * person.before[3] + 1.5 * normal() }))
    .sort((a, b) => b.risk - a.risk)
    .filter(({ person }) => person.department !== SMALL || small++ < 2)
    .slice(0, 18);
  for (const { person } of leaving) person.leaves = true;
  for (const person of lookUp) {
    person.id = freshId(semester);
    person.preId = person.id;
    if (!person.leaves) person.postId = person.id;
    people.push(person);
  }
}
// Post only: six newcomers a semester, with ids far from those of the leavers, so that they are no near miss.
for (const semester of SEMESTERS) {
  for (let i = 0; i < 6; i++) {
    const person = newPerson(semester, DEPARTMENTS[i], semester.courses[i % semester.courses.length]);
    do person.id = freshId(semester);
    while (people.some((other) => other.leaves && distance(other.id, person.id) < 2));
    person.postId = person.id;
    people.push(person);
  }
}
const inSemester = (id) => people.filter((person) => person.semester === id);

// ---------------------------------------------------------------- planted: ids

const planted = {
  mistyped: [],
  variants: [],
  duplicates: [],
  unfinishedAlone: [],
  notReal: [],
  blankIds: [],
  straightLiners: [],
  outOfRange: [],
  groupOfSix: [],
  severeRater: null,
  identifiers: [],
};
const marked = new Set();
function stayer(semesterId, test = () => true) {
  const list = inSemester(semesterId).filter(
    (person) => person.preId && person.postId && !marked.has(person) && person.department !== SMALL && test(person),
  );
  const person = pick(list);
  marked.add(person);
  return person;
}
const fullWidth = (text) => text.replace(/[!-~]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) + 0xfee0));

const MISTAKES = {
  'one digit off': (id) => {
    const at = 6 + below(3);
    return id.slice(0, at) + String((Number(id[at]) + 1 + below(8)) % 10) + id.slice(at + 1);
  },
  'lost leading zero': (id) => id.slice(0, 6) + id.slice(7),
  'digits swapped': (id) => id.slice(0, 7) + id[8] + id[7],
  'letter O for zero': (id) => `${id.slice(0, 6)}O${id.slice(7)}`,
};
function mistype(semesterId, kind) {
  for (;;) {
    const needsZero = kind === 'lost leading zero' || kind === 'letter O for zero';
    const person = stayer(semesterId, (p) => (needsZero ? p.id[6] === '0' : p.id[7] !== p.id[8]));
    const typed = MISTAKES[kind](person.id);
    // The mistake must be the only near miss of its person.
    const clash =
      taken.has(typed) ||
      people.some(
        (p) =>
          p !== person &&
          (p.preId && !p.postId
            ? distance(p.id, typed) < 2
            : (!p.preId || p.mistyped) && distance(p.postId, person.id) < 2),
      );
    if (clash) continue;
    taken.add(typed);
    person.postId = typed;
    person.mistyped = true;
    planted.mistyped.push({ semester: semesterId, id: person.id, typed, kind });
    return;
  }
}
mistype('112-1', 'one digit off');
mistype('112-1', 'lost leading zero');
mistype('112-2', 'digits swapped');
mistype('112-2', 'one digit off');
mistype('113-1', 'lost leading zero');
mistype('113-1', 'digits swapped');
mistype('113-2', 'letter O for zero');
mistype('113-2', 'one digit off');

const SPELLINGS = {
  'lower case': (id) => id.toLowerCase(),
  'spaces around': (id) => ` ${id}  `,
  'inner space': (id) => `${id.slice(0, 5)} ${id.slice(5)}`,
  hyphen: (id) => `${id.slice(0, 5)}-${id.slice(5)}`,
  'two hyphens': (id) => `${id.slice(0, 2)}-${id.slice(2, 6)}-${id.slice(6)}`,
  'full-width digits': (id) => id.slice(0, 6) + fullWidth(id.slice(6)),
  'all full width': (id) => fullWidth(id),
  'trailing .0': (id) => `${id}.0`,
};
function respell(semesterId, wave, kind) {
  const person = stayer(semesterId);
  person[`${wave}Id`] = SPELLINGS[kind](person.id);
  if (semesterId === '113-2') person.twoRows = true;
  planted.variants.push({ semester: semesterId, wave, id: person.id, written: person[`${wave}Id`], kind });
}
for (const kind of ['lower case', 'spaces around', 'hyphen', 'all full width', 'trailing .0', 'inner space'])
  respell('112-1', 'post', kind);
for (const kind of ['full-width digits', 'trailing .0', 'lower case', 'two hyphens']) respell('112-2', 'post', kind);
for (const kind of ['hyphen', 'inner space']) respell('112-2', 'pre', kind);
for (const kind of ['full-width digits', 'lower case', 'hyphen', 'spaces around', 'all full width'])
  respell('113-1', 'post', kind);
for (const kind of ['lower case', 'trailing .0', 'hyphen']) respell('113-2', 'post', kind);

// ---------------------------------------------------------------- responses

/** Minutes and seconds are drawn, the day is within two weeks of the first. */
function moment([year, month, day]) {
  return Date.UTC(year, month - 1, day + below(12), 8 + below(14), below(60), below(60));
}
const stamp = (ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789';
const token = (n, letters = LETTERS) => Array.from({ length: n }, () => letters[below(letters.length)]).join('');

const responses = [];
function respond(person, wave, more = {}) {
  const semester = SEMESTERS.find((s) => s.id === person.semester);
  const start = more.start ?? moment(semester[wave]);
  const seconds = more.seconds ?? 120 + below(480);
  const response = {
    person,
    wave,
    semester: person.semester,
    id: person[`${wave}Id`],
    values: more.values ?? answers(person, wave, more.straight),
    start,
    seconds,
    end: start + seconds * 1000,
    finished: true,
    progress: 100,
    status: 'real',
    ...more,
  };
  responses.push(response);
  return response;
}

const straight = new Map();
for (const [semesterId, wave, level] of [
  ['112-1', 'pre', 4],
  ['112-2', 'post', 3],
  ['113-1', 'pre', 5],
  ['113-1', 'post', 4],
  ['113-2', 'post', 4],
]) {
  const person = stayer(semesterId);
  straight.set(`${person.id} ${wave}`, level);
  planted.straightLiners.push({ semester: semesterId, wave, id: person.id, answer: level });
}
for (const wave of ['pre', 'post']) {
  for (const person of people) {
    if (!person[`${wave}Id`]) continue;
    const level = straight.get(`${person.id} ${wave}`);
    respond(person, wave, level ? { straight: level, seconds: 31 + below(15) } : {});
  }
}
const responseOf = (person, wave) => responses.find((r) => r.person === person && r.wave === wave);

// A blank id, and one number that cannot be.
for (const semesterId of ['112-1', '113-1']) {
  const person = stayer(semesterId, (p) =>
    people.every((q) => (q.preId && !q.mistyped) || distance(q.postId, p.id) > 1),
  );
  responseOf(person, 'post').id = '';
  planted.blankIds.push({ semester: semesterId, wave: 'post', whose: person.id });
}
{
  const person = stayer('112-2');
  responseOf(person, 'pre').values[7] = 55;
  planted.outOfRange.push({ semester: '112-2', wave: 'pre', id: person.id, item: ITEMS[7].id, value: 55 });
}

// Unfinished responses that stand alone: most are used by the half rule, some hold too little.
function breakOff(semesterId, wave, answered) {
  const response = responseOf(stayer(semesterId), wave);
  response.values = response.values.map((value, i) => (i < answered ? (value ?? 4) : null));
  response.finished = false;
  response.progress = 20 + Math.floor((answered * 75) / 24);
  planted.unfinishedAlone.push({ semester: semesterId, wave, id: response.person.id, answeredItems: answered });
}
for (const [semesterId, wave, answered] of [
  ['112-1', 'pre', 19],
  ['112-1', 'pre', 2],
  ['112-1', 'post', 12],
  ['112-1', 'post', 22],
  ['112-1', 'post', 1],
  ['112-2', 'pre', 12],
  ['112-2', 'pre', 2],
  ['112-2', 'post', 19],
  ['112-2', 'post', 2],
])
  breakOff(semesterId, wave, answered);

// Duplicates. The second answers differ, so that taking the wrong one shows.
const differing = (values) =>
  values.map((value) =>
    typeof value === 'number' && value <= 5 && chance(0.5) ? (value >= 4 ? value - 1 : value + 1) : value,
  );
function duplicate(semesterId, wave, kind) {
  const person = stayer(semesterId);
  const winner = responseOf(person, wave);
  const loser = { ...winner, values: differing(winner.values) };
  if (kind === 'unfinished first, finished later' || kind === 'finished first, unfinished later') {
    const before = kind === 'unfinished first, finished later';
    loser.start = winner.start + (before ? -1 : 1) * (3 * 3600 + below(7200)) * 1000;
    loser.values = loser.values.map((value, i) => (i < 14 ? value : null));
    Object.assign(loser, { finished: false, progress: 62, seconds: 95 + below(60) });
  } else if (kind === 'finished twice') {
    loser.start = winner.start - (26 * 3600 + below(20000)) * 1000;
  } else if (kind === 'finished twice, the later one stands first in the file') {
    loser.start = winner.start - (2 * 3600 + below(9000)) * 1000;
    winner.place = loser.start - 1;
  }
  loser.end = loser.start + loser.seconds * 1000;
  responses.push(loser);
  if (kind === 'the row twice, the last one counts') person.rowTwice = loser;
  planted.duplicates.push({ semester: semesterId, wave, id: person.id, kind });
}
duplicate('112-1', 'pre', 'unfinished first, finished later');
duplicate('112-1', 'post', 'finished twice, the later one stands first in the file');
duplicate('112-1', 'post', 'finished first, unfinished later');
duplicate('112-2', 'pre', 'finished twice');
duplicate('112-2', 'pre', 'finished first, unfinished later');
duplicate('112-2', 'post', 'unfinished first, finished later');
duplicate('113-1', 'pre', 'finished twice');
duplicate('113-1', 'post', 'finished twice, the later one stands first in the file');
duplicate('113-2', 'pre', 'the row twice, the last one counts');

// Trials of the staff: never people.
function trial(semesterId, wave, status, id) {
  const semester = SEMESTERS.find((s) => s.id === semesterId);
  const [year, month, day] = semester[wave];
  const person = newPerson(semester, DEPARTMENTS[1], semester.courses[0]);
  person[`${wave}Id`] = id;
  respond(person, wave, {
    start: Date.UTC(year, month - 1, day - 3, 10, 5 + below(40), below(60)),
    seconds: 20 + below(40),
    status,
  });
  planted.notReal.push({ semester: semesterId, wave, status, id });
}
trial('112-1', 'pre', 'preview', '');
trial('112-1', 'pre', 'preview', 'TEST');
trial('112-1', 'pre', 'test', 'TEST2');
trial('112-1', 'post', 'preview', '');
trial('112-2', 'pre', 'preview', 'TEST');
trial('112-2', 'pre', 'test', '');
trial('112-2', 'post', 'preview', inSemester('112-2')[3].id);
trial('112-2', 'post', 'spam', '');

for (const person of inSemester('113-2')) if (person.department === SMALL) planted.groupOfSix.push(person.id);

// ---------------------------------------------------------------- writing

const cell = (value) => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (rows, eol) =>
  rows
    .map((row) => row.map((value) => cell(value === null || value === undefined ? '' : String(value))).join(','))
    .join(eol) + eol;
const written = [];
function save(name, content) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  writeFileSync(join(folder, name), bytes);
  written.push([name, bytes.length]);
}
const BOM = '\ufeff';
const ordered = (semesterId, wave) =>
  responses
    .filter((r) => r.semester === semesterId && (!wave || r.wave === wave))
    .sort((a, b) => (a.place ?? a.end) - (b.place ?? b.end) || (a.id < b.id ? -1 : 1));
const address = () => `203.0.113.${1 + below(254)}`;

// Qualtrics: three header rows.
const META = [
  ['StartDate', 'Start Date', 'startDate', '開始日期'],
  ['EndDate', 'End Date', 'endDate', '結束日期'],
  ['Status', 'Response Type', 'status', '回應類型'],
  ['IPAddress', 'IP Address', 'ipAddress', 'IP 位址'],
  ['Progress', 'Progress', 'progress', '進度'],
  ['Duration (in seconds)', 'Duration (in seconds)', 'duration', '持續時間 (秒)'],
  ['Finished', 'Finished', 'finished', '已完成'],
  ['RecordedDate', 'Recorded Date', 'recordedDate', '記錄日期'],
  ['ResponseId', 'Response ID', '_recordId', '回應 ID'],
  ['RecipientLastName', 'Recipient Last Name', 'recipientLastName', '收件人姓氏'],
  ['RecipientFirstName', 'Recipient First Name', 'recipientFirstName', '收件人名字'],
  ['RecipientEmail', 'Recipient Email', 'recipientEmail', '收件人電子郵件'],
  ['ExternalReference', 'External Data Reference', 'externalDataReference', '外部資料參照'],
  ['LocationLatitude', 'Location Latitude', 'locationLatitude', '位置緯度'],
  ['LocationLongitude', 'Location Longitude', 'locationLongitude', '位置經度'],
  ['DistributionChannel', 'Distribution Channel', 'distributionChannel', '分配管道'],
  ['UserLanguage', 'User Language', 'userLanguage', '使用者語言'],
];
const EMBEDDED = ['StudentCode', 'semester', 'department', 'course', 'strategy'];

function qualtrics(semesterId, wave, { english, first, stem, consent, bom, writtenSemester }) {
  // Twelve statements on each of two pages; the question numbers differ from survey to survey.
  const codes = ITEMS.map((_, i) => `Q${first + Math.floor(i / 12)}_${(i % 12) + 1}`);
  const rows = [
    [...META.map((m) => m[0]), 'Q1', ...codes, ...EMBEDDED],
    [
      ...META.map((m) => (english ? m[1] : m[3])),
      consent,
      ...ITEMS.map((item) => `${stem} - ${english ? item.en : item.zh}`),
      ...EMBEDDED,
    ],
    [
      ...META.map((m) =>
        JSON.stringify(m[2].endsWith('Date') ? { ImportId: m[2], timeZone: 'Asia/Taipei' } : { ImportId: m[2] }),
      ),
      '{"ImportId":"QID1"}',
      ...codes.map((q) => `{"ImportId":"QID${q.slice(1)}"}`),
      ...EMBEDDED.map((name) => `{"ImportId":"${name}"}`),
    ],
  ];
  const statuses = english
    ? { real: 'IP Address', preview: 'Survey Preview', test: 'Survey Test' }
    : { real: '0', preview: '1', test: '2', spam: '8' };
  for (const r of ordered(semesterId, wave)) {
    const show = (value) => {
      if (value === null) return '';
      if (value === NOT_APPLICABLE) return english ? 'N/A' : '99';
      return english ? EN_LABELS[value - 1] : value;
    };
    rows.push([
      stamp(r.start),
      stamp(r.end),
      statuses[r.status],
      english ? address() : '',
      r.progress,
      r.seconds,
      english ? (r.finished ? 'True' : 'False') : r.finished ? 1 : 0,
      stamp(r.end + (r.finished ? 1000 : 7 * 86400000)),
      `R_${token(15)}`,
      '',
      '',
      '',
      '',
      '',
      '',
      r.status === 'preview' ? 'preview' : r.status === 'test' ? 'test' : 'anonymous',
      english ? 'EN' : 'ZH-T',
      english ? 'Yes, I take part' : 1,
      ...r.values.map(show),
      r.id,
      writtenSemester,
      r.person.department,
      r.person.course,
      r.person.strategy,
    ]);
  }
  save(`Social_Practice_${semesterId}_${wave}.csv`, (bom ? BOM : '') + csv(rows, '\n'));
}
qualtrics('112-1', 'pre', {
  english: true,
  first: 3,
  writtenSemester: '112-1',
  consent: 'I have read the information and take part of my own will.',
  stem: 'Please rate how far you agree, thinking of yourself today',
});
qualtrics('112-1', 'post', {
  english: true,
  first: 3,
  writtenSemester: '112-1',
  consent: 'I have read the information and take part of my own will.',
  stem: 'Please rate how far you agree,\nthinking of yourself today',
});
qualtrics('112-2', 'pre', {
  english: false,
  bom: true,
  first: 3,
  writtenSemester: '1122',
  consent: '我已閱讀說明並自願填答',
  stem: '請依目前的情況，評估您對下列敘述的同意程度',
});
qualtrics('112-2', 'post', {
  english: false,
  bom: true,
  first: 6,
  writtenSemester: '1122',
  consent: '我已閱讀說明並自願填答',
  stem: '修課之後，請評估您對下列敘述的同意程度',
});

// SurveyCake: questions first, a fixed tail; both waves in one long file.
{
  const tail = [
    '填答時間',
    '填答秒數',
    'IP紀錄',
    '額滿結束註記',
    '使用者紀錄',
    '會員時間',
    'Hash',
    '會員編號',
    '自訂ID',
    '備註',
  ];
  const rows = [
    [
      '學生代碼',
      '階段',
      '學期',
      '系所',
      '課程',
      '類型',
      ...ITEMS.map((item, i) => `請問您對以下敘述的同意程度 - (${i + 1})${item.zh}`),
      ...tail,
    ],
  ];
  for (const r of ordered('113-1')) {
    rows.push([
      r.id,
      r.wave === 'pre' ? '前測' : '後測',
      '113學年度第1學期',
      r.person.department,
      r.person.course,
      r.person.strategy,
      ...r.values.map((value) => (value === null ? '' : value === NOT_APPLICABLE ? '不適用' : ZH_LABELS[value - 1])),
      stamp(r.end),
      r.seconds,
      address(),
      '',
      '',
      '',
      token(32, '0123456789abcdef'),
      "'",
      '',
      '',
    ]);
  }
  save('SurveyCake_113-1.csv', csv(rows, '\n'));
}

// A sheet kept by hand: Big5, CRLF, one row a person.
function big5(text) {
  if (!big5.table) {
    big5.table = new Map();
    const decoder = new TextDecoder('big5');
    for (let lead = 0xa1; lead <= 0xf9; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (
          (trail > 0x7e && trail < 0xa1) ||
          (lead === 0xf9 && trail > 0xd5) ||
          (lead > 0xc6 && lead < 0xc9) ||
          (lead === 0xc6 && trail > 0x7e)
        )
          continue;
        const ch = decoder.decode(Uint8Array.of(lead, trail));
        if (ch.length === 1 && ch !== '\ufffd' && !big5.table.has(ch)) big5.table.set(ch, [lead, trail]);
      }
    }
  }
  const bytes = [];
  for (const ch of text) {
    if (ch.charCodeAt(0) < 128) bytes.push(ch.charCodeAt(0));
    else if (big5.table.has(ch)) bytes.push(...big5.table.get(ch));
    else throw new Error(`not in Big5: ${ch}`);
  }
  return Buffer.from(bytes);
}
{
  const rows = [
    ['學生代碼', '學期', '系所', '課程', '類型', ...ITEMS.flatMap((item) => [`${item.id}（前）`, `${item.id}（後）`])],
  ];
  const show = (value) => (value === null || value === undefined ? '' : value === NOT_APPLICABLE ? '不適用' : value);
  const row = (person, id, pre, post) =>
    rows.push([
      id,
      '113下',
      person.department,
      person.course,
      person.strategy,
      ...ITEMS.flatMap((_, i) => [show(pre?.values[i]), show(post?.values[i])]),
    ]);
  const later = [];
  for (const person of inSemester('113-2').sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const pre = person.preId ? responses.find((r) => r.person === person && r.wave === 'pre') : null;
    const post = person.postId ? responses.find((r) => r.person === person && r.wave === 'post') : null;
    if (person.rowTwice) row(person, person.preId, person.rowTwice, { values: differing(post.values) });
    if (person.twoRows || person.mistyped) {
      row(person, person.preId, pre, null);
      later.push([person, person.postId, null, post]);
    } else row(person, person.preId ?? person.postId, pre, post);
  }
  for (const args of later) row(...args);
  save('Social_Practice_113-2_wide.csv', big5(csv(rows, '\r\n')));
}

// ---------------------------------------------------------------- rubric

const RATERS = ['評審A', '評審B', '評審C', '評審D'];
const SEVERITY = { 評審A: 0.1, 評審B: 0, 評審C: -0.6, 評審D: 0.05 };
planted.severeRater = { rater: '評審C', shift: SEVERITY.評審C };
{
  const gain = [0.4, 0.3, 0.05, 0.6, -0.05];
  const praise = [
    '能清楚連結現場觀察與概念',
    '引用訪談資料，具體',
    '分工說明完整',
    '結論稍嫌倉促',
    '把受訪者的話寫得很有溫度',
    '可再補充數據',
    '目標明確，步驟可行',
    '反思停留在感想，「為什麼」談得不多',
    'Clear use of two disciplines',
    'Good plan, weak evidence',
    '遇到雨天改期的處理寫得好',
    '圖表說明不足',
  ];
  const rows = [['person', 'rater', 'wave', 'criterion', 'score', 'comment']];
  const stayers = (semesterId) =>
    shuffled(inSemester(semesterId).filter((p) => p.preId && p.postId && !p.mistyped)).slice(0, 30);
  const works = [...stayers('113-1'), ...stayers('113-2')];
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [0, 3],
    [1, 3],
  ];
  works.forEach((person, w) => {
    const raters = w % 5 < 2 ? RATERS : pairs[w % 6].map((i) => RATERS[i]);
    const quality = { pre: COMPETENCIES.map(() => 0.45 * normal()), post: COMPETENCIES.map(() => 0.45 * normal()) };
    for (const wave of ['pre', 'post']) {
      if (wave === 'post' && (w === 11 || w === 34 || w === 52)) continue;
      for (const rater of raters) {
        COMPETENCIES.forEach((competency, c) => {
          const trait = (wave === 'pre' ? person.before : person.after)[c];
          const level =
            1.95 + 0.5 * trait + quality[wave][c] + (wave === 'post' ? gain[c] : 0) + SEVERITY[rater] + 0.4 * normal();
          let score = String(Math.max(0, Math.min(4, Math.round(level))));
          const odd = uniform();
          if (odd < 0.015) score = '';
          else if (odd < 0.02) score = 'unscorable';
          rows.push([person.id, rater, wave, competency.zh, score, chance(0.1) ? pick(praise) : '']);
        });
      }
    }
  });
  save('rubric-113.csv', csv(rows, '\n'));
}

// ---------------------------------------------------------------- reflections

const OPENINGS = [
  '這學期的課和我原本想的很不一樣。',
  '一開始我只是為了湊學分才選這門課。',
  '第一次走進社區時，我其實很緊張。',
  '我們這組負責的是週三下午的活動。',
  '期中以前，我一直覺得自己只是在旁邊幫忙。',
  '這是我第三次參加類似的活動。',
  '回想這十六週，最先想到的是那間小小的活動中心。',
  '老師要我們每次回來都寫一段紀錄，起初我覺得很煩。',
  '我是抱著懷疑的心情加入的。',
  '去之前我準備了很多東西，到了現場幾乎都沒用到。',
  '如果要用一句話形容這門課，我會說「慢」。',
  '我在課堂上通常不太說話。',
];
const PIECES = {
  interdisciplinary: [
    '我們組裡有學地理的、學美術的和學教育的，第一次開會時大家講的話好像不同語言。後來地理系的同學先畫出一張地圖，我們才找到共同的起點。',
    '原本我以為防災只是工程的問題，和里長談過之後才知道，語言、交通和鄰居的關係都會影響撤離。',
    '我把課堂上學到的課程設計用在活動規劃，又請健康促進系的同學幫忙檢查內容，兩邊加起來的東西比我一個人想的好很多。',
    '我們去找圖書館、區公所和附近的早餐店合作，才發現資源其實都在，只是沒有人把它們接起來。',
    '為了弄懂海邊的垃圾從哪裡來，我們同時查了洋流、問了漁民，也整理了商店的包裝，三種資料拼在一起才看得出原因。',
    '我發現同一個問題，從教育看是學習落差，從交通看是公車太少，從家庭看是沒有人有空，這讓我不敢再用一個答案解釋。',
    '和不同系的人合作很花時間，我還不確定這樣做是不是比較有效率，但成品確實比較完整。',
    '把統計結果畫成插圖給長輩看，是美術系同學的主意，我從來沒想過資料可以這樣說。',
  ],
  compassion: [
    '有一位奶奶每次都說「不用麻煩」，第三週我才發現她是看不清楚講義上的字，又不好意思說。',
    '我一直以為孩子不寫作業是懶，後來知道他放學要先照顧弟弟，我為自己之前的口氣感到抱歉。',
    '我學會先坐下來聽，不急著給建議。對方說完之後常常自己就有了答案。',
    '和新住民媽媽一起讀繪本時，換成我變成看不懂文字的人，那一刻我才懂她平常的感覺。',
    '推著輪椅在校園裡走一圈之後，我對每一個門檻都有了新的感覺。',
    '有個孩子一直不理我，我就每次都坐在他旁邊畫畫，最後一次他把自己的畫送給我。',
    '我以前覺得服務是我給別人東西，現在覺得是兩邊一起過一段時間。',
    '老實說，有時候我聽完別人的故事會很累，我還在學習怎麼關心別人又不把自己耗盡。',
  ],
  reflection: [
    '寫紀錄時我才發現，我用了很多「他們都」開頭的句子，這其實是我自己的成見。',
    '我們的問卷題目一開始就暗示了答案，被同學指出來的時候我有點難堪，可是他說得對。',
    '第一次活動來的人很少，我們先怪天氣，後來檢討才承認是時間訂得太早。',
    '讀新聞時我會多問一句：這是誰說的，根據什麼，有誰沒有被問到。',
    '我不太確定自己有沒有變得更會反思，可能只是變得更會寫反思作業。',
    '我原本堅持要辦講座，聽了社區的意見之後改成一起煮飯，這件事讓我知道改變想法不等於認輸。',
    '回頭看期初的計畫書，裡面寫的「幫助弱勢」四個字，現在讀起來有點刺眼。',
    '老師問我「你怎麼知道這對他們有用」，我答不出來，這個問題我想了整個星期。',
  ],
  engagement: [
    '我負責聯絡場地，從填表、確認時間到下雨的備案都要自己想，做完一次之後就知道順序該怎麼排。',
    '每週都去，連期中考那週也去，是我對自己比較滿意的地方。',
    '現場插座不夠，我們先把活動順序對調，再去隔壁借延長線，這種判斷只有站在那裡才學得會。',
    '期末之後我們三個人決定暑假繼續做，已經和里長約好七月的時間。',
    '我把工作拆成小步驟貼在群組裡，完成一項就劃掉一項，整組的進度才動起來。',
    '看到清單上的事情一件一件做完，我第一次覺得公共的事和我有關。',
    '我第一次去參加里民大會，雖然只講了兩分鐘，但是我提的路燈真的修好了。',
    '陪伴長輩的課讓我每個星期都有固定要負責的人，我不會想請假，因為有人在等我。',
  ],
  resilience: [
    '活動前一天講師臨時不能來，我們慌了一個小時，然後改成分組討論，結果反應還不錯。',
    '被拒絕了五次之後，第六家店才願意讓我們放募集箱，我現在比較不怕被說不。',
    '期中時同時有三份報告，我差點想退出，是組員先幫我頂了一週。',
    '這學期的事情太多，我覺得自己比期初更容易累，也更常懷疑自己做不做得到。',
    '颱風把我們種的東西全吹倒了，重新來過的時候，我們先做了擋風的架子。',
    '計畫被改了三次，我從生氣到習慣，最後學會一開始就留一點空間。',
    '我還是很怕突發狀況，只是現在知道可以先深呼吸，再找人一起想。',
    '訪談失敗的那天我很沮喪，隔天重寫題目再去一次，對方反而談得更多。',
  ],
};
const CLOSINGS = [
  '這大概是我這學期最大的收穫。',
  '下次我想早一點開始準備。',
  '我還有很多要學。',
  '希望明年這門課還會開。',
  '這些事情在教室裡不會發生。',
  '我會把這個經驗帶到實習裡。',
  '',
  '',
  '',
  '有些問題到現在還沒有答案，我想這樣也好。',
  '如果能多兩週，應該可以做得更好。',
];
const ENGLISH = [
  'At first I thought the workshop was only about being kind. Then a woman in the reading group told me she had stopped going out because nobody could read her letters with her, and I understood that kindness needs a plan.',
  'Working with geography students changed how I look at a map. I used to see streets; now I see who can reach the clinic on foot and who cannot.',
  'Our first survey failed because we asked what we wanted to hear. We threw it away and sat with people at the bus stop instead.',
  'I kept the schedule for our team. It is not a glamorous job, but when the hall was double booked I knew whom to call and what could be moved.',
  'I am an exchange student and my Chinese is slow. The children were patient with me, and that taught me more about patience than any lecture.',
  'To be honest I felt worn out by December. I learned to say so early, and the team gave me a lighter week.',
  'The beach clean-up made me angry before it made me useful. Sorting the waste by brand gave the anger somewhere to go.',
  'I still do not know whether our visits helped. What I know is that I now ask what evidence would show it.',
  'When the speaker cancelled, we turned the talk into a shared meal. It was the best session of the term.',
  'I joined for the credits. I stayed because on Wednesdays someone was waiting for me.',
];
const IDENTIFIERS = [
  ['name', '林曉彤', '這次最感謝的是同組的林曉彤，她一直提醒我們要先問再做。'],
  ['name', '張大維', '負責攝影的張大維幫我們留下了很多畫面。'],
  ['name', '王美珠', '社區裡的王美珠阿姨教我們怎麼包水餃。'],
  ['name', '陳柏安', '我和陳柏安輪流帶小朋友，配合得愈來愈好。'],
  ['name', '吳佩珊', '督導吳佩珊老師看完紀錄後給了我很直接的建議。'],
  ['name', 'Kevin Hsu', 'My partner Kevin Hsu translated whenever I got lost.'],
  ['phone', '0912-345-678', '如果學弟妹想接手，可以打 0912-345-678 找我。'],
  ['phone', '0987 654 321', '里長留了電話 0987 654 321，說隨時可以問他。'],
  ['phone', '(02) 2345-6789', '活動中心的電話是 (02) 2345-6789，借場地要兩週前打。'],
  ['phone', '0900111222', '我把手機 0900111222 寫在布告欄上，真的有人打來。'],
  ['e-mail', 'hsiaotung.lin@example.org', '我們的照片可以寫信到 hsiaotung.lin@example.org 索取。'],
  ['e-mail', 'elder.team@example.org', '後續的排班都寄到 elder.team@example.org 這個信箱。'],
  ['e-mail', 'wave2024@example.org', 'Our data are kept at wave2024@example.org if anyone needs them.'],
  ['e-mail', 'pp_chen99@example.org', '訪談大綱是向 pp_chen99@example.org 要來的。'],
  ['student number', '41199901Z', '我的學號是 41199901Z，請老師幫我補登第三次的紀錄。'],
  ['student number', '61199902Z', '同組的碩士生（61199902Z）因為實習缺席了兩次。'],
  ['student number', '41299903Z', '這份心得和 41299903Z 的同學一起討論完成。'],
  ['LINE', 'sunny_0725', '家長加了我的 LINE：sunny_0725，常常傳孩子的近況來。'],
  ['Instagram', '@reading.tree.tw', '活動照片放在 IG @reading.tree.tw，按讚的人比想像中多。'],
  ['LINE', 'bluewhale88', '想一起淨灘的人可以加 Line ID: bluewhale88。'],
];
{
  const writers = shuffled(inSemester('113-1').filter((p) => p.preId && p.postId && !p.mistyped)).slice(0, 80);
  const english = new Set([4, 12, 19, 27, 36, 44, 51, 60, 68, 75]);
  const keys = Object.keys(PIECES);
  const decks = Object.fromEntries(keys.map((key) => [key, []]));
  const draw = (key) => {
    if (!decks[key].length) decks[key] = shuffled(PIECES[key]);
    return decks[key].pop();
  };
  let openings = [];
  let n = 0;
  const texts = writers.map((person, i) => {
    if (english.has(i)) return { person, english: true, parts: [ENGLISH[n++], ''] };
    if (!openings.length) openings = shuffled(OPENINGS);
    const opening = chance(0.7) ? openings.pop() : '';
    // The strong course is told by its engagement more often.
    const first = person.course === STRONG && chance(0.5) ? 'engagement' : keys[i % 5];
    const others = keys.filter((key) => key !== first);
    const body = draw(first) + (chance(0.55) ? draw(pick(others)) : '');
    return { person, english: false, parts: [opening + body, pick(CLOSINGS)] };
  });
  const places = { zh: shuffled(texts.filter((t) => !t.english)), en: shuffled(texts.filter((t) => t.english)) };
  for (const [kind, value, sentence] of IDENTIFIERS) {
    const text = (/^[\x20-\x7e]+$/.test(sentence) ? places.en : places.zh).pop();
    text.parts.splice(1, 0, text.english ? ` ${sentence}` : sentence);
    planted.identifiers.push({ kind, value, person: text.person.id });
  }
  const rows = [['學生代碼', '學期', '反思'], ...texts.map((t) => [t.person.id, '113-1', t.parts.join('')])];
  save('reflections-113-1.csv', BOM + csv(rows, '\r\n'));
}

// ---------------------------------------------------------------- instrument

save(
  'instrument.json',
  `${JSON.stringify(
    {
      format: 'competency-instrument/1',
      name: { en: 'Social practice survey', 'zh-TW': '社會實踐素養問卷' },
      scale: {
        min: 1,
        max: 5,
        labels: { en: EN_LABELS, 'zh-TW': ZH_LABELS },
        missing: ['不適用', 'N/A', '99', 'unscorable'],
      },
      columns: {
        person: ['StudentCode', '學生代碼'],
        wave: ['wave', '階段'],
        semester: ['semester', '學期'],
        department: ['department', '系所'],
        course: ['course', '課程'],
        strategy: ['strategy', '類型'],
      },
      waves: { pre: ['pre', '前測', '前'], post: ['post', '後測', '後'] },
      exclude: [],
      framework: null,
      competencies: COMPETENCIES.map((competency) => ({
        id: competency.id,
        target: 4,
        minAnswered: 0.5,
        items: competency.items.map(([id, zh, en, reverse = false]) => ({
          id,
          columns: [id, zh, en, `(${ITEMS.findIndex((item) => item.id === id) + 1})${zh}`],
          text: { en, 'zh-TW': zh },
          reverse,
          scale: null,
        })),
      })),
      rubric: {
        levels: { min: 0, max: 4 },
        criteria: COMPETENCIES.map(({ id, en, zh }) => ({ id, columns: [id, zh, en] })),
        columns: { person: ['person'], rater: ['rater'], criterion: ['criterion'], score: ['score'], wave: ['wave'] },
      },
    },
    null,
    2,
  )}\n`,
);

save(
  'planted.json',
  `{\n${Object.entries(planted)
    .map(
      ([key, value]) =>
        `  ${JSON.stringify(key)}: ${Array.isArray(value) ? `[\n${value.map((v) => `    ${JSON.stringify(v)}`).join(',\n')}\n  ]` : JSON.stringify(value)}`,
    )
    .join(',\n')}\n}\n`,
);

const summary = [
  `${people.filter((p) => p.preId).length} people before, ${people.filter((p) => p.postId).length} after`,
  ...written.map(([name, size]) => `${String(size).padStart(8)}  ${name}`),
];
process.stdout.write(`${summary.join('\n')}\n`);

import type { Framework } from '../vocabulary';

/**
 * The Social Practice Center of National Taiwan Normal University, as it describes itself. English names are the centre's; definitions are
 * told in our own words; Chinese names are our translation until the centre gives its own.
 */
export const CENTRE: Framework = {
  id: 'ntnu-social-practice',
  name: {
    en: 'Social Practice Center, National Taiwan Normal University',
    'zh-TW': '國立臺灣師範大學社會實踐中心',
  },
  credit: {
    en: 'Framework of the Social Practice Center, National Taiwan Normal University; definitions paraphrased.',
    'zh-TW': '架構出自國立臺灣師範大學社會實踐中心；定義為轉述，中文名稱為暫譯。',
  },
  missions: [
    { id: 'engagement-mission', name: { en: 'promoting social engagement', 'zh-TW': '推動社會參與' } },
    { id: 'character-mission', name: { en: 'advocating character education', 'zh-TW': '倡議品格教育' } },
    { id: 'life-mission', name: { en: 'advancing life education', 'zh-TW': '深化生命教育' } },
  ],
  competencies: [
    {
      id: 'interdisciplinary',
      name: { en: 'Interdisciplinary Thinking and Action', 'zh-TW': '跨域思維與行動' },
      definition: {
        en: 'Bringing together knowledge, skills and resources of different backgrounds to create value or solve complex problems.',
        'zh-TW': '整合不同背景的知識、技能與資源，以創造價值或解決複雜問題。',
      },
    },
    {
      id: 'compassion',
      name: { en: 'Compassion and Empathy', 'zh-TW': '關懷與同理' },
      definition: {
        en: 'Understanding what others feel and need, answering it with compassion, and contributing to their well-being.',
        'zh-TW': '理解他人的感受與需要，以關懷回應，並為其福祉盡一份力。',
      },
    },
    {
      id: 'reflection',
      name: { en: 'Critical and Reflective Thinking', 'zh-TW': '批判與反思' },
      definition: {
        en: 'The habit of looking critically at one’s own experience in order to keep improving and growing.',
        'zh-TW': '習於以批判的眼光反思自身經驗，持續改進與成長。',
      },
    },
    {
      id: 'engagement',
      name: { en: 'Practical Engagement', 'zh-TW': '務實投入' },
      definition: {
        en: 'Assessing situations, carrying tasks out well, and pursuing long-term goals by consistent, purposeful action.',
        'zh-TW': '評估情境、確實完成任務，並以持續而有目的的行動追求長期目標。',
      },
    },
    {
      id: 'resilience',
      name: { en: 'Resilience and Adaptability', 'zh-TW': '韌性與調適' },
      definition: {
        en: 'Adapting and recovering under adversity or pressure, with mental flexibility and perseverance.',
        'zh-TW': '面對逆境或壓力時能調適與復原，保有心理彈性與毅力。',
      },
    },
  ],
  strategies: [
    {
      id: 'courses',
      name: { en: 'Courses and programs related to social practice', 'zh-TW': '開設社會實踐課程與學程' },
    },
    {
      id: 'projects',
      name: {
        en: 'Encouraging students to start their own social-issue projects',
        'zh-TW': '鼓勵學生自主發起社會議題專案',
      },
    },
    {
      id: 'competencies',
      name: { en: 'Strengthening competencies for social resilience and social impact', 'zh-TW': '強化社會實踐素養' },
    },
  ],
  aims: [
    { id: 'civic-literacy', name: { en: 'Civic literacy', 'zh-TW': '公民素養' } },
    { id: 'social-impact', name: { en: 'Social impact', 'zh-TW': '社會影響力' } },
    { id: 'resilience-aim', name: { en: 'Resilience', 'zh-TW': '韌性' } },
  ],
  claims: [
    { id: 'knowledge-application', name: { en: 'Applying academic knowledge', 'zh-TW': '學以致用' } },
    { id: 'professional-understanding', name: { en: 'Deeper professional competence', 'zh-TW': '專業理解' } },
    { id: 'problem-solving', name: { en: 'Problem solving', 'zh-TW': '問題解決' } },
    { id: 'innovative-thinking', name: { en: 'New solutions', 'zh-TW': '創新思考' } },
    { id: 'social-networks', name: { en: 'Broader social networks', 'zh-TW': '社會網絡' } },
    { id: 'career-perspectives', name: { en: 'Wider career perspectives', 'zh-TW': '職涯視野' } },
    { id: 'social-resilience', name: { en: 'Social resilience', 'zh-TW': '社會韌性' } },
  ],
};

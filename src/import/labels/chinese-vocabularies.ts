import type { LikertVocabulary } from '../../vocabulary';
import { vocabulary } from './vocabulary';

/** Answer labels that surveys in Chinese commonly use, lowest first, with other spellings of the same point. */
export const CHINESE_VOCABULARIES: readonly LikertVocabulary[] = [
  vocabulary('zh-agree-4', 'zh-TW', 'agreement', '非常不同意|不同意|同意|非常同意'),
  vocabulary('zh-agree-5', 'zh-TW', 'agreement', '非常不同意|不同意|普通|同意|非常同意', {
    普通: '沒意見|無意見|中立|尚可|一般|沒有意見|不確定|既不同意也不反對',
    非常不同意: '極不同意|完全不同意|非常不認同|強烈不同意',
    非常同意: '極為同意|完全同意|非常認同|強烈同意',
    同意: '認同',
    不同意: '不認同',
  }),
  vocabulary('zh-agree-6', 'zh-TW', 'agreement', '非常不同意|不同意|有點不同意|有點同意|同意|非常同意', {
    有點不同意: '稍微不同意|略微不同意|有些不同意|部分不同意',
    有點同意: '稍微同意|略微同意|有些同意|部分同意',
  }),
  vocabulary('zh-agree-7', 'zh-TW', 'agreement', '非常不同意|不同意|有點不同意|普通|有點同意|同意|非常同意', {
    普通: '中立|沒意見|無意見',
    有點不同意: '稍微不同意|略微不同意|有些不同意',
    有點同意: '稍微同意|略微同意|有些同意',
  }),
  vocabulary('zh-fit-4', 'zh-TW', 'conformity', '非常不符合|不符合|符合|非常符合', {
    非常不符合: '完全不符合',
    非常符合: '完全符合',
    不符合: '不太符合|大部分不符合',
    符合: '大致符合|大部分符合',
  }),
  vocabulary('zh-fit-5', 'zh-TW', 'conformity', '非常不符合|不符合|普通|符合|非常符合', {
    非常不符合: '完全不符合|極不符合',
    不符合: '不太符合|大部分不符合',
    普通: '有點符合|部分符合|一半符合|尚可',
    符合: '大致符合|大部分符合',
    非常符合: '完全符合|極符合',
  }),
  vocabulary('zh-fit-6', 'zh-TW', 'conformity', '非常不符合|不符合|有點不符合|有點符合|符合|非常符合', {
    有點不符合: '稍微不符合|略不符合',
    有點符合: '稍微符合|略符合',
  }),
  vocabulary('zh-fit-7', 'zh-TW', 'conformity', '非常不符合|不符合|有點不符合|普通|有點符合|符合|非常符合'),
  vocabulary('zh-freq-4', 'zh-TW', 'frequency', '從不|很少|有時|經常', {
    從不: '從未|從來沒有|沒有',
    很少: '偶爾',
    有時: '有時候',
    經常: '總是|常常',
  }),
  vocabulary('zh-freq-5', 'zh-TW', 'frequency', '從不|很少|有時|經常|總是', {
    從不: '從未|從來沒有|從來不|幾乎從不',
    很少: '不常',
    有時: '有時候',
    經常: '常常|時常|經常如此',
    總是: '一直|每次都|總是如此|幾乎總是',
  }),
  vocabulary('zh-freq-6', 'zh-TW', 'frequency', '從不|極少|偶爾|有時|經常|總是'),
  vocabulary('zh-freq-7', 'zh-TW', 'frequency', '從不|極少|很少|有時|常常|非常頻繁|總是'),
  vocabulary('zh-conf-4', 'zh-TW', 'confidence', '完全沒信心|不太有信心|有信心|非常有信心', {
    完全沒信心: '完全沒有信心|毫無信心',
    不太有信心: '有點信心|稍有信心',
  }),
  vocabulary('zh-conf-5', 'zh-TW', 'confidence', '非常沒信心|沒信心|普通|有信心|非常有信心', {
    非常沒信心: '完全沒信心|完全沒有信心|毫無信心',
    沒信心: '沒有信心|不太有信心',
    普通: '尚可|有些信心',
  }),
  vocabulary('zh-conf-6', 'zh-TW', 'confidence', '非常沒信心|沒信心|有點沒信心|有點信心|有信心|非常有信心'),
  vocabulary('zh-conf-7', 'zh-TW', 'confidence', '非常沒信心|沒信心|有點沒信心|普通|有點信心|有信心|非常有信心'),
  vocabulary('zh-sat-4', 'zh-TW', 'satisfaction', '非常不滿意|不滿意|滿意|非常滿意'),
  vocabulary('zh-sat-5', 'zh-TW', 'satisfaction', '非常不滿意|不滿意|普通|滿意|非常滿意', { 普通: '尚可|一般|無意見' }),
  vocabulary('zh-sat-6', 'zh-TW', 'satisfaction', '非常不滿意|不滿意|有點不滿意|有點滿意|滿意|非常滿意'),
  vocabulary('zh-sat-7', 'zh-TW', 'satisfaction', '非常不滿意|不滿意|有點不滿意|普通|有點滿意|滿意|非常滿意'),
  vocabulary('zh-import-5', 'zh-TW', 'importance', '非常不重要|不重要|普通|重要|非常重要'),
  vocabulary('zh-help-5', 'zh-TW', 'helpfulness', '完全沒有幫助|沒有幫助|普通|有幫助|非常有幫助', {
    普通: '尚可',
    非常有幫助: '很有幫助',
  }),
  vocabulary('zh-extent-5', 'zh-TW', 'extent', '完全沒有|少許|中等|相當多|非常多', {
    少許: '一點點|有一點',
    中等: '一些|普通',
  }),
  vocabulary('zh-ability-5', 'zh-TW', 'ability', '非常差|差|普通|好|非常好', {
    非常差: '很差',
    非常好: '很好',
    差: '不好',
  }),
  vocabulary('zh-rubric-4', 'zh-TW', 'rubric', '待加強|尚可|良好|優秀', {
    待加強: '待改進|不足|初學|萌芽|初階',
    尚可: '發展中|基礎|普通',
    良好: '精熟|達標|佳|進階',
    優秀: '優|優良|卓越|典範|傑出|高階',
  }),
  vocabulary('zh-rubric-5', 'zh-TW', 'rubric', '劣|可|中|良|優', { 劣: '不及格', 優: '特優' }),
  vocabulary('zh-rubric-4-grade', 'zh-TW', 'rubric', 'D|C|B|A'),
  vocabulary('zh-understand-5', 'zh-TW', 'understanding', '完全不了解|不了解|普通|了解|非常了解', {
    完全不了解: '非常不了解',
  }),
];

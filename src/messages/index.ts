export {
  formatChange,
  formatCount,
  formatExact,
  formatInterval,
  formatLevel,
  formatNumber,
  formatP,
  formatPercent,
  formatPStatement,
  formatRankSum,
  formatShareless,
} from './format';
export { type Headline, headline } from './headline';
export { chosenLanguage, createMessages, MessagesProvider, type Translate, useMessages } from './i18n';
export { meanOf } from './means';
export { type Counted, refusalText } from './refusal';
export { alphaOf, shareOfScale, type Verdict, verdictOf } from './verdict';

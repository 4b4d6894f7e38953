import { WAVES } from '../vocabulary';
import { knownWords } from './change-words';
import type { Translate } from './i18n';

/** A number of a results file, by its place there (`t.pHolm`, `reliability.pre.alphaCi.low`), in the words of the page. */
export function statisticWords(t: Translate, statistic: string, groupingName: (id: string) => string): string {
  const [scope = '', ...inner] = statistic.split('.');
  const rest = inner.join('.');
  const within = (place: string) => statisticWords(t, place, groupingName);
  if (scope === 'rubric') return t('changes.of.rubric', { number: within(rest) });
  const by = /^by (.+)\.((?:welch|ancova)\..+)$/.exec(statistic);
  if (by) return t('changes.of.by', { grouping: groupingName(by[1]!), number: within(by[2]!) });
  const [first = '', ...last] = inner;
  const wave = WAVES.find((one) => one === first);
  const told = last.join('.');
  if (scope === 'agreement' && first === 'all') return t('changes.of.agreement', { number: within(told) });
  if (scope === 'agreement' && wave)
    return t('changes.of.agreementIn', { wave: t(`how.wave.${wave}`), number: within(told) });
  if (scope === 'reliability' && wave)
    return t('changes.of.reliability', { wave: t(`how.wave.${wave}`), number: within(told) });
  const limit = /^(.+)\.(low|high)$/.exec(statistic);
  const name = (limit?.[1] ?? statistic).replaceAll('.', '_');
  const number = /^\w+$/.test(name) ? knownWords(t, `changes.number.${name}`) : null;
  if (number === null) return t('changes.unnamed', { path: statistic });
  if (!limit) return number;
  return limit[2] === 'low' ? t('changes.lowOf', { number }) : t('changes.highOf', { number });
}

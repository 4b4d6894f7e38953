import { WAVES } from '../vocabulary';
import { changes } from './en/changes';
import type { Translate } from './i18n';

type NumberName = keyof typeof changes.number;

const isNamed = (name: string): name is NumberName => Object.hasOwn(changes.number, name);

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
  if (!isNamed(name)) return t('changes.unnamed', { path: statistic });
  const number = t(`changes.number.${name}`);
  if (!limit) return number;
  return limit[2] === 'low' ? t('changes.lowOf', { number }) : t('changes.highOf', { number });
}

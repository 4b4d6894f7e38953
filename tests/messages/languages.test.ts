import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { zhTW } from '../../src/messages/zh-TW';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const english = leaves(en as Tree);
const chinese = leaves(zhTW as Tree);
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
/** `pair` is known to every sentence; nobody fills it in. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!))].filter((name) => name !== 'pair').sort();

describe('the two languages', () => {
  it('have the same keys, plural forms aside', () => {
    const keys = (entries: [string, string][]) => [...new Set(entries.map(([key]) => withoutPlural(key)))].sort();
    expect(keys(chinese)).toEqual(keys(english));
  });

  it('have plural forms in pairs in English, and one form in Chinese', () => {
    const one = english.map(([key]) => key).filter((key) => key.endsWith('_one'));
    const other = new Set(english.map(([key]) => key).filter((key) => key.endsWith('_other')));
    expect(one.filter((key) => !other.has(key.replace(/_one$/, '_other')))).toEqual([]);
    expect(chinese.map(([key]) => key).filter((key) => key.endsWith('_one'))).toEqual([]);
  });

  it('leave nothing empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('fill the same gaps', () => {
    const other = new Map(chinese.map(([key, text]) => [withoutPlural(key), text]));
    const differing = english
      .filter(([key]) => !key.endsWith('_one'))
      .map(([key, text]) => [key, placeholders(text), placeholders(other.get(withoutPlural(key)) ?? '')] as const)
      .filter(([, here, there]) => here.join() !== there.join());
    expect(differing).toEqual([]);
  });

  it('never claim a cause', () => {
    const banned = /caused|led to|improved by|resulted in|due to the programme|導致|造成|使[^，。]*提升|促成|因此提升/;
    expect([...english, ...chinese].filter(([, text]) => banned.test(text)).map(([key]) => key)).toEqual([]);
  });
});

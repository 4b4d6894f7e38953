import { describe, expect, it } from 'vitest';
import { createMessages, loadWords } from '../../src/messages';
import { withinSentence, withUnseenShown } from '../../src/vocabulary';

describe('a text within a sentence', () => {
  it.each([
    ['plain 文字 é', 'plain 文字 é'],
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['a\u0000b\u200b', 'a⟨U+0000⟩b⟨U+200B⟩'],
    ['שלום.csv', '\u2068שלום.csv\u2069'],
    ['a\u2069\u2068b', 'a⟨U+2069⟩⟨U+2068⟩b'],
    ['a \u2068שלום\u2069 b', 'a \u2068שלום\u2069 b'],
    ['a \u2068של\u202eום\u2069 b', '\u2068a ⟨U+2068⟩של⟨U+202E⟩ום⟨U+2069⟩ b\u2069'],
  ])('%j stands as %j', (text, inside) => expect(withinSentence(text)).toBe(inside));

  it('is put there by every message, once', async () => {
    await loadWords('en');
    const { t } = createMessages('en');
    const file = t('problems.file', { name: 'של<b>{{x}}$t(data.title)\u202e' });
    expect(file).toBe('“\u2068של<b>{{x}}$t(data.title)⟨U+202E⟩\u2069”');
    expect(t('problems.file-empty.title', { file })).toBe(`${file} is empty`);
  });

  it('shows what is unseen wherever a name is kept', () =>
    expect(withUnseenShown('x\u202evsc.exe')).toBe('x⟨U+202E⟩vsc.exe'));
});

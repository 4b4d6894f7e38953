import fc from 'fast-check';
import { expect, it } from 'vitest';
import { identifierHits, redactedText, sentenceSpans, wordSegments } from '../../src/texts';
import { hitKey } from '../../src/vocabulary';

const PIECES = [
  '我和陳柏安輪流帶小朋友。',
  '督導吳佩珊老師說',
  '陳柏安',
  ' 0912-345-678 ',
  'Kevin Hsu',
  'IG @reading.tree.tw，',
  'pp_chen99@example.org',
  'A plan is a plan. ',
  '反思',
  '😀',
  '\n',
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const labelOf = (kind: string) => `〔${kind.toUpperCase()}〕`;

it('words and sentences together are the text', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (body) => {
      expect(
        wordSegments(body)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(body);
      expect(
        sentenceSpans(body)
          .map(({ start, end }) => body.slice(start, end))
          .join(''),
      ).toBe(body);
    }),
  );
});

it('no text leaves while a hit is undecided, and none that holds what was to go', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (body, one, other) => {
      const [start, end] = [one % (body.length + 1), other % (body.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const hits = identifierHits(body);
      const here = hits.filter((hit) => hit.start < end && start < hit.end);
      const given = { key: 'k', body, hits, labelOf };
      const undecided = redactedText({ ...given, decided: { decisions: {}, marks: {} } }, { start, end });
      expect('undecided' in undecided).toBe(here.length > 0);
      const decisions = Object.fromEntries(hits.map((hit) => [hitKey('k', hit), 'redact' as const]));
      const redacted = redactedText({ ...given, decided: { decisions, marks: {} } }, { start, end });
      if ('undecided' in redacted) throw new Error('undecided');
      for (const hit of here) expect(redacted.text).not.toContain(body.slice(hit.start, hit.end));
    }),
  );
});

it.each([
  '高興的方法和張貼海報的江邊，黃河很長',
  '許多人，余下的時間，程度不一，連續三週，安全，文化，方便',
  '葉子、林地、馬路、周遭環境，尤其是游泳池，施工單位，曾經有一次',
  'The Social Practice Center of National Taiwan Normal University',
  '加我 line 吧，2024年11月5日',
])('nothing in “%s” names anybody', (body) => {
  expect(identifierHits(body)).toEqual([]);
});

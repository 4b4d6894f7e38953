import '../every-language';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { createMessages, MessagesProvider } from '../../src/messages';
import { DataPlace } from '../../src/views/data';
import { type Session, SessionContext } from '../../src/views/session';
import { LANGUAGES, type Language, type SourceCard } from '../../src/vocabulary';
import { CLEAN, CROWDED, DECIDING, madeUp, madeUpCard } from './made-up';
import { madeUpSession } from './made-up-session';

// Rendered once and without a browser, a store is what it is now, and what is drawn right afterwards is drawn too.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useSyncExternalStore: <State,>(_: unknown, get: () => State) => get(),
  useDeferredValue: <Value,>(value: Value) => value,
}));

const STATES = { empty: null, clean: CLEAN, deciding: DECIDING, crowded: CROWDED };

function rendered(session: Session, language: Language): string {
  return renderToString(
    <Router ssrPath="/data">
      <QueryClientProvider client={new QueryClient()}>
        <MessagesProvider i18n={createMessages(language)}>
          <SessionContext value={session}>
            <DataPlace />
          </SessionContext>
        </MessagesProvider>
      </QueryClientProvider>
    </Router>,
  );
}

const tags = (html: string, name: string) => html.match(new RegExp(`<${name}[ >][^>]*>?`, 'g')) ?? [];

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(STATES) as (keyof typeof STATES)[])(
    '%s: one way in, every control named, every word there',
    async (kind) => {
      const html = rendered(await madeUpSession(STATES[kind]), language);
      const inputs = tags(html, 'input').filter((tag) => tag.includes('type="file"'));
      expect(inputs).toHaveLength(1);
      expect(inputs[0]).toContain('multiple');
      expect(inputs[0]).not.toContain('disabled');
      const label = language === 'en' ? 'Choose files' : '選擇檔案';
      expect(html).toMatch(new RegExp(`<label[^>]*><input[^>]*type="file"[^>]*/>${label}</label>`));
      const unlabelled = html.replaceAll(/<label class="guess">.*?<\/label>/g, '');
      for (const select of tags(unlabelled, 'select')) expect(select).toContain('aria-label');
      expect(html).not.toMatch(/\{\{|>data\.|>problems\.|undefined|NaN/);
    },
  );
});

test('decisions come with one button for all proposals, and it settles them', async () => {
  const session = await madeUpSession(DECIDING);
  expect(rendered(session, 'zh-TW')).toContain('全部採用建議');
  session.acceptProposals();
  await session.reunderstand();
  const html = rendered(session, 'en');
  expect(html).not.toContain('Accept all proposals');
});

test('a result leads on, and wave selects are named for their file', async () => {
  const html = rendered(await madeUpSession(CLEAN), 'en');
  expect(html).toContain('See what changed');
  expect(html).toContain('aria-label="Wave of Social_Practice_112-1_pre.csv"');
});

test('refused files and failures are said with a way out', async () => {
  const session = await madeUpSession(CLEAN, [[{ code: 'file-binary', severity: 'error', file: 'photo.png' }]]);
  session.reportFailure(new Error('store: load: broke'));
  const html = rendered(session, 'en');
  expect(html).toContain('photo.png');
  expect(html).toContain('Save');
  expect(html).toContain('store: load: broke');
});

test('starting over can be undone from the empty place', async () => {
  const session = await madeUpSession(CLEAN);
  session.change({ kind: 'clear', framework: CLEAN.framework });
  await session.reunderstand();
  expect(rendered(session, 'en')).toContain('Bring it back');
  session.undo();
  await session.reunderstand();
  expect(rendered(session, 'en')).toContain('See what changed');
});

describe('ids that may be one person', () => {
  test('are listed with two answers each, and nothing waits for them', async () => {
    const html = rendered(await madeUpSession(CLEAN), 'en');
    expect(html).toContain('Ids that may be the same person');
    expect(html).toContain('See what changed');
    expect(tags(html, 'button').filter((tag) => tag.includes('aria-pressed'))).toHaveLength(12);
    expect(tags(html, 'button').filter((tag) => tag.includes('aria-pressed="true"'))).toHaveLength(2);
    expect(html).toContain('aria-label="Same: SP112A100, SP112B100"');
    expect(html).toContain('186 → 187 matched');
  });
});

describe('quality', () => {
  test('stands first, with one switch and its count', async () => {
    const session = await madeUpSession(CLEAN);
    const html = rendered(session, 'en');
    expect(html.indexOf('quality-title')).toBeLessThan(html.indexOf('matching-title'));
    expect(html).toContain('Leave out the 4 responses that look careless');
    session.change({ kind: 'choose', choices: { leaveOutFlagged: 'true' } });
    expect(rendered(session, 'en')).toContain('each with a way back');
    session.undo();
    expect(rendered(session, 'en')).not.toContain('each with a way back');
  });

  test('offers to turn a suspected item', async () => {
    const html = rendered(await madeUpSession(CROWDED), 'en');
    expect(html).toContain('aria-label="Turn it: IN1"');
    expect(html).toContain('Before r = −0.42, After r = −0.38');
  });
});

test('other waves, other items: said, with the switches', async () => {
  const html = rendered(await madeUpSession(CROWDED), 'en');
  expect(html).toContain('people in “Before” also answered in “Follow-up”');
  expect(html).toContain('aria-label="Compared waves"');
  expect(html).toContain('Items that were not asked everywhere');
  expect(html).toContain('It has no score.');
  expect(html).toContain('aria-label="Items that a score of Resilience and Adaptability needs"');
});

describe('a file card', () => {
  const workbook = (part: Partial<SourceCard>) =>
    madeUp({
      sources: [madeUpCard({ name: 'survey.xlsx › 前測', container: 'workbook', recognisedAs: 'table', ...part })],
    });
  const hidden = { name: '後測', key: 'sheet/abc/後測', used: false } as const;

  test('offers the hidden sheets that are not used yet, and the encoding only of texts', async () => {
    const problems = [{ code: 'sheets-hidden', severity: 'note' } as const];
    const used = { ...hidden, name: '舊版', key: 'sheet/abc/舊版', used: true } as const;
    const html = rendered(await madeUpSession(workbook({ problems, hiddenSheets: [hidden, used] })), 'en');
    expect(html).toContain('Take in “後測”');
    expect(html).not.toContain('Take in “舊版”');
    expect(html).not.toContain('Text encoding of');
    expect(html).not.toContain('separated by');
    expect(rendered(await madeUpSession(CLEAN), 'en')).toContain('Text encoding of');
  });

  test('says in words that no survey tool was recognised, or that the person chose', async () => {
    const plain = rendered(await madeUpSession(workbook({ confidence: 0.1 })), 'en');
    expect(plain).toContain('no survey tool recognised');
    expect(plain).not.toContain('10 %');
    const chosen = rendered(await madeUpSession(workbook({ because: [{ code: 'choice' }] })), 'en');
    expect(chosen).toContain('your choice');
  });
});

test('the saved instrument says what it keeps of the waves, and what it cannot keep', async () => {
  const nextTime = { waves: { pre: ['kickoff'] }, asked: [{ file: 'pre.csv', what: 'semester' as const }] };
  const html = rendered(await madeUpSession(madeUp({ nextTime })), 'en');
  expect(html).toContain('“kickoff” means Before');
  expect(html).toContain('the semester of pre.csv');
});

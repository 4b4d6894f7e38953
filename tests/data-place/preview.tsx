import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { chosenLanguage, createMessages, loadWords, MessagesProvider } from '../../src/messages';
import { DataPlace } from '../../src/views/data';
import { SessionContext } from '../../src/views/session';
import { CLEAN, CROWDED, DECIDING } from './made-up';
import { madeUpSession } from './made-up-session';

const asked = new URLSearchParams(location.search);
const kind = asked.get('kind') ?? 'clean';
const understanding = { clean: CLEAN, deciding: DECIDING, crowded: CROWDED, refused: CLEAN, empty: null }[kind] ?? null;
const session = await madeUpSession(
  understanding,
  kind === 'refused'
    ? [
        [{ code: 'file-binary', severity: 'error', file: '成果照片.png' }],
        [
          {
            code: 'instrument-broken',
            severity: 'error',
            file: 'instrument.json',
            values: { place: 'competencies[2].items[0].reverse: expected true or false, got "yes"' },
          },
          { code: 'instrument-unknown-key', severity: 'note', file: 'instrument.json', values: { key: 'colour' } },
        ],
        [
          {
            code: 'file-header-only',
            severity: 'error',
            file: 'a_very_long_file_name_without_any_break_in_it_because_exports_do_that_2024-06-21T12_33_08.csv',
          },
        ],
      ]
    : [],
);
if (kind === 'refused') session.reportFailure(new Error('store: load: a column is not of its type'));
const language = chosenLanguage(location.search, navigator.languages);
await loadWords(language);
const messages = createMessages(language);
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <MessagesProvider i18n={messages}>
      <SessionContext value={session}>
        <DataPlace />
      </SessionContext>
    </MessagesProvider>
  </QueryClientProvider>,
);

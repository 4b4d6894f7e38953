import { createRoot } from 'react-dom/client';
import { CENTRE } from '../../src/framework';
import { chosenLanguage, createMessages, loadWords } from '../../src/messages';
import { notKept } from '../../src/offline';
import { createProjectHistory } from '../../src/project';
import { App, applyTheme, createSession, Providers, storedTheme } from '../../src/views';
import { fixtureEngine } from './fixture-engine';
import { FIXTURES, type FixtureName } from './fixtures';

/** The page on made-up findings: `?fixture=centre&lang=en#/overview`; without a fixture, the page before any file. */
const search = new URLSearchParams(window.location.search);
const name = search.get('fixture') as FixtureName | null;
const fixture = FIXTURES[name ?? 'centre']();
const project = createProjectHistory(fixture.understanding.framework ?? CENTRE);
const session = createSession(fixtureEngine(fixture, { delay: Number(search.get('delay') ?? 0) }), project);
if (name) void session.addFiles([new File(['made up'], 'pre.csv')]);

const language = chosenLanguage(window.location.search, []);
await loadWords(language);
applyTheme(storedTheme());
createRoot(document.getElementById('root')!).render(
  <Providers
    session={session}
    messages={createMessages(language)}
    sample={[]}
    offline={notKept()}
    app={{ name: 'preview', version: '0' }}
  >
    <App />
  </Providers>,
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadRenderer } from './charts';
import { createEngine } from './engine';
import { CENTRE } from './framework';
import { chosenLanguage, createMessages, loadWords } from './messages';
import { keepOffline, notKept, shutPage } from './offline';
import { createProjectHistory, createShelf } from './project';
import { App, applyTheme, createDesk, createSession, fetchParts, Providers, storedTheme } from './views';
import { LANGUAGES } from './vocabulary';

declare const __APP_VERSION__: string;

const sampleUrls = import.meta.glob<string>(['../sample-data/*.csv', '../sample-data/instrument.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});
const sample = Object.entries(sampleUrls).map(([path, url]) => ({ name: path.split('/').at(-1) ?? path, url }));

const offline = import.meta.env.PROD ? keepOffline(new URL('service-worker.js', document.baseURI).href) : notKept();
shutPage();
applyTheme(storedTheme());
const language = chosenLanguage(window.location.search, navigator.languages);
const words = loadWords(language);
const session = createSession(createEngine(), createProjectHistory(CENTRE));
const desk = createDesk(session, createShelf());
void desk.start();
// Fetched before it is needed, so that the page works on when the network goes.
window.addEventListener('load', () => void Promise.all([fetchParts(), loadRenderer(), ...LANGUAGES.map(loadWords)]));

// Until the words are here nothing is drawn; what the page says of a start that fails stands in index.html.
void words.then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Providers
        session={session}
        desk={desk}
        messages={createMessages(language)}
        sample={sample}
        offline={offline}
        app={{ name: 'competency-outcomes', version: __APP_VERSION__ }}
      >
        <App />
      </Providers>
    </StrictMode>,
  ),
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadRenderer } from './charts';
import { createEngine } from './engine';
import { CENTRE } from './framework';
import { chosenLanguage, createMessages } from './messages';
import { keepOffline, notKept } from './offline';
import { createProjectHistory, createShelf } from './project';
import { App, applyTheme, createDesk, createSession, fetchPlaces, Providers, storedTheme } from './views';

declare const __APP_VERSION__: string;

const sampleUrls = import.meta.glob<string>(['../sample-data/*.csv', '../sample-data/instrument.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});
const sample = Object.entries(sampleUrls).map(([path, url]) => ({ name: path.split('/').at(-1) ?? path, url }));

applyTheme(storedTheme());
const messages = createMessages(chosenLanguage(window.location.search, navigator.languages));
const session = createSession(createEngine(), createProjectHistory(CENTRE));
const desk = createDesk(session, createShelf());
void desk.start();
// Fetched before it is needed, so that the page works on when the network goes.
window.addEventListener('load', () => void Promise.all([fetchPlaces(), loadRenderer()]));

const offline = import.meta.env.PROD ? keepOffline(new URL('service-worker.js', document.baseURI).href) : notKept();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers
      session={session}
      desk={desk}
      messages={messages}
      sample={sample}
      offline={offline}
      app={{ name: 'competency-outcomes', version: __APP_VERSION__ }}
    >
      <App />
    </Providers>
  </StrictMode>,
);

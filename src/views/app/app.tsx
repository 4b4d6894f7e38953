import { Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useMessages } from '../../messages';
import { HowProvider } from '../how';
import { fetched } from '../parts/fetched';
import { ElsewherePanel, NotKept } from '../projects';
import { useDesk } from '../session';
import { Announcer } from '../shell/announcer';
import { BrokenPanel } from '../shell/broken-panel';
import { FailurePanel } from '../shell/failure-panel';
import { InterruptionPanel } from '../shell/interruption-panel';
import { MissingFiles } from '../shell/missing-files';
import { PublicationLine } from '../shell/publication-line';
import { Rail } from '../shell/rail';
import { TopBar } from '../shell/top-bar';
import { WorkBar } from '../shell/work-bar';
import { PlaceBoundary } from './place-boundary';
import { CHANGES, PLACES, type Place } from './places';
import { usePageState } from './use-page-state';

const UnlockDialog = fetched(() => import('../projects/unlock-dialog').then((room) => room.UnlockDialog));
const Forgotten = fetched(() => import('../privacy').then((room) => room.Forgotten));
const PrivacyPlace = fetched(() => import('../privacy').then((room) => room.PrivacyPlace));

/** The whole page: a rail, a bar, and the place that the address names. */
export function App() {
  const { t, language } = useMessages();
  const isForgotten = useDesk().hold === 'forgotten';
  return (
    <I18nProvider locale={language}>
      <Router hook={useHashLocation}>
        <HowProvider>
          <button type="button" className="skip button primary" onClick={skipToMain}>
            {t('shell.skip')}
          </button>
          <div className="app">
            <Rail />
            <div>
              {!isForgotten && <TopBar />}
              <WorkBar />
              <main id="main" className="main" tabIndex={-1}>
                <Suspense fallback={<Opening />}>{isForgotten ? <Forgotten /> : <Places />}</Suspense>
              </main>
            </div>
          </div>
          <Suspense>
            <UnlockDialog />
          </Suspense>
          <Announcer />
        </HowProvider>
      </Router>
    </I18nProvider>
  );
}

function Places() {
  return (
    <>
      <BrokenPanel />
      <InterruptionPanel />
      <FailurePanel />
      <ElsewherePanel />
      <NotKept />
      <MissingFiles />
      <PublicationLine />
      <Switch>
        {[...PLACES, CHANGES].map((place) => (
          <Route key={place.id} path={place.pattern}>
            <AtPlace place={place} />
          </Route>
        ))}
        <Route path="/privacy">
          <Suspense fallback={<Opening />}>
            <PrivacyPlace />
          </Suspense>
        </Route>
        <Route>
          <Redirect to="/data" replace />
        </Route>
      </Switch>
    </>
  );
}

function AtPlace({ place: { id, Component } }: { place: Place }) {
  usePageState(id);
  return (
    <PlaceBoundary key={id}>
      <Suspense fallback={<Opening />}>
        <Component />
      </Suspense>
    </PlaceBoundary>
  );
}

/** A link to #main would name a place, so the focus is moved by hand. */
const skipToMain = () => document.getElementById('main')?.focus();

/** While a place is being fetched: a moment on the first visit without a cache. */
function Opening() {
  const { t } = useMessages();
  return <div className="skeleton opening" role="status" aria-label={t('shell.opening')} />;
}

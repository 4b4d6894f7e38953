/**
 * Shuts what the policy of index.html must leave open, once the service worker is registered and before any other worker is started.
 *
 * Workers may start from blob: alone from here on: these inherit the policy, while one that is started from an address has the policy of
 * its response, which a static host does not send. And the page goes nowhere else by itself, of which policies say nothing; where the
 * browser knows no `navigation` this is left out. A policy that is added can only narrow.
 */
export function shutPage(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = 'worker-src blob:';
  document.head.append(policy);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { url } = (event as Event & { destination: { url: string } }).destination;
    if (new URL(url).origin !== window.location.origin) event.preventDefault();
  });
}

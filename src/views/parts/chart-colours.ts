import { useMemo, useSyncExternalStore } from 'react';
import { type ChartColours, lookOf } from '../../charts';
import { useFramework } from './framework';

/** What a token is, as a plain colour: the browser resolves it on an element that nobody sees. */
function resolve(tokens: string[], scheme: Scheme): string[] {
  const probe = document.createElement('span');
  if (scheme === 'light') probe.className = 'on-paper';
  document.body.append(probe);
  const colours = tokens.map((token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

/** Changes whenever the page's colours may have: by the device, or by the person's choice on <html data-theme>. */
function subscribe(listener: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  media.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', listener);
  };
}

const scheme = () =>
  `${document.documentElement.dataset.theme ?? ''}/${matchMedia('(prefers-color-scheme: dark)').matches}`;

/** As the page stands now; or light whatever the page, for a picture that goes on paper. */
type Scheme = 'page' | 'light';

export function readChartColours(competencies: number, colourScheme: Scheme): ChartColours {
  const own = Array.from({ length: competencies }, (_, index) => lookOf(index).token);
  const [paper, ink, quiet, line, accent, ...rest] = resolve(
    ['--paper', '--ink', '--ink-3', '--line', '--accent', ...own],
    colourScheme,
  );
  return { paper: paper!, ink: ink!, quiet: quiet!, line: line!, accent: accent!, competencies: rest };
}

export function useChartColours(): ChartColours {
  const { competencies } = useFramework();
  const now = useSyncExternalStore(subscribe, scheme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme decides what the tokens resolve to
  return useMemo(() => readChartColours(competencies.length, 'page'), [competencies.length, now]);
}

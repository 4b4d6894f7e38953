import { type ComponentType, createElement, lazy, useState } from 'react';

/** Everything that comes in a file of its own and is known so far. */
const known = new Set<() => Promise<unknown>>();

/**
 * A part of the page that comes in a file of its own. Where it has been fetched before it is wanted, it is drawn at once; else what
 * suspends around it stands in its place meanwhile.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | null = null;
  const fetch = async () => {
    here = await load();
    return { default: here };
  };
  known.add(fetch);
  const Awaited = lazy(fetch) as unknown as ComponentType<Props>;
  return function Fetched(props: Props) {
    const [Part] = useState(() => here ?? Awaited);
    return createElement(Part, props);
  };
}

/** Fetches every part before it is wanted, so that the page works on when the network goes. */
export async function fetchParts(): Promise<void> {
  const done = new Set<() => Promise<unknown>>();
  // What has come may bring further parts with it.
  for (;;) {
    const next = [...known].filter((fetch) => !done.has(fetch));
    if (next.length === 0) return;
    for (const fetch of next) done.add(fetch);
    await Promise.all(next.map((fetch) => fetch()));
  }
}

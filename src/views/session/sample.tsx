import { createContext, useCallback, useContext } from 'react';
import { useLocation } from 'wouter';
import { dataState } from './data-state';
import { useSession } from './use-session';

/** A file that comes with the program: its name, and where on this same origin it lies. */
export type SampleFile = { name: string; url: string };

export const SampleContext = createContext<readonly SampleFile[]>([]);

async function fetched({ name, url }: SampleFile): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`sample: not there: ${name} (${response.status})`);
  return new File([await response.blob()], name);
}

/** Gives the files that come with the program as if the person had dropped them, and then shows what they say. */
export function useLoadSample(): () => Promise<void> {
  const session = useSession();
  const sample = useContext(SampleContext);
  const [, goTo] = useLocation();
  return useCallback(async () => {
    try {
      await session.addFiles(await Promise.all(sample.map(fetched)));
    } catch (error) {
      session.reportFailure(error);
    }
    if (dataState(session.get()) === 'ready') goTo('/overview');
  }, [session, sample, goTo]);
}

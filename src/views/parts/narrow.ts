import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 560px)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the page is as narrow as a phone: for pictures, which styles cannot lay out anew. */
export const useNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);

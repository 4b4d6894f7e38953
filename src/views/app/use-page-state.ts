import { useEffect } from 'react';
import { useMessages } from '../../messages';
import { dataState, useSessionState } from '../session';
import type { PlaceId } from './places';

/** Keeps what others read off the page in step: its language, its title, and where the data stand. */
export function usePageState(place: PlaceId): void {
  const { t, language } = useMessages();
  const state = dataState(useSessionState());
  const title = `${t(`shell.place.${place}`)} · ${t('shell.product')}`;
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset.state = state;
    document.title = title;
  }, [language, state, title]);
}

import { useMemo } from 'react';
import { useMessages } from '../../messages';
import { localText } from '../../vocabulary';
import { useSessionState } from '../session';

export type ItemWords = {
  /** The question as it was asked. */
  textOf: (id: string) => string;
  /** What an answer stands for; nothing where the scale has no labels. */
  labelOf: (id: string, answer: number) => string;
};

/** The items of the survey in the language in force. */
export function useItemWords(): ItemWords {
  const { language } = useMessages();
  const items = useSessionState().understanding?.items;
  return useMemo(() => {
    const byId = new Map((items ?? []).map((item) => [item.key, item]));
    return {
      textOf: (id) => localText(byId.get(id)?.text, language, id),
      labelOf: (id, answer) => {
        const scale = byId.get(id)?.scale;
        const labels = scale?.labels?.[language] ?? scale?.labels?.[language === 'en' ? 'zh-TW' : 'en'];
        return scale ? (labels?.[answer - scale.min] ?? '') : '';
      },
    };
  }, [items, language]);
}

import type { LocalText } from './text';

/** An answer scale: whole numbers from min to max, with the labels that stand for them, lowest first. */
export type Scale = {
  min: number;
  max: number;
  labels?: { en?: string[] | undefined; 'zh-TW'?: string[] | undefined };
};

/** A set of labels that surveys commonly use, as data: `labels[i]` stands for `i + 1`. */
export type LikertVocabulary = {
  id: string;
  language: string;
  kind: string;
  name?: LocalText;
  labels: string[];
  aliases: Record<string, string[]>;
};

import type { LocalText } from './text';

export type Competency = { id: string; name: LocalText; definition?: LocalText };
export type NamedIdea = { id: string; name: LocalText };

/** What a centre sets out to cultivate. How many there are of each is data. */
export type Framework = {
  id: string;
  name: LocalText;
  credit?: LocalText;
  missions: NamedIdea[];
  competencies: Competency[];
  strategies: NamedIdea[];
  aims: NamedIdea[];
  claims: NamedIdea[];
};

import { type Framework, type Instrument, localText } from '../vocabulary';

/** The framework that an instrument names, or null where it keeps to the one in force. */
export function frameworkOf(instrument: Instrument): Framework | null {
  const named = instrument.framework;
  if (!named) return null;
  const name = { en: named.en, 'zh-TW': named['zh-TW'] };
  return {
    id: localText(name, 'en', 'custom'),
    name,
    missions: [],
    competencies: named.competencies.map(({ id, name: competencyName, definition }) => ({
      id,
      name: competencyName,
      ...(definition ? { definition } : {}),
    })),
    strategies: [],
    aims: [],
    claims: [],
  };
}

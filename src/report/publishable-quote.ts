import { quoteFrom, redactionLabel, type Translate } from '../messages';
import { redactedText } from '../texts';
import {
  type Decided,
  type IdentifierHit,
  type PublishedQuote,
  type QuoteEntry,
  type QuotesFinding,
  quoteKey,
  type Standing,
} from '../vocabulary';

/** Why a passage may not be published yet: hits that nobody has decided, or files that no longer hold the text. */
export type QuoteRefusal = { undecided: IdentifierHit[] } | { gone: true };

export type QuoteWords = { t: Translate; nameOf: (competency: string) => string };

/**
 * A passage as it may be published, or why it may not. No text leaves for a report or a file by another way: every hit within it is decided,
 * what was to go is replaced wherever in the passage it stands, and the writer's group is named only where it has `threshold` people.
 */
export function publishableQuote(
  quote: QuoteEntry,
  { decided, threshold, words }: { decided: Decided; threshold: number; words: QuoteWords },
): PublishedQuote | QuoteRefusal {
  const { body, text: key, hits } = quote;
  if (body === null) return { gone: true };
  const labelOf = (kind: IdentifierHit['kind']) => redactionLabel(words.t, kind);
  const redacted = redactedText({ key, body, hits, decided, labelOf }, quote);
  if ('undecided' in redacted) return redacted;
  const standing = standingTold(quote, threshold);
  const competency = standing === null ? null : quote.competency;
  const from = quoteFrom(words.t, standing, competency === null ? null : words.nameOf(competency));
  return { text: redacted.text.trim(), competency, standing, from };
}

export const isPublishable = (quote: PublishedQuote | QuoteRefusal): quote is PublishedQuote => 'from' in quote;

/** The standing that may be told of a quote's writer: that of a group that is large enough, else none. */
export function standingTold({ standing, peers }: QuoteEntry, threshold: number): Standing | null {
  return peers >= threshold ? standing : null;
}

/** The quotes that a person chose for the report and that may stand there, each with its key. */
export function quotesForReport(
  { quotes, decided }: QuotesFinding,
  setting: { threshold: number; words: QuoteWords },
): { key: string; quote: PublishedQuote }[] {
  return quotes.flatMap((entry) => {
    const quote = entry.inReport ? publishableQuote(entry, { decided, ...setting }) : null;
    return quote && isPublishable(quote) ? [{ key: quoteKey(entry), quote }] : [];
  });
}

/** The quotes that a person chose for the report, as they may stand there, and how many of the chosen ones may not yet. */
export function publishedQuotes(
  finding: QuotesFinding,
  setting: { threshold: number; words: QuoteWords },
): { quotes: PublishedQuote[]; waiting: number } {
  const published = quotesForReport(finding, setting).map(({ quote }) => quote);
  const chosen = finding.quotes.filter(({ inReport }) => inReport);
  return { quotes: published, waiting: chosen.length - published.length };
}

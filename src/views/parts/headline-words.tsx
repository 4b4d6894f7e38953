import { lookOf } from '../../charts';
import { type Headline, useMessages } from '../../messages';
import { useFramework } from './framework';

/** A headline with its competency in its colour. */
export function HeadlineWords({ headline: { sentence, competency, details } }: { headline: Headline }) {
  const { language } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const name = competency === null ? '' : nameOf(competency);
  const at = name === '' ? -1 : sentence.indexOf(name);
  return (
    <header className="place-head">
      <h1>
        {at < 0 || competency === null ? (
          sentence
        ) : (
          <>
            {sentence.slice(0, at)}
            {/* A data colour passes 3:1 beside its marks; words in it need the ink's share to pass 4.5:1. */}
            <span style={{ color: `color-mix(in oklab, var(${lookOf(indexOf(competency)).token}) 72%, var(--ink))` }}>
              {name}
            </span>
            {sentence.slice(at + name.length)}
          </>
        )}
      </h1>
      <p className="sub">{details.join(language === 'en' ? ' ' : '')}</p>
    </header>
  );
}

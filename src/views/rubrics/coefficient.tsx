import { agreementWord, formatInterval, formatShareless, useMessages } from '../../messages';
import type { AGREEMENT_RULES, Interval } from '../../vocabulary';

type Props = { value: number; ci?: Interval | undefined; rule?: keyof typeof AGREEMENT_RULES };

/** A coefficient with its interval and, by a named rule, its word beneath. */
export function Coefficient({ value, ci, rule }: Props) {
  const { t } = useMessages();
  return (
    <>
      {formatShareless(value)}
      {ci && <small className="under">{formatInterval(ci)}</small>}
      {rule && <small className="under">{t(`rubrics.agreement.word.${agreementWord(rule, value)}`)}</small>}
    </>
  );
}

import { type Counted, refusalText, useMessages } from '../../messages';
import type { Refusal } from '../../vocabulary';

/** Stands where a figure would, and says why there is none. */
export function Refused({ refusal, counted }: { refusal: Refusal; counted?: Counted }) {
  const { t } = useMessages();
  return <span className="refusal">{refusalText(t, refusal, counted)}</span>;
}

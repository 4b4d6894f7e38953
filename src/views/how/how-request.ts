import type { MethodCall, MethodId } from '../../report';
import type { ScaleReliability } from '../../vocabulary';

/** A figure that somebody asks about: what it says, how it was computed, and what it rests on. */
export type HowRequest = Omit<MethodCall, 'confidence'> & {
  method: MethodId;
  /** The figure as it stands on the page. */
  figure: string;
  subject: string;
  /** The scale in one wave, for what is asked of it or of one of its items. */
  reliability?: ScaleReliability;
};

import type { IdentifierHit, IdentifierKind } from '../../vocabulary';
import { narrowed } from '../fold';
import { accountSpans } from './accounts';
import { addressSpans } from './addresses';
import { chineseNameSpans } from './chinese-names';
import { englishNameSpans } from './english-names';
import { mailSpans, urlSpans } from './mail-and-links';
import { nationalIdSpans, numberSpans, phoneSpans, studentNumberSpans } from './numbers';
import type { FindSpans } from './patterns';

/** The surest first: of hits that overlap, the one that comes first here is kept, stretched over the others. */
const FINDERS: readonly [IdentifierKind, FindSpans][] = [
  ['mail', mailSpans],
  ['url', urlSpans],
  ['nationalId', nationalIdSpans],
  ['phone', phoneSpans],
  ['studentNumber', studentNumberSpans],
  ['account', accountSpans],
  ['address', addressSpans],
  ['name', chineseNameSpans],
  ['name', englishNameSpans],
  ['number', numberSpans],
];

/**
 * Everything in a text that may tell who somebody is, in order, without overlaps. It is made to find too much rather than too little, and
 * still finds no name that reads like any word: whoever publishes a quote reads it.
 */
export function identifierHits(text: string): IdentifierHit[] {
  const plain = narrowed(text);
  const found: IdentifierHit[] = [];
  for (const [kind, find] of FINDERS) {
    for (const span of find(plain)) {
      const touching = found.find(({ start, end }) => span.start < end && start < span.end);
      if (!touching) found.push({ kind, ...span });
      else {
        touching.start = Math.min(touching.start, span.start);
        touching.end = Math.max(touching.end, span.end);
      }
    }
  }
  return joined(found.sort((one, other) => one.start - other.start));
}

/** A hit that was stretched may have grown into the next one. */
function joined(hits: readonly IdentifierHit[]): IdentifierHit[] {
  const apart: IdentifierHit[] = [];
  for (const hit of hits) {
    const last = apart.at(-1);
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else apart.push({ ...hit });
  }
  return apart;
}

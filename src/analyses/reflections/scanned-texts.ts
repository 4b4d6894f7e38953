import type { Schema, Store, TextBodies } from '../../store';
import { identifierHits } from '../../texts';
import type { IdentifierHit } from '../../vocabulary';

/** Texts looked through between two breaths. */
const STEP = 500;
/** Of the answers that are loaded, each text looked through once, by its key. */
const scanned = new WeakMap<Schema, Map<string, IdentifierHit[]>>();

/** What in these texts may tell who somebody is, by key. */
export async function hitsOf(store: Store, { key, body }: TextBodies): Promise<(key: string) => IdentifierHit[]> {
  const schema = store.schema();
  if (!schema) throw new Error('reflections: asked before any answers were loaded');
  const known = scanned.get(schema) ?? new Map<string, IdentifierHit[]>();
  scanned.set(schema, known);
  for (const [index, one] of key.entries()) {
    if (known.has(one)) continue;
    if (index % STEP === 0) await new Promise<void>((resolve) => setTimeout(resolve, 0));
    known.set(one, identifierHits(body[index]!));
  }
  return (one) => known.get(one) ?? [];
}

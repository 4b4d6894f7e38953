import { kappaAgreement } from '../../statistics';
import type { Store } from '../../store';
import type { Code, CodeAgreement, Coding, FindingOf, Question, Steps } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { textIndex } from './text-index';

/** Fewer texts than this say nothing of agreement. */
const LEAST_TEXTS = 2;
const LEVELS = [0, 1];

/**
 * How far two coders agree on every code that both codebooks have, over the texts under the filters that both have finished with: whether a
 * text was given the code at all, wherever in it.
 */
export async function answerCoders(
  store: Store,
  { filters, first, second, settings }: Extract<Question, { kind: 'coders' }>,
  steps: Steps,
): Promise<FindingOf<'coders'>> {
  const index = await textIndex(store, steps);
  const { at } = await index.rows(filters);
  const [byFirst, bySecond] = [finished(first), finished(second)];
  const texts = Array.from(at, (place) => index.bodies.key[place]!).filter(
    (key) => byFirst.has(key) && bySecond.has(key),
  );
  const pairs = first.codes.flatMap((code) => {
    const twin = twinOf(code, second.codes);
    return twin ? [{ code, twin }] : [];
  });
  const { confidence } = settings;
  return {
    kind: 'coders',
    filters,
    confidence,
    texts: texts.length,
    codes: pairs.map(({ code, twin }) =>
      agreementOn(code, given(first, code.id), given(second, twin.id), texts, confidence),
    ),
    onlyFirst: first.codes.filter((code) => !pairs.some((pair) => pair.code === code)).map(({ name }) => name),
    onlySecond: second.codes.filter((code) => !pairs.some(({ twin }) => twin === code)).map(({ name }) => name),
  };
}

/** The same code in another codebook: of the same id, else of the same name. */
function twinOf(code: Code, others: readonly Code[]): Code | undefined {
  const name = code.name.trim().toLowerCase();
  return (
    others.find(({ id }) => id === code.id) ??
    others.find((other) => name !== '' && other.name.trim().toLowerCase() === name)
  );
}

/** Texts that a coder has finished with: those marked as such, and those with a code. */
const finished = ({ done, assignments }: Coding) => new Set([...done, ...assignments.map(({ text }) => text)]);

const given = ({ assignments }: Coding, code: string) =>
  new Set(assignments.filter((assignment) => assignment.code === code).map(({ text }) => text));

function agreementOn(
  { id, name }: Code,
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
  texts: readonly string[],
  confidence: number,
): CodeAgreement {
  const count = (one: boolean, other: boolean) =>
    texts.filter((text) => first.has(text) === one && second.has(text) === other).length;
  const told = {
    code: id,
    name,
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false),
    disagreements: texts
      .filter((text) => first.has(text) !== second.has(text))
      .map((text) => ({ text, by: first.has(text) ? ('first' as const) : ('second' as const) })),
  };
  if (texts.length < LEAST_TEXTS) {
    const refused = { refusal: { code: 'too-few' as const, needed: LEAST_TEXTS, counted: texts.length } };
    return { ...told, agreement: refused, kappa: refused };
  }
  const agreement = (told.both + told.neither) / texts.length;
  const ratings = texts.map((text) => [Number(first.has(text)), Number(second.has(text))]);
  const found = kappaAgreement(ratings, { levels: LEVELS, confidence });
  if (!found.ok) return { ...told, agreement, kappa: refusalOf(found) };
  const kappa = found.pairs[0]?.unweighted;
  if (!kappa) return { ...told, agreement, kappa: { refusal: { code: 'no-variation' } } };
  return {
    ...told,
    agreement,
    kappa: { value: kappa.kappa, ...(kappa.interval ? { ci: [...kappa.interval] as [number, number] } : {}) },
  };
}

/** What makes a column personal by its contents, the surest first. */
export const PERSONAL_CONTENTS = ['email', 'nationalId', 'studentNumber', 'phone', 'ip', 'coordinates'] as const;
export type PersonalContent = (typeof PERSONAL_CONTENTS)[number];

/** Why a column counts as personal: its name, or what the stated share (0 to 1) of its filled cells looks like. */
export type PersonalBecause = { code: 'name' } | { code: PersonalContent; share: number };

/**
 * The names that stand for personal ids, made with a secret key: the same id and key give the same name, and without the key the name
 * tells nothing of the id.
 */
export type Pseudonyms = {
  /** Tells a wrong key from the right one, and nothing else of it. */
  check: string;
  /** 24 upper-case hex digits for an id in the form in which ids are matched. */
  of(id: string): string;
};

/** Of the choice `personIds`: ids are replaced under the key with this check value. */
export const keyedBy = (check: string): string => `pseudonym/${check}`;

/** The check value of the key that was chosen, or null where none was. */
export function chosenCheck(choice: string | undefined): string | null {
  return choice?.startsWith('pseudonym/') ? choice.slice('pseudonym/'.length) : null;
}

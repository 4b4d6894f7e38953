/** The same answer twice: under the filters in force, and without any. `whole` is null where no filter is in force. */
export type Views<Answer> = { here: Answer; whole: Answer | null };

export const viewsOf = <Answer, Part>({ here, whole }: Views<Answer>, part: (answer: Answer) => Part): Views<Part> => ({
  here: part(here),
  whole: whole === null ? null : part(whole),
});

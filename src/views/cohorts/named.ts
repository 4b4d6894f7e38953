/** As the router gives a part of the address back: it decodes what stands for a letter, and leaves what stands for a separator. */
const addressed = (part: string) => decodeURI(encodeURIComponent(part));

/** Which of the ids a part of the address names. */
export const named = (ids: string[], asked: string | undefined): string | undefined =>
  asked === undefined ? undefined : ids.find((id) => id === asked || addressed(id) === addressed(asked));

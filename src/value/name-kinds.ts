// What a listed name may be of.

export const NAME_KINDS = ['person', 'place', 'organisation', 'event', 'topic'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** Whether a text is one of them. */
export function isNameKind(text: string | null): text is NameKind {
  return NAME_KINDS.some((kind) => kind === text)
}

// What a listed name may be of.

export const NAME_KINDS = ['person', 'place', 'organisation', 'event', 'topic'] as const
export type NameKind = (typeof NAME_KINDS)[number]

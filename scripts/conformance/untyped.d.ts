// The parts of packages without types that checks use.
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string
    retrieveItem(id: string): object | undefined
  }
  class Engine {
    constructor(system: System, style: string, language: string, isForced: boolean)
    updateItems(ids: readonly string[]): void
    makeBibliography(): [parameters: object, entries: string[]]
    previewCitationCluster(
      citation: { citationItems: readonly { id: string }[]; properties: { noteIndex: number } },
      before: readonly never[],
      after: readonly never[],
      format: 'html' | 'text',
    ): string
  }
  const CSL: { readonly Engine: typeof Engine }
  // As CommonJS has it.
  export = CSL
}

declare module '@citation-js/core' {
  /** What was read, as items of CSL. */
  class Cite {
    readonly data: readonly Readonly<Record<string, unknown>>[]
    constructor(text: string, options: { readonly forceType: string })
  }
}

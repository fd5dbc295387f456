// JSON-LD in a page: the words of schema.org, without those that say nothing.

/** Name of the archive's node in every graph, after the address of its home. */
export const ARCHIVE_NODE = '#archive'
/** Name of the node of everything that the archive holds, after the address of its home. */
export const COLLECTION_NODE = '#collection'

/** Nodes as JSON that can stand in a script as it is. */
export function linkedData(graph: readonly object[]): string {
  return dataBlock({ '@context': 'https://schema.org', '@graph': graph })
}

/** A node without what says nothing. */
export function known(node: object): object {
  const says = (value: unknown) =>
    value !== '' &&
    value !== false &&
    value !== null &&
    value !== undefined &&
    !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(node).filter(([, value]) => says(value)))
}

/** JSON that stays JSON wherever it stands in HTML (HTML Standard, 4.12.1.3: no `<` can end the script). */
function dataBlock(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

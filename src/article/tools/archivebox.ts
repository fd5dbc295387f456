// ArchiveBox keeps the copies of a page in a folder that is named for the second in which it took them:
// `archive/1643875315.204/singlefile.html`.

const SNAPSHOT = /(?:^|\/)(1\d{9})(?:\.\d{1,9})?\/(?=[^/])/
/** What it calls the copies that it takes, or a folder of them; a folder that only has figures for a name tells nothing. */
const COPY =
  /^(?:(?:index|singlefile|dom|output|content|article|htmltotext|readability|mercury)\.(?:html?|txt|md)|(?:readability|mercury|singlefile|dom|wget|htmltotext|trafilatura|defuddle|article)\/|[\w-]+(?:\.[\w-]+)+\/)/i

/** ArchiveBox's own page about a copy, beside the copies themselves; another tool may name folders so. */
export function isAboutSnapshot(path: string, text: string): boolean {
  const found = SNAPSHOT.exec(path)
  return (
    found !== null &&
    /^index\.html?$/i.test(path.slice(found.index + found[0].length)) &&
    /archivebox/i.test(text)
  )
}

/** The day, in universal time, on which ArchiveBox took a copy of a page; undefined for every other path. */
export function daySnapshotTaken(path: string): string | undefined {
  const found = SNAPSHOT.exec(path)
  if (!found?.[1] || !COPY.test(path.slice(found.index + found[0].length))) return undefined
  return new Date(Number(found[1]) * 1000).toISOString().slice(0, 10)
}

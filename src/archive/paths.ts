// Paths as they are written in addresses, from one file of the archive to another.

/** A path relative to a folder, `.` and `..` resolved; undefined when it leaves the archive's root. */
export function resolvePath(folder: string, path: string): string | undefined {
  const segments: string[] = []
  for (const segment of `${folder}${path}`.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}

/** A path with its escapes undone; as it is written when they are none. */
export function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

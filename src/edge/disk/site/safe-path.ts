// Which paths may be written inside an output folder.

/**
 * Whether a path leads to a file inside the output folder: no empty, `.` or `..` segment, no leading slash,
 * no NUL, and none of the names that we keep there for ourselves.
 */
export function isSafePath(path: string): boolean {
  if (path.includes('\0') || path.startsWith('.backfile-')) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

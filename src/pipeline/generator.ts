// The name that the site gives of its maker.

/** Version of the package; a test holds it against package.json. */
export const VERSION = '0.1.0'

/** As it stands in the pages. */
export const GENERATOR = `Backfile ${VERSION}`

// What an archive consists of, by the names in its root folder.

/** The folder of the articles. An archive without it has them in its root. */
export const ARTICLES = 'articles'

/** The folder of the keeper's own pages; only an archive with a folder of articles has it. */
export const PAGES = 'pages'

/** The folder of the archive's own theme. */
export const TEMPLATES = 'templates'

/** The folder of files that are copied byte for byte. */
export const PUBLIC = 'public'

/** The settings, the listed names and the register of accessions. */
export const CONFIG_FILE = 'backfile.yaml'
export const NAMES_FILE = 'names.yaml'
export const REGISTER_FILE = 'accessions.jsonl'

/** Where editors find the schemas of the files that a keeper writes: written anew by the program, never kept with the archive. */
export const SCHEMAS = '.backfile/schemas'

/** Folders that hold what a site is made of. */
export const SOURCE_FOLDERS: readonly string[] = [ARTICLES, PAGES, TEMPLATES, PUBLIC]

/** Files that say something of the archive as a whole. */
export const ARCHIVE_FILES: readonly string[] = [CONFIG_FILE, NAMES_FILE, REGISTER_FILE]

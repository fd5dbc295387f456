// How well and how fast raw texts are read: `npm run bench:intake -- FOLDER`, a folder of corpora. What is missing
// there is left out. A figure that misses its target is followed by its ten worst cases; `--worst` shows those of every figure.
import { join } from 'node:path'
import process from 'node:process'
import { benchDumps } from './bench-intake-dumps.ts'
import { hostileTexts, mutatedFiles } from './bench-intake-hostile.ts'
import { benchPages } from './bench-intake-pages.ts'
import { benchTexts } from './bench-intake-texts.ts'
import { hasCorpus, readPages } from './textdump.ts'

const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (folder === undefined) throw new Error('Which folder of corpora? npm run bench:intake -- FOLDER')

const dumps = hasCorpus(join(folder, 'textdump-dev')) ? readPages(join(folder, 'textdump-dev')) : []
if (dumps.length > 0) benchDumps(dumps)
await benchTexts(folder)
benchPages(
  join(folder, 'htmlpages-dev'),
  new Set(dumps.filter(({ disputed }) => disputed).map(({ id }) => id)),
)
hostileTexts()
mutatedFiles()

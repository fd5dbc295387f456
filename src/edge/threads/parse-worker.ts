// A thread that parses: each message names some files, each answer is what became of them, as one text of JSON.
import { parentPort, workerData } from 'node:worker_threads'
import { ParserHere } from '../../pipeline/file-parser.ts'
import type { ArticleFile } from '../../pipeline/system.ts'
import { bytesOf, readArticle } from '../disk/archive/read-article.ts'
import { plainRemembered } from '../memory/memory-store.ts'
import { textsIn } from '../memory/slices.ts'
import type { FileOnDisk, PlainLooked, Request, ThreadData } from './messages.ts'

const { settings, memory, slice }: ThreadData = workerData
const texts = textsIn(memory, slice)
const parser = new ParserHere(settings, {
  store: { putAway: (parsed) => texts.putAway(parsed) },
  breathe: () => undefined,
})

function fileOf({ path, stamp, pair: { file, beside } }: FileOnDisk): ArticleFile {
  return {
    path,
    stamp,
    read: () => readArticle(file, beside),
    bytes: (digest) => bytesOf(file, digest),
  }
}

async function answer(request: Request): Promise<string> {
  const quietly = () => {}
  if (request.does === 'parse') {
    const files = request.files.map(({ at, ...rest }) => ({ ...rest, file: fileOf(at) }))
    return JSON.stringify((await parser.parse(files, quietly)).map(plainRemembered))
  }
  const files = request.files.map(({ at, ...rest }) => ({ ...rest, file: fileOf(at) }))
  const looked = await parser.look(files, quietly)
  return JSON.stringify(
    looked.map(
      (each): PlainLooked => (each.is === 'done' ? { ...each, now: plainRemembered(each.now) } : each),
    ),
  )
}

parentPort?.on('message', async (request: Request) => {
  const text = await answer(request)
  // Another thread reads the texts from now on.
  texts.packs.flush()
  if (!texts.packs.isOnDisk) throw new Error('The pack of texts cannot be written.')
  parentPort?.postMessage(text)
})

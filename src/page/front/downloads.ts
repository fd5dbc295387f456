// The whole archive as data, to download: each file with its path, its type and what it is called.
import { archiveFile, formatsAt } from '../../citation/formats.ts'
import type { OutputPath } from '../../value/permalink.ts'
import type { Texts } from '../texts/texts.ts'

/** One file. */
export interface Download {
  readonly label: string
  readonly path: OutputPath
  /** Media type. */
  readonly type: string
}

/** Every file that holds the records or the citations of all articles. */
export function downloads(texts: Texts): Download[] {
  return [
    {
      label: texts.say('about.all-records'),
      path: 'data/articles.jsonl',
      type: 'application/jsonl',
    },
    ...formatsAt('archive').map((format) => ({
      label:
        texts.find(`about.citations-${format.ending}`) ??
        texts.say('about.citations', { format: format.label }),
      path: archiveFile(format),
      type: format.mediaType,
    })),
  ]
}

// Why a value was not taken, in the reader's words.
import type { DateSource } from '../../article/intake/dates/date-source.ts'
import type { Rejection } from '../../article/rules/rejection-rules.ts'
import type { PlainKey, Texts } from './texts.ts'

const SOURCES: Readonly<Record<DateSource, PlainKey>> = {
  'front-matter': 'date-source.front-matter',
  page: 'date-source.page',
  printed: 'date-source.printed',
  dateline: 'date-source.dateline',
  extractor: 'date-source.extractor',
  'file-name': 'date-source.file-name',
  address: 'date-source.address',
}

/** A sentence that says why a value was not taken. */
export function rejectionInWords(why: Rejection, texts: Texts): string {
  switch (why.rule) {
    case 'front-matter-overrules':
      return texts.say('rejection.front-matter-overrules')
    case 'sidecar-overrules':
      return texts.say('rejection.sidecar-overrules')
    case 'same-source':
      return texts.say('rejection.same-source')
    case 'less-trusted-source': {
      const [believed, other] = [texts.say(SOURCES[why.believed]), texts.say(SOURCES[why.other])]
      return capitalised(texts.say('rejection.less-trusted-source', { believed, other }))
    }
    case 'less-trusted-declaration':
      return texts.say('rejection.less-trusted-declaration', { believed: why.believed })
  }
}

/** A sentence that begins with a name of a source, which the catalogue has as it stands within one. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

// Examples of what the keeper of an archive writes beside the articles: settings, names, the register.
import type { ACCESS_CODES } from '../../../src/diagnostic/catalogue/access.ts'
import type { ARCHIVE_CODES } from '../../../src/diagnostic/catalogue/archive.ts'
import type { CONFIG_CODES } from '../../../src/diagnostic/catalogue/config.ts'
import type { NAMES_CODES } from '../../../src/diagnostic/catalogue/names.ts'
import type { REGISTER_CODES } from '../../../src/diagnostic/catalogue/register.ts'
import { LICENCE, wireFiles, wireStory } from '../../support/wire.ts'
import type { Examples } from './example.ts'

const described = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2021-05-03\n${more}---\nThe new bridge over the river was opened on Monday.\n`
const ARTICLE = { 'articles/bridge.md': described('Bridge opens') }

const agencyText = (headline: string, story: string): string => `${headline}\n\n${story} ${LICENCE}\n`

export const ACCESS_EXAMPLES: Examples<keyof typeof ACCESS_CODES> = {
  'withheld-leak': {
    besides: ARTICLE,
    files: {
      'articles/1.md': described('Ferry stops', 'redactions: [opened on Monday]\n'),
    },
  },
  'access-rule-idle': {
    besides: ARTICLE,
    files: { 'backfile.yaml': 'access:\n  - folder: articles/sources\n    access: withheld\n' },
  },
  'address-withheld': { files: { 'articles/bridge.md': described('Bridge opens', 'access: withheld\n') } },
  'address-withdrawn': {
    besides: ARTICLE,
    files: {
      'accessions.jsonl': `{"id":"abcdefghij","sequence":1,"day":"2025-11-30","sha256":"${'0'.repeat(64)}","path":"articles/ferry.md","permalink":"/2021/05/02/ferry-stops/"}\n`,
    },
  },
}

export const ARCHIVE_EXAMPLES: Examples<keyof typeof ARCHIVE_CODES> = {
  'same-file-twice': {
    besides: ARTICLE,
    files: { 'articles/2021/bridge.md': described('Bridge opens') },
  },
  'tags-merged': {
    files: {
      'articles/1.md': described('Bridge opens', 'tags: [Human rights]\n'),
      'articles/2.md': described('Bridge closes', 'tags: [Human rights]\n'),
      'articles/3.md': described('Bridge falls', 'tags: [human-rights]\n'),
    },
  },
  'former-address-contested': {
    files: {
      'articles/1.md': described('Bridge opens', 'aliases: [/news/bridge/]\n'),
      'articles/2.md': described('Bridge closes', 'aliases: [/news/bridge/]\n'),
    },
  },
  'broken-link': {
    files: { 'articles/bridge.md': `${described('Bridge opens')}See [the flood](flood.md).\n` },
  },
  'shared-passage': {
    besides: Object.fromEntries(wireFiles(7, agencyText)),
    files: { 'articles/wire/last.txt': agencyText(wireStory(8).headline, wireStory(8).story) },
    note: 'Seven other texts of the folder end with the same sentence.',
  },
  'path-taken': { besides: ARTICLE, files: { 'public/about/index.html': '<p>About us</p>\n' } },
  'no-articles': { files: { 'backfile.yaml': 'title: Valley Archive\n' } },
}

export const CONFIG_EXAMPLES: Examples<keyof typeof CONFIG_CODES> = {
  'config-unreadable': {
    besides: ARTICLE,
    files: { 'backfile.yaml': 'title: Valley Archive: 1998 to 2004\n' },
  },
  'unknown-setting': { besides: ARTICLE, files: { 'backfile.yaml': 'titel: Valley Archive\n' } },
  'wrong-setting': { besides: ARTICLE, files: { 'backfile.yaml': 'language: Dari language\n' } },
  'lead-unknown': { besides: ARTICLE, files: { 'backfile.yaml': 'lead: articles/ferries.txt\n' } },
  'feed-unknown': { besides: ARTICLE, files: { 'backfile.yaml': 'feeds: {tags: [Ferries]}\n' } },
}

export const NAMES_EXAMPLES: Examples<keyof typeof NAMES_CODES> = {
  'names-unreadable': { besides: ARTICLE, files: { 'names.yaml': 'United Nations: UN\n' } },
  'unknown-name-key': {
    besides: ARTICLE,
    files: { 'names.yaml': '- name: United Nations\n  variant: [UN]\n' },
  },
  'wrong-name': { besides: ARTICLE, files: { 'names.yaml': '- kind: organisation\n  variants: [UN]\n' } },
  'name-listed-twice': {
    besides: ARTICLE,
    files: { 'names.yaml': '- name: United Nations\n- name: united-nations\n' },
  },
  'form-claimed-twice': {
    besides: ARTICLE,
    files: {
      'names.yaml': '- name: United Nations\n  variants: [UN]\n- name: Union of Nurses\n  variants: [U.N.]\n',
    },
  },
  'id-listed-twice': {
    besides: ARTICLE,
    files: { 'names.yaml': '- name: United Nations\n  id: un\n- name: Union of Nurses\n  id: un\n' },
  },
  'unknown-name': {
    besides: ARTICLE,
    files: { 'names.yaml': '- name: Herat\n  related: [kabull]\n- name: Kabul\n' },
  },
  'names-contradict': {
    besides: ARTICLE,
    files: {
      'names.yaml':
        '- name: Herat\n  broader: [afghanistan]\n  related: [afghanistan]\n- name: Afghanistan\n',
    },
  },
  'form-repeated': {
    besides: ARTICLE,
    files: { 'names.yaml': '- name: United Nations\n  variants: [UN, UN]\n' },
  },
}

export const REGISTER_EXAMPLES: Examples<keyof typeof REGISTER_CODES> = {
  'register-line': {
    besides: ARTICLE,
    files: { 'accessions.jsonl': '{"id":"k2m9c7bq4x","path":"articles/bridge.md"\n' },
  },
  'register-frozen': {
    files: ARTICLE,
    note: 'The article is new, and the archive is built with `--frozen`.',
    frozen: true,
  },
}

// Examples of the keeper's own pages.
import type { OWN_PAGE_CODES } from '../../../src/diagnostic/catalogue/own-pages.ts'
import type { Examples } from './example.ts'

const besides = {
  'articles/bridge.md':
    '---\ntitle: Bridge opens\ndate: 2021-05-03\n---\nThe new bridge over the river was opened.\n',
}
const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\nWrite to the editors.\n`

export const OWN_PAGE_EXAMPLES: Examples<keyof typeof OWN_PAGE_CODES> = {
  'page-address-taken': { besides, files: { 'pages/about.md': page('About us') } },
  'page-twice': {
    besides,
    files: { 'pages/contact.md': page('Contact'), 'pages/contact/index.md': page('Write to us') },
  },
  'page-untitled': { besides, files: { 'pages/contact.md': 'Write to the editors.\n' } },
  'page-key': { besides, files: { 'pages/contact.md': page('Contact', 'menu: top\n') } },
  'page-form': { besides, files: { 'pages/contact.txt': 'Write to the editors.\n' } },
  'page-withheld': { besides, files: { 'pages/contact.md': page('Contact', 'access: withheld\n') } },
}

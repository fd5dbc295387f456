// Examples of pictures and files that stand beside articles.
import type { PICTURE_CODES } from '../../../src/diagnostic/catalogue/pictures.ts'
import { PLAIN_JPEG, TELLING_JPEG } from '../../support/pictures.ts'
import type { Examples } from './example.ts'

const article = (body: string, more = '') =>
  `---\ntitle: Bridge opens\ndate: 2021-05-03\n${more}---\nThe new bridge over the river was opened on Monday.\n\n${body}\n`

export const PICTURE_EXAMPLES: Examples<keyof typeof PICTURE_CODES> = {
  'picture-missing': { files: { 'articles/bridge.md': article('![The bridge](bridge.jpg)') } },
  'picture-ambiguous': {
    besides: { 'articles/2020/bridge.jpg': PLAIN_JPEG, 'articles/2021/bridge.jpg': PLAIN_JPEG },
    files: { 'articles/bridge.md': article('![[bridge.jpg]]') },
    note: '`bridge.jpg` stands in `articles/2020/` and in `articles/2021/`.',
  },
  'picture-not-published': {
    files: {
      'articles/bridge.md': article('![The bridge](bridge.jpg)'),
      'articles/bridge.jpg': 'This is no picture.\n',
    },
  },
  'pictures-unused': {
    besides: { 'articles/bridge.md': article(''), 'articles/river.jpg': PLAIN_JPEG },
    files: {},
    note: '`articles/river.jpg` is a picture, and no article names it.',
  },
  'pictures-cleaned': {
    besides: { 'articles/bridge.jpg': TELLING_JPEG },
    files: { 'articles/bridge.md': article('![The bridge](bridge.jpg)') },
    note: '`articles/bridge.jpg` says where it was taken, with which camera, and by whom.',
  },
  'pictures-telling': {
    besides: { 'articles/bridge.jpg': TELLING_JPEG },
    files: {
      'articles/bridge.md': article('![The bridge](bridge.jpg)'),
      'backfile.yaml': 'images: original\n',
    },
    note: '`articles/bridge.jpg` says where it was taken, with which camera, and by whom.',
  },
  'pictures-off': {
    besides: { 'articles/bridge.jpg': PLAIN_JPEG },
    files: {
      'articles/bridge.md': article('![The bridge](bridge.jpg)'),
      'backfile.yaml': 'images: none\n',
    },
  },
  'pictures-elsewhere': {
    files: { 'articles/bridge.md': article('![The bridge](https://courier.example/bridge.jpg)') },
  },
  'pictures-kept-back': {
    besides: { 'articles/bridge.jpg': PLAIN_JPEG },
    files: { 'articles/bridge.md': article('![The bridge](bridge.jpg)', 'redactions: [river]\n') },
  },
  'file-not-published': {
    besides: { 'articles/plan.pdf': '%PDF-1.7\n' },
    files: { 'articles/bridge.md': article('See [the plan](plan.pdf).') },
  },
}

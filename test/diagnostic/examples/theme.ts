// Examples of what can be wrong in the templates and interface texts of an archive's own.
import type { TEMPLATE_CODES } from '../../../src/diagnostic/catalogue/templates.ts'
import type { Examples } from './example.ts'

const ARTICLE = {
  'articles/bridge.md':
    '---\ntitle: Bridge opens\ndate: 2021-05-03\n---\nThe new bridge was opened on Monday.\n',
}
const about = (content: string) => ({ besides: ARTICLE, files: { 'templates/pages/about.eta': content } })

export const TEMPLATE_EXAMPLES: Examples<keyof typeof TEMPLATE_CODES> = {
  'template-value-missing': about("<% const names = { home: 'Home' } %>\n<h1><%= names.about %></h1>\n"),
  'template-name-unknown': about('<h1><%= it.site.titel %></h1>\n'),
  'template-value-not-text': about('<p><%= it.site.navigation %></p>\n'),
  'template-address-refused': about(
    '<% const action = "javascript:print()" %>\n<a href="<%= action %>">Print</a>\n',
  ),
  'template-missing': about("<%~ include('partials/logo', it) %>\n"),
  'template-syntax': about('<% if (it.site.title) { %>\n<h1>About</h1>\n'),
  'template-body-missing': {
    besides: ARTICLE,
    files: { 'templates/layouts/base.eta': '<!doctype html>\n<title>Archive</title>\n' },
  },
  'unused-template': { besides: ARTICLE, files: { 'templates/pages/artikle.eta': '<h1>Hello</h1>\n' } },
  'template-not-utf8': {
    besides: ARTICLE,
    files: { 'templates/pages/about.eta': Buffer.from('<h1>Über uns</h1>\n', 'latin1') },
    note: 'The template is saved in windows-1252.',
  },
  'template-failed': about('<h1><%= it.site.title.shout() %></h1>\n'),
  'template-texts-unreadable': {
    besides: ARTICLE,
    files: { 'templates/texts/en.json': '{ "nav.about": "Who we are", }\n' },
  },
  'template-texts-language': {
    besides: ARTICLE,
    files: { 'templates/texts/my texts.json': '{ "nav.about": "Who we are" }\n' },
  },
  'template-text-unknown': {
    besides: ARTICLE,
    files: { 'templates/texts/en.json': '{ "nav.abuot": "Who we are" }\n' },
  },
  'template-text-form': {
    besides: ARTICLE,
    files: { 'templates/texts/en.json': '{ "nav.about": { "other": "Who we are" } }\n' },
  },
  'template-text-value': {
    besides: ARTICLE,
    files: { 'templates/texts/en.json': '{ "nav.about": "About {title}" }\n' },
  },
}

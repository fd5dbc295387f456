// Pages that Telegram exports: a channel's messages are articles, a conversation is one text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misplaced, readExport, told } from './read.ts'

const FLOOD = 'The river Sarn rose by two metres in the night and carried away the wooden bridge at Olden.'
const MILL = 'The owners of the paper mill told its sixty workers on Friday that they would close it in May.'

const message = (id: number, moment: string, text: string, sender = '') =>
  `<div class="message default clearfix${sender === '' ? ' joined' : ''}" id="message${id}"><div class="body">
<div class="pull_right date details" title="${moment} UTC+01:00">05:14</div>
${sender === '' ? '' : `<div class="from_name">\n${sender}\n</div>`}
${text === '' ? '<div class="media_wrap clearfix"></div>' : `<div class="text">\n${text}\n</div>`}</div></div>\n`

const page = (...messages: readonly string[]) =>
  `<!DOCTYPE html>\n<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Olden News</div></div></div><div class="history">\n<div class="message service" id="message-1"><div class="body details">3 March 2019</div></div>\n${messages.join('')}</div></div></body></html>\n`

test('each message with words is an article of its day', () => {
  const html = page(
    message(1, '03.04.2019 05:14:00', `${FLOOD}<br><br>Nobody was &amp; hurt.`, 'Olden &amp; News'),
    message(2, '03.04.2019 06:14:00', ''),
    message(3, '04.04.2019 07:14:00', `<strong>Mill</strong> ${MILL}<script>x</script>`),
  )
  assert.deepEqual(
    told(html, 'articles/messages.html').map(({ published, publication, words }) => [
      published,
      publication,
      words,
    ]),
    [
      ['2019-04-03', 'Olden & News', `${FLOOD}\n\nNobody was & hurt.`],
      ['2019-04-04', 'Olden & News', `Mill ${MILL}`],
    ],
  )
  assert.deepEqual(misplaced(html, 'articles/messages.html'), [])
})

test('what several people say is one text, under its first sentence, and told', () => {
  const html = page(
    message(1, '03.04.2019 05:14:00', FLOOD, 'Ada Norling'),
    message(2, '03.04.2019 06:14:00', MILL, 'Jonas Veit'),
  )
  const { value, diagnostics } = readExport(html, 'articles/messages.html')
  assert.deepEqual(
    value.map(({ article }) => [article.headline.value, article.published.value.edtf]),
    [['The river Sarn rose by two metres in the night and carried away the wooden bridge at…', '2019-04-03']],
  )
  assert.match(diagnostics.find(({ code }) => code === 'several-messages')?.message ?? '', /holds 2 messages/)
})

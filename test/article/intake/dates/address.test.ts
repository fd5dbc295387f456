import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateInAddress } from '../../../../src/article/intake/dates/address.ts'
import { dateInName } from '../../../../src/article/intake/dates/file-name.ts'

for (const [address, edtf, words] of [
  ['https://news.example/2022/01/05/bridge', '2022-01-05?', '2022/01/05'],
  ['https://news.example/world/2022/01/bridge', '2022-01?', '2022/01'],
  ['https://news.example/2022-01-05-bridge.html', '2022-01-05?', '2022-01-05'],
  ['https://news.example/world/20220105/bridge', '2022-01-05?', '20220105'],
  ['https://news.example/fa/1400/10/11/pol', '2022-01-01?', '1400/10/11'],
  ['https://news.example/news/14001011/pol', '2022-01-01?', '14001011'],
  ['https://news.example/news/13990810001050', '2020-10-31?', '13990810'],
  [
    'https://web.archive.org/web/20240506101112/https://news.example/2022/01/05/x',
    '2022-01-05?',
    '2022/01/05',
  ],
] as const) {
  test(`the address ${address} lets infer ${edtf}`, () => {
    const found = dateInAddress(address)
    assert.deepEqual(found && [found.date.edtf, address.slice(found.start, found.end)], [edtf, words])
  })
}

for (const address of [
  'https://news.example/world/bridge-2022',
  'https://news.example/2022/13/05/bridge',
  'https://news.example/id/8707060255',
  'https://news.example/20220105101112',
  'https://web.archive.org/web/20240506101112/https://news.example/bridge',
  'https://news.example/1234/56/78/x',
]) {
  test(`the address ${address} holds no date`, () => assert.equal(dateInAddress(address), undefined))
}

for (const [path, edtf, words] of [
  ['articles/2021-09-06-bridge.txt', '2021-09-06?', '2021-09-06'],
  ['articles/2021_09_06 bridge.txt', '2021-09-06?', '2021_09_06'],
  ['20210906-bridge.txt', '2021-09-06?', '20210906'],
  ['2021-09-bridge.txt', '2021-09?', '2021-09'],
  ['1400-10-11-pol.txt', '2022-01-01?', '1400-10-11'],
  ['۱۴۰۰-۱۰-۱۱-پل.txt', '2022-01-01?', '۱۴۰۰-۱۰-۱۱'],
  ['wire-13990810001050.txt', '2020-10-31?', '13990810'],
] as const) {
  test(`the name ${path} lets infer ${edtf}`, () => {
    const found = dateInName(path)
    assert.deepEqual(found && [found.date.edtf, path.slice(found.start, found.end)], [edtf, words])
  })
}

for (const path of [
  '2021-99-06-a.txt',
  '20211019123456.txt',
  'bridge-2021.txt',
  '1430-01-01-a.txt',
  '12345678.txt',
]) {
  test(`the name ${path} holds no date`, () => assert.equal(dateInName(path), undefined))
}

// When changes are shown, assembled and followed up, and who is told: the machine of `dev` by a clock of its own.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ArchiveWork } from '../../src/dev/archive-work.ts'
import { Dev } from '../../src/dev/dev.ts'
import type { DevReport } from '../../src/dev/dev-ports.ts'
import type { LiveEvent } from '../../src/dev/live-event.ts'
import type { Update } from '../../src/dev/update.ts'
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { fileItself } from '../../src/diagnostic/place.ts'
import type { Changes } from '../../src/pipeline/system.ts'
import { permalink } from '../../src/value/permalink.ts'

/** Lets everything that is due happen. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const UPDATE: Update = {
  isLive: true,
  articles: 3,
  changed: 1,
  assetsChanged: false,
  diagnostics: [],
  seconds: { scan: 0.1, assemble: 0.2 },
}
const problem = (code: DiagnosticCode): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'Odd.',
  at: fileItself('articles/a.txt'),
})

/** How long each piece of work takes, in milliseconds; after each step of 100 it asks whether it is stale. */
const LONG = {
  updateQuickly: 100,
  update: 900,
  indexDelta: 200,
  findDoubts: 300,
  checkTemplates: 400,
  indexFully: 4000,
}

const inWords = (changes: Changes) => (changes === 'everything' ? changes : [...changes].join(' '))

/** What happens at a time: something in the archive changes, or a text is handed in. */
type Happening = (dev: Dev) => void

/**
 * Runs `dev` by a clock that moves only when something takes time. Gives what was done, told and reported, each with
 * its second.
 */
async function run(happenings: ReadonlyMap<number, Happening>, work: Partial<ArchiveWork> = {}) {
  let now = 0
  const waiting = [...happenings].sort(([a], [b]) => a - b)
  const log: string[] = []
  const note = (what: string) => log.push(`${(now / 1000).toFixed(1)} ${what}`)
  const next = () => {
    for (let first = waiting[0]; first && first[0] <= now; first = waiting[0]) {
      waiting.shift()
      first[1](dev)
    }
  }
  const pause = async (milliseconds = 0) => {
    now += milliseconds
    next()
  }
  /** Does work of some length, unless it is given up. */
  const take = async (what: keyof typeof LONG, of: string, isStale = () => false): Promise<boolean> => {
    note(`${what}${of}`)
    for (let done = 0; done < LONG[what]; done += 100) {
      await pause(100)
      if (isStale()) {
        note(`  ${what} given up`)
        return false
      }
    }
    return true
  }
  const archive: ArchiveWork = {
    find: async () => undefined,
    reviewAddress: (path) => permalink('intake', path.replace(/\W/g, '-')),
    problems: () => [],
    async updateQuickly(changed) {
      await take('updateQuickly', ` ${inWords(changed)}`)
      return UPDATE
    },
    async update(changes, isStale) {
      return (await take('update', ` ${inWords(changes)}`, isStale)) ? UPDATE : undefined
    },
    indexDelta: () => take('indexDelta', ''),
    findDoubts: (isStale) => take('findDoubts', '', isStale),
    checkTemplates: (isStale) => take('checkTemplates', '', isStale),
    indexFully: async (isStale) => ((await take('indexFully', '', isStale)) ? 'as expected' : 'given up'),
    ...work,
  }
  const told: LiveEvent[] = []
  const reports: DevReport[] = []
  const dev: Dev = new Dev(archive, {
    clock: () => now,
    pause,
    notify(event) {
      told.push(event)
      if (event.kind !== 'problems') note(`pages are told: ${event.kind}`)
    },
    report(report) {
      reports.push(report)
      if (report.kind === 'updated')
        note(`reported: ${inWords(report.changes)}, ${report.searchable?.toFixed(1)}`)
      else if (report.kind !== 'problems') note(`reported: ${report.kind}`)
    },
  })
  next()
  do {
    await dev.idle()
    if (waiting[0]) now = waiting[0][0]
    next()
    await settle()
  } while (waiting.length > 0)
  await dev.idle()
  return { log, told, reports }
}

const changes =
  (...paths: readonly string[]): Happening =>
  (dev) =>
    dev.changed(new Set(paths))
const everything: Happening = (dev) => dev.changed('everything')

/** What is done from the first second on, when nothing else happens. */
const FIRST = [
  '0.0 update everything',
  '0.9 reported: ready',
  '0.9 indexDelta',
  '1.1 pages are told: search',
  '1.1 findDoubts',
  '1.4 reported: doubts',
  '1.4 checkTemplates',
  '6.8 indexFully',
]
/** When all of that is over. */
const LATER = 20_000

describe('what dev does', () => {
  test('at first: the site is live, then search, doubts and templates follow, and the whole index in quiet', async () => {
    const { log, told, reports } = await run(new Map([[0, everything]]))
    assert.deepEqual(log, FIRST)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['problems', 'search', 'problems', 'problems'],
    )
    assert.deepEqual(
      reports.map((report) => (report.kind === 'problems' ? report.isFirst : report.kind)),
      [true, 'ready', false, 'doubts', false],
    )
  })

  test('with a changed article: it is shown at once, then assembled and followed up', async () => {
    const { log } = await run(
      new Map([
        [0, everything],
        [LATER, changes('a')],
      ]),
    )
    assert.deepEqual(log.slice(FIRST.length), [
      '20.0 updateQuickly a',
      '20.1 pages are told: pages',
      '20.1 indexDelta',
      '20.3 pages are told: search',
      '20.3 reported: a, 0.2',
      '20.6 update a',
      '21.5 pages are told: pages',
      '21.5 indexDelta',
      '21.7 pages are told: search',
      '21.7 findDoubts',
      '22.0 checkTemplates',
      '27.4 indexFully',
    ])
  })

  test('with more than a few articles, or everything: it is assembled, and reported once search answers', async () => {
    const tooMuch = { updateQuickly: async () => undefined }
    const many = await run(
      new Map([
        [0, everything],
        [LATER, changes('a', 'b')],
      ]),
      tooMuch,
    )
    const all = await run(
      new Map([
        [0, everything],
        [LATER, everything],
      ]),
    )
    const wanted = (what: string) => [
      `20.0 update ${what}`,
      '20.9 pages are told: pages',
      '20.9 indexDelta',
      '21.1 pages are told: search',
      `21.1 reported: ${what}, 0.2`,
      '21.1 findDoubts',
      '21.4 checkTemplates',
      '26.8 indexFully',
    ]
    assert.deepEqual(many.log.slice(FIRST.length), wanted('a b'))
    assert.deepEqual(all.log.slice(FIRST.length), wanted('everything'))
  })

  test('where search cannot answer at once: the whole index is built without a rest', async () => {
    const { log } = await run(new Map([[0, everything]]), { indexDelta: async () => false })
    assert.deepEqual(log, [
      '0.0 update everything',
      '0.9 reported: ready',
      '0.9 findDoubts',
      '1.2 reported: doubts',
      '1.2 checkTemplates',
      '1.6 indexFully',
      '5.6 pages are told: search',
    ])
  })

  test('while articles keep coming: each is shown, and the archive is assembled every ten seconds', async () => {
    const happenings = new Map<number, Happening>([[0, everything]])
    for (let at = 0; at < 15_000; at += 500) happenings.set(LATER + at, changes(`a${at / 500}`))
    const { log } = await run(happenings)
    const done = log.slice(FIRST.length)
    const times = (what: string) =>
      done.filter((line) => line.includes(` ${what} `)).map((line) => Number(line.split(' ')[0]))
    assert.equal(
      done.filter((line) => line.includes(' updateQuickly a')).flatMap((line) => line.split(' ').slice(2))
        .length,
      30,
      'no change is forgotten',
    )
    assert.ok(times('updateQuickly').length > 20, done.join('\n'))
    // The first is shown and counted from 20.6 on, so the round that ends its pause at 30.8 finds it overdue.
    assert.deepEqual(times('update'), [30.8, 35.5])
    assert.equal(done.at(-1)?.split(' ')[1], 'indexFully')
  })

  test('when something comes while what is shown is assembled: that is given up and made up for', async () => {
    const { log } = await run(
      new Map([
        [0, everything],
        [LATER, changes('a')],
        [LATER + 1000, changes('b')],
      ]),
    )
    const done = log
      .slice(FIRST.length)
      .filter((line) => / (?:update|updateQuickly| update given)/.test(line))
    assert.deepEqual(done, [
      '20.0 updateQuickly a',
      '20.6 update a',
      '21.0   update given up',
      '21.0 updateQuickly b',
      '21.6 update b',
    ])
  })

  test('when something comes while the rest follows: that ends, and what changed is shown', async () => {
    for (const [at, last] of [
      [950, 'indexDelta'],
      [1150, '  findDoubts given up'],
      [1600, '  checkTemplates given up'],
      [3000, 'checkTemplates'],
      [7500, '  indexFully given up'],
    ] as const) {
      const { log } = await run(
        new Map([
          [0, everything],
          [at, changes('a')],
        ]),
      )
      const next = log.findIndex((line) => line.endsWith('updateQuickly a'))
      const before = log.slice(0, next).findLast((line) => !/told|reported/.test(line))
      assert.equal(before?.slice(4), last, log.join('\n'))
      assert.equal(log.at(-1)?.split(' ')[1], 'indexFully')
    }
  })

  test('when settings cannot be used: the last good site stays, and nothing follows', async () => {
    const failed: Update = { ...UPDATE, isLive: false, diagnostics: [problem('config-unreadable')] }
    let updates = 0
    const { log, told } = await run(
      new Map([
        [0, everything],
        [LATER, everything],
      ]),
      {
        update: async () => (++updates === 2 ? failed : UPDATE),
      },
    )
    const done = log.slice(log.findIndex((line) => line.startsWith('20.0')))
    assert.deepEqual(done, ['20.0 reported: everything, undefined'])
    const last = told.at(-1)
    assert.equal(last?.kind === 'problems' && last.problems[0]?.code, 'config-unreadable')
  })

  test('until a first site is live, each try is a first one', async () => {
    let updates = 0
    const { log } = await run(
      new Map([
        [0, everything],
        [1000, changes('a')],
        [2000, changes('b')],
      ]),
      {
        update: async () => ({ ...UPDATE, isLive: ++updates === 3 }),
      },
    )
    assert.deepEqual(log.slice(0, 4), [
      '0.0 reported: ready',
      '1.0 reported: ready',
      '2.0 reported: ready',
      '2.0 indexDelta',
    ])
  })

  test('after an error of the machine: it is reported, and the next change is followed', async () => {
    let updates = 0
    const { log } = await run(
      new Map([
        [0, everything],
        [LATER, everything],
        [LATER + 10, changes('a')],
      ]),
      {
        update: async () => {
          if (++updates === 2) throw new Error('disk')
          return UPDATE
        },
      },
    )
    const done = log.slice(log.findIndex((line) => line.startsWith('20.0')))
    assert.deepEqual(done.slice(0, 2), ['20.0 reported: failed', '20.0 updateQuickly a'])
  })
})

test('a problem is reported when it is new, and again when it is back; pages are told all of them', async () => {
  const found = [
    [],
    [problem('truncated')],
    [problem('truncated'), problem('no-date')],
    [problem('no-date')],
    [problem('truncated')],
  ]
  let updates = 0
  const happenings = new Map(found.map((_, i) => [i * LATER, everything] as const))
  const problems = () => found[updates - 1] ?? []
  const { reports, told } = await run(happenings, {
    problems,
    update: async () => {
      updates += 1
      return { ...UPDATE, diagnostics: problems() }
    },
  })
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join()
  const fresh = reports.flatMap((report) => (report.kind === 'problems' ? codes(report.diagnostics) : []))
  assert.deepEqual(
    fresh.filter((_, i) => i % 3 === 0),
    ['', 'truncated', 'no-date', '', 'truncated'],
  )
  const all = told.flatMap((event) => (event.kind === 'problems' ? codes(event.problems) : []))
  assert.deepEqual(
    all.filter((_, i) => i % 3 === 2),
    ['', 'truncated', 'truncated,no-date', 'no-date', 'truncated'],
  )
})

describe('who hands in a text', () => {
  /** Hands in some texts at their times; gives when each was answered, and with what. */
  async function handIn(
    times: readonly (readonly [at: number, path: string])[],
    work: Partial<ArchiveWork> = {},
  ) {
    const answers: string[] = []
    const happenings = new Map<number, Happening>([[0, everything]])
    for (const [at, path] of times)
      happenings.set(
        at,
        (dev) => void dev.uploaded(path).then(({ path, review }) => answers.push(`${path} ${review}`)),
      )
    const { log } = await run(happenings, work)
    return { answers, log }
  }

  test('is answered when it is live', async () => {
    const { answers, log } = await handIn([
      [LATER, 'articles/a.txt'],
      [LATER + 50, 'articles/b.txt'],
    ])
    assert.deepEqual(answers, [
      'articles/a.txt /intake/articles-a-txt/',
      'articles/b.txt /intake/articles-b-txt/',
    ])
    assert.deepEqual(
      log.filter((line) => line.includes('updateQuickly')),
      ['20.0 updateQuickly articles/a.txt', '20.6 updateQuickly articles/b.txt'],
    )
  })

  test('is answered among many changes, and with the front page of the review when it became no article', async () => {
    const { answers } = await handIn([[LATER, 'articles/a.txt']], {
      updateQuickly: async () => undefined,
      reviewAddress: () => undefined,
    })
    assert.deepEqual(answers, ['articles/a.txt /intake/'])
  })

  test('is answered later when the machine failed in between', async () => {
    let tries = 0
    const { answers } = await handIn(
      [
        [LATER, 'articles/a.txt'],
        [LATER + 5000, 'articles/b.txt'],
      ],
      {
        updateQuickly: async () => {
          if (++tries === 1) throw new Error('disk')
          return UPDATE
        },
      },
    )
    assert.deepEqual(answers, [
      'articles/a.txt /intake/articles-a-txt/',
      'articles/b.txt /intake/articles-b-txt/',
    ])
  })
})

/** Work that is nothing but updates, each of which ends when told to; the site is never live, so that nothing follows. */
function byHand() {
  const seen: string[][] = []
  const failures: unknown[] = []
  const ends: { resolve: () => void; reject: (reason: unknown) => void }[] = []
  const archive: ArchiveWork = {
    find: async () => undefined,
    reviewAddress: () => undefined,
    problems: () => [],
    updateQuickly: async () => undefined,
    indexDelta: async () => false,
    findDoubts: async () => false,
    checkTemplates: async () => false,
    indexFully: async () => 'given up',
    update(changes) {
      seen.push(changes === 'everything' ? [changes] : [...changes])
      return new Promise((resolve, reject) =>
        ends.push({ resolve: () => resolve({ ...UPDATE, isLive: false }), reject }),
      )
    },
  }
  const dev = new Dev(archive, {
    clock: () => 0,
    pause: async () => undefined,
    notify() {},
    report: (report) => report.kind === 'failed' && failures.push(report.error),
  })
  return {
    dev,
    seen,
    failures,
    change: (...paths: readonly string[]) => dev.changed(new Set(paths)),
    end: () => ends.shift()?.resolve(),
    fail: (reason: unknown) => ends.shift()?.reject(reason),
  }
}

describe('one round at a time, none forgotten', () => {
  test('what changes during an update is updated once it is done, all of it together', async () => {
    const hand = byHand()
    hand.change('a')
    await settle()
    hand.change('b', 'c')
    hand.change('b')
    await settle()
    assert.deepEqual(hand.seen, [['a']])
    hand.end()
    await settle()
    assert.deepEqual(hand.seen, [['a'], ['b', 'c']])
    hand.end()
    await hand.dev.idle()
    hand.change()
    await settle()
    assert.deepEqual(hand.seen, [['a'], ['b', 'c'], []])
  })

  test('everything swallows what else changed', async () => {
    const hand = byHand()
    hand.change('a')
    hand.dev.changed('everything')
    hand.change('b')
    await settle()
    assert.deepEqual(hand.seen, [['everything']])
  })

  test('an update that throws is reported, and the next change is seen to', async () => {
    const hand = byHand()
    hand.change('a')
    await settle()
    hand.fail('no good')
    await hand.dev.idle()
    hand.change('b')
    await settle()
    hand.end()
    await hand.dev.idle()
    assert.deepEqual([hand.seen, hand.failures], [[['a'], ['b']], ['no good']])
  })

  test('whatever the order of changes and ends: one update at a time, and no change without an update after it', async () => {
    const event = fc.constantFrom<'change' | 'end' | 'fail'>('change', 'change', 'end', 'fail')
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const hand = byHand()
        let changed = 0
        let ended = 0
        const close = (end: () => void): void => {
          if (hand.seen.length === ended) return
          ended += 1
          end()
        }
        for (const next of events) {
          if (next === 'change') hand.change(String(changed++))
          else close(next === 'end' ? hand.end : () => hand.fail('no good'))
          await settle()
          assert.ok(hand.seen.length - ended <= 1)
        }
        while (hand.seen.length > ended) {
          close(hand.end)
          await settle()
        }
        await hand.dev.idle()
        assert.deepEqual(
          hand.seen.flat(),
          Array.from({ length: changed }, (_, i) => String(i)),
        )
      }),
    )
  })
})

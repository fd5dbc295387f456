// Queries over time as a drawing: a line for each, told apart by dashes and signs as well as colours, the holdings behind.

/** What is drawn. A value that is undefined leaves a gap. */
export interface Chart {
  readonly lines: readonly (readonly (number | undefined)[])[]
  readonly held: readonly number[]
  /** The largest value of the scale, and what stands at it and at half of it. */
  readonly top: number
  readonly topLabel: string
  readonly middleLabel: string
  readonly noneLabel: string
  /** What stands below the steps. */
  readonly labels: readonly string[]
  /** In words, for who does not see it. */
  readonly title: string
}

/** Where a chart is drawn. */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Whether time runs from right to left. */
  readonly fromRight: boolean
}

const BELOW = 28
const ABOVE = 14
const ASIDE = 52
/** Letters below the axis need so much room. */
const LABEL_WIDTH = 84
/** Signs on more points than these hide the line. */
const MOST_SIGNS = 60

/** A drawing of a chart. */
export function chartOf(chart: Chart, { width, height, fromRight }: Canvas): SVGSVGElement {
  const inner = Math.max(80, width - ASIDE - 8)
  const step = inner / Math.max(1, chart.labels.length)
  const left = (place: number) => (fromRight ? width - ASIDE - (place + 1) * step : ASIDE + place * step)
  const x = (place: number) => left(place) + step / 2
  const y = (share: number) => height - BELOW - share * (height - BELOW - ABOVE)
  const most = Math.max(1, ...chart.held)
  const svg = shape('svg', {
    class: 'chart',
    role: 'img',
    'aria-label': chart.title,
    viewBox: `0 0 ${width} ${height}`,
    width: String(width),
    height: String(height),
  })
  svg.append(
    ...chart.held.flatMap((held, i) =>
      held === 0 ? [] : [rect('held', [left(i), y(held / most), step, y(0) - y(held / most)])],
    ),
    ...scale(chart, { width, fromRight, y }),
    ...timeLabels(chart.labels, x, step, height),
    ...chart.lines.flatMap((values, n) =>
      drawnLine(
        values.map((value) => value && value / chart.top),
        n,
        x,
        y,
      ),
    ),
  )
  return svg
}

/** A sample of how a line is drawn, for the list of queries. */
export function sampleOf(n: number): SVGSVGElement {
  const svg = shape('svg', {
    class: 'chart',
    width: '44',
    height: '16',
    viewBox: '0 0 44 16',
    'aria-hidden': 'true',
  })
  svg.append(shape('path', { class: `line-${n}`, d: 'M0 8H44' }), sign(n, 22, 8))
  return svg
}

type At = (place: number) => number

function scale(
  { topLabel, middleLabel, noneLabel }: Chart,
  { width, fromRight, y }: Omit<Canvas, 'height'> & { readonly y: At },
): SVGElement[] {
  const [from, to] = fromRight ? [8, width - ASIDE] : [ASIDE, width - 8]
  const edge = fromRight ? to + 6 : from - 6
  return [[noneLabel, 0] as const, [middleLabel, 0.5] as const, [topLabel, 1] as const].flatMap(
    ([label, share]) => [
      shape('path', { class: share === 0 ? 'axis' : 'grid', d: `M${from} ${y(share)}H${to}` }),
      words(label, edge, y(share) + 4, fromRight ? 'start' : 'end'),
    ],
  )
}

function timeLabels(labels: readonly string[], x: At, step: number, height: number): SVGElement[] {
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step))
  return labels.flatMap((label, i) => (i % every === 0 ? [words(label, x(i), height - 8, 'middle')] : []))
}

function drawnLine(values: readonly (number | undefined)[], n: number, x: At, y: At): SVGElement[] {
  let path = ''
  let goesOn = false
  const signs: SVGElement[] = []
  for (const [i, value] of values.entries()) {
    if (value !== undefined) {
      path += `${goesOn ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`
      const isAlone = !goesOn && values[i + 1] === undefined
      if (isAlone || values.length <= MOST_SIGNS) signs.push(sign(n, x(i), y(value)))
    }
    goesOn = value !== undefined
  }
  return [shape('path', { class: `line-${n}`, d: path }), ...signs]
}

/** Around their middle: a disc, a square, a triangle, a diamond. */
const SIGNS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  'M-4-4H4V4H-4Z',
  'M0-5L5 4H-5Z',
  'M0-5.5L5.5 0L0 5.5L-5.5 0Z',
]

function sign(n: number, x: number, y: number): SVGElement {
  return shape('path', {
    class: `sign-${n}`,
    d: SIGNS[n] ?? '',
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
  })
}

/** A sample of how holdings are drawn. */
export function heldSample(): SVGSVGElement {
  const svg = shape('svg', {
    class: 'chart',
    width: '44',
    height: '16',
    viewBox: '0 0 44 16',
    'aria-hidden': 'true',
  })
  svg.append(rect('held', [14, 2, 16, 13]))
  return svg
}

function rect(name: string, [x, y, width, height]: readonly [number, number, number, number]): SVGElement {
  const [left, top, wide, high] = [x, y, width, height].map((each) => each.toFixed(1))
  return shape('rect', { class: name, x: left ?? '', y: top ?? '', width: wide ?? '', height: high ?? '' })
}

function words(text: string, x: number, y: number, anchor: string): SVGElement {
  const made = shape('text', { x: x.toFixed(1), y: y.toFixed(1), 'text-anchor': anchor, direction: 'ltr' })
  made.append(text)
  return made
}

function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

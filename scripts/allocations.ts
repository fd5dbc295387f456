// How much memory work asks for in all, whatever is given back meanwhile: a measure that shows a change on a machine on which
// seconds do not, because other work hardly moves it.
import { Session } from 'node:inspector/promises'

/** Of so many bytes one is noted, on average; smaller steps take longer and say no more of a long run. */
const STEP = 16_384

/** Bytes that work allocates in this thread, in V8's heap; buffers outside of it are not counted. */
export async function allocatedBy(work: () => Promise<unknown>): Promise<number> {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.startSampling', {
      samplingInterval: STEP,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    })
    await work()
    const { profile } = await session.post('HeapProfiler.stopSampling')
    return sizeOf(profile.head)
  } finally {
    session.disconnect()
  }
}

interface Node {
  readonly selfSize: number
  readonly children: readonly Node[]
}

function sizeOf({ selfSize, children }: Node): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize)
}

// Entry of `storage.js`, which the page in the frame runs: it tells the page around it what is stored, and stores what that changes.
import { KEY_PREFIX } from '../common/storage-keys.ts'
import { isChange, type Stored } from './storage-messages.ts'

const areas = { good: () => localStorage, tab: () => sessionStorage }

/** Our own values: other sites on the same disk may have theirs here. */
function own(storage: Storage): Record<string, string> {
  return Object.fromEntries(Object.entries(storage).filter(([key]) => key.startsWith(KEY_PREFIX)))
}

function all(): Stored {
  try {
    return { good: own(areas.good()), tab: own(areas.tab()) }
  } catch {
    return { good: {}, tab: {} }
  }
}

addEventListener('message', ({ source, data }) => {
  if (
    source !== parent ||
    location.protocol !== 'file:' ||
    !isChange(data) ||
    !data.key.startsWith(KEY_PREFIX)
  )
    return
  try {
    const storage = areas[data.area]()
    if (data.value === null) storage.removeItem(data.key)
    else storage.setItem(data.key, data.value)
  } catch {
    // What cannot be stored holds for the page that changed it.
  }
})

addEventListener('storage', ({ key, newValue }) => {
  if (key?.startsWith(KEY_PREFIX)) parent.postMessage({ area: 'good', key, value: newValue }, '*')
})

// On a host, another site could ask.
if (location.protocol === 'file:') parent.postMessage(all(), '*')

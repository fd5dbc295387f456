// Problems of backfile.yaml. The archive is not built with settings that were not understood.
import { nearest } from '../nearest.ts'
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf, type WhyUnreadable } from '../problem.ts'

export const CONFIG_CODES = {
  'config-unreadable': {
    severity: 'error',
    meaning: 'backfile.yaml is not YAML, or not a list of settings, so no setting in it is known.',
    advice: 'Correct the line that is shown: each setting is a line "key: value".',
    stopsBuild: true,
  },
  'unknown-setting': {
    severity: 'error',
    meaning:
      'backfile.yaml has a key that is no setting. It may be a misspelt one, so nothing is built without it.',
    advice: 'Correct the key, or remove the line. docs/settings.md lists all settings.',
    stopsBuild: true,
  },
  'wrong-setting': {
    severity: 'error',
    meaning: 'A setting of backfile.yaml has a value that it cannot have.',
    advice: 'Correct the value as the message says.',
    stopsBuild: true,
  },
  'feed-unknown': {
    severity: 'warning',
    meaning:
      'backfile.yaml asks for the feed of a tag, publication or author that the archive does not have.',
    advice: 'Write the name as the list of the site has it, or leave it out.',
  },
  'lead-unknown': {
    severity: 'warning',
    meaning: 'backfile.yaml names an article to lead the home page that is not among those of the site.',
    advice: 'Write the record number that the page of the article gives, or the path of its file.',
  },
} as const satisfies CodeTable

const problem = problemsOf(CONFIG_CODES)

export const unreadableConfig = ({ reason, hint }: WhyUnreadable, at: Place) =>
  problem('config-unreadable', at, `The settings cannot be read as YAML. ${reason} Nothing was built.`, {
    hint: hint ?? 'Each setting is a line "key: value".',
  })

export const unknownSetting = (key: string, known: readonly string[], at: Place) => {
  const close = nearest(key, known)
  return problem('unknown-setting', at, `There is no setting "${key}". Nothing was built.`, {
    hint: close === undefined ? `The settings are ${known.join(', ')}.` : `Did you mean "${close}"?`,
  })
}

export const wrongSetting = (key: string, reason: string, at: Place) =>
  problem('wrong-setting', at, `The setting "${key}" cannot be used: ${reason}. Nothing was built.`)

export const unknownFeed = (kind: string, name: string, at: Place) =>
  problem('feed-unknown', at, `There is no feed of "${name}": it is not among the ${kind} of the archive.`)

export const unknownLead = (lead: string, at: Place) =>
  problem(
    'lead-unknown',
    at,
    `No article of the site has the record number or path "${lead}", so none leads the home page.`,
  )

// Problems of backfile.yaml. The archive is not built with settings that were not understood.

import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'

export const unreadableConfig = (reason: string, at: Place): Diagnostic => ({
  code: 'config-unreadable',
  severity: 'error',
  message: `The settings cannot be read as YAML. ${reason}. Nothing was built.`,
  at,
})

export const unknownSetting = (key: string, known: readonly string[], at: Place): Diagnostic => {
  const close = nearest(key, known)
  return {
    code: 'unknown-setting',
    severity: 'error',
    message: `There is no setting "${key}". Nothing was built.`,
    at,
    hint: close === undefined ? `The settings are ${known.join(', ')}.` : `Did you mean "${close}"?`,
  }
}

export const wrongSetting = (key: string, reason: string, at: Place): Diagnostic => ({
  code: 'wrong-setting',
  severity: 'error',
  message: `The setting "${key}" cannot be used: ${reason}. Nothing was built.`,
  at,
})

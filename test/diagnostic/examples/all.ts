// One example for each code. A code without one does not compile.
import type { DiagnosticCode } from '../../../src/diagnostic/codes.ts'
import {
  ARTICLE_EXAMPLES,
  DOUBT_EXAMPLES,
  EXPORT_EXAMPLES,
  FRONT_MATTER_EXAMPLES,
  SAVED_PAGE_EXAMPLES,
  SIDECAR_EXAMPLES,
} from './articles.ts'
import type { Examples } from './example.ts'
import { OUTPUT_EXAMPLES, READING_EXAMPLES, SEARCH_EXAMPLES, SITE_EXAMPLES, TOOL_EXAMPLES } from './files.ts'
import { OWN_PAGE_EXAMPLES } from './own-pages.ts'
import { PICTURE_EXAMPLES } from './pictures.ts'
import {
  ACCESS_EXAMPLES,
  ARCHIVE_EXAMPLES,
  CONFIG_EXAMPLES,
  NAMES_EXAMPLES,
  REGISTER_EXAMPLES,
} from './settings.ts'
import { TEMPLATE_EXAMPLES } from './theme.ts'

export const EXAMPLES: Examples<DiagnosticCode> = {
  ...READING_EXAMPLES,
  ...TOOL_EXAMPLES,
  ...FRONT_MATTER_EXAMPLES,
  ...SIDECAR_EXAMPLES,
  ...ARTICLE_EXAMPLES,
  ...EXPORT_EXAMPLES,
  ...DOUBT_EXAMPLES,
  ...SAVED_PAGE_EXAMPLES,
  ...PICTURE_EXAMPLES,
  ...OWN_PAGE_EXAMPLES,
  ...ACCESS_EXAMPLES,
  ...ARCHIVE_EXAMPLES,
  ...REGISTER_EXAMPLES,
  ...CONFIG_EXAMPLES,
  ...NAMES_EXAMPLES,
  ...TEMPLATE_EXAMPLES,
  ...SEARCH_EXAMPLES,
  ...OUTPUT_EXAMPLES,
  ...SITE_EXAMPLES,
}

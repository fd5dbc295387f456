// What a keeper says of a small archive, for tests of pages.
import type { SiteSettings } from '../../src/page/frame.ts'

/** Settings of an archive in English that stands nowhere yet, but for what a test says otherwise. */
export function siteSettings(otherwise: Partial<SiteSettings> = {}): SiteSettings {
  return {
    title: 'The Backfile',
    description: '',
    language: 'en',
    baseUrl: '',
    reviewInNavigation: false,
    generator: '',
    ...otherwise,
  }
}

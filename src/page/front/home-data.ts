// The archive as a whole, in the words of schema.org: what it holds, from when, and where that can be had as data.
import type { Archive } from '../../archive/archive.ts'
import { HOME } from '../../value/site-addresses.ts'
import type { Frame, SiteSettings } from '../frame.ts'
import { ARCHIVE_NODE, COLLECTION_NODE, known, linkedData } from '../linked-data.ts'
import { downloads } from './downloads.ts'

/** JSON-LD of the home page. Addresses are relative where the site's own is not known. */
export function homeData(archive: Archive, frame: Frame, settings: SiteSettings): string {
  const own = frame.canonical(HOME)
  const home = own || './'
  const url = own || frame.here
  const holder = { '@id': home + ARCHIVE_NODE }
  return linkedData([
    known({
      '@type': ['Collection', 'Dataset'],
      '@id': home + COLLECTION_NODE,
      name: settings.title,
      description: [settings.description, frame.holdings].filter(Boolean).join(' '),
      url,
      inLanguage: settings.language,
      collectionSize: archive.entries.length,
      temporalCoverage: coverageOf(archive),
      isAccessibleForFree: true,
      license: settings.metadataLicense,
      publisher: holder,
      distribution: downloads(frame.texts).map(({ label, path, type }) => ({
        '@type': 'DataDownload',
        name: label,
        contentUrl: home + path,
        encodingFormat: type,
      })),
    }),
    { '@type': 'ArchiveOrganization', ...holder, name: settings.title, url },
  ])
}

/** From the first to the last year in which an article is filed, `1912/2024`. */
function coverageOf({ years }: Archive): string {
  const written = (year: number | undefined) => (year === undefined ? '' : String(year).padStart(4, '0'))
  const [first, last] = [written(years[0]?.filing.year), written(years.at(-1)?.filing.year)]
  return first === last ? first : `${first}/${last}`
}

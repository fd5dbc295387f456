// The keys under which tools write each fact: Hugo, Jekyll, Hexo, Pelican, Nikola, Eleventy, Astro, Zola; Ghost, WordPress,
// Substack, Medium; Zotero, CSL-JSON, Dublin Core and the meta elements of newspapers; Obsidian and its clippers, Readwise,
// Omnivore, wallabag, Evernote, Joplin, Notion. All in normal form (`keys.ts`), without a namespace, the one that wins first.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What a page's own address may stand under; a literal path gives a slug. */
export const ADDRESS_KEYS: readonly string[] = ['permalink', 'path', 'url']

/** Of a slug alone. */
export const SLUG_KEYS: readonly string[] = ['slug', 'postname', 'urlslug']

/** Keys of who wrote an article. A printed byline names authors too. */
export const AUTHOR_KEYS: readonly string[] = words(`
  authors author byline creators creator primaryauthor authorname authornames publishedbylines bylines
  writer writers writtenby reporter reporters journalist journalists by
`)

/** The same without the byline's own. */
export const NAME_KEYS: readonly string[] = AUTHOR_KEYS.filter((key) => key !== 'byline')

/** Of several days the one that is called the article's own counts before those that name how or where it came out. */
export const PUBLISHED_KEYS: readonly string[] = words(`
  date publishdate pubdate published publishedtime datepublished issued publisheddate publicationdate publishedat publishedon
  publishtime publishat publishon dateofpublication datepublication dateissued issuedate pubdatetime publisheddatetime
  postdate posted postedon postedat dateposted firstpublished firstpublishedat firstpublicationdate webpublicationdate
  onlinedate coverdate datetime dategmt publishedgmt
`)

export const UPDATED_KEYS: readonly string[] = words(`
  lastmod modified updated lastmodifiedat datemodified updatedat updateddate dateupdated modifieddate modifiedat lastmodified
  lastmodifieddate lastupdated lastupdate moddatetime modifiedtime updatedtime updatedgmt modifiedgmt latestpublishedat
  revised
`)

export const PUBLICATION_KEYS: readonly string[] = words(`
  publication publicationtitle publicationname newspaper newspapername journaltitle magazine periodical containertitle outlet
  newsoutlet medianame websitetitle blogtitle publisher site sitename websitename website hostname source
`)

export const SUMMARY_KEYS: readonly string[] = words(`
  summary description excerpt abstract abstractnote deck dek standfirst subtitle subheadline customexcerpt teaser metadescription
`)

export const SOURCE_KEYS: readonly string[] = words(`
  source sourceurl url originalurl link canonical canonicalurl externalurl sourcelink canonicallink originallink originalsource
  originurl weburl publicurl wordpressurl abstracthtmlurl fulltexthtmlurl uri href permalink guid identifier
`)

export const TAG_KEYS: readonly string[] = words(`
  tags tag keywords keyword newskeywords subjects subject topics topic documenttags primarytag labels hashtags places people orgs
  organisations organizations categories category primarycategory
`)

/** When a text was taken; a clipper's own `created` counts only beside an address. */
export const COLLECTED_KEYS: readonly string[] = words(`
  collected clipped accessdate accessed dateaccessed retrieved captured datesaved savedat dateclipped clippedat collectedat
  datecollected capturedat capturedate retrievedat retrieveddate accessedat accesseddate lastaccessed urldate saveddate
  downloadedat downloaddate scrapedat scrapedate crawledat crawldate fetchedat archivedon archiveddate bookmarkeddate timeadded
  dateadded addedat addeddate
`)

/** When a note was made: the text was collected then, where the note names the page that it was taken from. */
export const CREATED_KEYS: readonly string[] = ['created', 'datecreated', 'createdtime', 'createddate']

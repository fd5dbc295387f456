// The addresses of the pages that every site has, for the generator and for the scripts of its pages.
import type { Permalink } from './permalink.ts'

export const HOME = '/' as Permalink
export const DATES = '/dates/' as Permalink
export const ON_THIS_DAY = '/dates/on-this-day/' as Permalink
export const APPROXIMATE_LIST = '/dates/approximate/' as Permalink
export const TAGS = '/tags/' as Permalink
export const PUBLICATIONS = '/publications/' as Permalink
export const AUTHORS = '/authors/' as Permalink
export const NAMES = '/names/' as Permalink
export const STORIES = '/stories/' as Permalink
export const UNDATED_LIST = '/undated/' as Permalink
export const SEARCH = '/search/' as Permalink
export const COLLECTION = '/collection/' as Permalink
export const ABOUT = '/about/' as Permalink
export const INTAKE = '/intake/' as Permalink

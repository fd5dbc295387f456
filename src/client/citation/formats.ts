// Entry of `formats.js`: citations as files that the reader takes along, made in the browser.
export { formatNamed } from '../../citation/formats.ts'
export { download } from './download.ts'
export { saveList } from './save-list.ts'

// A picture beside an article, read from the disk when its bytes are wanted.
import { pictureTooLarge } from '../../../diagnostic/catalogue/pictures.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { LARGEST_PICTURE } from '../../../picture/picture.ts'
import { type Digest, sha256 } from '../../../value/digest.ts'
import { Refusal } from '../system-error.ts'
import { isBytes, readRegularFile } from './read-file.ts'
import type { FoundFile } from './walk-folder.ts'

/** The bytes of a picture, or why they were not read. */
export function readPicture(found: FoundFile): Uint8Array | Diagnostic {
  return readRegularFile(found, LARGEST_PICTURE, pictureTooLarge)
}

/** The bytes of a picture that was read before. Throws a Refusal when they are others by now. */
export function pictureBytes(found: FoundFile, digest: Digest): Uint8Array {
  const bytes = readPicture(found)
  if (!isBytes(bytes)) throw new Refusal(`${found.path}: ${bytes.message}`)
  if (sha256(bytes) !== digest)
    throw new Refusal(`"${found.path}" was changed while the site was built. Build again.`)
  return bytes
}

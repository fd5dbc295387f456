// What a page is before it is rendered, and the kinds of pages: each ties a template to the view that it is given.
import { indexFile, type OutputPath, type Permalink } from '../value/permalink.ts'
import type { Frame, HeadWords, PageTraits, Surroundings } from './frame.ts'

/** All of what a template sees: `it.site`, `it.head`, `it.text`, and its own view as `it.page`. */
export interface PageData<View> extends Surroundings {
  readonly page: View
}

/** A page of one kind. */
export interface PageOf<Name extends string, View> {
  readonly address: Permalink
  /** Where it is written: usually the address's `index.html`. */
  readonly file: OutputPath
  /** `templates/pages/NAME.eta` */
  readonly template: Name
  /** Made when it is asked for, each time anew: `dev` makes only the pages that somebody opens. */
  readonly data: PageData<View>
}

/** What a page is made of: what its head says, and what its template is given. */
export interface PageContent<View> extends HeadWords {
  readonly view: View
}

/**
 * A kind of page. It makes pages of its own template from its own view, and no others compile: what a template is
 * given is decided here, once.
 */
export class PageKind<Name extends string, View extends object> {
  readonly template: Name
  readonly traits: PageTraits

  constructor(template: Name, traits: PageTraits = {}) {
    this.template = template
    this.traits = traits
  }

  /** The page at an address. `file` is where it is written when that is not the address's `index.html`. */
  at(
    address: Permalink,
    frame: Frame,
    make: () => PageContent<View>,
    file: OutputPath = indexFile(address),
  ): PageOf<Name, View> {
    return new PlannedPage(this, { address, file }, frame, make)
  }
}

/** A class, for an archive has tens of thousands of them: a getter for each would be two thirds of their size. */
class PlannedPage<Name extends string, View extends object> implements PageOf<Name, View> {
  readonly address: Permalink
  readonly file: OutputPath
  readonly template: Name
  private readonly kind: PageKind<Name, View>
  private readonly frame: Frame
  private readonly make: () => PageContent<View>

  constructor(
    kind: PageKind<Name, View>,
    { address, file }: { readonly address: Permalink; readonly file: OutputPath },
    frame: Frame,
    make: () => PageContent<View>,
  ) {
    this.kind = kind
    this.template = kind.template
    this.address = address
    this.file = file
    this.frame = frame
    this.make = make
  }

  get data(): PageData<View> {
    const { view, ...words } = this.make()
    return { ...this.frame.around(this.address, words, this.kind.traits), page: view }
  }
}

/**
 * What each element of HTML is to a reader of prose.
 */

/** Elements that never hold anything, and so have no end tag. */
export const voidElements = setOf(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'
)

/** Elements that stand apart from the text before and after them. */
export const blockElements = setOf(
  `address article aside blockquote caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search
  section summary table tbody td tfoot th thead title tr ul`
)

/** Elements at whose start an open paragraph ends. */
export const paragraphEnders = setOf(
  `address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul`
)

/** The parts of a table that end each other. */
export const tableParts = setOf('tbody td tfoot th thead tr')

/** Elements beyond which an end tag finds nothing to end. */
export const barriers = setOf('caption object table td template th')

export const headings: Readonly<Record<string, number>> = {h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6}

/** Elements whose content is text, whatever it looks like. */
export const rawElements = setOf('iframe noembed noframes noscript plaintext script style textarea title xmp')

/** Films, sounds, posts: something is there, and it is no text. */
export const embedElements = setOf('audio embed iframe object video')

/** Nothing in it is prose of the article, and it stands apart. */
export const silentBlocks = setOf('dialog nav plaintext xmp')

/** Nothing in it is prose of the article, and the text around it goes on. */
export const silentElements = setOf(
  'button canvas datalist noembed noframes noscript option rp rt script select style svg template textarea'
)

/** HTML again inside of `svg` and `math`. */
export const integrationPoints = setOf('annotation-xml desc foreignobject mi mn mo ms mtext title')

/** Elements that end an `svg` or `math` whose end tag is missing. */
export const foreignEnders = setOf(
  `b big blockquote br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 hr i img li menu nobr ol p pre ruby s small span
  strike strong sub sup table tt u ul var`
)

export const codeElements = setOf('code kbd samp tt var')

/** Elements that go on in the next paragraph if their end tag is missing. */
export const formattingElements = setOf('a b em i s strike strong')

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/))
}

import {type NameForm, sharedSentences, type Use} from '@copydesk/names'
import type {Pair} from '../pair.ts'
import {shareCompany, sharesTitle} from '../relation.ts'
import {isSpelledBeside} from '../told-apart.ts'

/** Spellings that the writer means: all at arm's length in quotation marks, or where the text speaks of spelling. */
export function isMeant({main, variant}: Pair): boolean {
  return (
    (variant.form.uses.every((use) => use.mention.run.quoted) &&
      !main.form.uses.some((use) => use.mention.run.quoted) &&
      !shareCompany(main.form, variant.form)) ||
    areQuotedTogether(main.form, variant.form) ||
    variant.form.uses.every((use) => isSpelledOut(use) || isSpelledBeside(use, main.form)) ||
    main.form.uses.every(isSpelledOut) ||
    (variant.form.uses.some(isLettered) && !sharesTitle(main.form, variant.form)) ||
    // “a stove, the Farntell, which began as a misprint”
    (variant.form.articles > 0 && isSpelledOut(variant.form.uses[0]!))
  )
}

function isSpelledOut(use: Use): boolean {
  return use.mention.run.kinds.spelling
}

/** “Chebett has two t’s. We checked.” */
function isLettered({mention: {run}}: Use): boolean {
  return run.kinds.letters
}

/** ““Chai” to the regulars, “Tchai” to the Russian one” */
function areQuotedTogether(left: NameForm, right: NameForm): boolean {
  return (
    right.uses.every(({mention}) => mention.run.quoted) &&
    sharedSentences(left, right).some((uses) => uses.every(({mention}) => mention.run.quoted))
  )
}

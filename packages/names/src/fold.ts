import {isShort, memoize} from './memoize.ts'

/** Letters that NFD does not take apart. */
const whole: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  // Azerbaijan’s letter, as its names are written in English: Məmmədov, Mammadov
  ə: 'a'
}

/** The word without accents, in lower case, nothing left of it but a to z. Words in other scripts become empty. */
export function fold(word: string): string {
  if (isPlain(word)) return word
  return isShort(word) ? known(word) : foldAnew(word)
}

const known = memoize(20_000, foldAnew)

function foldAnew(word: string): string {
  const lower = word.toLowerCase()
  if (isPlain(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[ßøłđðþæœıħŋə]/g, (letter) => whole[letter]!)
    .replace(/[^a-z]/g, '')
}

/** Whether the word is made of the letters a to z. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** The word without its accents and strokes; case, apostrophes and everything else stay. */
export function withoutAccents(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıħə]/gi, (letter) => {
      const plain = whole[letter.toLowerCase()]!
      return letter === letter.toLowerCase() ? plain : plain.toUpperCase()
    })
    .normalize('NFC')
}

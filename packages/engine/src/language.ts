import type {ProseDocument} from '@copydesk/prose'

/** Words looked at to tell a language. */
const sampled = 500
/** Of fewer words nothing is concluded. */
const enough = 30
/** Of so many, a few of another language are no chance. */
const certain = 200

/**
 * Words that hold sentences together and are no words of English: `die` and `an` are left out. About one word in four
 * of a running text is among them.
 */
const common: Readonly<Record<string, ReadonlySet<string>>> = {
  Spanish: words(
    'de la el en y se es que los las una para por como está pero más del con sus fue ser esta este sobre entre cuando también'
  ),
  French: words(
    'de la le et du en les des une est dans pour que qui pas sur avec par vous nous plus cette aux ont été mais leur sont ces'
  ),
  German: words(
    'der und das ist nicht ein eine mit von auf für sich dem im wird auch als bei nach werden oder sind zur'
  ),
  Portuguese: words(
    'de do da em e se no que não uma para os com mais dos das ao pelo pela foi seu sua são como mas também quando está'
  ),
  Italian: words(
    'la le e che non della per una di il sono nel con più gli dei anche alla come questo questa dal ha si delle'
  ),
  Dutch: words('de het een van niet op voor zijn dat ook met te aan er om naar bij uit maar wordt deze door werd'),
  Swedish: words('och att det som är för inte av ett på till med har om var den jag han kan från'),
  Danish: words('og det er ikke af til på med der har jeg et den som for en fra kan ved vil'),
  Polish: words('nie się jest na że z w jak ale po od za dla przez tym oraz tego był już tylko'),
  Turkish: words('bir ve bu için ile de da çok daha gibi ne olarak sonra kadar olan var ama en')
}

/** Words of the same kind that are English and of few other languages. */
const english = words(
  'the of and to that it for with as be at by this have from not but they his her she you which their were are had'
)

/**
 * The language of a document that is not English, as English names it; undefined for English and where it cannot be
 * told. What the document declares counts for more than how it reads.
 */
export function foreignLanguage(document: ProseDocument): string | undefined {
  const declared = declaredLanguage(document)
  if (declared !== undefined) return declared === 'en' || declared === 'eng' ? undefined : nameOfLanguage(declared)
  return languageOfWords(document)
}

/** The language code in front matter or on `<html>`, in lower case and without its region. */
function declaredLanguage({source, format}: ProseDocument): string | undefined {
  if (format === 'html')
    return /<html\b[^>]{0,1000}?\slang\s*=\s*["']?([a-z]{2,3})\b/i.exec(source.slice(0, 4096))?.[1]?.toLowerCase()
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(source)?.[0]
  if (fence === undefined || format === 'text') return
  const matter = source.slice(0, Math.max(0, source.indexOf(`\n${fence}`)))
  return /^(?:lang|language|locale)[ \t]*[:=][ \t]*["']?([a-z]{2,3})(?:[-_][a-z\d-]+)?["']?[ \t]*\r?$/im
    .exec(matter)?.[1]
    ?.toLowerCase()
}

function nameOfLanguage(code: string): string | undefined {
  try {
    return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(code)
  } catch {
    return
  }
}

/** The languages that have a word, by the word, as indexes; English is the one behind the others. */
const languagesOf = new Map<string, number[]>()
const languages = Object.keys(common)
for (const [index, words] of [...Object.values(common), english].entries())
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), index])

const longest = Math.max(...Array.from(languagesOf.keys(), ({length}) => length))

/** The ends of those words, in small letters and in capitals: most words have none of them, and need not be cut out of their text. */
const ends = new Uint8Array(1024)
for (const word of languagesOf.keys())
  for (const first of [word, word.toUpperCase()])
    for (const last of [word, word.toUpperCase()]) ends[endsOf(first + last, 0, first.length + last.length)] = 1

/** A small number, from the first and the last letter of a word. */
function endsOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31)
}

function languageOfWords(document: ProseDocument): string | undefined {
  const counts = languages.map(() => 0)
  let most = 0
  let total = 0
  let inEnglish = 0
  let otherScript = 0
  for (const {text, words} of document.blocks) {
    for (let index = 0; index < words.length && total < sampled; index++) {
      total++
      const start = words.start(index)
      const end = words.end(index)
      if (end - start <= longest && ends[endsOf(text, start, end)] === 1) {
        const found = languagesOf.get(words.text(index).toLowerCase())
        if (found !== undefined)
          for (const language of found) {
            if (language === languages.length) inEnglish++
            else most = Math.max(most, ++counts[language]!)
          }
      }
      if (!isPlainLetter(text, start) && isOfOtherScript(words.text(index))) otherScript++
    }
    // No language has so many of its words in what is left.
    if (most + (sampled - total) / 3 <= inEnglish * 2 && otherScript === 0) return
    if (total >= sampled) break
  }
  if (total < enough) return
  if (otherScript > total / 2) return 'a language of another script'
  if (most <= inEnglish * 2 || most < total / 16) return
  // An English text without English words is a list of names.
  if (most < total / 8 && (total < certain || most <= inEnglish * 8)) return
  return endsInEnglish(document) ? undefined : languages[counts.indexOf(most)]
}

/** Whether the second half is in English, as where a post is given in two languages. */
function endsInEnglish({blocks}: ProseDocument): boolean {
  let total = 0
  let inEnglish = 0
  for (const {words} of blocks.slice(blocks.length >> 1))
    for (let index = 0; index < words.length && total < sampled; index++) {
      total++
      if (english.has(words.text(index).toLowerCase())) inEnglish++
    }
  return inEnglish > total / 10
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Whether a letter from A to Z stands there: most words begin with one. */
function isPlainLetter(text: string, at: number): boolean {
  const small = text.charCodeAt(at) | 0x20
  return small >= 0x61 && small <= 0x7a
}

function isOfOtherScript(word: string): boolean {
  return !/^[\0-\x7f]*$/.test(word) && /^\P{Script=Latin}+$/u.test(word) && /\p{L}/u.test(word)
}

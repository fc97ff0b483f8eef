import {saidAs} from './data/said-as.ts'
import {fold} from './fold.ts'

/**
 * How a spelling may be read aloud: a lattice whose every path from the first node to the last is one reading.
 *
 * A name says nothing of the language it comes from, so no single pronunciation is right: `ch` is read as in “church”, and at
 * a small cost as in “Christie”, “Chanel” or “Bach”.
 */
export interface Readings {
  /** The folded word. */
  readonly word: string
  /** The nodes in an order in which every arc leads forward; the first letter's node is first. */
  readonly order: readonly number[]
  readonly arcs: readonly (readonly Arc[])[]
  readonly end: number
  /** The consonants that some reading has, a bit each: see `consonantBit`. */
  readonly possible: number
  /** The consonants that all readings have. */
  readonly certain: number
}

/** The code of a letter that is not heard. */
export const silent = 0

/** One sound of a reading. */
interface Arc {
  readonly to: number
  /** The code of the sound's letter, or `silent`. */
  readonly sound: number
  /** How unlikely the reading is. */
  readonly cost: number
}

const consonants = 'bdfgklmnprstvzSZCJTNhyw'

/** The bit that stands for a consonant, by the code of its letter; 0 for vowels and what is not heard. */
export function consonantBit(sound: number): number {
  return consonantBits[sound]!
}

const consonantBits = Uint32Array.from({length: 128}, (_, code) => {
  const at = code === silent ? -1 : consonants.indexOf(String.fromCharCode(code))
  return at < 0 ? 0 : 1 << at
})

type Reading = readonly [sounds: string, cost: number]

interface Group {
  readonly letters: string
  readonly readings: readonly Reading[]
  /** What it costs to read one that is part of a longer group by itself (“shanghai”, “coup” and “coop”): less for vowels. */
  readonly apart: number
}

/**
 * Letter groups and their sounds. The sounds are one character each: C as in church, S as in ship, Z as in measure, J as in
 * jam, T as in thin, N as in sing, @ as in about, 3 as in my, 4 as in now, 5 as in boy, A as in saw, E as in say, I as in
 * bit, U as in put; other letters as in Italian.
 *
 * By their first letter, the longest first.
 */
const groups = new Map<string, Group[]>()
{
  const table = `
b bb:b|d dd dh:d|dt:t|f ff:f|k kk ck:k|l:l|ll:l,y.3|m mm:m|n nn:n|p pp:p|r rr rh:r|t tt:t|v:v,f.2|w:w,v.15|wh:w,h.2
c:k|cc:k,ks.1,C.2|ch:C,k.1,S.1,h.2|cz:C,z.1,s.3|cs:C,ks.1|cq:k|dg dj:J|dz:dz,z.2|g:g|gg:g,J.2|gh:g,.1,f.3|gu:g,gu,gw.1
h:h,.2|hua:wA,hwA,hyuA.1|hue:we,hyu.05,hyue.05,hue.05|hui:wi,hwi|tx:C,tks.2|j:J,h.15,y.15,Z.1|kh:k,h.2|kj tj:C.1,S.1,ky,ty|ng:N,Ng|ph:f,p.2|pf:f,pf.1|q:k,g.25|qu:kw,k.1|s:s,z.1|ss:s|sh:S|sch:S,sk.1
sc:sk,s.1|sz:s,S.1,z.2|sj:S|th:T,t.1|tch tsch:C|tz ts:ts,z.2,s.2|x xx:ks,z.2,S.2,h.2|z:z,s.15,ts.15|zz:z,ts.1|zh:Z,J.2
y:y,i,I.05,3.15|a:a,A,E.1,@.1|ai ay:E,3.05|au:A,4.1|aw:A|aa ah:A|ae:E,i.1,3.1|e:e,i.1,E.15,@.1|ee:i,E.15|ea:i,e.1,E.15|ear:@r,ir,er.1|eh:E,e|oeh:o,E.2|uh:u,@.1
ei:3,i.05,E.05|ey:i,E.1,3.15|eu:u,5.1,yu.1|ew:u,yu|eau:o|i:I,i.05,3.1|ie:i,3.1,ie.2|ii iy ij yy:i
o:A,o.05,@.1|oa:o|oe:o,E.2,oe.15,u.3|oo:u,U.05,o.2|ou:u,4.05,o.1,A.15,U.1|oux:u,uks.1|eux:u,uks.1|eaux:o,oks.2|ow:o,4.05|oi oy:5|oh:o
u:@,u.05,U.05,yu.1|ue:u,yu,ue.2|ui:u,i.2,wi.1`
  for (const entry of table.trim().split(/[|\n]/)) {
    const [letters, sounds] = entry.split(':') as [string, string]
    const readings = sounds.split(',').map((reading): Reading => {
      const dot = reading.indexOf('.')
      return dot < 0 ? [reading, 0] : [reading.slice(0, dot), Number(reading.slice(dot))]
    })
    for (const group of letters.split(' ')) {
      const list = groups.get(group[0]!) ?? []
      groups.set(group[0]!, list)
      list.push({letters: group, readings, apart: 'aeiouy'.includes(group[0]!) ? 0.08 : 0.25})
    }
  }
  for (const list of groups.values()) list.sort((left, right) => right.letters.length - left.letters.length)
}

/** A single vowel at the end of a word is never read as inside it. */
const finalVowels = new Map<string, Reading[]>([
  [
    'a',
    [
      ['@', 0],
      ['A', 0.05]
    ]
  ],
  [
    'e',
    [
      ['E', 0.15],
      ['i', 0.15],
      ['', 0]
    ]
  ],
  [
    'i',
    [
      ['i', 0],
      ['3', 0.2]
    ]
  ],
  ['o', [['o', 0]]],
  ['u', [['u', 0]]],
  [
    'y',
    [
      ['i', 0],
      ['3', 0.1]
    ]
  ]
])

/** Spellings that are read so only at the start of a word: “Gnome”, “Wright”, “McNair”, “Mackenzie”, “Tsipras”, “Xander”. */
const initial: readonly (readonly [letters: string, sounds: string, cost: number])[] = [
  ['gn', 'n', 0],
  ['kn', 'n', 0],
  ['pn', 'n', 0],
  ['ps', 's', 0.1],
  ['wr', 'r', 0],
  ['hs', 'S', 0],
  ['mc', 'm@k', 0],
  ['mck', 'm@k', 0],
  ['mac', 'm@k', 0.05],
  ['mack', 'm@k', 0.05],
  ['ts', 's', 0.1],
  ['x', 'z', 0]
]

/** Two letters that are read so only at the end of a word: “Cologne”, “Lamb”, “Autumn”, “Taylor”, “Acre”, “Sprinkle”. */
const final = new Map(
  Object.entries({gn: 'n', mb: 'm', mn: 'm', er: '@r', or: '@r', ar: '@r', ur: '@r', ir: '@r', re: '@r', le: '@l'})
)

/** “Thompson”, “Hudson’s”: the middle of three consonants is lost. */
const withLostMiddle = new Set(['mps', 'mpt', 'mpb', 'nds', 'nts'])

/** Whether its letters tell little of its sound: who hears “Strachan” may well write “Strawn”, and nobody the reverse. */
export function isSaidOtherwise(word: string): boolean {
  return saidAs.has(fold(word))
}

/** The readings of a folded word. */
export function readingsOf(word: string): Readings {
  const length = word.length
  const arcs: Arc[][] = Array.from({length: length + 1}, () => [])
  const order: number[] = []
  /** A path of the sounds from one letter's node to another's; several sounds get nodes of their own between. */
  const put = (from: number, to: number, sounds: string, cost: number): void => {
    let node = from
    for (let at = 0; at < sounds.length - 1; at++) {
      const next = arcs.push([]) - 1
      order.push(next)
      arcs[node]!.push({to: next, sound: sounds.charCodeAt(at), cost: at === 0 ? cost : 0})
      node = next
    }
    const sound = sounds === '' ? silent : sounds.charCodeAt(sounds.length - 1)
    arcs[node]!.push({to, sound, cost: sounds.length > 1 ? 0 : cost})
  }
  const oneSyllable = (word.replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length <= 1

  for (let at = 0; at < length; at++) {
    // The nodes inside a letter group follow the node that opens it.
    order.push(at)
    let longest = 0
    for (const {letters, readings, apart} of groups.get(word[at]!) ?? []) {
      if (!word.startsWith(letters, at)) continue
      const size = letters.length
      longest ||= size
      const last = size === 1 && at === length - 1 && length > 2
      const soft = isSoft(word[at + size])
      const whole = size === longest ? 0 : apart
      for (const [sounds, cost] of (last && finalVowels.get(letters)) || readings) {
        const weak = oneSyllable && sounds === '@' && letters !== 'u' ? 0.25 : 0
        put(at, at + size, sounds, cost + whole + weak + (letters === 'c' && soft ? 0.3 : 0))
      }
      if (soft && (letters === 'c' || letters === 'sc')) put(at, at + size, 's', whole)
      if (soft && letters === 'g') put(at, at + size, 'J', 0.05 + whole)
    }
    readInPlace(word, at, put)
  }
  order.push(length)
  return {word, arcs, end: length, order, ...consonantsOf(order, arcs)}
}

function consonantsOf(order: readonly number[], arcs: readonly (readonly Arc[])[]) {
  let possible = 0
  // What all ways to a node have in common.
  const common = new Int32Array(arcs.length).fill(-1)
  common[0] = 0
  for (const node of order)
    for (const {to, sound} of arcs[node]!) {
      possible |= consonantBits[sound]!
      common[to]! &= common[node]! | consonantBits[sound]!
    }
  return {possible, certain: common[order.at(-1)!]!}
}

function isSoft(next: string | undefined): boolean {
  return next === 'e' || next === 'i' || next === 'y'
}

/** Readings that hang on what stands around the letter. */
function readInPlace(word: string, at: number, put: (from: number, to: number, sounds: string, cost: number) => void) {
  const length = word.length
  if (at === 0) {
    const whole = saidAs.get(word)
    if (whole !== undefined) put(0, length, whole, 0)
    for (const [letters, sounds, cost] of initial) if (word.startsWith(letters)) put(0, letters.length, sounds, cost)
  }
  const ending = at === length - 2 ? final.get(word.slice(at)) : undefined
  if (ending !== undefined) put(at, length, ending, 0)

  const next = word[at + 1] ?? ''
  const afterNext = word[at + 2] ?? ''
  switch (word[at]) {
    case 'e':
      if (at === length - 2 && next === 's' && length > 4) put(at, at + 1, '', 0.05)
      else if (at > 1 && at < length - 2) put(at, at + 1, '', 0.15)
      break
    case 't':
    case 'c':
    case 's':
      // “Christian”, “Marcia”, “Asia”.
      if (next === 'i' && (afterNext === 'a' || afterNext === 'o')) put(at, at + 2, 'S', word[at] === 's' ? 0.2 : 0.1)
      // “Wojciech”, “Ciampi”
      if (word[at] === 'c' && next === 'i' && /[aeou]/.test(afterNext)) put(at, at + 2, 'C', 0.1)
      break
    case 'm':
    case 'n':
      // n before a lip sound becomes m: “Sheinbaum” is heard as “Shimebaum”, “Bonparte” as “Bomparte”.
      if (word[at] === 'n' && (next === 'b' || next === 'p' || next === 'm')) put(at, at + 1, 'm', 0.15)
      if (withLostMiddle.has(word.slice(at, at + 3))) put(at, at + 2, word[at]!, 0.15)
      break
    case 'i':
      if (word.startsWith('igh', at)) put(at, at + 3, '3', 0)
      break
    case 'a':
      if (next === 'l' && (afterNext === 'k' || afterNext === 'm')) put(at, at + 2, 'A', 0.1)
      if (word.startsWith('augh', at)) put(at, at + 4, 'A', 0.05)
      break
    case 'o':
      if (word.startsWith('ough', at)) put(at, at + 4, 'A', 0.05)
      // “Malcolm”, “Holmes”, “Norfolk”
      if (next === 'l' && (afterNext === 'k' || afterNext === 'm')) put(at, at + 2, 'o', 0.1)
      break
    case 'u':
      // “Huang”, “Juan”
      if (at > 0 && 'aeio'.includes(next) && next !== '') put(at, at + 1, 'w', 0.1)
  }
}

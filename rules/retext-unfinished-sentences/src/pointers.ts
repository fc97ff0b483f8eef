import {goesOnInNouns} from './nouns-wanted.ts'
import {performances} from './pointing-words.ts'
import {media} from './things.ts'

/** What may be shown as text, too. */
const texts =
  'posts?|tweets?|threads?|statements?|letters?|reports?|documents?|interviews?|lists?|transcripts?|messages?|text'

// “Table 2” names a table that may stand anywhere.
// Without the flag `u`, which makes looking for small letters and capitals alike take several times as long.
const mediaWord = new RegExp(`\\b(?:${media})\\b(?! ?\\d)`, 'i')
const anyWord = new RegExp(`\\b(?:${media}|${texts})\\b`, 'i')
const letter = 'a-z\u00c0-\u024f'
const articles = `(?:(?:the|a|an|some|our|my) )?(?:[${letter}’'-]+ ){0,2}?`
const shows = new RegExp(
  `\\b(?:below|above|as follows)\\b|\\bfollowing (?:map|chart|graph|diagram|video|photo|picture|image)s?\\b|\\bhere:$|^here(?:[’']s| is| are) ${articles}(?:${media})\\b`,
  'i'
)
const direction = /\b(?:below|above|here|as follows|following)\b/i
const call = /^(?:please )?(?:see|watch|view|read|listen|check out|take a look|have a look|look|find|click|play)\b/i

/** Whether a lead-in promises something to look at or listen to, so that a paragraph after it is no answer. */
export function promisesMedia(sentence: string): boolean {
  return (
    ((call.test(sentence) || shows.test(sentence)) && mediaWord.test(sentence)) ||
    mediaLabel.test(sentence) ||
    performance.test(sentence) ||
    sent.test(sentence)
  )
}

/** “She sent me this photo:” */
const sent = new RegExp(`\\bthis (?:[${letter}’'-]+ ){0,2}?(?:${media})s?:$`, 'i')

/** Whether a lead-in promises what has been seen or heard: “Here’s what the roof looked like on Monday:”, but not “what my week looked like”. */
export function promisesLook(sentence: string): boolean {
  return (
    look.test(sentence) &&
    !/\b(?:day|week|month|year|routine|season|schedule|programme)s?\b[^:]{0,12}\b(?:look|sound)ed\b/i.test(sentence)
  )
}

const look = /^(?:and )?(?:here(?:[’']s| is)|this is) (?:what|how) [^:]{1,80}\b(?:looked|sounded)\b/i

/** “Here’s the link:” */
export function promisesLink(sentence: string): boolean {
  return /\b(?:here(?:[’']s| is)|this is) the link\b[^:]{0,30}:$/i.test(sentence)
}

/** “WATCH:”, over what a site has not kept. */
const mediaLabel = /^(?:(?:WATCH|LISTEN|VIDEO|AUDIO|PHOTOS?|GALLERY|SLIDESHOW)(?: [A-Z]+)?|Watch|Listen)\s?:$/u

/** “Watch the moment it was found:”, “Listen to the single here:” */
const performance = new RegExp(
  `^(?:please )?(?:watch|listen to|hear) (?:(?:the|a|an|his|her|their|its|our) (?:[${letter}’'-]+ ){0,2}?(?:${performances})\\b|(?:how|it|him|her|them)\\b).*:$`,
  'i'
)

/** Whether a lead-in promises a post: “See the post below:”. */
export function promisesPost(sentence: string): boolean {
  return /\b(?:posts?|tweets?)\b/i.test(sentence) && /\b(?:below|here)\b/i.test(sentence) && call.test(sentence)
}

/** Whether a lead-in leads to what stands right under it, and to no section: “WATCH:”, “Related:”, “She wrote:”. */
export function leadsToNextLine(sentence: string): boolean {
  return (
    promisesMedia(sentence) ||
    promisesPost(sentence) ||
    /^(?:(?:read )?more(?: on this story)?|related|also|see also|read the full [a-z]+ (?:below|here))\s?:$/i.test(
      sentence
    ) ||
    /^(?:here(?:[’']s| is) )?(?:the )?full (?:text of the [a-z]+|statement|letter|speech|report|transcript|text|list)\s?:$/i.test(
      sentence
    ) ||
    /^(?:(?:have|take) a look|see for yourself|look at (?:this|these|that))\s?:$|\b(?:said|wrote|tweeted|posted|continued|added|replied|said in a statement|posted this|wrote this|shared this|sent (?:me|us) this|here|below)\s?:$/i.test(
      sentence
    ) ||
    // “You should see the following output:”
    /\bfollowing (?:code|command|output|error|message|snippet|line|response|result|query|script)s?\s?:$/i.test(sentence)
  )
}

/** Whether a lead-in points at all: “See the post below:”. */
export function points(sentence: string): boolean {
  return (anyWord.test(sentence) && direction.test(sentence)) || call.test(sentence)
}

/** Whether a lead-in promises a list: “The key points are:”. */
export function promisesList(sentence: string, wants = wantsNouns(sentence)): boolean {
  return (
    counts.test(sentence) ||
    wants ||
    (endsInList.test(sentence.slice(-longestEnd)) && !anyWord.test(sentence.replace(/\blists?\b/gi, '')))
  )
}

const endsInList =
  /\b(?:the following|as follows|(?:synopsis|summary|list|programme|program|schedule|timetable|agenda|menu) follows|are(?: these)?|were these|includes?|including|points|takeaways|steps|reasons|measures|items|tips|ways|things|questions|rules)\s*:$/i
/** Room for “programme follows :”, and the space before it. */
const longestEnd = 24

/** Whether a lead-in goes on with things, and not with sentences: “The jobs are:”, “The plan includes:”, “You’ll need:”. */
export function wantsNouns(sentence: string): boolean {
  return things.test(sentence) || wants.test(sentence) || goesOnInNouns(sentence)
}

const wants = /\b(?:are(?: these)?|were these|includes?|including)\s?:$/i

const things =
  /^(?:here(?:[’']s| is) )?(?:what to|(?:please )?(?:(?:remember|do not forget|don[’']t forget) to|please)|(?:what )?(?:you|we|I)(?:[’']ll|[’']d| will| should| must)?(?: also| still)?) (?:bring|need|pack|wear|take|carry)(?: [\p{L}’'-]+){0,6}\s?:$|^bring with you\s?:$/iu

/** Whether a lead-in asks for things, which no sections are: “What to bring on the day:”, “You’ll need:”, “For the filling:”. */
export function asksForThings(sentence: string): boolean {
  return things.test(sentence) || part.test(sentence)
}

/** A recipe has a list for each part of the dish. */
const part = /^for the [a-z-]+(?: [a-z-]+)?\s?:$/i

/** “You need three things before you start:”, “Send us the following documents:”, “Here are our next steps:”. */
const counts = new RegExp(
  `\\b(?:two|three|four|five|six|seven|eight|nine|ten|following|next|key|main|are (?:the|our|my)) (?:[${letter}]+ ){0,2}?(?:things|points|takeaways|steps|reasons|measures|items|tips|ways|questions|rules|changes|dates|documents|parts|conditions|requirements|recommendations|suggestions|proposals|lessons|demands|pieces of advice)\\b|(?:\\bare|[’']re) as follows:$`,
  'i'
)

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** How many things a lead-in announces. */
export function countIn(sentence: string): number | undefined {
  const words = sentence.toLowerCase().split(/[^a-z]+/u)
  const at = numbers.findIndex((number) => words.includes(number))
  return at < 0 ? undefined : at + 2
}

/** Whether a lead-in promises a list that a paragraph does not give: it says how many things there are, or what. */
export function countsItems(sentence: string): boolean {
  return counts.test(sentence)
}

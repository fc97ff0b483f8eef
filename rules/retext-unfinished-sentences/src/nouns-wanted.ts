/** What is told in sentences, each of which may have a paragraph of its own: no list of nouns. */
const told =
  /\b(?:rules?|reasons?|points?(?! of contact)|steps?|changes?|questions?|answers?|facts?|findings?|recommendations?|terms?|conditions?|events?|tips?|lessons?|conclusions?|arguments?|options?|ways?|things?|thoughts?|views?|ideas?|words?|problems?|issues?|challenges?|differences?|concerns?|worries|risks?|doubts?|objections?|claims?|demands?|advantages?|disadvantages?|benefits?|aims?|goals?|principles?|remarks?|replies|reply|letters?|statements?|text|stor(?:y|ies)|accounts?|advice|scenes?|instructions?|directions?|comments?|reviews?|quotes?|lines|verses?|definitions?|examples?|details|arrangements|circumstances|notes?)\b/i

/** Whether sentences are announced: “The changes are:”. */
export function isTold(sentence: string): boolean {
  return told.test(sentence)
}

/** “The winners were:”, “The prices are as follows:”, “The two plans compare as follows:” */
const verbs =
  /\b(?:(?:[’']re|are|were|will be|can be|include[sd]?|including)(?: (?:these|as follows))?|(?:compares?|ranks?|breaks? down|divided|split|scored|voted) as follows|(?:timetable|line-?up|list|result|score)(?: [a-z]+){0,4} (?:is|was) as follows)\s?:$/i
/** “The candidates are, in the order of the ballot:” */
const interrupted = /\b(?:are|were|include[sd]?), (?:in|by|with|from|according) [^,:]{1,40}:$/i
/** “Here is the full list:”, “The full line-up:” */
const lists =
  /(?:^(?:the )?|\b(?:here (?:is|are)|this is|here[’']s) (?:the|our|a) )(?:(?:full|complete|final|provisional|revised) )+(?:list|line-?up|results|scores|timetable|programme|schedule|fixtures|agenda|menu|standings|order)(?: (?:of|for) [^:]{1,40})?\s?:$/i
/** “Here are the winners:” */
const presented =
  /^(?:here|these) are (?:(?:all )?(?:the|our)|(?:this|last) (?:year|month|week)[’']s) (?:[a-z\u00c0-\u024f-]+ ){0,3}[a-z\u00c0-\u024f]+s\s?:$/i
/** What is told in sentences, and presented in them. */
const shown = /\b(?:highlights|takeaways|headlines|updates|moments|plans|proposals|parts|photos|pictures)\b/i
/** “with any of the following symptoms:”, “if they have any of these:”, “The following are not allowed in the hall:” */
const anyOf =
  /\b(?:any|one|all|some) of (?:the following|these)\b[^:]{0,60}:$|^the following (?:are|were|(?:will|can|may|must) (?:not )?be|cannot be) (?!(?:true|agreed|decided|discussed|noted|said|known|found|proposed|suggested|recommended|considered)\b)[^:]{1,60}:$|\bif (?:you|they) have\s?:$/i
/** “Special thanks go to:” */
const thanked =
  /\b(?:thanks (?:also )?(?:go |are due )?to|congratulations to(?: (?:all )?(?:our|the|this year[’']s) [a-z]+s)?|like to thank|(?:awarded|given|presented|went|go|goes|going) to)\s?:$/i
/** “The following roads will be closed:”, “The walk takes in these villages:” */
const following =
  /\bthe following (?:[a-z\u00c0-\u024f]+ )?(?:(?!(?:has|is|was|does|shows|gives|lists|explains)\b)[a-z\u00c0-\u024f]+[a-rt-z]s|people|children|women|men)(?: [a-z\u00c0-\u024f\d.’'-]+){0,12}(?:, (?:who|whose|which) [^,;:]{1,60})?\s?:$|\bthese(?: [a-z\u00c0-\u024f]+){0,2} [a-z\u00c0-\u024f]+s(?: (?:with|by|in|to|for|on|at|from) [^:,;]{1,40})?\s?:$/i
/** “Projects will be scored on the following:”, “customers could help by doing the following:” */
const object =
  /\b(?:of|for|from|by|with|on|in|at|to|among|thank|send us|bring|pack|include|covers?|contact|doing|contains?|bought|needs?|send|submit|provide|supply|collect|try|return) (?:all of |any of )?the following(?: (?:by|before|on|to|for) [^:]{1,30})?\s?:$|\b(?:send|include|check (?:that )?you have|(?:make sure|be sure) (?:that )?you have)(?: (?:us|me|to us))?\s?:$|\bhave (?:all of )?the following (?:(?:to|at) hand|ready|available|with you)\s?:$/i
/** “It’s also good with:”, “people who can help with:”: a preposition wants a noun, but for “what she lives for:”. */
const preposition =
  /\b(?:(?:is|are|open|closed|held|leaves?|meets?) on|from|with|at|by|of|for|between|among|against|via|into)\s?:$/i
const licence =
  /\b(?:what|whom|which|where|how|why)\b|\b(?:who|that)\b(?! (?:can|could|will|would|may|might|is|are|was|were|ha[sd]|have|wants?|needs?)\b)/i
/** “The shop sells:” */
const transitive =
  /\b(?:we|you|they|i|will|still|also|[a-z]+s?) (?:needs?|sells?|stocks?|offers?|serves?|contains?|requires?|comprises?|covers?|costs?|pays?|bring|pack|wear|takes? in|passes)\s?:$/i
/** “On the way you will see:”, but not “As you can see:” */
const seen =
  /^(?!as ).{0,80}\b(?:you|visitors|walkers|readers|they) (?:will|can|may) (?:also )?(?:find|see|meet|hear)\s?:$/i
/** “The board has four members:” */
const counted =
  /\b(?:has|have|had|are|were) (?:two|three|four|five|six|seven|eight|nine|ten) (?:[a-z\u00c0-\u024f-]+ ){0,2}[a-z\u00c0-\u024f]+s\s?:$/i
/** “The order of play is:” */
const set =
  /^(?:the|our|today[’']s) (?:[a-z]+ )?(?:menu|programme|line-?up|order of (?:play|service|events)|timetable|team|squad|itinerary) (?:is|was|will be)\s?:$/i
const label =
  /^(?:the )?(?:ingredients|fixtures|line-?up|scorers|timetable|prices|opening (?:hours|times)|shopping list|dates for (?:your|the) diary|winners|runners-up|members of the (?:jury|committee)|present|apologies)\s?:$/i

/** Room for “the following people have offered to help on the day :”. */
const longest = 120

/** Whether a lead-in goes on with things, and not with sentences: “The jobs are:”, “The plan includes:”, “It goes well with:”. */
export function goesOnInNouns(sentence: string): boolean {
  return announces(sentence, told)
}

/** Whether a lead-in announces several things that are told in sentences: “The changes are:”. */
export function goesOnInSentences(sentence: string): boolean {
  return told.test(sentence) && announces(sentence, lawful)
}

/** What follows “subject to the following conditions:” is the law’s. */
const lawful = /\b(?:terms?|conditions?|options?)\b/i

function announces(sentence: string, excluded: RegExp): boolean {
  // Most lead-ins end with none of these words, and the end is soon read.
  const end = sentence.slice(-shortEnd)
  if (verbs.test(end) || interrupted.test(end) || announcesNamed(sentence)) return !excluded.test(sentence)
  if (object.test(end) || thanked.test(end) || label.test(sentence)) return true
  if (sentence.length <= longestOfList && presented.test(sentence))
    return !(excluded.test(sentence) || shown.test(sentence))
  if (/following|these|have/i.test(sentence) && anyOf.test(sentence.slice(-longest))) return !excluded.test(sentence)
  if (sentence.length <= longestOfList && lists.test(sentence)) return true
  if (preposition.test(end)) return !licence.test(end)
  if (set.test(sentence)) return true
  return (transitive.test(end) || counted.test(end) || seen.test(sentence)) && !excluded.test(sentence)
}

function announcesNamed(sentence: string): boolean {
  return /following|these/i.test(sentence) && following.test(sentence.slice(-longest))
}

/** “Here is the full list of owls for this year:” */
const longestOfList = 80

/** Code units; what leads a preposition on stands near it. */
const shortEnd = 50

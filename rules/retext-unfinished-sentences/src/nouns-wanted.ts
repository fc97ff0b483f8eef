/** What is told in sentences, each of which may have a paragraph of its own: no list of nouns. */
const told =
  /\b(?:rules?|reasons?|points?(?! of contact)|steps?|changes?|questions?|answers?|facts?|findings?|recommendations?|terms?|conditions?|events?|tips?|lessons?|conclusions?|arguments?|options?|ways?|things?|thoughts?|views?|ideas?|words?|problems?|issues?|challenges?|differences?|concerns?|worries|risks?|doubts?|objections?|claims?|demands?|advantages?|disadvantages?|benefits?|aims?|goals?|principles?|remarks?|replies|reply|letters?|statements?|text|stor(?:y|ies)|accounts?|advice|scenes?|instructions?|directions?|comments?|reviews?|quotes?|lines|verses?|definitions?|examples?|details|arrangements|circumstances|notes?)\b/i

/** Whether sentences are announced: “The changes are:”. */
export function isTold(sentence: string): boolean {
  return told.test(sentence)
}

/** “The winners were:”, “The prices are as follows:”, “The two plans compare as follows:” */
const verbs =
  /\b(?:(?:[’']re|are|were|will be|can be|include[sd]?|including)(?: (?:these|as follows))?|(?:compares?|ranks?|breaks? down|divided|split|scored|voted) as follows|(?:timetable|line-?up|list|result|score|cast|crew|team|squad|committee|jury|menu|agenda|programme|order)(?: [a-z]+){0,4} (?:is|was) as follows)\s?:$/i
/** “The candidates are, in the order of the ballot:” */
const interrupted = /\b(?:are|were|include[sd]?), (?:in|by|with|from|according) [^,:]{1,40}:$/i
/** “Here is the full list:”, “The full line-up:” */
const lists =
  /(?:^(?:the )?|\b(?:here (?:is|are)|this is|here[’']s) (?:the|our|a) )(?:(?:full|complete|final|provisional|revised) )+(?:list|line-?up|results|scores|timetable|programme|schedule|fixtures|agenda|menu|standings|order)(?: (?:of|for) [^:]{1,40})?\s?:$/i
/** “Here are the winners:”, “If you want to help, these are the people to write to:” */
const presented =
  /(?:^|, )(?:here|these) (?:are|were) (?:(?:all )?(?:the|our|my)|(?:this|last) (?:year|month|week)[’']s) (?:[a-z\u00c0-\u024f-]+ ){0,3}(?:people|children|women|men|[a-z\u00c0-\u024f]+s)(?: (?:to|who|that|we|you|i) [^:,;]{1,40})?\s?:$/i
/** What is told in sentences, and presented in them. */
const shown = /\b(?:highlights|takeaways|headlines|updates|moments|plans|proposals|parts|photos|pictures)\b/i
/** “with any of the following symptoms:”, “if they have any of these:”, “The following are not allowed in the hall:” */
const anyOf =
  /\b(?:any|one|all|some) of (?:the following|these)\b[^:]{0,60}:$|^the following (?:are|were|(?:will|can|may|must) (?:not )?be|cannot be) (?!(?:true|agreed|decided|discussed|noted|said|known|found|proposed|suggested|recommended|considered)\b)[^:]{1,60}:$|^the following (?:have|had|helped|gave|took|brought|sent|won|joined|raised) (?!been (?:true|agreed|decided|discussed|noted|said|known|found|proposed|suggested|recommended|considered)\b)[^:]{1,60}:$|\bof the following (?:are|would be) [^:]{1,40}:$|\bif (?:you|they) have\s?:$/i
/** “Special thanks go to:” */
const thanked =
  /\b(?:thanks (?:also )?(?:go |are due )?to|congratulations to(?: (?:all )?(?:our|the|this year[’']s) [a-z]+s)?|like to thank|(?:awarded|given|presented|went|go|goes|going) to)\s?:$/i
/** “The following roads will be closed:”, “The walk takes in these villages:” */
const following =
  /\bthe following (?:[a-z\u00c0-\u024f]+ )?(?:(?!(?:has|is|was|does|shows|gives|lists|explains)\b)[a-z\u00c0-\u024f]+[a-rt-z]s|people|children|women|men)(?: [a-z\u00c0-\u024f\d.’'-]+){0,12}(?:, (?:who|whose|which) [^,;:]{1,60})?\s?:$|\bthese(?: [a-z\u00c0-\u024f]+){0,2} [a-z\u00c0-\u024f]+s(?: (?:with|by|in|to|for|on|at|from) [^:,;]{1,40})?\s?:$/i
/** “Projects will be scored on the following:”, “customers could help by doing the following:” */
const object =
  /\b(?:of|for|from|by|with|on|in|at|to|among|thank|send us|bring|pack|include|covers?|contact|do|doing|done|check|consider|complete|avoid|wear|contains?|bought|needs?|send|submit|provide|supply|collect|try|return) (?:all of |any of )?the following(?: (?:by|before|on|to|for) [^:]{1,30})?\s?:$|\b(?:send|include|check (?:that )?you have|(?:make sure|be sure) (?:that )?you have)(?: (?:us|me|to us))?\s?:$|\bhave (?:all of )?the following (?:(?:to|at) hand|ready|available|with you)\s?:$/i
/** “It’s also good with:”, “people who can help with:”: a preposition wants a noun, but for “what she lives for:”. */
const preposition =
  /\b(?:(?:is|are|open|closed|held|leaves?|meets?) on|from|with|at|by|of|for|between|among|against|via|into|(?:write|apply|talk|speak|turn|belongs?|sold|lent) to)\s?:$/i
const licence =
  /\b(?:what|whom|which|where|how|why)\b|\b(?:who|that)\b(?! (?:can|could|will|would|may|might|is|are|was|were|ha[sd]|have|wants?|needs?)\b)/i
/** “The shop sells:” */
const transitive =
  /\b(?:we|you|they|i|will|still|also|[a-z]+s?) (?:needs?|sells?|stocks?|offers?|serves?|contains?|requires?|comprises?|covers?|costs?|pays?|bring|pack|wear|takes? in|passes)\s?:$|\bha(?:s|ve|d) (?:so far |also |already )?(?:bought|sold|won|lost|planted|raised|received|collected)\s?:$|\b(?:we|i|they) (?:used|bought|sold|packed|planted)\s?:$|\byou (?:must|should|will) have\s?:$|^(?:in|on|under|behind) .{1,60} (?:lay|stood|hung|sat)\s?:$/i
/** “On the way you will see:”, but not “As you can see:” */
const seen =
  /^(?!as ).{0,80}\b(?:you|visitors|walkers|readers|they) (?:will|can|may) (?:also )?(?:find|see|meet|hear)\s?:$/i
/** “The board has four members:”, “Every account has one of four roles:”, “The judges chose these six:”, but not “After two hours:” */
const counted =
  /(?<!^in |\b(?:the|my|our|his|her|its|their|after|for|all|every|than|least) )\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:[a-z\u00c0-\u024f-]+ ){0,2}(?!(?:seconds|hours|days|weeks|months|years|minutes|miles|words|sentences|lines|times|parts)\b)[a-z\u00c0-\u024f]+s(?: (?:of|in|for) [^:,;]{1,40})?\s?:$|\bthese (?:two|three|four|five|six|seven|eight|nine|ten)\s?:$/i
/** “She wrote to three papers:” */
const addressed = /\b(?:said|says|wrote|writes|told|tells|ask(?:s|ed)?|added|posted|replied|messages?|letters?)\b/i
/** “The order of play is:” */
const set =
  /^(?:the|our|today[’']s) (?:[a-z]+ )?(?:menu|programme|line-?up|shortlist|order of (?:play|service|events)|timetable|team|squad|itinerary)(?: (?:for|on|at) [^:,]{1,30})? (?:is|was|will be)\s?:$/i
/** “Here is what I was glad to have in my rucksack:”, but not “Here is what we know:” */
const owned =
  /^(?:here(?:[’']s| is| was)|this (?:is|was)) what (?:(?:i|we|you|they|he|she|(?:the|our|my) [a-z]+) (?:[a-z’']+ ){0,4}?(?:have|had|made|went into|sold|packed|bought|carried|took|brought|wore|ate|planted|grew|used|collected|ordered|served|need|needed)|(?:is|was) (?:in|on|inside))(?: [a-z\u00c0-\u024f]+){0,5}\s?:$/i
const label =
  /^(?:the )?(?:ingredients|fixtures|line-?up|scorers|timetable|prices|opening (?:hours|times)|shopping list|dates for (?:your|the) diary|winners|runners-up|members of the (?:jury|committee)|present|apologies)\s?:$|^(?:my|our) (?:[a-z]+ ){0,2}(?:favou?rites|picks|choices)(?: (?:this|last) year| so far)?\s?:$/i

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
  if (ordered.test(sentence)) return announces(sentence.replace(ordered, ':'), excluded)
  // Most lead-ins end with none of these words, and the end is soon read.
  const end = sentence.slice(-shortEnd)
  if (verbs.test(end) || interrupted.test(end) || announcesNamed(sentence)) return !excluded.test(sentence)
  if (object.test(end) || thanked.test(end) || label.test(sentence)) return true
  if (sentence.length <= longestOfList && presented.test(sentence))
    return !(excluded.test(sentence) || shown.test(sentence))
  if (
    /^the following (?:have|had|were|helped|gave|took|brought|sent|won|joined|raised) /i.test(sentence) &&
    anyOf.test(sentence)
  )
    return true
  if (/following|these|have/i.test(sentence) && anyOf.test(sentence.slice(-longest))) return !excluded.test(sentence)
  if (sentence.length <= longestOfList && lists.test(sentence)) return true
  if (preposition.test(end)) return !licence.test(end)
  if (set.test(sentence)) return true
  if (sentence.length <= longestOfList && owned.test(sentence)) return true
  const several = counted.exec(end)
  if (several !== null) return !excluded.test(several[0]) && !addressed.test(sentence)
  return (transitive.test(end) || seen.test(sentence)) && !excluded.test(sentence)
}

function announcesNamed(sentence: string): boolean {
  return /following|these/i.test(sentence) && following.test(sentence.slice(-longest))
}

/** “We still need, in order:” */
const ordered = /, in (?:[a-z]+ )?order(?: of [a-z]+)?\s?:$/i

/** “Here is the full list of owls for this year:” */
const longestOfList = 80

/** Code units; what leads a preposition on stands near it. */
const shortEnd = 50

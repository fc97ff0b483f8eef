import {describe, expect, it} from 'vitest'
import {outline} from './text-outline.ts'

const paragraph =
  'The council of the lower town has agreed by one vote to close the harbour road to cars for the whole of next summer.'

/** Each source with its blocks; `…` stands for {@link paragraph}. */
function check(cases: Record<string, [string, string[]]>): void {
  for (const [name, [source, blocks]] of Object.entries(cases)) {
    it(name, () =>
      expect(outline(source.replaceAll('…', paragraph))).toEqual(
        blocks.map((block) => block.replaceAll('…', paragraph))
      )
    )
  }
}

describe('titles', () => {
  check({
    'the first line': ['A road\n\n…', ['title A road', 'paragraph …']],
    'the first line of lines': ['A road\n…\n…', ['title A road', 'paragraph …', 'paragraph …']],
    'a question, and a quotation': ['“Who closed the road?”\n…', ['title “Who closed the road?”', 'paragraph …']],
    'after a date': ['14 October 2024\n\nA road\n\n…', ['dateline 14 October 2024', 'title A road', 'paragraph …']],
    'given twice': ['A road\n\n\nA road\n…\n…', ['title A road', 'heading A road', 'paragraph …', 'paragraph …']],
    'given twice, with a date': [
      'A road that was long, narrow and closed\n\nA road that was long, narrow and closed Monday, 14 October 2024, by our own hand\n\n…',
      [
        'title A road that was long, narrow and closed',
        'heading A road that was long, narrow and closed Monday, 14 October 2024, by our own hand',
        'paragraph …'
      ]
    ],
    'over two lines': [
      'A road that was closed to cars by a council of nine, in the\ndark, by one vote\n\nThe council of the lower town has agreed to close the harbour\nroad.',
      [
        'title A road that was closed to cars by a council of nine, in the / dark, by one vote',
        'paragraph The council of the lower town has agreed to close the harbour / road.'
      ]
    ],
    'no title: a sentence': ['The road is closed.\n\n…', ['paragraph The road is closed.', 'paragraph …']],
    'no title: sentences over several lines': [
      'The council has agreed by one vote to close the harbour road to cars for\nthe whole of summer. The trial would end on 30 September whatever\nthe result\n\nThe chair was not there.',
      [
        'paragraph The council has agreed by one vote to close the harbour road to cars for / the whole of summer. The trial would end on 30 September whatever / the result',
        'paragraph The chair was not there.'
      ]
    ],
    'no title: the head of a press release': [
      'FOR IMMEDIATE RELEASE\n\nContact: Jane Doe\n\nA road\n\n…',
      ['heading FOR IMMEDIATE RELEASE', 'verse Contact: Jane Doe', 'title A road', 'paragraph …']
    ],
    'no title: nothing below': ['The road is closed', ['paragraph The road is closed']],
    'no title: a lead-in': ['The road:\n\n…', ['paragraph The road:', 'paragraph …']],
    'no title: a turn': ['Q: Is it closed?\nA: It is.', ['paragraph Q: Is it closed?', 'paragraph A: It is.']],
    'no title: a list': ['• a road\n• a bridge', ['item new 1 [•] a road', 'item 1 [•] a bridge']]
  })
})

describe('headings', () => {
  check({
    'between blank lines': ['…\n\nThe bridge\n\n…', ['paragraph …', 'heading The bridge', 'paragraph …']],
    'over a paragraph, in lines': [
      '…\n…\nThe bridge\n…',
      ['paragraph …', 'paragraph …', 'heading The bridge', 'paragraph …']
    ],
    'with a number': ['…\n\n1. Footpath 14\n\n…', ['paragraph …', 'heading 1. Footpath 14', 'paragraph …']],
    'with numbers, in lines': [
      '…\n1. It is long\n…\n2) It is wide\n…',
      ['paragraph …', 'heading 1. It is long', 'paragraph …', 'heading 2) It is wide', 'paragraph …']
    ],
    'with numbers, right above paragraphs': [
      '…\n\n1. It is long\n…\n\n2. It is wide\n…',
      ['paragraph …', 'heading 1. It is long', 'paragraph …', 'heading 2. It is wide', 'paragraph …']
    ],
    'in capitals': ['…\n\nTHE BRIDGE\n…\n\n…', ['paragraph …', 'heading THE BRIDGE', 'paragraph …', 'paragraph …']],
    underlined: [
      '…\n\nThe bridge\n----------\n\n…',
      ['paragraph …', 'heading The bridge', 'thematicBreak', 'paragraph …']
    ],
    'over figures': [
      '…\n…\nFinal standings\nMoen 8, Lund 7.5',
      ['paragraph …', 'paragraph …', 'heading Final standings', 'verse Moen 8, Lund 7.5']
    ],
    'over a list': [
      '…\n\nThe bridge\n\n• long\n• wide',
      ['paragraph …', 'heading The bridge', 'item new 1 [•] long', 'item 1 [•] wide']
    ],
    'over a heading': ['…\n\n5\n\nThe bridge\n\n…', ['paragraph …', 'heading 5', 'heading The bridge', 'paragraph …']],
    'no heading: an end mark': ['…\n\nIs it wide?\n\n…', ['paragraph …', 'paragraph Is it wide?', 'paragraph …']],
    'no heading: cut off': [
      '…\n\nMost of them lose more than they\n\n…',
      ['paragraph …', 'paragraph Most of them lose more than they', 'paragraph …']
    ],
    'no heading: too long': [
      '…\n\nThe chair of the committee said that she would count the cars herself, on foot, and that\n\n…',
      [
        'paragraph …',
        'paragraph The chair of the committee said that she would count the cars herself, on foot, and that',
        'paragraph …'
      ]
    ],
    'no heading: nothing below': [
      '…\n\n…\n\nThe ferry should run again',
      ['paragraph …', 'paragraph …', 'paragraph The ferry should run again']
    ],
    'no heading: lower case': ['…\n\nand so it goes\n\n…', ['paragraph …', 'paragraph and so it goes', 'paragraph …']],
    'no heading: speech': [
      '…\n\n“Not me,” said the mayor\n\n…',
      ['paragraph …', 'paragraph “Not me,” said the mayor', 'paragraph …']
    ]
  })
})

describe('what stands over and under a text', () => {
  check({
    bylines: [
      'A road\nBy Marguerite Delacroix-Hunt\n…\n…',
      ['title A road', 'byline By Marguerite Delacroix-Hunt', 'paragraph …', 'paragraph …']
    ],
    'bylines without a name': [
      'A road\n\nBy our correspondent in Bath\n\n…',
      ['title A road', 'byline By our correspondent in Bath', 'paragraph …']
    ],
    'bylines of somebody in capitals': [
      'A road\n\nBy Our Man on the Touchline\n\n…',
      ['title A road', 'byline By Our Man on the Touchline', 'paragraph …']
    ],
    'bylines and datelines in one chunk': [
      'A road\nBy Jane Doe\nLONDON, March 3\n\n…\n\n…',
      ['title A road', 'byline By Jane Doe', 'dateline LONDON, March 3', 'paragraph …', 'paragraph …']
    ],
    credits: [
      '…\n…\nRecorded in Bath and edited for length',
      ['paragraph …', 'paragraph …', 'byline Recorded in Bath and edited for length']
    ],
    'bylines with an office': [
      'A road\n\nBy Jane Doe, staff writer | March 3, 2024\n\n…',
      ['title A road', 'byline By Jane Doe, staff writer | March 3, 2024', 'paragraph …']
    ],
    'no byline, with a name': [
      '…\n…\nBy Jesus, I’ll close that road.',
      ['paragraph …', 'paragraph …', 'paragraph By Jesus, I’ll close that road.']
    ],
    'no byline': ['…\n…\nBy noon they had left.', ['paragraph …', 'paragraph …', 'paragraph By noon they had left.']],
    datelines: [
      'A road\n\nVillage Hall, Thursday 7 March, 7.30 pm\n\n…',
      ['title A road', 'dateline Village Hall, Thursday 7 March, 7.30 pm', 'paragraph …']
    ],
    'datelines inside': [
      'A road\n\nLONDON, March 3 – …\n\n…',
      ['title A road', 'paragraph LONDON, March 3 – …', 'paragraph …']
    ],
    greetings: ['Dear readers,\n\n…\n\n…', ['greeting Dear readers,', 'paragraph …', 'paragraph …']],
    'greetings right above': [
      'Hello all,\n…\n\n…\n\n…',
      ['greeting Hello all,', 'paragraph …', 'paragraph …', 'paragraph …']
    ],
    'no greeting': ['Dear old Tom never came.\n\n…', ['paragraph Dear old Tom never came.', 'paragraph …']],
    closings: [
      '…\n\n…\n\nYours after dark,\nBettina',
      ['paragraph …', 'paragraph …', 'signature Yours after dark, / Bettina']
    ],
    'closings in lines': [
      '…\n…\nBest wishes,\nBettina',
      ['paragraph …', 'paragraph …', 'signature Best wishes,', 'signature Bettina']
    ],
    'a farewell of another kind over the name': [
      '…\n\n…\n\nStroke side forever,\n\nRowan Blake',
      ['paragraph …', 'paragraph …', 'signature Stroke side forever,', 'signature Rowan Blake']
    ],
    'a name under the text': ['…\n…\nP.', ['paragraph …', 'paragraph …', 'signature P.']],
    'a name with a dash': ['…\n\n…\n\n— Jane', ['paragraph …', 'paragraph …', 'signature — Jane']],
    'a name under a quotation': [
      '“The road is long.”\n— Una MacCrimmon\n\n…',
      ['paragraph “The road is long.”', 'signature — Una MacCrimmon', 'paragraph …']
    ],
    'signatures of mail': [
      '…\n\n…\n\n-- \nJane Doe\nOwl Desk',
      ['paragraph …', 'paragraph …', 'signature [--] Jane Doe / Owl Desk']
    ],
    'two hyphens over a text': ['…\n\n--\n\n…', ['paragraph …', 'thematicBreak', 'paragraph …']],
    'the head of a mail': [
      'From: Jane\nSubject: The owl\n\n…\n\n…',
      ['verse From: Jane / Subject: The owl', 'paragraph …', 'paragraph …']
    ]
  })
})

describe('quoted mail', () => {
  check({
    'its paragraphs': [
      '…\n\n> Who closed it?\n>\n> The mayor.\n\n…',
      ['paragraph …', 'quote> Who closed it?', 'quote> The mayor.', 'paragraph …']
    ],
    'its depth': [
      '> > Who closed it?\n> The mayor.\n>>Really?',
      ['quote>> Who closed it?', 'quote> The mayor.', 'quote>> Really?']
    ],
    'its lists': [
      '> They want:\n> - a bench\n> - a bin',
      ['quote> They want:', 'item> new 1 [-] a bench', 'item> 1 [-] a bin']
    ],
    'no mail': ['…\n>5 cars were counted.', ['paragraph …', 'paragraph >5 cars were counted.']]
  })
})

describe('lines that are not sentences', () => {
  check({
    'figures under each other': [
      '…\n\nCalls: 61\nArrests: 2\n\n…',
      ['paragraph …', 'verse Calls: 61 / Arrests: 2', 'paragraph …']
    ],
    scores: [
      '…\n\nKilrossan 2-19\nBallymagory 1-21 (after extra time)\n\n…',
      ['paragraph …', 'verse Kilrossan 2-19 / Ballymagory 1-21 (after extra time)', 'paragraph …']
    ],
    'figures with names': [
      '…\n\nHOME (112 min.)\nDir. Anna Lund\n\n…',
      ['paragraph …', 'verse HOME (112 min.) / Dir. Anna Lund', 'paragraph …']
    ],
    stars: ['…\n\n…\n\nHome: ★★★★\nAway: ★★★', ['paragraph …', 'paragraph …', 'verse Home: ★★★★ / Away: ★★★']],
    'a figure alone at the end': [
      '…\n\n…\n\nAttendance: 2,114',
      ['paragraph …', 'paragraph …', 'verse Attendance: 2,114']
    ],
    'a label': [
      '…\n\nPresent: Mrs A. Smyth (chair) and the clerk\n\n…',
      ['paragraph …', 'heading Present: Mrs A. Smyth (chair) and the clerk', 'paragraph …']
    ],
    stanzas: [
      '…\n\nO the road is long\nAnd the road is wide,\nAnd nobody walks there.\n\n…',
      ['paragraph …', 'verse O the road is long / And the road is wide, / And nobody walks there.', 'paragraph …']
    ],
    'stanzas that are set in': [
      '…\n\n    who is it, who is it\n    that closed the road\n\n…',
      ['paragraph …', 'verse who is it, who is it / that closed the road', 'paragraph …']
    ],
    'prose that is set in': [
      'The council of the lower town has agreed to close the harbour road to\ncars.\n\n        The harbour road is closed, and\n        nobody is to drive on it before\n        the owls have left.',
      [
        'paragraph The council of the lower town has agreed to close the harbour road to / cars.',
        'paragraph The harbour road is closed, and / nobody is to drive on it before / the owls have left.'
      ]
    ],
    'verse in lines': [
      '…\n…\nO the road is long\nAnd the road is wide\nAnd nobody walks there\n…',
      [
        'paragraph …',
        'paragraph …',
        'verse O the road is long',
        'verse And the road is wide',
        'verse And nobody walks there',
        'paragraph …'
      ]
    ],
    addresses: [
      '…\n\nWrite to:\n\nOwl Desk\n12 Mill Lane\nBath\n\n…',
      ['paragraph …', 'paragraph Write to:', 'verse Owl Desk / 12 Mill Lane / Bath', 'paragraph …']
    ],
    'stage directions': ['…\n…\n[Laughter]\n…', ['paragraph …', 'paragraph …', 'verse [Laughter]', 'paragraph …']],
    'no verse: short sentences': [
      '…\n\nHe left.\nShe stayed.\n\n…',
      ['paragraph …', 'paragraph He left.', 'paragraph She stayed.', 'paragraph …']
    ]
  })
})

describe('other blocks', () => {
  check({
    captions: [
      '…\n\nPhoto: Jane Doe / Valley News\n\nFigure 2: the road\n\n…',
      ['paragraph …', 'caption Photo: Jane Doe / Valley News', 'caption Figure 2: the road', 'paragraph …']
    ],
    'no caption': [
      '…\n\nPhotographs show the road.\n\n…',
      ['paragraph …', 'paragraph Photographs show the road.', 'paragraph …']
    ],
    'thematic breaks': [
      '…\n\n* * *\n\n…\n\n----\n\n…\n\n***\n\n…\n\n###\n\n-30-',
      [
        'paragraph …',
        'thematicBreak',
        'paragraph …',
        'thematicBreak',
        'paragraph …',
        'thematicBreak',
        'paragraph …',
        'thematicBreak',
        'thematicBreak'
      ]
    ],
    'a glyph alone': [
      '…\n\n*\n\n…\n\n•\n\n…',
      ['paragraph …', 'thematicBreak', 'paragraph …', 'thematicBreak', 'paragraph …']
    ],
    'no break: an ellipsis': ['…\n\n...\n\n…', ['paragraph …', 'verse ...', 'paragraph …']],
    embeds: [
      '…\n\nhttps://example.org/a_(b)\n\n<www.example.org/x>\n\n…',
      ['paragraph …', 'embed <https://example.org/a_(b)>', 'embed <www.example.org/x>', 'paragraph …']
    ],
    'tables with tabs': [
      '…\n\nWard\tYes\nNorth\t120\n\n…',
      ['paragraph …', 'table', 'cell Ward', 'cell Yes', 'cell North', 'cell 120', 'paragraph …']
    ],
    'tables with bars': [
      '…\n\n| Ward | Yes |\n|------|----:|\n| East | 12 |\n\n…',
      ['paragraph …', 'table', 'cell Ward', 'cell Yes', 'cell East', 'cell 12', 'paragraph …']
    ],
    'tables in columns': [
      '…\n\nWard    Yes   No\nNorth   120   80\n\n…',
      ['paragraph …', 'table', 'cell Ward', 'cell Yes', 'cell No', 'cell North', 'cell 120', 'cell 80', 'paragraph …']
    ],
    'a table whose figures stand under each other with their ends': [
      '…\n\nNorth   1,120\nEast       80\nWest      960\n\n…',
      [
        'paragraph …',
        'table',
        'cell North',
        'cell 1,120',
        'cell East',
        'cell 80',
        'cell West',
        'cell 960',
        'paragraph …'
      ]
    ],
    'no table: justified lines': [
      '…\n\nThe  keeper  of  the lamp lights it at dusk and goes\nto  his  owls  and to a goat who lives under the old\nstairs  and  beside  the door of the mill and of the\nof the house.\n\n…',
      [
        'paragraph …',
        'paragraph The  keeper  of  the lamp lights it at dusk and goes / to  his  owls  and to a goat who lives under the old / stairs  and  beside  the door of the mill and of the / of the house.',
        'paragraph …'
      ]
    ],
    'no table: two spaces after a stop': [
      'He left.  She stayed.  Nobody knew.\nThey met.  They talked.  It rained.',
      ['paragraph He left.  She stayed.  Nobody knew.', 'paragraph They met.  They talked.  It rained.']
    ],
    'no table: one bar': [
      '…\n\nHome | News | Sport\n\n…',
      ['paragraph …', 'heading Home | News | Sport', 'paragraph …']
    ]
  })
})

describe('conversations', () => {
  check({
    'typed with an em dash': [
      '…\n…\n— Good morning, said the judge.\n— Objection! said the parrot.',
      [
        'paragraph …',
        'paragraph …',
        'paragraph — Good morning, said the judge.',
        'paragraph — Objection! said the parrot.'
      ]
    ],
    'typed with an en dash': [
      '…\n…\n– Good morning, said the judge.\n– Objection!\n…',
      [
        'paragraph …',
        'paragraph …',
        'paragraph – Good morning, said the judge.',
        'paragraph – Objection!',
        'paragraph …'
      ]
    ],
    'one hyphen': [
      '…\n…\n- Good morning.\n…',
      ['paragraph …', 'paragraph …', 'paragraph - Good morning.', 'paragraph …']
    ]
  })
})

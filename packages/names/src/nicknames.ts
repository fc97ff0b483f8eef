import {lookUp} from './lexicon.ts'

/** Given names with the short forms that English speakers use for them. */
const sets = `
William Will Bill Billy Willie Liam|Robert Rob Bob Bobby Robbie Bert|Richard Rick Dick Rich Ricky|James Jim Jimmy Jamie|John Jack Johnny
Jonathan Jon Jonny|Michael Mike Mick Mickey Mikey|Joseph Joe Joey|Thomas Tom Tommy|Charles Charlie Chuck Charley|Christopher Chris Kit
Christina Chris Christie Tina Christy|Daniel Dan Danny|David Dave Davey|Donald Don Donnie|Edward Ed Eddie Ted Ned|Theodore Ted Teddy
Anthony Tony|Andrew Andy Drew|Benjamin Ben Benny|Samuel Sam Sammy|Samantha Sam|Stephen Steve Steph Stevie|Stephanie Steph Steffi|Gabriel Gabe|Sebastian Seb|Natalie Nat|Natasha Nat Tasha|Joanna Jo Joanne|Christine Chris Chrissie|Cassandra Cass Cassie
Steven Steve Stevie|Gregory Greg
Jeffrey Jeff|Geoffrey Geoff|Kenneth Ken Kenny|Lawrence Larry|Leonard Len Lenny|Matthew Matt|Nicholas Nick Nicky|Patrick Pat Paddy
Peter Pete|Philip Phil|Raymond Ray|Ronald Ron Ronnie|Timothy Tim Timmy|Vincent Vince|Walter Walt|Alexander Alex Alec Sandy
Alexandra Alex Alexa Sandra|Albert Al Bert|Alan Al|Alfred Al Fred Alf|Frederick Fred Freddie|Francis Frank Fran|Gerald Gerry Jerry
Harold Harry Hal|Henry Harry Hank|Elizabeth Liz Beth Betsy Betty Eliza Lizzie|Katherine Kate Katie Kathy Kat|Catherine Cathy Kate Cate
Margaret Maggie Meg Peggy|Patricia Pat Patty Trish|Susan Sue Susie|Deborah Deb Debbie|Barbara Barb|Jennifer Jen Jenny|Jessica Jess Jessie
Judith Judy|Kimberly Kim|Rebecca Becky|Victoria Vicky|Virginia Ginny|Dorothy Dot|Eleanor Ellie Nell|Pamela Pam|Cynthia Cindy|Abraham Abe
Arthur Art|Bernard Bernie|Bradley Brad|Clifford Cliff|Douglas Doug|Eugene Gene|Frances Fran|Isaac Ike|Joshua Josh|Louis Lou|Martin Marty
Mitchell Mitch|Nathan Nate|Nathaniel Nate Nathan|Oliver Ollie|Russell Russ|Stanley Stan|Terrence Terry|Zachary Zach|Maxwell Max|Melissa Mel
Melanie Mel|Amanda Mandy|Jacob Jake|Jacqueline Jackie|Marie Mary|Ann Annie|Anne Annie|Anna Ann Annie|Danielle Dani|Vladimir Vlad|Mohammed Mo
Antonin Tony|Antonio Tony|Giuseppe Beppe Peppe|Francisco Paco Pancho|Jose Pepe|Johannes Hans Jan|Ekaterina Katya|Mikhail Misha
Alexei Alyosha|Rosalind Roz Ros|Caroline Carrie|Carolina Carol|Helena Lena|Magdalena Lena|Isabella Bella|Gabriella Gabby|Josephine Josie Jo`

const bearers = new Map<string, number[]>()
for (const [index, set] of sets.trim().split(/[|\n]/).entries())
  for (const name of set.split(' ')) bearers.set(name, [...(bearers.get(name) ?? []), index])

/** Whether one given name is the short form of the other, or both are of a third. */
export function areNicknames(left: string, right: string): boolean {
  if (left === right) return false
  if (isDiminutive(left, right) || isDiminutive(right, left)) return true
  const sets = bearers.get(right)
  return sets !== undefined && (bearers.get(left)?.some((set) => sets.includes(set)) ?? false)
}

/** “Gracie” for “Grace”, “Davy” for “Dave”. */
function isDiminutive(long: string, short: string): boolean {
  const stem = /^(.{3,})(?:ie|y)$/.exec(long)?.[1]
  return stem !== undefined && (stem === short || `${stem}e` === short) && lookUp(long).given && lookUp(short).given
}

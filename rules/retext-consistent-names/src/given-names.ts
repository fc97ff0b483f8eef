/** Given names that are one name in several spellings, further apart than a slip. */
const sets = `
Mohammed Mohamed Mohammad Mohamad Muhammad Muhammed|Ahmed Ahmad Achmed|Hussein Hussain Husain Hossein|Yousef Youssef Yusuf Yousuf
Geoffrey Jeffrey Jeffery|Stephen Steven|Catherine Katherine Kathryn Catharine Katharine Cathryn|Aisha Ayesha Aysha Aicha
Alexei Alexey Aleksei Aleksey|Sergei Sergey Sergej|Dmitri Dmitry Dimitri Dmitriy|Yulia Julia Yuliya|Sean Shaun Shawn|Lawrence Laurence
Deborah Debra|Megan Meghan Meagan|Caitlin Kaitlyn Katelyn Caitlyn Kaitlin|Rebecca Rebekah|Carl Karl|Carla Karla|Kathy Cathy|Christine Kristine
Christina Kristina|Christopher Kristopher|Eric Erich|Isabel Isabelle Isabell|Leslie Lesley|Philip Phillip Philipp|Zachary Zackary Zachery`

const setOf = new Map<string, number>()
for (const [index, set] of sets.trim().split(/[|\n]/).entries())
  for (const name of set.split(' ')) setOf.set(name, index)

export function areOneName(left: string, right: string): boolean {
  const set = setOf.get(left)
  return set !== undefined && set === setOf.get(right)
}

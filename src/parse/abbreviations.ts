/** Short forms that keep their full stop, grouped by what may follow them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Always followed by a name: a sentence never ends after one. */
const TITLES = words(
  'Mr Mrs Ms Messrs Mlle Mme Dr Prof Rev Fr Hon St Ste Mt Ft Gen Maj Lt Col Capt Cpl Cmdr Cdr Sgt Adm Brig Pvt Gov Pres Sen Sens Rep Reps Amb Min Supt Insp Det Atty Asst Dep Sec Sr Jr Gens Cols Profs Drs Spc Msgr Bros',
)

/** Followed by a number: a sentence ends after one only where something else follows. */
const BEFORE_NUMBERS = words(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun No Nos Vol Art Sec Ch Fig Para Res Doc Ext Tel Pt',
)

/** Others, which may end a sentence. */
const OTHERS = words(
  'Inc Corp Co Cos Ltd Plc Bhd Pty Ave Blvd Rd Dept Univ Assn Intl Natl Govt vs etc al cf ca approx est esp incl resp viz ed eds vol pp ft oz lb lbs hr hrs min mins sec yr yrs mo mos pct mn bn bln mln dlrs ext div Calif Mass Conn Fla Ariz Ala Okla Tenn Wash Colo Minn Mich Wis Neb Nev Ore Penn Va Ga La Ill Ind Ky Md Mo Pa Tex Kan Del Bldg Attn Conf Esp Fax PhD',
)

export type Abbreviation = 'title' | 'before-number' | 'other'

/** What kind of short form a word before a full stop is, or null for a plain word. Capitals throughout are accepted ("GEN. LEE"). */
export function classifyAbbreviation(word: string): Abbreviation | null {
  for (const form of [
    word,
    word.length > 1 && word === word.toUpperCase() ? (word[0] ?? '') + word.slice(1).toLowerCase() : word,
  ]) {
    if (TITLES.has(form)) return 'title'
    if (BEFORE_NUMBERS.has(form)) return 'before-number'
    if (OTHERS.has(form)) return 'other'
  }
  return null
}

import { describe, expect, it } from 'vitest'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'

const { extractStatements } = createExtractor({ weights: loadWeights() })

/** `JPN oppose sanctions`: actor, stance, and a word of the target's label, or the id of a target that is an actor. */
function read(text: string, date = '2006-07-14'): string[] {
  return extractStatements({ id: 'a', date, text }).map(({ actor, stance, target }) =>
    target.kind === 'actor' ? `${actor.id} ${stance} @${target.id}` : `${actor.id} ${stance} ${target.label}`,
  )
}

/** Does what was found hold just what is expected: the same number, each actor and stance, each word in a label? */
function matches(found: readonly string[], expected: readonly string[]): boolean {
  const left = [...found]
  for (const row of expected) {
    const [actor = '', stance = '', ...words] = row.split(' ')
    const at = left.findIndex((line) => line.startsWith(`${actor} ${stance} `) && line.includes(words.join(' ')))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

const rows: Record<string, readonly (readonly [string, string, readonly string[]])[]> = {
  voice: [
    ['an active verb', 'Norway rejected the plan.', ['NOR oppose plan']],
    ['a passive with an agent', 'The plan was rejected by Norway.', ['NOR oppose plan']],
    ['a passive without an agent says nothing', 'The plan was rejected on Monday.', []],
    ['a reduced passive', 'A text drafted by Brazil was on the table.', ['BRA support text']],
    ['a relative clause', 'The treaty, which Peru opposes, is long.', ['PER oppose treaty']],
    ['a subject with an aside', 'Chile, caught between its neighbours, welcomed the truce.', ['CHL support truce']],
  ],
  nouns: [
    ['a genitive', "Turkey's objection to the map was noted.", ['TUR oppose map']],
    ['an adjective', 'French opposition to the tax has grown.', ['FRA oppose tax']],
    ['a proposal of its author', "Iran's offer of talks came late.", ['IRN support offer']],
    ['a compound', 'The Japan-led resolution was read out.', ['JPN support resolution']],
    ['a body that somebody leads', 'The Saudi-led coalition met in March.', []],
    ['a carrying verb', 'Kenya voiced support for the inquiry.', ['KEN support inquiry']],
    ['an unrelated possession', "Japan's economy grew in March.", []],
  ],
  votes: [
    ['for', 'Ecuador voted for the moratorium.', ['ECU support moratorium']],
    ['against', 'Israel voted against the resolution.', ['ISR oppose resolution']],
    [
      'an abstention on what was named before',
      'The council voted on a draft on Sudan. China abstained.',
      ['CHN neutral draft'],
    ],
    ['a no on what was named before', 'The assembly debated a text on Cuba. Palau voted no.', ['PLW oppose text']],
    ['a veto', 'Russia cast its veto on Friday against the text.', ['RUS oppose text']],
  ],
  negation: [
    ['a refusal', 'Hungary refused to back the embargo.', ['HUN oppose embargo']],
    ['a dropped objection', 'Austria dropped its objection to the treaty.', ['AUT support treaty']],
    ['no longer', 'Poland no longer supports the ban.', ['POL oppose ban']],
    ['far from', 'Egypt said the offer was far from acceptable.', ['EGY oppose offer']],
    ['a doubt of what is thought', 'Ireland does not believe that the offer is fair.', ['IRL oppose offer']],
    ['no objection said aloud', 'Malaysia has no objection to the visit.', ['MYS support visit']],
  ],
  modality: [
    ['what may happen is nothing', 'Spain might oppose the deal.', []],
    ['a question is nothing', 'Will Spain oppose the deal?', []],
    ['a condition is nothing', 'If Spain opposes the deal, talks will end.', []],
    ['a condition of its own is support', 'Spain would accept the deal if it was paid.', ['ESP support deal']],
    ['a threat of a veto', 'France would veto the text.', ['FRA oppose text']],
    ['what is put aside', 'Oman wants talks rather than a blockade.', ['OMN support talks', 'OMN oppose blockade']],
  ],
  attribution: [
    [
      'a report of its own government',
      'Foreign Minister Taro Aso of Japan said Tokyo opposes the text.',
      ['JPN oppose text'],
    ],
    ['a rumour is nothing', 'Reports that Laos had backed the ruling were denied.', []],
    ['what one says that another will do', 'Peru said Chile would reject the accord.', []],
    ['what it says that it will do', 'Peru said it would reject the accord.', ['PER oppose accord']],
    ['how a thing must be seen', 'Ghana said the visit must not be seen as a favour.', []],
    [
      'a person whom the text introduces',
      'Anders Falk, who heads the Swedish delegation, rejected the map. Falk also welcomed the truce.',
      ['SWE oppose map', 'SWE support truce'],
    ],
    ['a judgement at the end', 'The tax was illegal, Canada said.', ['CAN oppose tax']],
    [
      'a judgement in a quotation',
      '"This plan is a mistake," said Foreign Minister Jonas Store of Norway.',
      ['NOR oppose plan'],
    ],
    ['a duty of others', 'Ghana said the sanctions must be lifted.', ['GHA support sanctions']],
    ['we in a quotation', '"We reject the ruling," the Chinese ambassador said.', ['CHN oppose ruling']],
  ],
  pronouns: [
    ['it after a verb of saying', 'China said it would oppose the motion.', ['CHN oppose motion']],
    [
      'its after a subject',
      'Denmark backed the pact and dropped its objection to the toll.',
      ['DNK support pact', 'DNK support toll'],
    ],
    ['he after a minister', 'French Foreign Minister Alain Juppe arrived. He rejected the plan.', ['FRA oppose plan']],
    [
      'an issue named before',
      'Brazil tabled a text on forests. Peru welcomed it.',
      ['BRA support text', 'PER support text'],
    ],
  ],
  subjects: [
    [
      'a phrase with a preposition before the verb',
      'Lithuania has in addition abandoned the convention on mines.',
      ['LTU oppose convention'],
    ],
    [
      'an aside that names its office',
      "Tokyo, for decades the fund's paymaster, is freezing a grant of 40 million dollars.",
      ['JPN oppose grant', 'JPN support fund'],
    ],
  ],
  lists: [
    [
      'with a name that nobody knows',
      'Palau, the Ulithians and Tonga welcomed the pact.',
      ['PLW support pact', 'TON support pact'],
    ],
    [
      'of subjects',
      'Britain, France and Spain back the resolution.',
      ['GBR support resolution', 'FRA support resolution', 'ESP support resolution'],
    ],
    [
      'of agents',
      'The text was sponsored by Chile, Peru and Bolivia.',
      ['CHL support text', 'PER support text', 'BOL support text'],
    ],
    [
      'after including',
      'The draft was sponsored by six states, including Mexico and Cuba.',
      ['MEX support draft', 'CUB support draft'],
    ],
    [
      'of more than twelve',
      'Austria, Belgium, Chile, Denmark, Ecuador, France, Ghana, Hungary, Iceland, Japan, Kenya, Latvia, Malta and Norway condemned the raid.',
      ['AUT', 'BEL', 'CHL', 'DNK', 'ECU', 'FRA', 'GHA', 'HUN', 'ISL', 'JPN', 'KEN', 'LVA', 'MLT', 'NOR'].map(
        (id) => `${id} oppose raid`,
      ),
    ],
  ],
  ellipsis: [
    ['so did', 'Japan backed the fund and so did Canada.', ['JPN support fund', 'CAN support fund']],
    ['does not', 'Germany supports the pact. Austria does not.', ['DEU support pact', 'AUT oppose pact']],
    ['so would', 'Germany opposes the pact. So would the Dutch.', ['DEU oppose pact', 'NLD oppose pact']],
    [
      'did as another did',
      'Germany backed the pact. Austria did as Berlin did.',
      ['DEU support pact', 'AUT support pact'],
    ],
    [
      'so, with less heat',
      'Germany backed the pact; so, with less heat, did Austria.',
      ['DEU support pact', 'AUT support pact'],
    ],
    ['shares the view', 'Germany opposes the pact. Austria shares that view.', ['DEU oppose pact', 'AUT oppose pact']],
  ],
  attachment: [
    ['a verb after a noun', 'Sweden announced a boycott and gave firms a year.', ['SWE support boycott']],
    ['what goes on', 'Portugal means to go on selling oil.', ['PRT support selling oil']],
    [
      'a request to somebody',
      'Greece withdrew its request to Washington to close the base.',
      ['GRC oppose close the base'],
    ],
    [
      'a complaint to somebody',
      'Syria complained to the council that the ceasefire had been ignored.',
      ['SYR oppose ceasefire'],
    ],
    [
      'a decision of another',
      'Peru regretted a decision by Chile to leave the pact.',
      ['PER oppose decision', 'CHL oppose pact'],
    ],
    [
      'a verb of saying after a thing',
      'Iran said the charges were baseless and warned Iraq not to fire.',
      ['IRN oppose charges', 'IRN oppose fire'],
    ],
    ['a preposition right after the cue', 'Oman had no comment on the raid, taken up last week.', ['OMN neutral raid']],
    ['a purpose is no wish', 'Canada seeks money to fight acid rain.', ['CAN support money']],
    [
      'things with articles of their own',
      'Iran rejected a committee or a force.',
      ['IRN oppose committee', 'IRN oppose force'],
    ],
  ],
  judgements: [
    ['a name for a thing', 'Kenya called the vote a farce.', ['KEN oppose vote']],
    ['a word that the thing seems to govern', 'Brazil considered the text premature.', ['BRA oppose text']],
    ['a word with as', 'Norway dismissed the plan as toothless.', ['NOR oppose plan']],
    ['less', 'Cuba said the tax was less favourable.', ['CUB oppose tax']],
    ['with a feeling', 'Malta regards the plan with distaste.', ['MLT oppose plan']],
    ['a right that one has', 'Greece has the right to ask for a pause.', []],
  ],
  silence: [
    ['on what will be done', 'France declined to say whether it would back the treaty.', ['FRA neutral treaty']],
    ['on facts', 'France declined to give details of the raid.', []],
    ['on what a thing was', 'France declined to say what the answer was.', []],
  ],
  'what is not there': [
    ['a stance that is needed', 'The plan needs the approval of Congress.', []],
    ['a plan that there is not', 'Kuwait said there were no plans to cut output.', []],
    ['an inverted condition', 'Japan will act should Congress reject the pact.', []],
    ['a mere visit', 'Italy plans to attend the meeting.', []],
    ['what somebody could do', 'Ministers of Peru could back the plan.', []],
    ['what one says one cannot do', 'Argentina said it could not pay the tax.', ['ARG oppose pay the tax']],
  ],
  'ends and denials': [
    ['the end of a thing', 'Argentina agreed to end the boycott.', ['ARG support end the boycott']],
    ['a demand not to do a thing', 'Peru urged Chile not to build the dam.', ['PER oppose build the dam']],
    ['a charge that is rejected', 'Kuwait rejected charges that it had sent spies.', ['KWT oppose charges']],
    ['a negation that or shares', 'Malta will not negotiate or accept quotas.', ['MLT oppose quotas']],
    ['a stop to pressure', 'Laos would not bow to pressure to close the dam.', ['LAO oppose close the dam']],
  ],
  'who is meant': [
    ['officials in a capital', 'Officials in Tokyo rejected the plan.', ['JPN oppose plan']],
    ['officials of another in a capital', 'U.S. officials in Tokyo rejected the plan.', ['USA oppose plan']],
    ['a company', 'Japan opposes the tax. The company said it favours the tax.', ['JPN oppose tax']],
    [
      'whom a speaker has spoken of',
      'President Bush said Washington opposes the ban. It will veto the ban.',
      ['USA oppose ban', 'USA oppose ban'],
    ],
    [
      'whose announcement it is',
      'Turkey condemned an announcement by Greece that it plans to drill.',
      ['TUR oppose announcement', 'GRC support drill'],
    ],
    [
      'a statement of a meeting',
      'After talks of NATO envoys a statement was issued saying the raid was illegal.',
      ['NATO oppose raid'],
    ],
  ],
  'for whom somebody speaks': [
    ['for a state', 'Dr Arthur Benn, for the Seychelles, supports the ban.', ['SYC support ban']],
    ['for his part', 'Dr Arthur Benn, for his part, supports the ban.', []],
    ['a man from a capital', 'The man from Seoul rejects the motion.', ['KOR oppose motion']],
    ['a man of a state somewhere', 'Chile’s man in Geneva rejects the motion.', ['CHL oppose motion']],
    ['any man from there', 'A man from Seoul rejects the motion.', []],
    [
      'a colleague from elsewhere',
      'The commissioner for Norway supports the ban. His Icelandic colleague rejects the ban.',
      ['NOR support ban', 'ISL oppose ban'],
    ],
    [
      'a colleague from nowhere',
      'The commissioner for Norway supports the ban. His colleague rejects the ban.',
      ['NOR support ban'],
    ],
    [
      'he after a colleague',
      'The commissioner for Norway supports the ban. His Icelandic colleague was calm: he rejects the ban.',
      ['NOR support ban', 'ISL oppose ban'],
    ],
    ['allies of an organisation', 'NATO allies rejected the plan.', ['NATO oppose plan']],
    ['some of them', 'Some NATO allies rejected the plan.', []],
    ['allies of a state', 'U.S. allies rejected the plan.', []],
    ['a republic by its short name', 'Peru was calm. The Republic’s spokesman rejected the plan.', []],
    [
      'who once spoke for somebody',
      'Jon Berg, Iceland’s former leader, rejected the report.',
      ['JON_BERG oppose report'],
    ],
    ['who speaks for somebody', 'Jon Berg, who speaks for Iceland, rejected the report.', ['ISL oppose report']],
    ['who rules', 'Saw Maung, the general who runs Burma, rejected the report.', ['MMR oppose report']],
    [
      'a minister of the topic',
      'Iceland met. Jon Berg, the foreign minister, rejected the report.',
      ['ISL oppose report'],
    ],
    ['a letter of somebody', 'Iran spoke. Its letter rejects the plan.', ['IRN oppose plan']],
    ['the owner of a report', 'The IMF report said it opposed the plan.', ['IMF oppose plan']],
    [
      'who announced it',
      'Talks followed an announcement by Cuban leader Fidel Castro that he rejected the plan.',
      ['CUB oppose plan'],
    ],
    [
      'who warned, not who was warned',
      'The United States warned Iran that it would reject the plan.',
      ['USA oppose plan'],
    ],
    ['what the name before it is', 'The GCC, an alliance which opposes the toll, met.', ['GCC oppose toll']],
    ['one of several', 'Honduras, one of the countries that oppose the treaty, was absent.', ['HND oppose treaty']],
    ['something else beside a name', 'Honduras met a firm, a company that opposes the treaty.', []],
    ['seven nations', 'The seven major industrial nations rejected the tax.', ['G7 oppose tax']],
  ],
  company: [
    ['along with', 'Norway, along with Sweden, rejected the treaty.', ['NOR oppose treaty', 'SWE oppose treaty']],
    ['together with', 'China had vetoed the draft together with Russia.', ['CHN oppose draft', 'RUS oppose draft']],
    ['like', 'Like Kenya, Peru backed the ban.', ['PER support ban', 'KEN support ban']],
    ['unlike names another side', 'Unlike Kenya, Peru backed the ban.', ['PER support ban']],
    ['a co-author', 'Peru drafted the text with Ecuador.', ['PER support text', 'ECU support text']],
    ['who is joined in a deed', 'Peru joined Chile in rejecting the toll.', ['PER oppose toll', 'CHL oppose toll']],
    [
      'one of a group',
      'Peru drafted a text. Canada was among the nine that rejected it.',
      ['PER support text', 'CAN oppose text'],
    ],
    ['such as', 'Northern nations such as Norway and Sweden opposed the toll.', ['NOR oppose toll', 'SWE oppose toll']],
  ],
  records: [
    [
      'after a colon',
      'Peru asked for three things: a truce, a vote and the release of the crew.',
      ['PER support truce', 'PER support vote', 'PER support release'],
    ],
    [
      'a roll call',
      'The council voted on a resolution.\n\nAgainst: seven, among them Japan and Norway.',
      ['JPN oppose resolution', 'NOR oppose resolution'],
    ],
    ['a list of no votes', 'Present: Japan and Norway.', []],
  ],
  bare: [
    [
      'an acceptance',
      'India proposed a conference. Kenya accepted at once.',
      ['IND support conference', 'KEN support conference'],
    ],
    ['a signature', 'Chile proposed a treaty. Bolivia signed in May.', ['CHL support treaty', 'BOL support treaty']],
    ['a signature of nothing that is signed', 'Chile rejected the toll. Bolivia signed in May.', ['CHL oppose toll']],
    ['who goes on', 'Chile rejected the dam. Laos pressed ahead.', ['CHL oppose dam', 'LAO support dam']],
    ['who followed', 'Kenya rejected the toll. Peru followed.', ['KEN oppose toll', 'PER oppose toll']],
    ['who follows a rule', 'Kenya rejected the toll. Peru followed the rule.', ['KEN oppose toll']],
    [
      'who agreed with him',
      'Kenya’s envoy said the toll was unfair. Peru agreed with him.',
      ['KEN oppose toll', 'PER oppose toll'],
    ],
  ],
  wishes: [
    ['an object of none', 'Peru wants no war with Chile.', ['PER oppose war']],
    ['a thing to be undone', 'Peru wants the base closed.', ['PER oppose base']],
    ['a thing that is to do something', 'Peru would prefer quotas to fall.', ['PER support quotas fall']],
    [
      'a gap two verbs deep',
      'Kenya praised a plan that Peru has vowed to block.',
      ['KEN support plan', 'PER oppose plan'],
    ],
    ['what is wanted, in a cleft', 'What Peru wants is a treaty.', ['PER support treaty']],
    [
      'a thing that one refuses to give',
      'Peru demanded a pledge that Chile would leave, and Chile refused to give one.',
      ['PER support pledge', 'CHL oppose give pledge'],
    ],
    ['an aim', 'Chile’s aim is to lower the tariff.', ['CHL support lower']],
    ['what one is to be', 'Peru does not want to be unfriendly.', []],
    ['a wish for oneself', 'Peru asked not to be named.', []],
    ['persuasion in vain', 'Peru failed to persuade Chile to lift the toll.', ['PER support lift']],
    ['others’ reproach', 'Kenya deplored Peru’s failure to honour the pact.', ['KEN oppose failure']],
    ['a wish to stop others', 'Peru is trying to halt the trade sanctions.', ['PER oppose sanctions']],
  ],
  asserted: [
    ['a visit', 'Peru said it would send Foreign Minister Juan Rojas to Chile.', []],
    [
      'who the North is',
      'North Korea fired missiles. China, the North’s biggest backer, was calm.',
      ['CHN support @PRK'],
    ],
    ['a denial of reports', 'Peru said reports that it had yielded were untrue.', []],
    ['a denial of a charge', 'Peru said the charge was untrue.', ['PER oppose charge']],
    ['what a text would do', 'Peru rejected a resolution that would recognise Kosovo.', ['PER oppose resolution']],
    ['hearsay', 'There has been speculation Peru rejected the toll.', []],
    ['what is only possible', 'It is possible that Peru would reject the toll.', []],
    ['what would have to be done', 'Peru, which would have to approve the tax, is silent.', []],
    ['terms', 'Peru would consider the tariff if Chile agreed.', ['PER support tariff']],
    ['a danger', 'Peru warned that the raids could widen the war.', ['PER oppose raids']],
    ['what others suggest', 'Kenya rejected a suggestion that Peru seek aid.', ['KEN oppose seek aid']],
    ['an act of others', 'Kenya denounced the withdrawal of troops from Angola.', ['KEN oppose withdrawal']],
    ['who gives support', 'Kenya has the support of Oman.', ['OMN support @KEN']],
    ['not only', 'Kenya not only rejected the toll but welcomed the tax.', ['KEN oppose toll', 'KEN support tax']],
  ],
  parses: [
    ['a passive of a word that also judges', 'The treaty was welcomed by Peru.', ['PER support treaty']],
    ['a time after the subject', 'Peru at the weekend denounced talks on the border.', ['PER oppose talks']],
    ['an aside', 'Peru, a member of the council, backed new sanctions.', ['PER support sanctions']],
    ['a headline', 'Norway denounces ban on arms sales', ['NOR oppose ban']],
    ['a participle of the phrase', 'A ban on arms sales, rejected by Peru, was read.', ['PER oppose ban']],
    ['a report at the end', 'The Peruvian government opposed talks on the toll, officials said.', ['PER oppose talks']],
    ['people by their adjective', 'The Dutch oppose the toll.', ['NLD oppose toll']],
    ['what a thing is called', 'Peru condemned what it called a violation of the pact.', ['PER oppose violation']],
    ['a judgement before what is judged', 'Peru dismissed as baseless charges of fraud.', ['PER oppose charges']],
    ['restraint', 'Peru called on both countries to exercise restraint.', ['PER support restraint']],
    ['a noun between an adjective and a noun', 'Planned new talks in Peru.', []],
  ],
  newswire: [
    ['a capital after initials', 'Japan opposes the U.S. Decision.', ['JPN oppose decision']],
    ['and after initials', 'Iran warned the U.S. And others not to interfere.', ['IRN oppose interfere']],
  ],
  labels: [
    [
      'commas and hyphens of the article',
      'Laos backed the 45-day, Thai-Lao truce.',
      ['LAO support 45-day, Thai-Lao truce'],
    ],
  ],
  coordination: [
    [
      'two stances',
      'India welcomed the text but objected to its timetable.',
      ['IND support text', 'IND oppose timetable'],
    ],
    [
      'several demands',
      'Iran asked Iraq to open the border, to pay its debts and release the ship.',
      ['IRN support open', 'IRN support pay', 'IRN support release'],
    ],
    ['a purpose is no demand', 'Iran asked Iraq to send a ship to free the crew.', ['IRN support send']],
    ['a demand of another', 'Israel urged Egypt to close the tunnel.', ['ISR support close']],
    ['an accusation', 'Chad accused Sudan of arming the rebels.', ['TCD oppose arming']],
  ],
  places: [
    ['a capital as a place', 'The talks in Tokyo ended.', []],
    ['games', 'The Beijing Olympics opened.', []],
    ['a meeting', 'The Russian and Polish ministers met in Vienna.', []],
    ['an airline', 'Air India opposed the fee.', []],
  ],
}

describe.each(Object.entries(rows))('%s', (_class, cases) => {
  it.each(cases.map((row) => [...row] as const))('reads %s', (_claim, text, expected) => {
    const found = read(text)
    expect(matches(found, expected), `${text}\nfound: ${found.join('; ') || 'nothing'}`).toBe(true)
  })
})

describe('attribution', () => {
  const said = (text: string): unknown[] =>
    extractStatements({ id: 'a', date: '2006-07-14', text }).map(({ attribution }) => attribution)

  it('is whose words a statement is', () => {
    expect(said('Libya said Peru rejected the toll.')).toEqual(['LBY'])
  })

  it('ends with a semicolon', () => {
    expect(said('Libya said it would wait; Peru rejected the toll.')).toEqual([null])
  })
})

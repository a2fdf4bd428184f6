import { describe, expect, it } from 'vitest'
import { find, showPersons } from './find.ts'

describe('findMentions: whose official a title is', () => {
  it.each([
    [
      'a state’s adjective',
      'Brazilian Finance Minister Dilson Funaro left.',
      ['Brazilian Finance Minister Dilson Funaro=BRA (Dilson Funaro)'],
    ],
    ['a possessive', "Norway's foreign minister Ole Berg left.", ["Norway's foreign minister Ole Berg=NOR (Ole Berg)"]],
    ['an organisation’s name', 'UN envoy Per Lund left.', ['UN envoy Per Lund=UN (Per Lund)']],
    [
      'modifiers between',
      "the EC's external relations commissioner Willy De Clercq",
      ["EC's external relations commissioner Willy De Clercq=EC (Willy De Clercq)"],
    ],
    [
      'a body after the title',
      'the president of Peru, Juan Lopez, left',
      ['president of Peru=PER', 'Juan Lopez=PER (Juan Lopez)'],
    ],
    ['a body after the name', 'President Juan Lopez of Peru left.', ['President Juan Lopez of Peru=PER (Juan Lopez)']],
    [
      'several in the plural',
      'Presidents Juan Lopez of Peru and Luis Gomez of Chile left.',
      ['Presidents Juan Lopez of Peru=PER (Juan Lopez)', 'Luis Gomez of Chile=CHL (Luis Gomez)'],
    ],
    [
      'an apposition',
      'Pavel Dorn, Belgium’s top spokesman, left.',
      ['Pavel Dorn=BEL (Pavel Dorn)', 'Belgium’s top spokesman=BEL'],
    ],
    [
      'a portfolio between title and name',
      "Japan's vice minister for international affairs Kenji Mori",
      ["Japan's vice minister for international affairs Kenji Mori=JPN (Kenji Mori)"],
    ],
    [
      'two titles of one person',
      "Kuwait's Crown Prince and Prime Minister Sheikh Nasser al-Badr",
      ["Kuwait's Crown Prince and Prime Minister Sheikh Nasser al-Badr=KWT (Sheikh Nasser al-Badr)"],
    ],
    ['a group', 'Hezbollah leader Karim Saleh left.', ['Hezbollah leader Karim Saleh=HEZBOLLAH (Karim Saleh)']],
    [
      'an affiliation',
      'Lena Holt of the Polish Foreign Ministry shrugged.',
      ['Lena Holt=POL (Lena Holt)', 'Polish Foreign Ministry=POL'],
    ],
  ])('by %s', (_claim, text, expected) => {
    expect(showPersons(text)).toEqual(expected)
  })

  it.each([
    [
      'the sender of an ambassador',
      'US ambassador to Japan Thomas Reed left.',
      ['US ambassador to Japan Thomas Reed=USA (Thomas Reed)'],
    ],
    [
      'the sender of an envoy to a body',
      "Japan's UN ambassador Kenji Mori left.",
      ["Japan's UN ambassador Kenji Mori=JPN (Kenji Mori)"],
    ],
    [
      'the sender of a negotiator',
      'Iran’s negotiator with the EU, Ali Karimi, left.',
      ['Iran’s negotiator with the EU=IRN', 'Ali Karimi=IRN (Ali Karimi)'],
    ],
  ])('is that of %s', (_claim, text, expected) => {
    expect(showPersons(text)).toEqual(expected)
  })

  it.each([
    ['for a state', 'Dr Arthur Benn, for the Seychelles, moved it.', 'Arthur Benn=SYC'],
    ['on behalf of it', 'Mr Hale, on behalf of the United States, rose.', 'Hale=USA'],
    ['for a capital', 'Ivan Petrenko, for Moscow, rose.', 'Ivan Petrenko=RUS'],
    ['as a peer', 'Lord Selby, for Britain, rose.', 'Lord Selby=GBR'],
    ['speaking for a group', 'Ana Lopez, speaking for the Group of 77, rose.', 'Ana Lopez=G77'],
    ['speaking for a state, said first', 'Speaking for Chile, Ana Lopez rose.', 'Ana Lopez=CHL'],
    ['on its behalf, said first', 'On behalf of the EU, Ana Lopez rose.', 'Ana Lopez=EU'],
    ['for its delegation', 'Ana Lopez, for the Chilean delegation, rose.', 'Ana Lopez=CHL'],
    ['from its ministry', 'Ana Lopez, from the Chilean foreign ministry, rose.', 'Ana Lopez=CHL'],
    ['with initials, at a ministry', 'T.J. Reed at the State Department rose.', 'T.J. Reed=USA'],
    ['as a minister at an office', 'Tom Reed, the junior minister at the Foreign Office, rose.', 'Tom Reed=GBR'],
    ['as one of its ministers', 'Peru was calm. One of its ministers, Juan Gomez, rose.', 'Juan Gomez=PER'],
    [
      'with a ministry in the title',
      'Ministry of International Trade and Industry official Kenji Mori rose.',
      'Kenji Mori=JPN',
    ],
    [
      'with a short name in brackets',
      'International Atomic Energy Agency (IAEA) spokesman Hans Meyer rose.',
      'Hans Meyer=IAEA',
    ],
    [
      'as who receives an envoy',
      'Kuwait protested. The Iranian ambassador met Foreign Undersecretary Nasser Badr.',
      'Nasser Badr=KWT',
    ],
    [
      'as who speaks of a place elsewhere',
      'Norway was calm. Foreign Minister Ole Berg said that the decision in Helsinki was bad.',
      'Ole Berg=NOR',
    ],
    ['at a ministry', 'Tom Reed at the State Department rose.', 'Tom Reed=USA'],
    ['of a ministry in a capital', 'Kenji Mori of the foreign ministry in Tokyo rose.', 'Kenji Mori=JPN'],
    ['with the state in brackets', 'Mr Gomez (Peru) rose.', 'Gomez=PER'],
    ['with a rank, and its delegate', 'Australia sat. Colonel W. R. Hodd, its delegate, rose.', 'W. R. Hodd=AUS'],
  ])('is for whom he is said to speak: %s', (_claim, text, expected) => {
    const speakers = find(text, '2011-05-02').filter(({ speaker }) => speaker !== undefined)
    expect(speakers.map(({ speaker, actor }) => `${speaker}=${actor}`)).toEqual([expected])
  })

  it.each([
    ['for his part', 'Mr Hale, for his part, rose.'],
    ['for years in a state', 'Ana Lopez, for 20 years a teacher in Chile, rose.'],
    ['of a state', 'Ana Lopez of Chile rose.'],
    ['from a state', 'Ana Lopez, from Chile, rose.'],
    ['in a state', 'Ana Lopez, speaking in Chile, rose.'],
    ['at a bank of a state', 'Ana Lopez, a senior official at a leading Japanese bank, rose.'],
    ['at a university', 'Ana Lopez at the University of Chile rose.'],
    ['on the way', 'Ana Lopez, for Chile now a guest, rose.'],
    ['with a party in brackets', 'Ana Lopez (Labour) rose.'],
  ])('is nobody’s for a person %s', (_claim, text) => {
    expect(find(text).filter(({ speaker, actor }) => speaker !== undefined && actor !== null)).toEqual([])
  })

  it.each([
    ['the last sentence', 'Iceland held a vote. Jon Berg, the foreign minister, left.', 'ISL'],
    ['the same sentence', 'In Peru Juan Lopez, the finance minister, left.', 'PER'],
    ['whose state opens the last sentence', 'Chad accused Sudan. Idris Bako, the prime minister, left.', 'TCD'],
    ['his office', 'Peru was calm. Juan Lopez, an official in the president’s office, left.', 'PER'],
    ['two states alike', 'Chad and Sudan met. Idris Bako, the foreign minister, left.', null],
    ['a bank', 'Peru was calm. Juan Lopez, the bank’s chairman, left.', null],
    ['an office once held', 'Peru was calm. Juan Lopez, the former foreign minister, left.', null],
    ['the opposition', 'Peru was calm. Juan Lopez, the opposition leader, left.', null],
    ['no state near', 'The wind rose. Juan Lopez, the foreign minister, left.', null],
    ['a republic by its short name', 'Peru was calm. Then the Republic’s spokesman, Juan Lopez, left.', undefined],
  ])('takes the state that the text is on for an apposition: %s', (_claim, text, expected) => {
    expect(find(text, '1995-05-02').find(({ speaker }) => speaker !== undefined)?.actor).toBe(expected)
  })

  it.each([
    ['another office of one state', 'Olaf Scholz, the finance minister, left.', '2019-12-20', 'DEU'],
    ['another office long ago', 'Olaf Scholz, the finance minister, left.', '1960-12-20', null],
  ])('goes by the table for %s', (_claim, text, date, expected) => {
    expect(find(text, date).find(({ speaker }) => speaker !== undefined)?.actor).toBe(expected)
  })

  it.each([
    ['the French foreign minister', ['French foreign minister=FRA']],
    ['an Israeli official and Polish diplomats', ['Israeli official=ISR', 'Polish diplomats=POL']],
    ['a White House spokesman', ['White House spokesman=USA']],
    ['the Iranian government', ['Iranian government=IRN']],
    ["Canada's ministry of finance", ["Canada's ministry of finance=CAN"]],
    ['a spokesman for the Danish Foreign Ministry', ['spokesman for the Danish Foreign Ministry=DNK']],
    ['Bonn officials', ['Bonn officials=DEU']],
  ])('needs no name: %s', (text, expected) => {
    expect(showPersons(text, '1987-03-01')).toEqual(expected)
  })

  it.each([
    ['the opposition', 'Opposition leader Ann Lee protested.', ['Opposition leader Ann Lee=- (Ann Lee)']],
    ['a party', 'Labour leader Ann Lee protested.', ['Labour leader Ann Lee=- (Ann Lee)']],
    ['a company', 'Texaco president James Hart agreed.', ['president James Hart=- (James Hart)']],
    ['a company after the title', 'James Hart, president of Wibble Corp, agreed.', ['James Hart=- (James Hart)']],
    [
      'science',
      'Professor Ann Lee and economist Tom Gray agreed.',
      ['Professor Ann Lee=- (Ann Lee)', 'economist Tom Gray=- (Tom Gray)'],
    ],
    [
      'former holders',
      'former French president Jean Petit agreed.',
      ['former French president Jean Petit=- (Jean Petit)'],
    ],
    [
      'ex-holders',
      'ex-Foreign Minister Jean Petit of France agreed.',
      ['ex-Foreign Minister Jean Petit of France=- (Jean Petit)'],
    ],
    ['a town', 'Tokyo governor Taro Mori agreed.', ['Tokyo governor Taro Mori=- (Taro Mori)']],
    ['an American state', 'California Governor Ann Lee agreed.', ['Governor Ann Lee=- (Ann Lee)']],
    ['someone who only speaks', 'Ann Lee said no.', ['Ann Lee=- (Ann Lee)']],
  ])('is nobody’s for %s', (_claim, text, expected) => {
    expect(showPersons(text)).toEqual(expected)
  })

  it.each([
    ['titles that only point back', 'The minister and the spokesman left; the president did not.'],
    ['farmers, banks and troops', 'French farmers, German banks and British soldiers left.'],
    ['words that only describe', 'the British general election and the Swedish chief reason'],
    ['companies', 'General Motors Corp and Chief Industries Inc rose.'],
    ['headlines in title case', 'Foreign Minister Visits Beijing To Resume Talks With Party Chiefs'],
  ])('finds none in %s', (_claim, text) => {
    expect(showPersons(text).filter((person) => !person.endsWith('=-'))).toEqual([])
  })

  it('does not take a firm’s initials for a person’s', () => {
    expect(showPersons('A.H. Reed said no.')).toEqual([])
  })
})

describe('findMentions: who a person is', () => {
  it.each([
    ['2005-11-20', 'JPN'],
    ['2006-07-14', 'JPN'],
    ['2007-06-01', 'JPN'],
    ['2010-06-01', undefined],
    ['2015-06-01', 'JPN'],
    ['2021-06-01', undefined],
  ])('resolves a bare family name by the date only: Abe in %s', (date, actor) => {
    expect(find('Tokyo was calm. Then Abe spoke.', date).find(({ speaker }) => speaker === 'Shinzo Abe')?.actor).toBe(
      actor,
    )
  })

  it.each([
    ['Kofi Annan spoke.', '1999-05-01', 'UN'],
    ['U Thant spoke.', '1963-08-02', 'UN'],
    ['Trygve Lie spoke.', '1950-07-01', 'UN'],
    ['Dag Hammarskjöld spoke.', '1956-11-02', 'UN'],
    ['Mr Pérez de Cuéllar spoke.', '1987-07-20', 'UN'],
    ['Jacob Malik spoke.', '1950-08-01', 'SUN'],
    ['Dr Gerhard Schröder spoke.', '1963-08-10', 'DEU'],
    ['Kofi Annan spoke.', '2009-05-01', undefined],
    ['Igor Ivanov spoke.', '2003-03-11', 'RUS'],
    ['Igor Ivanov spoke.', '2010-03-11', undefined],
    ['President Reagan spoke.', '1987-03-11', 'USA'],
    ['President Carter spoke.', '2012-03-11', null],
    ['Foreign Minister Taro Aso spoke.', '2006-07-14', 'JPN'],
    ['Margaret Thatcher spoke.', '1982-04-29', 'GBR'],
    ['Javier Solana spoke.', '1997-01-01', 'NATO'],
    ['Javier Solana spoke.', '2001-01-01', 'EU'],
    ['Secretary-General Lord Carrington spoke.', '1987-03-27', 'NATO'],
    ['Lord Carrington spoke.', '1980-03-27', 'GBR'],
    ['Yasser Arafat spoke.', '1988-11-15', 'PLO'],
    ['Mahmoud Abbas spoke.', '2012-11-29', 'PSE'],
    ['Wang Yi spoke.', '2023-12-01', 'CHN'],
    ['Mikhail Gorbachev spoke.', '1988-12-07', 'SUN'],
    ['Mikhail Gorbachev spoke.', '1995-12-07', undefined],
  ])('%s (%s)', (text, date, actor) => {
    expect(find(text, date).find(({ via }) => via === 'person')?.actor).toBe(actor)
  })

  it('lets the text beat the table', () => {
    const text = 'Peruvian envoy Shinzo Abe left Japan. Abe was calm.'
    expect(showPersons(text, '2006-07-14')).toEqual([
      'Peruvian envoy Shinzo Abe=PER (Shinzo Abe)',
      'Abe=PER (Shinzo Abe)',
    ])
  })

  it.each([
    ['a trade', 'Colin Powell, a London baker, left. Powell laughed.', '2003-05-05'],
    ['an age and a trade', 'Gordon Brown, 54, a Glasgow bus driver, left. Brown laughed.', '2008-05-05'],
    ['an age in brackets and a trade', 'Gordon Brown (54), a plumber, left.', '2008-05-05'],
    ['a post elsewhere', 'David Cameron, a researcher at Yale, left. Cameron laughed.', '2012-05-05'],
    ['another body', 'John Howard, a spokesman for the union of farmers, left.', '2006-05-05'],
    ['a company', 'John Howard, the president of Wibble Corp, left.', '2006-05-05'],
    ['a university', 'Gordon Brown of Wibble University left.', '2008-05-05'],
    ['a clause on his business', 'Colin Powell, who runs a bakery in London, left. Powell laughed.', '2003-05-05'],
    ['a clause on her post', 'Angela Merkel, who teaches physics in Leipzig, left.', '2008-05-05'],
    ['an introduction after the name', 'Japan met Powell. Colin Powell, a London baker, left.', '2003-05-05'],
  ])('takes a namesake for nobody: %s', (_claim, text, date) => {
    const persons = find(`${text} The United States, Britain, Germany and Australia agreed.`, date)
    const actors = persons.filter(({ via }) => via === 'person').map(({ actor }) => actor)
    expect(actors.length).toBeGreaterThan(0)
    expect(new Set(actors)).toEqual(new Set([null]))
  })

  it.each([
    ['a past', 'Powell, a retired general, said no.', '2003-05-05', 'USA'],
    ['an age', 'Abe, 52, left.', '2006-10-05', 'JPN'],
    ['an age behind the full name', 'Tony Blair, 50, left.', '2003-05-05', 'GBR'],
    ['where he is', 'Blair, on a visit to Cairo, left.', '2003-05-05', 'GBR'],
    ['a training', 'Mikhail Gorbachev, a lawyer by training, left.', '1988-05-05', 'SUN'],
    ['a camp', 'Angela Merkel, a Christian Democrat, left.', '2008-05-05', 'DEU'],
    ['a relation', 'Tony Blair, a staunch ally of America, left.', '2003-05-05', 'GBR'],
    ['a time', 'Angela Merkel, an hour earlier, left.', '2008-05-05', 'DEU'],
    ['what he did', 'Colin Powell, who backed the war, left.', '2003-05-05', 'USA'],
    ['a party', 'Tony Blair, leader of the Labour Party, left.', '2003-05-05', 'GBR'],
    ['a portfolio', 'Paul Channon, secretary for trade and industry, left.', '1987-03-04', 'GBR'],
    ['his office elsewhere', 'Tony Blair, a barrister, left. Prime Minister Tony Blair laughed.', '2003-05-05', 'GBR'],
    [
      'his office in an apposition elsewhere',
      'Tony Blair, a barrister, left. Tony Blair, the British prime minister, laughed.',
      '2003-05-05',
      'GBR',
    ],
  ])('keeps the holder whom the text also gives %s', (_claim, text, date, actor) => {
    const persons = find(`${text} The United States, Japan, Britain, the Soviet Union and Germany agreed.`, date)
    expect(persons.find(({ via }) => via === 'person')?.actor).toBe(actor)
  })

  it('goes by the family name after the introduction, in headlines too', () => {
    const text =
      'LARSEN REJECTS PLAN\n\nDanish Trade Minister Nils Larsen said no. "Never," Larsen added. Mr Larsen left.'
    expect(showPersons(text)).toEqual([
      'LARSEN=DNK (Nils Larsen)',
      'Danish Trade Minister Nils Larsen=DNK (Nils Larsen)',
      'Larsen=DNK (Nils Larsen)',
      'Mr Larsen=DNK (Nils Larsen)',
    ])
  })

  it('goes by the first word where family names come first', () => {
    const text = 'South Korean envoy Kim Tae-sik left. Kim was calm.'
    expect(showPersons(text).at(-1)).toBe('Kim=KOR (Kim Tae-sik)')
  })

  it('keeps a given name from being taken for a namesake', () => {
    expect(find('Christopher Hill spoke in Washington.', '1990-01-01').filter(({ actor }) => actor !== null)).toEqual(
      [],
    )
  })

  it('does not take a namesake in other surroundings', () => {
    expect(
      find('Brown University and Major League Baseball', '1995-01-01').filter(({ via }) => via === 'person'),
    ).toEqual([])
  })

  it('takes over what the text says of the same person elsewhere', () => {
    const text = 'Iceland was calm. Foreign Minister Pedro Gomez left. Bolivian Foreign Minister Pedro Gomez was calm.'
    expect(showPersons(text)[0]).toBe('Foreign Minister Pedro Gomez=BOL (Pedro Gomez)')
  })

  it('keeps two of one name apart', () => {
    const text = "Saudi Crown Prince Abdullah met Jordan's King Abdullah."
    expect(showPersons(text, '2002-09-12')).toEqual([
      'Saudi Crown Prince Abdullah=SAU (Prince Abdullah)',
      "Jordan's King Abdullah=JOR (King Abdullah)",
    ])
  })

  it('guesses a minister’s state from the sentence', () => {
    const [, minister] = find('Iceland was calm. Foreign Minister Jon Berg left.')
    expect(minister).toMatchObject({ actor: 'ISL', speaker: 'Jon Berg', role: 'Foreign Minister', via: 'person' })
    expect(minister?.confidence).toBeLessThan(0.7)
  })

  it('tells where the bare name lies', () => {
    const text = 'US ambassador to Japan Thomas Reed left.'
    const [mention] = find(text)
    expect(text.slice(mention?.nameStart, mention?.nameEnd)).toBe('Thomas Reed')
    expect(mention?.role).toBe('ambassador to Japan')
  })

  it('keeps the title in the name of a monarch', () => {
    expect(find('Jordanian King Talal left.')[0]?.speaker).toBe('King Talal')
  })
})

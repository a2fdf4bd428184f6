import { describe, expect, it } from 'vitest'
import { find, show } from './find.ts'

describe('findMentions: names', () => {
  it.each([
    ['prefers the longest name', 'North Korea left South Korea waiting.', ['North Korea=PRK', 'South Korea=KOR']],
    ['reads the wire’s short forms', 'N. Korea met S Korea.', ['N. Korea=PRK', 'S Korea=KOR']],
    [
      'reads abbreviations with and without dots',
      'The U.S. and the UK asked the U.N.',
      ['U.S.=USA', 'UK=GBR', 'U.N.=UN'],
    ],
    [
      'shares a noun',
      'North and South Korea, East and West Germany',
      ['North=PRK', 'South Korea=KOR', 'East=DDR', 'West Germany=DEU'],
    ],
    ['reads prefixes of adjectives', 'China and the Sino-Soviet split', ['China=CHN', 'Sino=CHN', 'Soviet=SUN']],
    ['reads no name across a comma', 'In the U.S., Congress agreed.', ['U.S.=USA', 'Congress=USA']],
    ['stops at a hyphen', 'A US-led force and the Japan-led text', ['US=USA', 'Japan=JPN']],
    ['takes both sides of a hyphen', 'The China-Russia draft fell.', ['China=CHN', 'Russia=RUS']],
    ['leaves out the possessive', 'Iran’s offer and Laos’ reply', ['Iran=IRN', 'Laos=LAO']],
    [
      'keeps Guineas, Congos and Nigers apart',
      'Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Niger, Nigeria and DR Congo met.',
      [
        'Guinea=GIN',
        'Guinea-Bissau=GNB',
        'Equatorial Guinea=GNQ',
        'Papua New Guinea=PNG',
        'Niger=NER',
        'Nigeria=NGA',
        'DR Congo=COD',
      ],
    ],
    [
      'keeps Dominica and the Dominican Republic apart',
      'Dominica and the Dominican Republic voted.',
      ['Dominica=DMA', 'Dominican Republic=DOM'],
    ],
    ['knows a possessive inside a name', "The Lord's Resistance Army fled.", ["Lord's Resistance Army=LRA"]],
    [
      'knows organisations by long and short name',
      'The International Atomic Energy Agency (IAEA) met.',
      ['International Atomic Energy Agency=IAEA', 'IAEA=IAEA'],
    ],
    ['reads a headline in capitals', 'IRAN SAYS IT WILL TELL WHO AND US', ['IRAN=IRN', 'US=USA']],
    ['reads one word in capitals in a plain line', 'Then JAPAN left the room quietly.', ['JAPAN=JPN']],
    [
      'reads groups',
      'Hamas, the IRA and the Khmer Rouge declined.',
      ['Hamas=HAMAS', 'IRA=IRA', 'Khmer Rouge=KHMER_ROUGE'],
    ],
    [
      'knows seats of government',
      'The Kremlin and Whitehall agreed; the Quai d’Orsay did not.',
      ['Kremlin=RUS', 'Whitehall=GBR', 'Quai d’Orsay=FRA'],
    ],
    [
      'gives a shared seat to the state beside it',
      'The Pakistani Foreign Office said no.',
      ['Pakistani=PAK', 'Foreign Office=PAK'],
    ],
    [
      'reads central banks as the state’s',
      'The Bank of Japan and the Bundesbank sold dollars.',
      ['Bank of Japan=JPN', 'Bundesbank=DEU'],
    ],
  ])('%s', (_claim, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  it.each([
    ['Turkish delights', 'The turkey was cold, and us four left chad and jordan almonds.'],
    ['pronouns and question words', 'Who told us that it is who they say?'],
    ['an unknown name', 'Wibbleton Industries rose three points.'],
    ['a given name', 'Ira walked home with Chadwick.'],
    ['an empty text', ''],
  ])('finds nothing in %s', (_claim, text) => {
    expect(show(text)).toEqual([])
  })

  it.each([
    ['a state’s name inside another name', 'New Mexico and New York', ['New Mexico=-', 'New York=-']],
    [
      'seas and canals',
      'the South China Sea, the Gulf of Mexico and the Panama Canal',
      ['South China Sea=-', 'Gulf of Mexico=-', 'Panama Canal=-'],
    ],
    ['parts of states', 'Northern Ireland and the West Bank', ['Northern Ireland=-', 'West Bank=-']],
    [
      'companies',
      'Air India, American Express, Deutsche Bank and the Bank of China',
      ['Air India=-', 'American Express=-', 'Deutsche Bank=-', 'Bank of China=-'],
    ],
    [
      'companies that no table lists',
      'Shares of Swiss Widget Corp and Japan Gadget Industries rose again today',
      ['Swiss Widget Corp=-', 'Japan Gadget Industries=-'],
    ],
    [
      'treaties and events',
      'the Paris Agreement, the Geneva Conventions and the Beijing Olympics',
      ['Paris Agreement=-', 'Geneva Conventions=-', 'Beijing Olympics=-'],
    ],
    ['the American Georgia', 'in Atlanta, Georgia, on Monday', ['Atlanta, Georgia=-']],
    ['agencies', 'he told Reuters', ['Reuters=-']],
  ])('knows %s as nobody’s', (_claim, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  it.each([
    ['Michael Jordan scored.', []],
    ['Jordan Smith left.', []],
    ['Jordan warned Syria.', ['Jordan=JOR', 'Syria=SYR']],
    ['Chad asked Libya to leave.', ['Chad=TCD', 'Libya=LBY']],
    ['He said Turkey would fight.', ['Turkey=TUR']],
  ])('tells persons from states: %s', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  it('says how a name was used', () => {
    expect(
      find('Japan, the Japanese proposal, the Chinese said, Israelis, the EU, Burma').map(({ via }) => via),
    ).toEqual(['name', 'adjective', 'people', 'people', 'abbreviation', 'former'])
  })
})

describe('findMentions: dates', () => {
  it.each([
    ['Moscow before and after 1991', 'Moscow refused.', '1987-03-01', ['Moscow=SUN']],
    ['Moscow before and after 1991', 'Moscow refused.', '1993-03-01', ['Moscow=RUS']],
    ['Russia before 1991 is the Union', 'Russia refused.', '1986-03-01', ['Russia=SUN']],
    ['Bonn as a capital', 'Bonn refused.', '1987-03-01', ['Bonn=DEU']],
    ['Bonn as a town', 'Bonn refused.', '2007-03-01', ['Bonn=-']],
    ['Prague', 'Prague refused.', '1987-03-01', ['Prague=CSK']],
    ['Prague', 'Prague refused.', '1997-03-01', ['Prague=CZE']],
    ['Belgrade', 'Belgrade refused.', '1999-03-01', ['Belgrade=YUG']],
    ['Belgrade', 'Belgrade refused.', '2008-03-01', ['Belgrade=SRB']],
    ['Congo in the days of Zaire', 'Congo refused.', '1987-03-01', ['Congo=COG']],
    ['Congo since', 'Congo refused.', '2010-03-01', ['Congo=COD']],
    ['Brussels and the Community', 'Brussels refused.', '1987-03-01', ['Brussels=EC']],
    ['Brussels and the Union', 'Brussels refused.', '2007-03-01', ['Brussels=EU']],
    [
      'Brussels and Belgium',
      'Belgium and the Belgians were told; Brussels refused.',
      '2007-03-01',
      ['Belgium=BEL', 'Belgians=BEL', 'Brussels=BEL'],
    ],
    ['both Germanys', 'East Germany left West Germany out.', '1987-03-01', ['East Germany=DDR', 'West Germany=DEU']],
    ['names of the past', 'Zaire, Burma and Swaziland', '1987-03-01', ['Zaire=COD', 'Burma=MMR', 'Swaziland=SWZ']],
    ['Rio before Brasilia', 'Rio de Janeiro refused.', '1955-03-01', ['Rio de Janeiro=BRA']],
    ['Rio since', 'Rio de Janeiro refused.', '1987-03-01', ['Rio de Janeiro=-']],
    ['Antananarivo’s old name', 'Tananarive refused.', '1970-03-01', ['Tananarive=MDG']],
    ['a ministry’s street', 'The Wilhelmstrasse refused.', '1938-03-01', ['Wilhelmstrasse=DEU']],
    ['a ministry’s street since', 'The Wilhelmstrasse was wide.', '1987-03-01', ['Wilhelmstrasse=-']],
    ['the Community by its number', 'The EC met. The Twelve refused.', '1987-03-01', ['EC=EC', 'The Twelve=EC']],
    ['the Community when it was smaller', 'The EC met; the Nine refused.', '1978-03-01', ['EC=EC', 'the Nine=EC']],
    ['a number that it no longer has', 'The EC met; the Nine refused.', '1987-03-01', ['EC=EC', 'the Nine=-']],
    ['a number where nobody names the Community', 'The Twelve refused.', '1987-03-01', []],
    ['the Union by its number', 'The EU met. The Fifteen refused.', '1999-03-01', ['EU=EU', 'The Fifteen=EU']],
    ['without a date, what still exists', 'Moscow and Prague refused.', undefined, ['Moscow=RUS', 'Prague=CZE']],
  ])('%s', (_claim, text, date, expected) => {
    expect(show(text, date)).toEqual(expected)
  })

  it.each([
    ['The United Arab Republic refused.', '1959-05-05', 'EGY'],
    ['The UAR refused.', '1965-05-05', 'EGY'],
    ['Serbia-Montenegro refused.', '2006-05-05', 'SCG'],
    ['Serbia and Montenegro refused.', '2006-05-05', 'SCG'],
    ['Russia refused. The Soviet Union was calm.', '1991-08-20', 'RUS'],
    ['Boris Yeltsin, the Russian president, refused.', '1991-08-20', 'RUS'],
    ['Russia refused.', '1988-08-20', 'SUN'],
    ['Macedonia refused.', '2008-05-05', 'MKD'],
    ['South Yemen refused.', '1985-05-05', 'YMD'],
    ['South Sudan refused.', '2012-05-05', 'SSD'],
  ])('is sure by the date: %s (%s)', (text, date, actor) => {
    const [first] = find(text, date)
    expect(first?.actor).toBe(actor)
    expect(first?.confidence).toBeGreaterThanOrEqual(0.85)
  })

  it.each([
    ['South Yemen refused.', '2015-05-05'],
    ['South Sudan refused.', '2009-05-05'],
    ['The Soviet Union refused.', '2005-05-05'],
    ['Kazakhstan refused.', '1987-05-05'],
    ['Serbia and Montenegro refused.', '2010-05-05'],
  ])('is unsure of a state that is not there: %s (%s)', (text, date) => {
    expect(find(text, date)[0]?.confidence).toBeLessThan(0.5)
  })

  it.each(['Greek Macedonia', 'the Greek province of Macedonia', 'the Greek region of Macedonia'])(
    'takes a province for no state: %s',
    (name) => {
      expect(find(`People in ${name} refused.`, '2008-05-05').map(({ actor }) => actor)).toEqual([null])
    },
  )

  it.each([
    ['Congo refused.', '2006-05-05', 'COD', ['COG']],
    ['Congo refused. Kinshasa was calm. Brazzaville was calm.', '2006-05-05', 'COD', ['COG']],
    ['Korea refused.', '2006-05-05', 'KOR', ['PRK']],
    ['Korea refused. North Korea and South Korea were calm.', '2006-05-05', 'KOR', ['PRK']],
    ['President Kim refused.', '2003-01-05', 'KOR', ['PRK']],
    ['President Kim refused.', '2006-05-05', 'PRK', ['KOR']],
    ['President Kim refused.', '2015-05-05', 'PRK', ['WORLD_BANK']],
    ['President Kim refused. Seoul and Pyongyang were calm.', '2003-01-05', 'KOR', ['PRK']],
  ])('keeps the candidates where the text does not tell: %s (%s)', (text, date, actor, candidates) => {
    expect(find(text, date)[0]).toMatchObject({ actor, candidates })
  })

  it.each([
    ['Congo refused. Kinshasa was calm.', '2006-05-05', 'COD'],
    ['Congo refused. The Republic of Congo was calm.', '2006-05-05', 'COG'],
    ['Congo refused.', '1985-05-05', 'COG'],
    ['Korea refused. South Korea was calm.', '2006-05-05', 'KOR'],
    ['Korea refused. Pyongyang was calm.', '2006-05-05', 'PRK'],
    ['President Kim refused. North Korea was calm.', '2006-05-05', 'PRK'],
    ['President Kim refused. South Korea was calm.', '2003-01-05', 'KOR'],
    ['President Kim Dae-jung refused.', '2003-01-05', 'KOR'],
    ['President Kim refused. Pyongyang was calm.', '2015-05-05', 'PRK'],
    ['South Korean President Kim refused.', '2003-01-05', 'KOR'],
    ['President Bush refused.', '2003-01-05', 'USA'],
  ])('has no candidates where the text or the date tells: %s (%s)', (text, date, actor) => {
    const [first] = find(text, date)
    expect([first?.actor, first?.candidates]).toEqual([actor, undefined])
  })

  it('keeps the other candidates of a shared name', () => {
    expect(find('Brussels refused.', '2007-03-01')[0]?.candidates).toEqual(['BEL'])
  })
})

describe('findMentions: capitals', () => {
  it.each([
    ['a government', 'Tokyo agreed and Ankara objected.', ['Tokyo=JPN', 'Ankara=TUR']],
    ['a side', 'talks between Tokyo and Pyongyang', ['Tokyo=JPN', 'Pyongyang=PRK']],
    ['a receiver', 'a message to Tehran and pressure from Moscow', ['Tehran=IRN', 'Moscow=RUS']],
    ['an owner', 'Cairo’s objections', ['Cairo=EGY']],
    ['whose man somebody is', 'The man from Seoul rose.', ['Seoul=KOR']],
    ['those who sit in The Hague', 'Stockholm and The Hague refused.', ['Stockholm=SWE', 'The Hague=NLD']],
  ])('stand for %s', (_claim, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  it.each([
    ['after in, at and near', 'in Tokyo, near Ankara', ['Tokyo=-', 'Ankara=-']],
    [
      'on the way',
      'He flew from Beijing to Washington and left for Moscow.',
      ['Beijing=-', 'Washington=-', 'Moscow=-'],
    ],
    ['in a list of places', 'in Tokyo, Seoul and Beijing', ['Tokyo=-', 'Seoul=-', 'Beijing=-']],
    ['before a noun', 'the Vienna talks, the Tokyo market, Madrid brokers', ['Vienna=-', 'Tokyo=-', 'Madrid=-']],
    ['with the state behind them', 'at Reykjavik, Iceland, in May', ['Reykjavik=-', 'Iceland=ISL']],
    ['as names of things', 'The liner Canberra sailed to the city of Tunis.', ['Canberra=-', 'Tunis=-']],
    ['from which a man comes', 'A man from Seoul rose.', ['Seoul=-']],
    ['where a court sits', 'The court at The Hague refused.', ['The Hague=-']],
    ['for that court', 'The judges met; The Hague refused the appeal.', ['The Hague=-']],
    ['where people meet', 'Talks in The Hague ended.', ['The Hague=-']],
    ['in a dateline', 'TOKYO - The talks ended.', ['TOKYO=-']],
    ['in a dateline with date and agency', 'MOSCOW, March 3 (Reuters) - The talks ended.', ['MOSCOW=-', 'Reuters=-']],
    ['in a dateline that names a body', 'UNITED NATIONS - The talks ended.', ['UNITED NATIONS=-']],
  ])('are places %s', (_claim, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  it('keeps the state after a preposition', () => {
    expect(show('missiles in Japan')).toEqual(['Japan=JPN'])
  })

  it('keeps the speaker behind a comma apart from the place before it', () => {
    expect(show('The report from Moscow, Washington said, was wrong.')).toEqual(['Moscow=-', 'Washington=USA'])
  })

  it('takes buildings for buildings', () => {
    expect(show('They met at the White House. The White House agreed.')).toEqual(['White House=-', 'White House=USA'])
  })
})

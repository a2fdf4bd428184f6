import { type Report, readReports } from './read-reports.ts'

const SUP = 'support'
const OPP = 'oppose'

/** Eight disputes over years, invented in the manner of the news; each report is short, and names its issues in words of its own. */
const DISPUTES: Readonly<Record<string, readonly Report[]>> = {
  missiles: [
    [
      '2006-07-06',
      [
        'Japan proposed a UN resolution that would impose sanctions on North Korea.',
        ['JPN', SUP, 'a UN resolution that would impose sanctions on North Korea', 'prk-resolution'],
      ],
      ['China said the Japanese draft went too far.', ['CHN', OPP, 'the Japanese draft', 'prk-resolution']],
      [
        'Beijing wants Pyongyang to return to the six-party talks.',
        ['CHN', SUP, 'the six-party talks', 'six-party-talks'],
      ],
    ],
    [
      '2006-07-12',
      [
        'The United States backs the Japan-led resolution on North Korea.',
        ['USA', SUP, 'the Japan-led resolution on North Korea', 'prk-resolution'],
      ],
      ['Russia prefers a statement without sanctions.', ['RUS', SUP, 'a statement without sanctions', 'prk-statement']],
      [
        'South Korea called for restraint and for a resumption of the six-party talks.',
        ['KOR', SUP, 'the six-party talks', 'six-party-talks'],
      ],
    ],
    [
      '2006-07-16',
      [
        'The Security Council adopted the resolution on North Korean missiles.',
        ['UNSC', SUP, 'the resolution on North Korean missiles', 'prk-resolution'],
      ],
      ['North Korea rejected the resolution.', ['PRK', OPP, 'the resolution', 'prk-resolution']],
    ],
    [
      '2007-02-14',
      [
        'Japan refused to send fuel oil to North Korea until the kidnappings are cleared up.',
        ['JPN', OPP, 'fuel oil to North Korea', 'fuel-oil'],
      ],
      [
        'The United States and China hailed the six-party talks in Beijing.',
        ['USA', SUP, 'the six-party talks in Beijing', 'six-party-talks'],
        ['CHN', SUP, 'the six-party talks in Beijing', 'six-party-talks'],
      ],
      ['South Korea agreed to ship the fuel oil.', ['KOR', SUP, 'the fuel oil', 'fuel-oil']],
    ],
    [
      '2008-12-12',
      [
        'The United States halted shipments of fuel oil to North Korea.',
        ['USA', OPP, 'shipments of fuel oil to North Korea', 'fuel-oil'],
      ],
      ['Russia said it would go on with the fuel oil deliveries.', ['RUS', SUP, 'the fuel oil deliveries', 'fuel-oil']],
      [
        'Pyongyang walked out of the six-party talks on its nuclear programme.',
        ['PRK', OPP, 'the six-party talks on its nuclear programme', 'six-party-talks'],
      ],
    ],
    [
      '2009-04-15',
      [
        'North Korea vowed never to return to the six-party talks.',
        ['PRK', OPP, 'the six-party talks', 'six-party-talks'],
      ],
      [
        'China and Russia regretted the end of the six-party talks.',
        ['CHN', OPP, 'the end of the six-party talks', 'end-of-talks'],
        ['RUS', OPP, 'the end of the six-party talks', 'end-of-talks'],
      ],
    ],
  ],
  nile: [
    [
      '2011-04-02',
      ['Ethiopia announced a dam on the Blue Nile.', ['ETH', SUP, 'a dam on the Blue Nile', 'nile-dam']],
      ['Egypt protested against the dam.', ['EGY', OPP, 'the dam', 'nile-dam']],
    ],
    [
      '2013-06-10',
      ['Egypt said all options were open to stop the Nile dam.', ['EGY', OPP, 'the Nile dam', 'nile-dam']],
      ['Sudan welcomed the Ethiopian dam.', ['SDN', SUP, 'the Ethiopian dam', 'nile-dam']],
      ['Ethiopia ratified the Nile waters treaty.', ['ETH', SUP, 'the Nile waters treaty', 'nile-treaty']],
    ],
    [
      '2013-06-20',
      [
        'South Sudan promised to sign the treaty on the Nile waters.',
        ['SSD', SUP, 'the treaty on the Nile waters', 'nile-treaty'],
      ],
      ['Cairo rejects the treaty.', ['EGY', OPP, 'the treaty', 'nile-treaty']],
    ],
    [
      '2020-06-20',
      [
        'Ethiopia insists on the filling of the Nile dam in July.',
        ['ETH', SUP, 'the filling of the Nile dam in July', 'dam-filling'],
      ],
      [
        'Egypt opposes any filling of the dam before an accord.',
        ['EGY', OPP, 'any filling of the dam before an accord', 'dam-filling'],
      ],
      [
        'The African Union offered its mediation in the dam dispute.',
        ['AU', SUP, 'its mediation in the dam dispute', 'au-mediation'],
      ],
    ],
    [
      '2021-07-06',
      [
        'Ethiopia began the second filling of the dam, and Sudan denounced the filling.',
        ['SDN', OPP, 'the filling', 'dam-filling'],
      ],
      [
        'Ethiopia trusts the mediation of the African Union.',
        ['ETH', SUP, 'the mediation of the African Union', 'au-mediation'],
      ],
      [
        'Egypt and Sudan find the African Union mediation fruitless.',
        ['EGY', OPP, 'the African Union mediation', 'au-mediation'],
        ['SDN', OPP, 'the African Union mediation', 'au-mediation'],
      ],
    ],
    [
      '2022-08-12',
      [
        'Egypt sent a letter of protest about the filling of the Nile dam.',
        ['EGY', OPP, 'the filling of the Nile dam', 'dam-filling'],
      ],
      [
        'The United States urged a binding agreement on the dam.',
        ['USA', SUP, 'a binding agreement on the dam', 'dam-accord'],
      ],
    ],
  ],
  kosovo: [
    [
      '2008-02-18',
      [
        'The United States and Britain recognised the independence of Kosovo.',
        ['USA', SUP, 'the independence of Kosovo', 'kosovo-independence'],
        ['GBR', SUP, 'the independence of Kosovo', 'kosovo-independence'],
      ],
      [
        'Serbia called the declaration of independence illegal.',
        ['SRB', OPP, 'the declaration of independence', 'kosovo-independence'],
      ],
      [
        'The European Union approved a police mission in Kosovo.',
        ['EU', SUP, 'a police mission in Kosovo', 'kosovo-mission'],
      ],
    ],
    [
      '2008-03-20',
      [
        'Serbia demanded that the European police mission leave Kosovo.',
        ['SRB', OPP, 'the European police mission', 'kosovo-mission'],
      ],
      ["Spain refused to accept Kosovo's independence.", ['ESP', OPP, "Kosovo's independence", 'kosovo-independence']],
    ],
    [
      '2010-07-23',
      [
        'Russia said it would not recognise Kosovo’s independence after the court’s opinion.',
        ['RUS', OPP, 'Kosovo’s independence', 'kosovo-independence'],
      ],
      ['Germany urged Belgrade to open talks with Pristina.', ['DEU', SUP, 'talks with Pristina', 'pristina-talks']],
    ],
    [
      '2013-04-20',
      [
        'The European Union praised the talks between Belgrade and Pristina.',
        ['EU', SUP, 'the talks between Belgrade and Pristina', 'pristina-talks'],
      ],
      [
        'Moscow opposes membership of the United Nations for Kosovo.',
        ['RUS', OPP, 'membership of the United Nations for Kosovo', 'kosovo-un'],
      ],
    ],
    [
      '2018-09-04',
      [
        'The American envoy was open to a land swap between Serbia and Kosovo.',
        ['USA', SUP, 'a land swap between Serbia and Kosovo', 'land-swap'],
      ],
      ['Germany warned against the land swap.', ['DEU', OPP, 'the land swap', 'land-swap']],
    ],
    [
      '2018-09-10',
      ['Serbia defended a land swap with Kosovo.', ['SRB', SUP, 'a land swap with Kosovo', 'land-swap']],
      [
        'Serbia and Russia would block a Kosovo membership in the United Nations.',
        ['SRB', OPP, 'a Kosovo membership in the United Nations', 'kosovo-un'],
        ['RUS', OPP, 'a Kosovo membership in the United Nations', 'kosovo-un'],
      ],
    ],
  ],
  iran: [
    [
      '2013-11-25',
      ['Israel condemned the nuclear deal with Iran.', ['ISR', OPP, 'the nuclear deal with Iran', 'iran-deal']],
      ['Britain praised the Iran deal.', ['GBR', SUP, 'the Iran deal', 'iran-deal']],
    ],
    [
      '2015-07-15',
      [
        'The Security Council will endorse the nuclear agreement with Iran.',
        ['UNSC', SUP, 'the nuclear agreement with Iran', 'iran-deal'],
      ],
      ['Saudi Arabia was wary of the agreement.', ['SAU', OPP, 'the agreement', 'iran-deal']],
      ['Russia wants the arms embargo on Iran lifted at once.', ['RUS', OPP, 'the arms embargo on Iran', 'iran-arms']],
    ],
    [
      '2018-05-09',
      [
        'France and Germany will stay in the Iran nuclear deal.',
        ['FRA', SUP, 'the Iran nuclear deal', 'iran-deal'],
        ['DEU', SUP, 'the Iran nuclear deal', 'iran-deal'],
      ],
      ['The United States restored its oil sanctions on Iran.', ['USA', SUP, 'its oil sanctions on Iran', 'iran-oil']],
      ['China protested against the American oil sanctions.', ['CHN', OPP, 'the American oil sanctions', 'iran-oil']],
    ],
    [
      '2018-11-06',
      [
        'India hopes for a waiver from the oil sanctions on Iran.',
        ['IND', SUP, 'a waiver from the oil sanctions on Iran', 'oil-waiver'],
      ],
      [
        'Turkey will not obey the oil sanctions against Iran.',
        ['TUR', OPP, 'the oil sanctions against Iran', 'iran-oil'],
      ],
    ],
    [
      '2020-08-15',
      [
        'The United States asked the council to extend the arms embargo on Iran.',
        ['USA', SUP, 'the arms embargo on Iran', 'iran-arms'],
      ],
      [
        'China and Russia voted against the embargo.',
        ['CHN', OPP, 'the embargo', 'iran-arms'],
        ['RUS', OPP, 'the embargo', 'iran-arms'],
      ],
    ],
    [
      '2021-04-07',
      [
        'Iran demanded an end to the oil sanctions before it returns to the nuclear deal.',
        ['IRN', SUP, 'an end to the oil sanctions', 'end-oil'],
        ['IRN', SUP, 'the nuclear deal', 'iran-deal'],
      ],
    ],
  ],
  whaling: [
    [
      '1987-06-25',
      ['Japan defended its research whaling.', ['JPN', SUP, 'its research whaling', 'research-whaling']],
      [
        'Australia backs the moratorium on commercial whaling.',
        ['AUS', SUP, 'the moratorium on commercial whaling', 'whaling-moratorium'],
      ],
    ],
    [
      '1993-05-12',
      ['Norway will ignore the whaling moratorium.', ['NOR', OPP, 'the whaling moratorium', 'whaling-moratorium']],
      [
        'Japan wants a quota for its coastal villages.',
        ['JPN', SUP, 'a quota for its coastal villages', 'coastal-quota'],
      ],
    ],
    [
      '2007-06-01',
      [
        "Australia threatened legal action over Japan's research whaling.",
        ['AUS', OPP, "Japan's research whaling", 'research-whaling'],
      ],
      [
        'New Zealand condemned the research whaling in the Antarctic.',
        ['NZL', OPP, 'the research whaling in the Antarctic', 'research-whaling'],
      ],
      ['Japan again asked for a coastal whaling quota.', ['JPN', SUP, 'a coastal whaling quota', 'coastal-quota']],
    ],
    [
      '2010-06-24',
      [
        'The United States supports the moratorium on whaling.',
        ['USA', SUP, 'the moratorium on whaling', 'whaling-moratorium'],
      ],
      ['Iceland called the moratorium unscientific.', ['ISL', OPP, 'the moratorium', 'whaling-moratorium']],
    ],
    [
      '2014-04-01',
      [
        "The court's ban on Antarctic research whaling was welcomed by Australia.",
        ['AUS', SUP, 'ban on Antarctic research whaling', 'whaling-ban'],
      ],
      ['Japan regretted the ban.', ['JPN', OPP, 'the ban', 'whaling-ban']],
    ],
    [
      '2018-09-14',
      [
        'Brazil proposed a whale sanctuary in the South Atlantic.',
        ['BRA', SUP, 'a whale sanctuary in the South Atlantic', 'sanctuary'],
      ],
      [
        'Japan voted against the sanctuary and against the moratorium on commercial whaling.',
        ['JPN', OPP, 'the sanctuary', 'sanctuary'],
        ['JPN', OPP, 'the moratorium on commercial whaling', 'whaling-moratorium'],
      ],
    ],
  ],
  sahara: [
    [
      '1991-09-06',
      [
        'The Polisario Front welcomed the ceasefire in Western Sahara.',
        ['POLISARIO', SUP, 'the ceasefire in Western Sahara', 'sahara-truce'],
      ],
      [
        'Morocco accepted a referendum in Western Sahara.',
        ['MAR', SUP, 'a referendum in Western Sahara', 'sahara-referendum'],
      ],
    ],
    [
      '2003-08-01',
      [
        'Algeria backs the referendum on the future of Western Sahara.',
        ['DZA', SUP, 'the referendum on the future of Western Sahara', 'sahara-referendum'],
      ],
      ['Morocco now rejects the referendum.', ['MAR', OPP, 'the referendum', 'sahara-referendum']],
    ],
    [
      '2007-04-12',
      [
        'Morocco presented an autonomy plan for Western Sahara.',
        ['MAR', SUP, 'an autonomy plan for Western Sahara', 'autonomy-plan'],
      ],
      ["France called Morocco's autonomy plan constructive.", ['FRA', SUP, "Morocco's autonomy plan", 'autonomy-plan']],
      [
        'Polisario wants the referendum that it was promised.',
        ['POLISARIO', SUP, 'the referendum that it was promised', 'sahara-referendum'],
      ],
    ],
    [
      '2020-12-11',
      [
        'The United States endorsed the Moroccan autonomy plan.',
        ['USA', SUP, 'the Moroccan autonomy plan', 'autonomy-plan'],
      ],
      [
        'Polisario said it was no longer bound by the ceasefire in Western Sahara.',
        ['POLISARIO', OPP, 'the ceasefire in Western Sahara', 'sahara-truce'],
      ],
    ],
    [
      '2022-03-19',
      [
        'Spain said the autonomy plan for Western Sahara was the most serious basis.',
        ['ESP', SUP, 'the autonomy plan for Western Sahara', 'autonomy-plan'],
      ],
      ['Algeria recalled its ambassador in protest at the plan.', ['DZA', OPP, 'the plan', 'autonomy-plan']],
    ],
  ],
  sudan: [
    [
      '2005-03-30',
      ['The United States proposed an arms embargo on Sudan.', ['USA', SUP, 'an arms embargo on Sudan', 'sudan-arms']],
      ['China opposed the embargo.', ['CHN', OPP, 'the embargo', 'sudan-arms']],
      ['Sudan rejects UN peacekeepers in Darfur.', ['SDN', OPP, 'UN peacekeepers in Darfur', 'darfur-force']],
    ],
    [
      '2006-09-01',
      ['Britain called for a UN force in Darfur.', ['GBR', SUP, 'a UN force in Darfur', 'darfur-force']],
      ['Khartoum again refused to accept the peacekeepers.', ['SDN', OPP, 'the peacekeepers', 'darfur-force']],
    ],
    [
      '2007-06-13',
      [
        'Sudan accepted a joint peacekeeping force in Darfur.',
        ['SDN', SUP, 'a joint peacekeeping force in Darfur', 'darfur-force'],
      ],
      [
        'Amnesty denounced breaches of the arms embargo on Sudan.',
        ['AMNESTY', OPP, 'breaches of the arms embargo on Sudan', 'sudan-breaches'],
      ],
    ],
    [
      '2009-03-05',
      [
        'France supports the arrest warrant against President Bashir.',
        ['FRA', SUP, 'the arrest warrant against President Bashir', 'bashir-warrant'],
      ],
      ['The African Union wants the warrant deferred.', ['AU', OPP, 'the warrant', 'bashir-warrant']],
    ],
    [
      '2010-07-25',
      [
        "Chad refused to act on the court's arrest warrant for Bashir.",
        ['TCD', OPP, "the court's arrest warrant for Bashir", 'bashir-warrant'],
      ],
      ['The United States stood by the Sudan arms embargo.', ['USA', SUP, 'the Sudan arms embargo', 'sudan-arms']],
    ],
  ],
  steel: [
    [
      '2002-03-06',
      [
        'The European Union protested against the American steel tariffs.',
        ['EU', OPP, 'the American steel tariffs', 'steel-2002'],
      ],
      [
        'Washington defended its tariffs on imported steel.',
        ['USA', SUP, 'its tariffs on imported steel', 'steel-2002'],
      ],
    ],
    [
      '2003-11-11',
      [
        'Japan hailed the ruling against the steel tariffs.',
        ['JPN', SUP, 'the ruling against the steel tariffs', 'steel-ruling'],
      ],
      ['The United States rejected the ruling on steel.', ['USA', OPP, 'the ruling on steel', 'steel-ruling']],
    ],
    [
      '2018-03-09',
      [
        'Canada objected to the US tariffs on steel and aluminium.',
        ['CAN', OPP, 'the US tariffs on steel and aluminium', 'steel-2018'],
      ],
      [
        'The European Union threatened tariffs on American motorcycles and whiskey.',
        ['EU', SUP, 'tariffs on American motorcycles and whiskey', 'whiskey-tariffs'],
      ],
    ],
    [
      '2018-06-01',
      [
        'Mexico condemned the aluminium and steel tariffs of the United States.',
        ['MEX', OPP, 'the aluminium and steel tariffs of the United States', 'steel-2018'],
      ],
      [
        'The European Union put its whiskey and motorcycle tariffs into force.',
        ['EU', SUP, 'its whiskey and motorcycle tariffs', 'whiskey-tariffs'],
      ],
      [
        'The United States called the whiskey tariffs unjustified.',
        ['USA', OPP, 'the whiskey tariffs', 'whiskey-tariffs'],
      ],
    ],
    [
      '2021-10-31',
      [
        'The European Union suspended its tariffs on American whiskey.',
        ['EU', OPP, 'its tariffs on American whiskey', 'whiskey-tariffs'],
      ],
      [
        'Brussels welcomed the end of the steel and aluminium tariffs.',
        ['EU', SUP, 'the end of the steel and aluminium tariffs', 'end-steel'],
      ],
    ],
  ],
}

export const { articles: disputeArticles, statements: disputeStatements } = readReports(DISPUTES)

import { describe, expect, it } from 'vitest'
import { find } from './find.ts'

/** The actor of the first person in the text, `undefined` where nobody is found. */
const actorOf = (text: string, date: string): string | null | undefined =>
  find(text, date).find(({ via }) => via === 'person')?.actor

describe('who held office on a day', () => {
  it.each([
    ['Harry Truman spoke.', '1948-05-14', 'USA'],
    ['Dean Acheson spoke.', '1950-01-12', 'USA'],
    ['Nikita Khrushchev spoke.', '1962-10-25', 'SUN'],
    ['Andrei Gromyko spoke.', '1963-08-05', 'SUN'],
    ['Charles de Gaulle spoke.', '1966-03-07', 'FRA'],
    ['Maurice Couve de Murville spoke.', '1960-06-01', 'FRA'],
    ['Harold Wilson spoke.', '1965-11-11', 'GBR'],
    ['Dag Hammarskjold spoke.', '1960-09-01', 'UN'],
    ['Henry Kissinger spoke.', '1973-10-22', 'USA'],
    ['Zhou Enlai spoke.', '1972-02-21', 'CHN'],
    ['Golda Meir spoke.', '1970-02-01', 'ISR'],
    ['Anwar Sadat spoke.', '1977-11-19', 'EGY'],
    ['Helmut Schmidt spoke.', '1979-12-12', 'DEU'],
    ['Hans-Dietrich Genscher spoke.', '1989-09-30', 'DEU'],
    ['Francois Mitterrand spoke.', '1987-03-03', 'FRA'],
    ['Yasuhiro Nakasone spoke.', '1987-04-29', 'JPN'],
    ['Clayton Yeutter spoke.', '1987-03-16', 'USA'],
    ['Hisham Nazer spoke.', '1987-06-02', 'SAU'],
    ['Arthur Dunkel spoke.', '1990-12-07', 'GATT'],
    ['Jacques Delors spoke.', '1988-06-27', 'EC'],
    ['Jacques Delors spoke.', '1994-06-24', 'EU'],
    ['Eduard Shevardnadze spoke.', '1988-05-01', 'SUN'],
    ['Eduard Shevardnadze spoke.', '1999-05-01', 'GEO'],
    ['Boutros Boutros-Ghali spoke.', '1993-05-01', 'UN'],
    ['Nelson Mandela spoke.', '1996-05-01', 'ZAF'],
    ['Slobodan Milosevic spoke.', '1993-05-05', 'SRB'],
    ['Slobodan Milosevic spoke.', '1999-05-05', 'YUG'],
    ['Radovan Karadzic spoke.', '1993-05-05', 'BOSNIAN_SERBS'],
    ['Hans Blix spoke.', '1991-05-05', 'IAEA'],
    ['Hans Blix spoke.', '2003-03-07', 'UNMOVIC'],
    ['Mohamed ElBaradei spoke.', '2003-03-07', 'IAEA'],
    ['Dominique de Villepin spoke.', '2003-02-14', 'FRA'],
    ['Mahmoud Ahmadinejad spoke.', '2007-09-24', 'IRN'],
    ['Ban Ki-moon spoke.', '2005-09-19', 'KOR'],
    ['Ban Ki-moon spoke.', '2012-11-29', 'UN'],
    ['Vuk Jeremic spoke.', '2008-02-18', 'SRB'],
    ['Catherine Ashton spoke.', '2012-03-06', 'EU'],
    ['Antonio Guterres spoke.', '1998-03-06', 'PRT'],
    ['Antonio Guterres spoke.', '2010-03-06', 'UNHCR'],
    ['Antonio Guterres spoke.', '2020-03-06', 'UN'],
    ['Jens Stoltenberg spoke.', '2012-03-06', 'NOR'],
    ['Jens Stoltenberg spoke.', '2022-03-06', 'NATO'],
    ['Rafael Grossi spoke.', '2022-06-08', 'IAEA'],
    ['Tayyip Erdogan spoke.', '2023-07-10', 'TUR'],
    ['Subrahmanyam Jaishankar spoke.', '2025-05-01', 'IND'],
    ['Mikhail Kalinin spoke.', '1945-08-08', 'SUN'],
    ['Deng Xiaoping spoke.', '1984-12-19', 'CHN'],
    ['Li Zongren spoke.', '1949-04-20', 'CHN'],
    ['Susan Rice spoke.', '2000-05-18', 'USA'],
    ['Victoria Nuland spoke.', '2014-02-06', 'USA'],
    ['David Welch spoke.', '2007-11-27', 'USA'],
    ['Giulio Andreotti spoke.', '1990-10-27', 'ITA'],
    ['Eveline Widmer-Schlumpf spoke.', '2012-06-15', 'CHE'],
    ['Assimi Goita spoke.', '2022-01-09', 'MLI'],
    ['Ahmed Abdallah spoke.', '1985-05-01', 'COM'],
    ['Mohammed Naguib spoke.', '1953-07-01', 'EGY'],
    ['Vladimir Petrovsky spoke.', '1987-06-15', 'SUN'],
    ['Satoshi Sumita spoke.', '1987-02-20', 'JPN'],
    ['an open term in the year after it was checked: Amir Khan Muttaqi spoke.', '2026-06-01', 'AFG'],
  ])('%s (%s): %s', (text, date, actor) => {
    expect(actorOf(text, date)).toBe(actor)
  })

  it.each([
    ['a former head of government', 'Margaret Thatcher spoke.', '1995-05-01'],
    ['a former president', 'Jimmy Carter spoke.', '1994-06-15'],
    ['a former secretary-general', 'Kurt Waldheim spoke.', '1984-06-15'],
    ['a future foreign minister', 'Sergei Ryabkov spoke.', '1991-06-15'],
    ['between two terms', 'Shinzo Abe spoke.', '2009-06-15'],
    ['the dead', 'Anwar Sadat spoke.', '1985-06-15'],
    ['a namesake by family name', 'Nathan Reagan spoke.', '1985-06-15'],
    ['a namesake with the same initial', 'Theodore May spoke.', '2018-06-15'],
    ['a university', 'Brown University in Britain reopened.', '2009-06-15'],
    ['a firm', 'Carter Wallace Inc of the United States rose.', '1978-06-15'],
    ['a month', 'The United Kingdom voted in May again.', '2017-06-15'],
    ['a family name that the article gives no state for', 'Then Johnson laughed.', '2020-06-15'],
    ['an unknown person', 'Ellen Wibbleton spoke.', '2020-06-15'],
    ['a former commissioner', 'Chris Patten spoke.', '2010-06-15'],
    ['a minister who left after the source ended', 'Gabrielius Landsbergis spoke.', '2025-03-01'],
    ['a minister who died', 'Vladimir Makei spoke.', '2024-03-01'],
    ['an open term long after it was checked', 'Amir Khan Muttaqi spoke.', '2031-03-01'],
    ['a premier between two terms', 'Sergei Kiriyenko spoke.', '2015-03-01'],
    ['a president before his father died', 'Mahamat Deby spoke.', '2005-03-01'],
    ['a head of state before his time', 'Vladimir Putin spoke.', '1995-06-15'],
  ])('finds no government in %s', (_claim, text, date) => {
    expect(actorOf(text, date) ?? null).toBeNull()
  })

  it('asks no table where the article has no date, unless all terms are for one actor', () => {
    const actors = (text: string) =>
      find(text)
        .filter(({ via }) => via === 'person')
        .map(({ actor }) => actor)
    expect(actors('Javier Solana spoke.')).toEqual([])
    expect(actors('Angela Merkel spoke.')).toEqual(['DEU'])
  })
})

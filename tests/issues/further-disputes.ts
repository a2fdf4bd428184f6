import { type Report, readReports } from './read-reports.ts'

const SUP = 'support'
const OPP = 'oppose'

/** Four more disputes, invented in the manner of the news and written before anything was tuned on them: the control. */
const DISPUTES: Readonly<Record<string, readonly Report[]>> = {
  pipeline: [
    [
      '2015-11-30',
      ['Poland condemned the Baltic gas pipeline.', ['POL', OPP, 'the Baltic gas pipeline', 'pipeline']],
      ['Germany defended the pipeline.', ['DEU', SUP, 'the pipeline', 'pipeline']],
    ],
    [
      '2017-07-28',
      [
        'Austria criticised the American sanctions on the Baltic pipeline.',
        ['AUT', OPP, 'the American sanctions on the Baltic pipeline', 'pipeline-sanctions'],
      ],
      [
        'The United States opposes the gas pipeline under the Baltic Sea.',
        ['USA', OPP, 'the gas pipeline under the Baltic Sea', 'pipeline'],
      ],
    ],
    [
      '2019-12-22',
      [
        'Germany rejected the sanctions against the pipeline.',
        ['DEU', OPP, 'the sanctions against the pipeline', 'pipeline-sanctions'],
      ],
      [
        'Ukraine welcomed the American pipeline sanctions.',
        ['UKR', SUP, 'the American pipeline sanctions', 'pipeline-sanctions'],
      ],
      ['Russia promised to complete the pipeline.', ['RUS', SUP, 'the pipeline', 'pipeline']],
    ],
    [
      '2022-09-03',
      ['Canada backed a price cap on Russian oil.', ['CAN', SUP, 'a price cap on Russian oil', 'price-cap']],
      ['Russia called the price cap absurd.', ['RUS', OPP, 'the price cap', 'price-cap']],
    ],
    [
      '2022-12-04',
      ['Hungary rejects the oil price cap.', ['HUN', OPP, 'the oil price cap', 'price-cap']],
      [
        'Poland demanded a lower cap on the price of Russian oil.',
        ['POL', SUP, 'a lower cap on the price of Russian oil', 'lower-cap'],
      ],
    ],
  ],
  plastics: [
    [
      '2022-03-03',
      [
        'Norway and Rwanda called for a treaty against plastic pollution.',
        ['NOR', SUP, 'a treaty against plastic pollution', 'plastic-treaty'],
        ['RWA', SUP, 'a treaty against plastic pollution', 'plastic-treaty'],
      ],
      ['Japan supports the plastics treaty.', ['JPN', SUP, 'the plastics treaty', 'plastic-treaty']],
    ],
    [
      '2023-11-15',
      ['Saudi Arabia opposes a cap on plastic production.', ['SAU', OPP, 'a cap on plastic production', 'plastic-cap']],
      [
        'Iran and Russia also rejected the cap.',
        ['IRN', OPP, 'the cap', 'plastic-cap'],
        ['RUS', OPP, 'the cap', 'plastic-cap'],
      ],
      ['Ghana proposed a fund for waste collectors.', ['GHA', SUP, 'a fund for waste collectors', 'waste-fund']],
    ],
    [
      '2024-04-29',
      [
        'Rwanda and Peru insist on the production cap for plastics.',
        ['RWA', SUP, 'the production cap for plastics', 'plastic-cap'],
        ['PER', SUP, 'the production cap for plastics', 'plastic-cap'],
      ],
      ['Kenya endorsed the fund for waste collectors.', ['KEN', SUP, 'the fund for waste collectors', 'waste-fund']],
    ],
    [
      '2024-12-01',
      [
        'Panama hailed the draft treaty on plastic pollution.',
        ['PAN', SUP, 'the draft treaty on plastic pollution', 'plastic-treaty'],
      ],
      [
        'Kuwait refused to accept limits on plastic production.',
        ['KWT', OPP, 'limits on plastic production', 'plastic-cap'],
      ],
    ],
    [
      '2025-08-15',
      [
        'The European Union regretted the failure of the talks on the plastics treaty.',
        ['EU', OPP, 'the failure of the talks on the plastics treaty', 'failed-talks'],
      ],
      ['India voted against the plastics treaty.', ['IND', OPP, 'the plastics treaty', 'plastic-treaty']],
    ],
  ],
  haiti: [
    [
      '2022-10-17',
      [
        'The United States proposed a multinational force for Haiti.',
        ['USA', SUP, 'a multinational force for Haiti', 'haiti-force'],
      ],
      [
        'Mexico proposed sanctions on the gangs of Haiti.',
        ['MEX', SUP, 'sanctions on the gangs of Haiti', 'gang-sanctions'],
      ],
      ['China supports the sanctions on the gangs.', ['CHN', SUP, 'the sanctions on the gangs', 'gang-sanctions']],
    ],
    [
      '2023-07-30',
      ['Kenya offered to lead the force in Haiti.', ['KEN', SUP, 'the force in Haiti', 'haiti-force']],
      ['The Bahamas welcomed the Haitian force.', ['BHS', SUP, 'the Haitian force', 'haiti-force']],
    ],
    [
      '2023-10-02',
      [
        'The Security Council approved the multinational force in Haiti.',
        ['UNSC', SUP, 'the multinational force in Haiti', 'haiti-force'],
      ],
      ['Russia criticised the force.', ['RUS', OPP, 'the force', 'haiti-force']],
      ['China demanded an arms embargo on Haiti.', ['CHN', SUP, 'an arms embargo on Haiti', 'haiti-arms']],
    ],
    [
      '2024-10-20',
      ['Ecuador backs the arms embargo against Haiti.', ['ECU', SUP, 'the arms embargo against Haiti', 'haiti-arms']],
      [
        'Canada and France supported the gang sanctions in Haiti.',
        ['CAN', SUP, 'the gang sanctions in Haiti', 'gang-sanctions'],
        ['FRA', SUP, 'the gang sanctions in Haiti', 'gang-sanctions'],
      ],
    ],
    [
      '2025-02-14',
      [
        'The Dominican Republic demanded a larger force for Haiti.',
        ['DOM', SUP, 'a larger force for Haiti', 'haiti-force'],
      ],
      [
        'The United States halted its payments to the Haiti force.',
        ['USA', OPP, 'its payments to the Haiti force', 'force-payments'],
      ],
    ],
  ],
  cyprus: [
    [
      '2004-04-22',
      ['Turkey endorsed the UN plan to reunite Cyprus.', ['TUR', SUP, 'the UN plan to reunite Cyprus', 'reunion-plan']],
      [
        'Russia vetoed a resolution on security for Cyprus.',
        ['RUS', OPP, 'a resolution on security for Cyprus', 'security-text'],
      ],
    ],
    [
      '2011-09-19',
      [
        'Turkey protested against the gas drilling off Cyprus.',
        ['TUR', OPP, 'the gas drilling off Cyprus', 'drilling'],
      ],
      ['Israel supports the drilling.', ['ISR', SUP, 'the drilling', 'drilling']],
      [
        'Britain called for talks on the reunification of Cyprus.',
        ['GBR', SUP, 'talks on the reunification of Cyprus', 'reunion-talks'],
      ],
    ],
    [
      '2017-07-08',
      [
        'Greece and Turkey blamed each other for the collapse of the reunification talks in Cyprus.',
        ['GRC', OPP, 'the collapse of the reunification talks in Cyprus', 'talks-collapse'],
      ],
      ['France supports the Cypriot gas drilling.', ['FRA', SUP, 'the Cypriot gas drilling', 'drilling']],
    ],
    [
      '2019-06-20',
      [
        'The European Union condemned Turkish drilling off Cyprus.',
        ['EU', OPP, 'Turkish drilling off Cyprus', 'turkish-drilling'],
      ],
      ['Turkey defended its drilling.', ['TUR', SUP, 'its drilling', 'turkish-drilling']],
    ],
    [
      '2021-04-27',
      [
        'Turkey supports a two-state solution for Cyprus.',
        ['TUR', SUP, 'a two-state solution for Cyprus', 'two-states'],
      ],
      ['Greece rejected the two-state solution.', ['GRC', OPP, 'the two-state solution', 'two-states']],
      [
        'Britain urged new talks on the reunification of the island.',
        ['GBR', SUP, 'talks on the reunification of the island', 'reunion-talks'],
      ],
    ],
  ],
}

export const furtherDisputes = readReports(DISPUTES)

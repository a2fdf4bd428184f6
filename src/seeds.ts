import actors from '../seeds/actors.json' with { type: 'json' }
import cues from '../seeds/cues.json' with { type: 'json' }
import issues from '../seeds/issues.json' with { type: 'json' }
import offices from '../seeds/offices.json' with { type: 'json' }
import places from '../seeds/places.json' with { type: 'json' }
import roles from '../seeds/roles.json' with { type: 'json' }
import words from '../seeds/words.json' with { type: 'json' }
import type { Actor, OfficeTerm, Role } from './schema/actor.ts'
import type { Cue } from './schema/cue.ts'
import type { IssueWords } from './schema/issue.ts'
import type { Place } from './schema/place.ts'
import type { Words } from './schema/words.ts'

/** The knowledge that ships with the package. Its rows are checked against their schemas at build and test time. */
export type Seeds = Readonly<{
  actors: readonly Actor[]
  offices: readonly OfficeTerm[]
  roles: readonly Role[]
  places: readonly Place[]
  cues: readonly Cue[]
  words: Words
}>

export const seeds: Seeds = { actors, offices, roles, places, cues, words }

/** What the words of an issue's label say of it. */
export const issueWords: IssueWords = issues

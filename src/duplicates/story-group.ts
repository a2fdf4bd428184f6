import type { Statement } from '../schema/statement.ts'
import { compareSketches, type Sketch } from './sketch-text.ts'

/** A stretch of an article, ready to be compared. */
export type Passage = Readonly<{ sketch: Sketch; numbers: ReadonlySet<string> }>

/** A statement that was reported first, and where it was reported again. */
export type Story = Readonly<{
  statement: Statement
  /** Its passages, in the order of `Passages`. */
  passages: readonly (Passage | undefined)[]
  /** Articles, its own first. */
  reports: string[]
}>

/** The stories that agree in actor, stance and target. Asked and filled in order of dates. */
export type StoryGroup = Readonly<{
  add: (story: Story) => void
  /** Stories not yet over that may be alike. */
  candidates: (story: Story) => readonly Story[]
}>

const DAY = 86_400_000
/** Fewer are compared one by one. */
const FEW = 32

const isNear = (a: string | undefined, b: string | undefined, days: number): boolean =>
  a === undefined || b === undefined || Math.abs(Date.parse(a) - Date.parse(b)) <= days * DAY

/** `voted 12 to 2` is not `voted 9 to 5`; but a paper may leave a number out. */
function areConsistent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].every((number) => large.has(number))
}

/** How alike two reports are in the passage in which they are most alike, 0 to 1; 0 where they cannot be one. */
export function compareStories(a: Story, b: Story): number {
  let most = 0
  for (const [i, passage] of a.passages.entries()) {
    const other = b.passages[i]
    if (passage && other && areConsistent(passage.numbers, other.numbers))
      most = Math.max(most, compareSketches(passage.sketch, other.sketch))
  }
  return most
}

const bucketsOf = ({ passages }: Story): readonly number[] => [
  ...new Set(passages.flatMap((passage) => passage?.sketch.buckets ?? [])),
]

function fileStories(stories: readonly Story[]): Map<number, Story[]> {
  const buckets = new Map<number, Story[]>()
  for (const story of stories) fileStory(story, buckets)
  return buckets
}

function fileStory(story: Story, buckets: Map<number, Story[]>): void {
  for (const bucket of bucketsOf(story)) {
    const list = buckets.get(bucket)
    if (list) list.push(story)
    else buckets.set(bucket, [story])
  }
}

/** While few stories are open all are candidates; from then on those that share a bucket of their sketches. */
export function createStoryGroup(days: number): StoryGroup {
  let open: Story[] = []
  let buckets: Map<number, Story[]> | undefined
  const keep = (stories: Story[]): void => {
    open = stories
    buckets = stories.length > FEW ? fileStories(stories) : undefined
  }
  return {
    add: (story) => {
      if (buckets) fileStory(story, buckets)
      open.push(story)
      if (!buckets && open.length > FEW) buckets = fileStories(open)
    },
    candidates: (story) => {
      const { date } = story.statement
      const first = open.findIndex((other) => isNear(other.statement.date, date, days))
      if (first !== 0) keep(first < 0 ? [] : open.slice(first))
      const filed = buckets
      return filed ? [...new Set(bucketsOf(story).flatMap((bucket) => filed.get(bucket) ?? []))] : open
    },
  }
}

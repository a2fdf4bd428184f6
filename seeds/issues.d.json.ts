import type { IssueWords } from '../src/schema/issue.ts'

declare const words: IssueWords
export = words

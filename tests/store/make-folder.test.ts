import { existsSync, mkdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/store/make-folder.ts'
import { writeChunks } from '../../src/store/write-chunks.ts'
import { writeFile } from '../../src/store/write-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const WRITERS = [
  ['makeFolder', (folder: string) => makeFolder(folder)],
  ['writeFile', (folder: string) => writeFile(join(folder, 'a.txt'), 'a')],
  ['writeChunks', (folder: string) => writeChunks(join(folder, 'a.txt'), ['a'])],
] as const

describe.each(WRITERS)('%s', (_name, write) => {
  it.each([
    ['one that is missing', 'one'],
    ['several that are missing', 'one/two/three'],
    ['one that is there', 'known'],
    ['some that are there', 'known/one/two'],
    ['one that is written with dots', 'known/../one/./two'],
  ])('makes folders: %s', async (_claim, path) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'known'))
    await write(join(folder, path))
    expect(statSync(join(folder, path)).isDirectory()).toBe(true)
  })

  it.each([
    ['a file where a folder is wanted', 'file'],
    ['a file further up', 'file/one/two'],
  ])('says so for %s', async (_claim, path) => {
    const folder = temporaryFolder({ file: '' })
    await expect(write(join(folder, path))).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/^[^\n]*cannot be written: [^\n]*\.$/),
    })
  })

  it.skipIf(!existsSync('/proc/self'))('comes back from places where no folder can be made', async () => {
    await expect(write('/proc/none/out')).rejects.toMatchObject({ code: 'not-writable' })
  })

  it('lets several make the same folder at once', async () => {
    const folder = temporaryFolder()
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => write(join(folder, 'one/two', name))))
    expect(existsSync(join(folder, 'one/two/d'))).toBe(true)
  })
})

describe('writeFile', () => {
  it('leaves no half file behind', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a.txt'))
    await expect(writeFile(join(folder, 'a.txt'), 'a')).rejects.toMatchObject({ code: 'not-writable' })
    expect(existsSync(join(folder, 'a.txt.part'))).toBe(false)
    await writeFile(join(folder, 'b.txt'), 'b')
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('b')
  })
})

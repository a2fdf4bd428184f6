import forceAtlas2Module from 'graphology-layout-forceatlas2'
import type { DefaultOf } from '../graph/default-of.ts'

export const forceAtlas2 = forceAtlas2Module as unknown as DefaultOf<typeof forceAtlas2Module>

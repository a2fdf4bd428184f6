import type { SceneNode } from './build-scene.ts'

/** A node as it stands on the screen now, in pixels. */
export type OnScreen = Readonly<{ node: SceneNode; x: number; y: number; radius: number }>

/** What is lit: null where nothing is picked and everything is. */
export type Emphasis = Readonly<{ nodes: ReadonlySet<string>; edges: ReadonlySet<string>; center: ReadonlySet<string> }>

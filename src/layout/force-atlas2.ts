import forceAtlas2Module from 'graphology-layout-forceatlas2'

// The package is CommonJS whose declarations speak of a default export: under `nodenext` the types see a namespace where
// Node hands over the function itself.
export const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

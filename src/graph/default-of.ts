/**
 * What a CommonJS package hands over whose declarations speak of a default export: under `nodenext` the types see a namespace
 * with a `default`, under `bundler` the thing itself; at run time it is the thing in both.
 */
export type DefaultOf<Module> = Module extends { default: infer Default } ? Default : Module

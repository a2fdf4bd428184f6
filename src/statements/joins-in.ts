import { dependents, isVerbal, lemmaOf, markersOf, type Tree } from './tree.ts'

/** `joined Peru in rejecting it`: whom one joins does it too, and is not what one is for. */
export const joinsIn = (tree: Tree, verb: number): number | undefined =>
  lemmaOf(tree, verb) === 'join'
    ? dependents(tree, verb, 'advcl', 'obl', 'xcomp').find(
        (node) => isVerbal(tree, node) && markersOf(tree, node).includes('in'),
      )
    : undefined

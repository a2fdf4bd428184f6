import { type InstancedProgramDefinition, NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './node-shaders.ts'
import { readNumber } from './read-number.ts'
import { type Palette, toVector } from './read-palette.ts'

const UNIFORMS = [
  'u_matrix',
  'u_resolution',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_paper',
  'u_support',
  'u_oppose',
  'u_neutral',
] as const
type Uniform = (typeof UNIFORMS)[number]

/**
 * A node program that draws every actor type's disc and the squares of issues, whose fill shows the shares for and against.
 *
 * Reads from a node: `color`, `size` (radius in pixels), `shape` (see `SHAPES`), and for issues `support` and `oppose` (shares, 0 to 1).
 */
export function createNodeProgram(palette: () => Palette): NodeProgramType {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext

  // sigma takes programs as classes only.
  return class extends NodeProgram<Uniform> {
    getDefinition(): InstancedProgramDefinition<Uniform> {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_support', size: 1, type: FLOAT },
          { name: 'a_oppose', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      }
    }

    processVisibleItem(id: number, start: number, node: NodeDisplayData): void {
      const shares = [readNumber(node, 'support'), readNumber(node, 'oppose')]
      this.array.set(
        [node.x, node.y, node.size, readNumber(node, 'shape'), ...shares, floatColor(node.color), id],
        start,
      )
    }

    setUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      const { paper, support, oppose, neutral } = palette()
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, parameters.matrix)
      gl.uniform2f(uniformLocations.u_resolution, parameters.width, parameters.height)
      gl.uniform1f(uniformLocations.u_sizeRatio, parameters.sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, parameters.pixelRatio)
      gl.uniform3fv(uniformLocations.u_paper, toVector(paper))
      gl.uniform3fv(uniformLocations.u_support, toVector(support))
      gl.uniform3fv(uniformLocations.u_oppose, toVector(oppose))
      gl.uniform3fv(uniformLocations.u_neutral, toVector(neutral))
    }
  }
}

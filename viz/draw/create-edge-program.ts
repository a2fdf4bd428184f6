import { EdgeProgram, type EdgeProgramType, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { EDGE_FRAGMENT_SHADER, EDGE_VERTEX_SHADER } from './edge-shaders.ts'
import { readNumber } from './read-number.ts'

const UNIFORMS = ['u_matrix', 'u_resolution', 'u_sizeRatio', 'u_pixelRatio'] as const
type Uniform = (typeof UNIFORMS)[number]

/** The two sides of the strip at each of `segments + 1` cuts, from the source to the target. */
function cutStrip(segments: number): number[][] {
  return Array.from({ length: segments + 1 }, (_, cut) => [
    [cut / segments, -1],
    [cut / segments, 1],
  ]).flat()
}

/**
 * An edge program that draws solid, dashed and dotted lines with an arrow's head, straight or bent.
 *
 * `segments`: 1 for straight lines; more draw a bend more smoothly, and cost as many triangles.
 * Reads from an edge: `color`, `size` (pixels), `curve` (height of the bend by the length; 0 is straight), `line` (see `LINES`, `HEADLESS`).
 */
export function createEdgeProgram(segments: number): EdgeProgramType {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext
  const strip = cutStrip(segments)

  // sigma takes programs as classes only.
  return class extends EdgeProgram<Uniform> {
    getDefinition(): InstancedProgramDefinition<Uniform> {
      return {
        VERTICES: strip.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_startRadius', size: 1, type: FLOAT },
          { name: 'a_endRadius', size: 1, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curve', size: 1, type: FLOAT },
          { name: 'a_line', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_part', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: strip,
      }
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      edge: EdgeDisplayData,
    ): void {
      const values = [
        ...[source.x, source.y, target.x, target.y, source.size, target.size],
        ...[edge.size, readNumber(edge, 'curve'), readNumber(edge, 'line'), floatColor(edge.color), id],
      ]
      this.array.set(values, start)
    }

    setUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, parameters.matrix)
      gl.uniform2f(uniformLocations.u_resolution, parameters.width, parameters.height)
      gl.uniform1f(uniformLocations.u_sizeRatio, parameters.sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, parameters.pixelRatio)
    }
  }
}

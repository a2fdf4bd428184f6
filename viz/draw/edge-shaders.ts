/**
 * A line is a strip along a quadratic curve, measured in pixels of the screen: so dashes keep their length at any zoom.
 * The fragment shader cuts dashes, dots and the arrow's head out of the strip.
 */
export const EDGE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_startRadius;
attribute float a_endRadius;
attribute float a_thickness;
attribute float a_curve;
attribute float a_line;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_part;
attribute float a_side;

uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_sizeRatio;

varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_thickness;
varying float v_line;
varying float v_headless;

const float bias = 255.0 / 254.0;
const float gap = 2.0;

vec2 toPixels(vec2 position) {
  return (u_matrix * vec3(position, 1.0)).xy * u_resolution * 0.5;
}

void main() {
  vec2 start = toPixels(a_start);
  vec2 end = toPixels(a_end);
  float distance = length(end - start);
  float from = (a_startRadius / u_sizeRatio + gap) / max(distance, 0.001);
  float to = 1.0 - (a_endRadius / u_sizeRatio + gap) / max(distance, 0.001);
  if (to <= from) {
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }

  vec2 along = (end - start) / distance;
  vec2 control = (start + end) * 0.5 + vec2(-along.y, along.x) * distance * a_curve;
  float t = mix(from, to, a_part);
  vec2 point = mix(mix(start, control, t), mix(control, end, t), t);
  vec2 tangent = normalize(mix(control - start, end - control, t));

  v_thickness = max(a_thickness / u_sizeRatio, 1.1);
  float reach = 1.6 + v_thickness + 1.0;
  #ifdef PICKING_MODE
  reach = max(reach, 6.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;

  v_across = a_side * reach;
  v_length = distance * (to - from) * (1.0 + 0.65 * a_curve * a_curve);
  v_along = a_part * v_length;
  v_headless = step(3.5, a_line);
  v_line = a_line - 4.0 * v_headless;
  gl_Position = vec4((point + vec2(-tangent.y, tangent.x) * v_across) / (u_resolution * 0.5), 0.0, 1.0);
}
`

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_thickness;
varying float v_line;
varying float v_headless;

uniform float u_pixelRatio;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float fromEnd = v_length - v_along;
  float headLength = 3.6 + v_thickness * 2.2;
  float away;
  if (fromEnd < headLength && v_headless < 0.5) {
    // The head is a triangle whose tip touches the target.
    away = abs(v_across) - (1.6 + v_thickness) * fromEnd / headLength;
  } else if (v_line > 1.5) {
    float period = 3.5 + v_thickness * 1.6;
    float fromDot = mod(v_along, period) - period * 0.5;
    away = length(vec2(fromDot, v_across)) - max(v_thickness * 0.6, 0.9);
  } else if (v_line > 0.5) {
    float period = 8.0 + v_thickness * 2.5;
    float fromDash = abs(mod(v_along, period) - period * 0.5) - period * 0.31;
    away = max(abs(v_across) - v_thickness * 0.5, fromDash);
  } else {
    away = abs(v_across) - v_thickness * 0.5;
  }
  float alpha = v_color.a * clamp(0.5 - away * u_pixelRatio, 0.0, 1.0);
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`

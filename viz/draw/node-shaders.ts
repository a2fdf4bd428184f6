/** Actors are discs, issues are squares. Both are drawn from the distance to their outline, so that they are smooth at any size. */
export const NODE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute float a_shape;
attribute float a_support;
attribute float a_oppose;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying vec2 v_shares;

const float bias = 255.0 / 254.0;
const float margin = 3.0;

void main() {
  v_radius = a_radius / u_sizeRatio;
  v_point = a_corner * (v_radius + margin);
  v_shape = a_shape;
  v_shares = vec2(a_support, a_support + a_oppose);
  vec2 center = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(center + v_point / (u_resolution * 0.5), 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`

export const NODE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying vec2 v_shares;

uniform float u_pixelRatio;
uniform vec3 u_paper;
uniform vec3 u_support;
uniform vec3 u_oppose;
uniform vec3 u_neutral;

float toSquare(vec2 point, float half_) {
  vec2 corner = abs(point) - half_ * 0.78;
  return length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - half_ * 0.22;
}

// 1 inside, 0 outside, smooth over one pixel of the screen.
float inside(float away) {
  return clamp(0.5 - away * u_pixelRatio, 0.0, 1.0);
}

// For on the left, against in the middle and hatched, undecided on the right.
vec3 shareColor() {
  float place = v_point.x / (v_radius * 1.76) + 0.5;
  if (place < v_shares.x) return u_support;
  if (place > v_shares.y) return u_neutral;
  float stripe = abs(mod(v_point.x + v_point.y, 4.0) - 2.0) - 1.35;
  return mix(u_oppose, u_paper, 0.42 * clamp(0.5 + stripe * u_pixelRatio, 0.0, 1.0) * step(5.0, v_radius));
}

void main() {
  float fromCenter = length(v_point);
  bool isIssue = v_shape > 3.5;
  float away = isIssue ? toSquare(v_point, v_radius * 0.88) : fromCenter - v_radius;
  #ifdef PICKING_MODE
  if (away > 2.5) discard;
  gl_FragColor = v_color;
  #else
  vec3 fill = isIssue ? shareColor() : v_color.rgb;
  float line = max(1.3, v_radius * 0.16);
  if (v_shape > 2.5 && !isIssue) {
    fill = mix(fill, u_paper, inside(fromCenter - v_radius + line) * inside(v_radius * 0.34 - fromCenter));
  } else if (v_shape > 1.5 && !isIssue) {
    fill = mix(fill, u_paper, inside(fromCenter - v_radius + line * 1.5));
  } else if (v_shape > 0.5 && !isIssue) {
    fill = mix(fill, u_paper, inside(abs(fromCenter - v_radius * 0.66) - line * 0.5));
  }
  float body = inside(away);
  float alpha = inside(away - 1.5) * v_color.a;
  gl_FragColor = vec4(mix(u_paper, fill, body) * alpha, alpha);
  #endif
}
`

// A drawing becomes 28x28 pixels as in the program's digits/strokes.py, step by step.
// A stroke is a list of lines, a line a list of points [x, y] in units of the pad's side.

const SIDE = 28, BOX = 20, RADIUS = 1.25, EDGE = 1.2, DOT = 0.02;
const MANY_SEGMENTS = 600, MOST_POINTS = 10000, FINE = 16, NEAR_SIDE = 0.17;
const CENTRE = 14, TIE = 0.08, FAINTEST = 0.1;

// As numpy rounds: a half to the even number.
function rounded(value) {
  const up = Math.round(value);
  return up - value === 0.5 && up % 2 ? up - 1 : up;
}

const clipped = (value) => Math.min(1, Math.max(0, value));

function extentOf(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

// (784) in 0..1, or null where nothing is drawn.
function imageOf(lines) {
  let points = lines.flatMap((line) => line.map(([x, y], at) => ({ x, y, opens: at === 0 })));
  if (!points.length) return null;
  const [left, top, right, bottom] = extentOf(lines.flat());
  const extent = Math.max(right - left, bottom - top);
  const scale = (BOX - 2 * RADIUS) / (extent > DOT ? extent : 1);
  points = points.map(({ x, y, opens }) => ({
    x: (x - (left + right) / 2) * scale + (SIDE - 1) / 2,
    y: (y - (top + bottom) / 2) * scale + (SIDE - 1) / 2,
    opens,
  }));
  const segments = segmentsOf(points);
  return centred((segments.length > MANY_SEGMENTS ? rastered : inked)(segments));
}

function segmentsOf(points) {
  points = thinned(points, 0.1);
  if (points.length > MANY_SEGMENTS) points = thinned(points, 0.25);
  if (points.length > MOST_POINTS) {
    const step = Math.ceil(points.length / MOST_POINTS);
    points = points.filter(({ opens }, at) => opens || at % step === 0);
  }
  const opens = (at) => at === points.length || points[at].opens;
  const segments = [];
  for (let at = 0; at < points.length; at++) {
    const { x, y } = points[at];
    if (!opens(at)) segments.push([points[at - 1].x, points[at - 1].y, x, y]);
    else if (opens(at + 1)) segments.push([x, y, x, y]);
  }
  return segments;
}

// Without the points in the same cell as the one before; a line keeps its ends.
function thinned(points, cell) {
  const last = points.length - 1;
  const cells = points.map(({ x, y }) => [rounded(x / cell), rounded(y / cell)]);
  return points.filter(({ opens }, at) => {
    if (opens || at === last || points[at + 1].opens) return true;
    return cells[at][0] !== cells[at - 1][0] || cells[at][1] !== cells[at - 1][1];
  });
}

const soft = (distance) => Math.fround(clipped((RADIUS - distance) / EDGE + 0.5));

// Ink by how far each pixel is from the nearest segment.
function inked(segments) {
  const nearest = new Float64Array(SIDE * SIDE).fill(Infinity);
  for (const [ax, ay, bx, by] of segments) {
    const dx = bx - ax, dy = by - ay;
    const length = Math.max(dx * dx + dy * dy, 1e-12);
    for (let y = 0, at = 0; y < SIDE; y++) {
      for (let x = 0; x < SIDE; x++, at++) {
        const along = clipped(((x - ax) * dx + (y - ay) * dy) / length);
        const offX = x - ax - along * dx, offY = y - ay - along * dy;
        nearest[at] = Math.min(nearest[at], offX * offX + offY * offY);
      }
    }
  }
  return Float32Array.from(nearest, (squared) => soft(Math.sqrt(squared)));
}

// The same of many segments, by way of a raster that is finer.
function rastered(segments) {
  const reach = Math.ceil((RADIUS + EDGE / 2) * FINE);
  const width = SIDE * FINE + 2 * reach;
  const dots = new Uint8Array(width * width);
  for (const segment of segments) {
    drawLine(dots, width, segment.map((place) => rounded(place * FINE) + reach));
  }
  const far = (2 * reach) ** 2;
  const image = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const column = new Float64Array(width).fill(far);
    for (let step = -reach; step <= reach; step++) {
      const row = (reach + step + y * FINE) * width;
      for (let x = 0; x < width; x++) {
        if (dots[row + x]) column[x] = Math.min(column[x], step * step);
      }
    }
    for (let x = 0; x < SIDE; x++) {
      let nearest = far;
      for (let step = -reach; step <= reach; step++) {
        nearest = Math.min(nearest, column[reach + step + x * FINE] + step * step);
      }
      image[y * SIDE + x] = soft((Math.sqrt(nearest) + NEAR_SIDE) / FINE);
    }
  }
  return image;
}

// Bresenham's line, with the pixels that Pillow chooses.
function drawLine(dots, width, [x, y, endX, endY]) {
  const steps = [Math.abs(endX - x), Math.abs(endY - y)];
  const signs = [endX < x ? -1 : 1, (endY < y ? -1 : 1) * width];
  const long = steps[0] > steps[1] ? 0 : 1;
  const [length, across] = [steps[long], steps[1 - long]];
  let error = 2 * across - length;
  for (let at = y * width + x, i = 0; i <= length; i++) {
    dots[at] = 1;
    if (error >= 0 && across) {
      at += signs[1 - long];
      error -= 2 * length;
    }
    error += 2 * across;
    at += signs[long];
  }
}

// Moved by whole pixels, so that the centre of mass is in the middle and no ink is lost.
function centred(ink) {
  const shiftOf = (place) => {
    const sums = new Float64Array(SIDE), largest = new Float64Array(SIDE);
    ink.forEach((value, at) => {
      sums[place(at)] += value;
      largest[place(at)] = Math.max(largest[place(at)], value);
    });
    const total = sums.reduce((one, other) => one + other);
    const off = CENTRE - sums.reduce((sum, value, at) => sum + value * at, 0) / total;
    const first = largest.findIndex((value) => value > FAINTEST);
    const last = largest.findLastIndex((value) => value > FAINTEST);
    const shift = Math.ceil(off - 0.5 - TIE);
    return first < 0 ? shift : Math.max(-first, Math.min(SIDE - 1 - last, shift));
  };
  const down = shiftOf((at) => Math.floor(at / SIDE)), right = shiftOf((at) => at % SIDE);
  return ink.map((_, at) => {
    const y = Math.floor(at / SIDE) - down, x = (at % SIDE) - right;
    return y >= 0 && y < SIDE && x >= 0 && x < SIDE ? ink[y * SIDE + x] : 0;
  });
}

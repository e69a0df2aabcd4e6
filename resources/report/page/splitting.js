// Several digits side by side, each for itself, as in the program's digits/splitting.py.

const MOST_DIGITS = 12, MOST_PARTS = 4 * MOST_DIGITS, SAMPLES = 200;
const GAP = 0.05, OVERLAP = 0.25, LOW = 0.45, FAR_OFF = 0.6, SUNK = 0.05, LEVEL = 0.55, SUNK_GAP = 0.2;

// The images of a drawing's digits, left to right.
function imagesOf(strokes) {
  return split(strokes).map((digit) => imageOf(digit.flat()));
}

function split(strokes) {
  if (!strokes.length) return [];
  const samples = strokes.map((stroke) => sampled(stroke.flat()));
  const groups = grouped(strokes.map((stroke) => extentOf(stroke.flat())), samples);
  return groups.map((group) => group.sort((a, b) => a - b).map((member) => strokes[member]));
}

const gapOf = (one, other) => Math.max(one.box[0], other.box[0]) - Math.min(one.box[2], other.box[2]);
const heightOf = ({ box }) => box[3] - box[1];
const widthOf = ({ box }) => box[2] - box[0];

function joined(one, other) {
  const [a, b] = [one.box, other.box];
  const low = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const high = [Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  return { members: [...one.members, ...other.members], box: [...low, ...high] };
}

function overlaps(one, other) {
  const gap = gapOf(one, other);
  return gap <= 0 && -gap >= OVERLAP * Math.min(widthOf(one), widthOf(other));
}

function levelWith({ box: a }, { box: b }) {
  const both = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return both / (Math.max(a[3], b[3]) - Math.min(a[1], b[1]));
}

function grouped(boxes, samples) {
  let groups = [], beside = [];
  const order = [...boxes.keys()].sort((a, b) => boxes[a][0] - boxes[b][0]);
  for (const index of order) {
    let group = { members: [index], box: boxes[index] };
    groups.push(...beside.filter(({ box }) => box[2] < group.box[0]));
    beside = beside.filter(({ box }) => box[2] >= group.box[0]);
    for (let over; (over = beside.find((other) => overlaps(group, other))); ) {
      beside.splice(beside.indexOf(over), 1);
      group = joined(over, group);
    }
    beside.push(group);
  }
  groups = dividedAtWidest([...groups, ...beside]);

  const tallest = Math.max(...groups.map(heightOf));
  const widest = Math.max(...groups.map(widthOf));
  const [left, , right] = extentOf(boxes.flatMap(([l, , r]) => [[l, 0], [r, 0]]));
  const size = Math.max(tallest, widest / 3, (right - left) / 20);
  const tall = (group) => heightOf(group) >= LOW * size;
  const belong = (one, other) => {
    const gap = gapOf(one, other);
    if (!(tall(one) && tall(other))) return gap < FAR_OFF * size;
    const sunk = Math.min(other.box[1] - one.box[1], other.box[3] - one.box[3]) > SUNK * size;
    if (sunk && levelWith(one, other) < LEVEL) return gap < SUNK_GAP * size;
    return gap < GAP * size && distanceOf(one.members, other.members, samples) < GAP * size;
  };
  const join = (at) => groups.splice(at, 2, joined(groups[at], groups[at + 1]));
  const byGap = () => gapsOf(groups, (a, b) => a - b);
  for (let at; (at = byGap().find((i) => belong(groups[i], groups[i + 1]))) !== undefined; ) join(at);
  while (groups.length > MOST_DIGITS) join(byGap()[0]);
  return groups.map(({ members }) => members);
}

// The places between neighbours, by how far these are apart.
function gapsOf(groups, compare) {
  const gaps = groups.slice(1).map((other, at) => gapOf(groups[at], other));
  return [...gaps.keys()].sort((a, b) => compare(gaps[a], gaps[b]));
}

function dividedAtWidest(groups) {
  groups.sort((a, b) => (a.box[0] + a.box[2]) - (b.box[0] + b.box[2]));
  const widest = gapsOf(groups, (a, b) => b - a).slice(0, MOST_PARTS - 1);
  const cuts = [0, ...widest.sort((a, b) => a - b).map((at) => at + 1), groups.length];
  return cuts.slice(1).map((stop, at) => groups.slice(cuts[at], stop).reduce(joined));
}

// Points at even distances along a line.
function sampled(points) {
  const along = [0];
  for (let i = 1; i < points.length; i++) {
    const step = Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]);
    along.push(along[i - 1] + step);
  }
  const length = along[along.length - 1];
  if (!(length > 0)) return [points[0]];
  const result = [];
  for (let i = 0, at = 0; i < SAMPLES; i++) {
    const place = (length * i) / (SAMPLES - 1);
    while (at < along.length - 2 && along[at + 1] <= place) at++;
    const share = clipped((place - along[at]) / (along[at + 1] - along[at] || 1));
    result.push([0, 1].map((axis) => points[at][axis] + share * (points[at + 1][axis] - points[at][axis])));
  }
  return result;
}

function distanceOf(some, others, samples) {
  const [one, other] = [some, others].map((members) =>
    members.flatMap((member) => samples[member]).filter((_, at) => at % members.length === 0));
  let least = Infinity;
  for (const [x, y] of one) {
    for (const [u, v] of other) least = Math.min(least, (x - u) ** 2 + (y - v) ** 2);
  }
  return Math.sqrt(least);
}

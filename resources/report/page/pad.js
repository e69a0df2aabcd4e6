// The pad: strokes of a mouse, a finger or a pen, read at every move.

const pad = find("pad");
// The width of the ink, of the pad's side. What the network sees does not depend on it.
const BRUSH = 18 / 264;
// Only digits are parted, and known from what is none: of other things all that is drawn is one.
const likeness = data.likeness && data.likeness.layers.map(layerOf);

let strokes = [];
let drawing = null; // the pointer that draws, and where it was last, if that was beside the pad
let chosen = -1; // which digit of several is shown: -1 is the last one

function placeOf(event) {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return [(event.clientX - left) / width, (event.clientY - top) / height];
}

const isInside = ([x, y]) => x >= 0 && x <= 1 && y >= 0 && y <= 1;

// Where the way from a point on the pad to one beside it crosses the edge.
function edgePoint(inside, outside) {
  let share = 1;
  for (const axis of [0, 1]) {
    const [start, end] = [inside[axis], outside[axis]];
    if (end > 1) share = Math.min(share, (1 - start) / (end - start));
    else if (end < 0) share = Math.min(share, start / (start - end));
  }
  return inside.map((start, axis) => start + (outside[axis] - start) * share);
}

function goOn(place) {
  const lines = strokes[strokes.length - 1];
  const line = lines[lines.length - 1];
  if (!isInside(place)) {
    if (!drawing.outside) line.push(edgePoint(line[line.length - 1], place));
    drawing.outside = place;
  } else if (drawing.outside) {
    lines.push([edgePoint(place, drawing.outside), place]);
    drawing.outside = null;
  } else {
    line.push(place);
  }
}

pad.addEventListener("pointerdown", (event) => {
  if (drawing || event.button) return;
  pad.focus({ preventScroll: true });
  drawing = { pointer: event.pointerId, outside: null };
  strokes.push([[placeOf(event).map(clipped)]]);
  show();
});
// The window has the moves beside the pad as well.
window.addEventListener("pointermove", (event) => {
  if (!drawing || event.pointerId !== drawing.pointer) return;
  const moves = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
  for (const move of moves.length ? moves : [event]) goOn(placeOf(move));
  show();
});
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(end, (event) => {
    if (drawing && event.pointerId === drawing.pointer) drawing = null;
  });
}

function change(others) {
  drawing = null;
  strokes = others;
  show();
}

const undo = () => change(strokes.slice(0, -1));
const clear = () => change([]);
find("undo").addEventListener("click", undo);
find("clear").addEventListener("click", clear);
document.addEventListener("keydown", (event) => {
  if (event.key === "Delete" || event.key === "Backspace") clear();
  else if (event.key === "z" && (event.ctrlKey || event.metaKey)) undo();
});

// The likeness looks at means of 2 by 2 pixels.
function looksLikeDigit(image) {
  const side = SIDE / 2;
  const coarse = Float32Array.from({ length: side * side }, (_, at) => {
    const corner = 2 * Math.floor(at / side) * SIDE + 2 * (at % side);
    return (image[corner] + image[corner + 1] + image[corner + SIDE] + image[corner + SIDE + 1]) / 4;
  });
  return passed(likeness, coarse).pop()[0] <= data.likeness.limit;
}

const readDigits = (drawn) =>
  (likeness || !drawn.length ? imagesOf(drawn) : [imageOf(drawn.flat())]).map((image) => {
    const outputs = passed(layers, image);
    const classes = classesOf(outputs[outputs.length - 1]);
    return { image, outputs, classes, label: !likeness || looksLikeDigit(image) ? data.names[bestOf(classes)] : "?" };
  });

function show() {
  paintPad();
  find("undo").disabled = find("clear").disabled = !strokes.length;
  const digits = readDigits(strokes);
  if (chosen >= digits.length) chosen = -1;
  showChoice(digits);
  if (!digits.length) {
    showAnswer("", words.nothing);
    showBars(null);
    showLayers(null, null);
    return;
  }
  const digit = digits[chosen < 0 ? digits.length - 1 : chosen];
  showBars(digit.classes);
  showLayers(digit.image, digit.outputs);
  const number = digits.map(({ label }) => label).join("");
  if (digit.label === "?") showAnswer(number, words.odd);
  else if (number.includes("?")) showAnswer(number, words.one);
  else if (digits.length > 1) {
    const least = Math.min(...digits.map(({ classes }) => Math.max(...classes)));
    showAnswer(number, filled(words.each, { percent: percent(least) }));
  } else sayAnswer(digit.classes);
}

// Of several digits, a button each.
function showChoice(digits) {
  const choice = find("digits");
  choice.hidden = digits.length < 2;
  const shown = chosen < 0 ? digits.length - 1 : chosen;
  choice.replaceChildren();
  digits.forEach(({ label }, number) => {
    const button = made("button", choice, label);
    button.setAttribute("aria-pressed", number === shown);
    button.addEventListener("click", () => {
      chosen = number;
      show();
    });
  });
}

function paintPad() {
  const [context, side] = contextOf(pad);
  context.fillStyle = css(colour("card"));
  context.fillRect(0, 0, side, side);
  if (!strokes.length) {
    context.fillStyle = css(colour("pale"));
    context.font = "16px system-ui, sans-serif";
    context.textAlign = "center";
    context.fillText(words.here, side / 2, side / 2, side - 16);
  }
  context.strokeStyle = css(colour("text"));
  context.lineWidth = BRUSH * side;
  context.lineCap = context.lineJoin = "round";
  for (const line of strokes.flat()) {
    context.beginPath();
    context.moveTo(line[0][0] * side, line[0][1] * side);
    for (const [x, y] of line) context.lineTo(x * side, y * side);
    context.stroke();
  }
}

repaintWith(paintPad);
show();

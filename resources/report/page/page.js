// What pad and sliders share: the answer, its bars, and the picture of the layers.

const data = JSON.parse(document.getElementById("data").textContent);
const layers = data.layers.map(layerOf);
const words = data.words;

const find = (id) => document.getElementById(id);
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const percent = (share) => filled(words.percent, { number: (100 * share).toFixed(1) });

function made(tag, parent, text = "") {
  const element = parent.appendChild(document.createElement(tag));
  element.textContent = text;
  return element;
}

// A colour of the style sheet, which follows the system's scheme: red, green, blue.
function colour(name) {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const digits = value.length === 4 ? value.replace(/\w/g, "$&$&") : value;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
}

const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;
const mixed = (one, other, share) => one.map((part, at) => Math.round(part + share * (other[at] - part)));

// A canvas as fine as the screen; its context measures in CSS pixels.
function contextOf(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  return [context, width, height];
}

// The bars

const bars = [...Array(data.classes).keys()].map((label) => {
  const row = made("div", find("bars"));
  row.className = "bar";
  made("span", row, data.names[label]).title = data.names[label];
  return { row, ink: made("b", made("i", row)), words: made("span", row) };
});

function showBars(classes) {
  const best = classes ? bestOf(classes) : -1;
  bars.forEach(({ row, ink, words }, label) => {
    row.classList.toggle("best", label === best);
    ink.style.width = `${classes ? 100 * classes[label] : 0}%`;
    words.textContent = classes ? percent(classes[label]) : "";
  });
}

function showAnswer(best, sure, next = "") {
  find("best").textContent = best;
  find("best").classList.toggle("many", best.length > 1);
  find("sure").textContent = sure;
  find("next").textContent = next;
}

// What is said of one answer: it, how sure it is, and what comes next.
function sayAnswer(classes) {
  const best = bestOf(classes);
  const others = classes.map((share, label) => [share, label]).filter(([, label]) => label !== best);
  const [share, label] = others.reduce((one, other) => (other[0] > one[0] ? other : one));
  const next = filled(words.next, { label: data.names[label], percent: percent(share) });
  showAnswer(data.names[best], filled(words.sure, { percent: percent(classes[best]) }), next);
}

// The layers, and one unit of them from near

const stages = data.stages.map(({ title, units }, number) => {
  const stage = stageIn(find("stages"), title, units);
  const isImage = data.images && number === 0;
  const layer = number - (data.images ? 1 : 0);
  const choose = (event) => chooseAt(layer, stage, event);
  if (!isImage) for (const kind of ["pointermove", "pointerdown"]) stage.addEventListener(kind, choose);
  return { title, canvas: stage, isImage, layer };
});
const ofUnit = [words.weights, words.products].map((title) => stageIn(find("unit"), title));
const said = made("p", find("unit"));
said.className = "pale";

let shown = null; // what came in, and what each layer gave
let pointed = null; // the layer and the unit that somebody has pointed at

function stageIn(parent, title, units = "") {
  const stage = made("div", parent);
  stage.className = "stage";
  made("span", made("h3", stage, title), units).className = "pale";
  return made("canvas", stage);
}

// Three stand beside each other; more make a square.
const columnsOf = (count) => (count <= 3 ? count : Math.ceil(Math.sqrt(count)));

function chooseAt(layer, canvas, event) {
  if (!shown) return;
  const columns = columnsOf(shown.outputs[layer].length);
  const [x, y] = [event.offsetX, event.offsetY].map((place) => Math.floor((place / canvas.clientWidth) * columns));
  if (x >= 0 && x < columns && y * columns + x in shown.outputs[layer]) choose(layer, y * columns + x);
}

function choose(layer, unit) {
  if (pointed && pointed.layer === layer && pointed.unit === unit) return;
  pointed = { layer, unit };
  paintLayers();
}

bars.forEach(({ row }, label) =>
  row.addEventListener("pointerdown", () => {
    if (shown) choose(layers.length - 1, Math.min(label, layers[layers.length - 1].scale.length - 1));
  }),
);

// Squares, row by row; one may be marked.
function paintSquares(canvas, values, isImage, marked = -1) {
  const columns = columnsOf(values.length);
  canvas.style.aspectRatio = values.length ? `${columns} / ${Math.ceil(values.length / columns)}` : "1";
  const [context, side] = contextOf(canvas);
  const cell = side / columns;
  const gap = isImage || cell < 6 ? 0 : Math.min(2, cell / 6);
  const names = isImage ? ["ground", "text", "text"] : ["zero", "plus", "minus"];
  const [zero, plus, minus] = names.map(colour);
  if (isImage || !values.length) {
    context.fillStyle = css(colour("ground"));
    context.fillRect(0, 0, side, side);
  }
  const largest = isImage ? 1 : values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  values.forEach((value, at) => {
    const share = value / largest;
    context.fillStyle = css(mixed(zero, share < 0 ? minus : plus, Math.abs(share)));
    const [x, y] = [at % columns, Math.floor(at / columns)].map((place) => place * cell);
    // Where squares touch, a hair more closes the seams.
    context.fillRect(x, y, cell - (gap || -0.5), cell - (gap || -0.5));
    if (at !== marked) return;
    context.strokeStyle = css(colour("text"));
    context.lineWidth = 2;
    context.strokeRect(x + 1, y + 1, cell - gap - 2, cell - gap - 2);
  });
}

function paintLayers() {
  const chosen = shown && (pointed || strongest());
  for (const { canvas, isImage, layer } of stages) {
    const values = !shown ? [] : isImage ? shown.inputs : shown.outputs[layer];
    paintSquares(canvas, values, isImage, chosen && chosen.layer === layer ? chosen.unit : -1);
  }
  paintUnit(chosen);
}

// Of the first hidden layer, or without one of the answers.
function strongest() {
  const values = [...shown.outputs[0]].map(Math.abs);
  return { layer: 0, unit: values.indexOf(Math.max(...values)) };
}

function paintUnit(chosen) {
  const none = new Float32Array(0);
  find("of").textContent = chosen ? nameOf(chosen) : words.unit;
  if (!chosen) {
    ofUnit.forEach((canvas) => paintSquares(canvas, none, false));
    said.textContent = words.hover;
    return;
  }
  const { weights, scale, shift } = layers[chosen.layer];
  const inputs = chosen.layer ? shown.outputs[chosen.layer - 1] : shown.inputs;
  const start = chosen.unit * inputs.length;
  const own = weights.slice(start, start + inputs.length).map((weight) => weight * scale[chosen.unit]);
  const products = own.map((weight, at) => weight * inputs[at]);
  paintSquares(ofUnit[0], own, false);
  paintSquares(ofUnit[1], products, false);
  const values = {
    sum: (products.reduce((one, other) => one + other, 0) + shift[chosen.unit]).toFixed(3),
    value: shown.outputs[chosen.layer][chosen.unit].toFixed(3),
  };
  said.textContent = filled(words.sum, values);
}

function nameOf({ layer, unit }) {
  const stage = stages.find((each) => each.layer === layer);
  if (stage) return filled(words.ofLayer, { layer: stage.title, unit: unit + 1 });
  return filled(words.ofAnswer, { label: data.names[layers[layer].scale.length > 1 ? unit : 1] });
}

function showLayers(inputs, outputs) {
  shown = outputs && { inputs, outputs };
  paintLayers();
}

// Whatever changes the size or the colours has everything painted anew.
function repaintWith(paint) {
  const again = () => {
    paintLayers();
    paint();
  };
  window.addEventListener("resize", again);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
}

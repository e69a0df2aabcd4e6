// The inputs of a table: sliders, and of two the plane that they span.

const sliders = [...document.querySelectorAll("input")];
const plane = find("plane");
const CELLS = 60;
// The map is so much of a class's colour, so that points in all of it stand out.
const STRENGTH = 0.6;

const classesAt = (inputs) => classesOf(passed(layers, inputs).pop());

function show() {
  const inputs = sliders.map((slider) => slider.valueAsNumber);
  sliders.forEach((slider, number) => {
    slider.nextElementSibling.textContent = inputs[number].toFixed(2);
  });
  const outputs = passed(layers, inputs);
  const classes = classesOf(outputs[outputs.length - 1]);
  sayAnswer(classes);
  showBars(classes);
  showLayers(Float32Array.from(inputs), outputs);
  if (plane) paintPlane(inputs);
}

// The answers in the middle of each cell of the plane: they stay as they are.
const answers = [];
if (plane) {
  const [low, high] = data.plane;
  for (let at = 0; at < CELLS * CELLS; at++) {
    const middle = (cell) => low + ((cell + 0.5) * (high - low)) / CELLS;
    answers.push(classesAt([middle(at % CELLS), middle(Math.floor(at / CELLS))]));
  }
  let pressed = false;
  const choose = (event) => {
    const { left, top, width, height } = plane.getBoundingClientRect();
    const shares = [(event.clientX - left) / width, 1 - (event.clientY - top) / height];
    sliders.forEach((slider, axis) => (slider.value = low + shares[axis] * (high - low)));
    show();
  };
  plane.addEventListener("pointerdown", (event) => {
    pressed = true;
    choose(event);
  });
  window.addEventListener("pointermove", (event) => pressed && choose(event));
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => (pressed = false));
}

function paintPlane(inputs) {
  const [context, side] = contextOf(plane);
  const [low, high] = data.plane;
  const inks = [0, 1, 2].map((label) => colour(`class${label}`));
  const ground = colour("card");
  const placed = ([x, y]) => [((x - low) / (high - low)) * side, (1 - (y - low) / (high - low)) * side];
  const cell = side / CELLS;
  // On whole pixels, so that no seam is seen.
  const edge = (number) => Math.round(number * cell);
  answers.forEach((classes, at) => {
    const best = bestOf(classes), none = 1 / classes.length;
    const sure = (classes[best] - none) / (1 - none);
    context.fillStyle = css(mixed(ground, inks[best], sure * STRENGTH));
    const column = at % CELLS, row = CELLS - 1 - Math.floor(at / CELLS);
    const [x, y] = [edge(column), edge(row)];
    context.fillRect(x, y, edge(column + 1) - x, edge(row + 1) - y);
  });
  context.lineWidth = 2;
  // Of two classes one line is both's.
  const { length } = answers[0];
  for (let label = length === 2 ? 1 : 0; label < length; label++) paintBoundary(context, label, cell, side);
  const radius = data.points.length > 20 ? 4 : 7;
  for (const [x, y, label, isTrained] of data.points) {
    context.beginPath();
    context.arc(...placed([x, y]), radius, 0, 2 * Math.PI);
    context.fillStyle = css(isTrained ? inks[label] : ground);
    context.strokeStyle = css(isTrained ? colour("text") : inks[label]);
    context.lineWidth = radius > 4 ? 2 : 1.3;
    context.fill();
    context.stroke();
  }
  context.strokeStyle = css(colour("text"));
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(...placed(inputs), 12, 0, 2 * Math.PI);
  context.stroke();
}

// Where a class is as probable as the best other one: marching squares between the cells' middles.
function paintBoundary(context, label, cell, side) {
  const margins = answers.map((classes) => classes[label] - Math.max(...classes.filter((_, other) => other !== label)));
  context.strokeStyle = css(colour("text"));
  context.beginPath();
  for (let row = 0; row < CELLS - 1; row++) {
    for (let column = 0; column < CELLS - 1; column++) {
      const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => [column + x, row + y]);
      const values = corners.map(([x, y]) => margins[y * CELLS + x]);
      const crossings = [];
      for (let at = 0; at < 4; at++) {
        const [one, other] = [values[at], values[(at + 1) % 4]];
        if (one < 0 === other < 0) continue;
        const [from, to] = [corners[at], corners[(at + 1) % 4]];
        const share = one / (one - other);
        const [x, y] = [0, 1].map((axis) => from[axis] + share * (to[axis] - from[axis]) + 0.5);
        crossings.push([x * cell, side - y * cell]);
      }
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        context.moveTo(...crossings[at]);
        context.lineTo(...crossings[at + 1]);
      }
    }
  }
  context.stroke();
}

for (const slider of sliders) slider.addEventListener("input", show);
repaintWith(show);
show();

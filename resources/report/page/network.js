"use strict";
// What the network answers, as the program computes it.

const ACTIVATIONS = {
  Sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  Tanh: Math.tanh,
  ReLU: (z) => Math.max(0, z),
  LeakyReLU: (z, slope) => (z < 0 ? slope * z : z),
  ELU: (z) => (z < 0 ? Math.expm1(z) : z),
  GELU: (z) => (z / 2) * (1 + erf(z / Math.SQRT2)),
  SiLU: (z) => z / (1 + Math.exp(-z)),
};

// Abramowitz and Stegun 7.1.26: off by 1.5e-7 at most.
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
}

function bytesOf(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}

const floatsOf = (text) => new Float32Array(bytesOf(text));

// Numbers of 16 bits: a sign, 5 bits of exponent, 10 of fraction.
function halvesOf(text) {
  return Float32Array.from(new Uint16Array(bytesOf(text)), (bits) => {
    const exponent = (bits >> 10) & 31;
    const fraction = (bits & 1023) / 1024;
    const size = exponent ? (1 + fraction) * 2 ** (exponent - 15) : fraction * 2 ** -14;
    return bits >> 15 ? -size : size;
  });
}

function layerOf(packed) {
  const { weights, halves, scale, shift } = packed;
  const numbers = (halves ? halvesOf : floatsOf)(weights);
  return { ...packed, weights: numbers, scale: floatsOf(scale), shift: floatsOf(shift) };
}

// What each layer makes of the one before; of the last one, the probabilities.
function passed(layers, inputs) {
  return layers.map((layer) => (inputs = outputsOf(layer, inputs)));
}

function outputsOf({ weights, scale, shift, activation, slope }, inputs) {
  const outputs = new Float32Array(scale.length);
  for (let unit = 0, at = 0; unit < outputs.length; unit++) {
    let sum = 0;
    for (let i = 0; i < inputs.length; i++) sum += weights[at++] * inputs[i];
    outputs[unit] = sum * scale[unit] + shift[unit];
  }
  if (activation === "Softmax") return softmax(outputs);
  return activation ? outputs.map((z) => ACTIVATIONS[activation](z, slope)) : outputs;
}

function softmax(scores) {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / sum);
}

// One output is the probability of class 1; a half is an answer of 1.
function classesOf(outputs) {
  return outputs.length > 1 ? [...outputs] : [1 - outputs[0], outputs[0]];
}

function bestOf(classes) {
  if (classes.length === 2) return classes[1] >= 0.5 ? 1 : 0;
  return classes.indexOf(Math.max(...classes));
}

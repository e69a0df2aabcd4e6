"""How long an epoch takes: (a) in the window, (b) in the engine, (c) in the notes' loop, (d) bare.

(a), (b) and (d) train four epochs and score the 10,000 test images after each, as the program does; their
figure is the whole time over four. (c) trains one epoch as the lecture notes do and scores nothing. Where
jax is installed (`pip install -e '.[bench]'`), (e) is the same network, batches and Adam compiled by it, an
epoch one lax.scan over the batches, scored as (d) is; mnist-nn-xavier alone. (a), (b) and (d) have the
threads that the program chooses, (b2), (c) and (d2) as many as there are cores; jax takes all.

With --device cuda:0 all train there. (b3) is then the engine with every step taken as it is written,
and (d3) the bare loop with its step recorded as a CUDA graph.

    python -m benchmarks.training
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from benchmarks.bench_window import open_ready_window, until
from benchmarks.report import print_machine, spread, verdict
from mnist_desktop import paths
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.mnist import load_mnist
from mnist_desktop.data.torchvision_import import mnist_class
from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning import step as learning_step
from mnist_desktop.learning.devices import describe
from mnist_desktop.learning.threads import cores, threads_of
from mnist_desktop.learning.training import train
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.travel.travel_thread import TravelThread
from mnist_desktop.ui.window.window import Window

EPOCHS = 4


def in_window(window: Window, experiment: Experiment) -> float:
    window.set_experiment(experiment)
    started = time.perf_counter()
    window.train()
    until(lambda: window.activity() is Activity.READY)
    seconds = (time.perf_counter() - started) / EPOCHS
    # Past moments are computed now; what is measured next must not pay for it.
    until(lambda: not any(each.isRunning() for each in window.findChildren(TravelThread)))
    return seconds


def in_a_thread(measure: Callable[[], float]) -> float:
    """Run a measurement in a thread of its own, as the window trains.

    OpenMP's threads end with the thread that started them. Those of the main thread would stay, and with
    more of them than cores OpenMP slows all of them down.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(measure).result()


def with_threads(threads: int, measure: Callable[[], float]) -> float:
    """In a thread of its own that has so many of torch's."""

    def measured() -> float:
        torch.set_num_threads(threads)
        return measure()

    return in_a_thread(measured)


def in_engine(experiment: Experiment, data: Dataset) -> float:
    started = time.perf_counter()
    for _ in train(experiment, data):
        pass
    return (time.perf_counter() - started) / EPOCHS


def plain_network(experiment: Experiment) -> nn.Sequential:
    torch.manual_seed(experiment.training.seed)
    parts = [getattr(nn, layer.kind)(**layer.arguments) for layer in layers_of(experiment)]
    for part in parts:
        if isinstance(part, nn.Linear):
            nn.init.xavier_uniform_(part.weight)
    return nn.Sequential(*parts).to(experiment.training.device)


def in_engine_as_written(experiment: Experiment, data: Dataset) -> float:
    before = learning_step.AS_WRITTEN
    learning_step.AS_WRITTEN = 10**9
    try:
        return in_engine(experiment, data)
    finally:
        learning_step.AS_WRITTEN = before


def in_bare_loop(experiment: Experiment, data: Dataset, *, recorded: bool = False) -> float:
    """`data` is on the experiment's device; `recorded` takes the steps as a CUDA graph."""
    started = time.perf_counter()
    network = plain_network(experiment)
    optimizer = torch.optim.Adam(
        network.parameters(),
        lr=experiment.training.learning_rate,
        fused=True,
        capturable=recorded,
    )

    def step(batch: torch.Tensor) -> None:
        optimizer.zero_grad()
        loss = functional.cross_entropy(network(data.train_inputs[batch]), data.train_labels[batch])
        loss.backward()
        optimizer.step()

    for epoch in range(EPOCHS):
        network.train()
        order = torch.randperm(60_000).to(data.train_inputs.device)
        if recorded and not epoch:
            rows = order[:100].clone()
            for _ in range(3):
                step(rows)
            graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(graph):
                step(rows)
        for start in range(0, 60_000, 100):
            batch = order[start : start + 100]
            if recorded:
                rows.copy_(batch)
                graph.replay()
            else:
                step(batch)
        network.eval()
        with torch.inference_mode():
            scores = network(data.test_inputs)
            (scores.argmax(dim=1) == data.test_labels).float().mean().item()
            functional.cross_entropy(scores, data.test_labels).item()
    return (time.perf_counter() - started) / EPOCHS


def in_jax(experiment: Experiment, data: Dataset) -> Callable[[], float]:
    """The compiled program of a plain ReLU network; raises ImportError where there is no jax."""
    import jax
    from jax import numpy as jnp

    inputs, labels = (jnp.asarray(each.numpy()) for each in (data.train_inputs, data.train_labels))
    tests, truth = (jnp.asarray(each.numpy()) for each in (data.test_inputs, data.test_labels))
    rate, first, second, tiny = experiment.training.learning_rate, 0.9, 0.999, 1e-8
    linears = [part for part in plain_network(experiment) if isinstance(part, nn.Linear)]
    start = [
        (
            jnp.asarray(part.weight.detach().cpu().numpy().T),
            jnp.asarray(part.bias.detach().cpu().numpy()),
        )
        for part in linears
    ]

    def scores_of(weights, batch):
        for weight, bias in weights[:-1]:
            batch = jax.nn.relu(batch @ weight + bias)
        return batch @ weights[-1][0] + weights[-1][1]

    def loss_of(weights, batch, wanted):
        chances = jax.nn.log_softmax(scores_of(weights, batch))
        return -jnp.take_along_axis(chances, wanted[:, None], axis=1).mean()

    def step(state, batch):
        weights, means, squares, count = state
        loss, gradients = jax.value_and_grad(loss_of)(weights, inputs[batch], labels[batch])
        count += 1
        means = jax.tree.map(lambda m, g: first * m + (1 - first) * g, means, gradients)
        squares = jax.tree.map(lambda v, g: second * v + (1 - second) * g * g, squares, gradients)

        def moved(weight, mean, square):
            root = jnp.sqrt(square / (1 - second**count)) + tiny
            return weight - rate * mean / (1 - first**count) / root

        return (jax.tree.map(moved, weights, means, squares), means, squares, count), loss

    @jax.jit
    def epoch(state, key):
        order = jax.random.permutation(key, len(inputs)).reshape(-1, 100)
        state, losses = jax.lax.scan(step, state, order)
        accuracy = (scores_of(state[0], tests).argmax(axis=1) == truth).mean()
        return state, losses.mean(), accuracy

    def measure() -> float:
        nothing = jax.tree.map(jnp.zeros_like, start)
        state = start, nothing, nothing, jnp.zeros(())
        started = time.perf_counter()
        for number in range(EPOCHS):
            state, _, accuracy = epoch(state, jax.random.key(number))
        assert float(accuracy) > 0.9
        return (time.perf_counter() - started) / EPOCHS

    measure()  # it is compiled once
    return measure


def notes_loop(experiment: Experiment) -> Iterator[tuple[nn.Sequential, float]]:
    """The lecture notes' loop: the network after each epoch, and how long the epoch took."""
    mnist = mnist_class()  # first: it lets torchvision be imported
    from torchvision.transforms import ToTensor

    with tempfile.TemporaryDirectory() as root:
        shutil.copytree(paths.resources() / "mnist", Path(root) / "MNIST" / "raw")
        images = mnist(root=root, train=True, transform=ToTensor(), download=True)
    loader = torch.utils.data.DataLoader(images, batch_size=100, shuffle=True, drop_last=True)
    network = plain_network(experiment)
    optimizer = torch.optim.Adam(network.parameters(), lr=experiment.training.learning_rate)
    criterion = nn.CrossEntropyLoss()
    device = experiment.training.device
    while True:
        network.train()
        started = time.perf_counter()
        cost = torch.zeros(())
        for inputs, labels in loader:
            optimizer.zero_grad()
            loss = criterion(network(inputs.view(-1, 28 * 28).to(device)), labels.to(device))
            loss.backward()
            optimizer.step()
            cost += loss.detach().cpu() / len(loader)
        yield network, time.perf_counter() - started


def in_notes_loop(experiment: Experiment) -> float:
    return next(notes_loop(experiment))[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--device", default="cpu", help="where to train, such as cuda:0")
    arguments = parser.parse_args()
    runs, device = arguments.runs, arguments.device
    print_machine("Training: seconds an epoch", runs)
    if device != "cpu":
        print(f"on {describe(device)}\n")
        os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")
    _, window = open_ready_window()
    mnist = load_mnist()
    # As a training has them, at no time of its own.
    data = replace(mnist, train_inputs=mnist.train_inputs[:], test_inputs=mnist.test_inputs[:])
    there = Dataset(**{name: each.to(device) for name, each in vars(data).items()})
    for name in ("mnist-nn-xavier", "homework-q1-1"):
        experiment = RECIPES[name].experiment.with_knobs(epochs=EPOCHS, device=device)
        ways: dict[str, Callable[[], float]] = {
            "(a) window, curves streaming": lambda e=experiment: in_window(window, e),
            "(b) engine alone": lambda e=experiment: in_a_thread(lambda: in_engine(e, data)),
            "(d) bare loop over tensors": lambda e=experiment: with_threads(
                threads_of(e), lambda: in_bare_loop(e, there)
            ),
            "(c) the notes' loop": lambda e=experiment: with_threads(
                cores(), lambda: in_notes_loop(e)
            ),
        }
        if device == "cpu":
            ways["(b2) engine, a thread a core"] = lambda e=experiment: in_a_thread(
                lambda: in_engine(e.with_knob("threads", cores()), data)
            )
            ways["(d2) bare loop, a thread a core"] = lambda e=experiment: with_threads(
                cores(), lambda: in_bare_loop(e, there)
            )
        else:
            ways["(b3) engine, steps as written"] = lambda e=experiment: in_a_thread(
                lambda: in_engine_as_written(e, data)
            )
            ways["(d3) bare loop, recorded"] = lambda e=experiment: in_a_thread(
                lambda: in_bare_loop(e, there, recorded=True)
            )
        if name == "mnist-nn-xavier" and find_spec("jax"):
            ways["(e) compiled by jax"] = in_jax(experiment, data)
        seconds: dict[str, list[float]] = {way: [] for way in ways}
        in_a_thread(lambda e=experiment: in_engine(e, data))  # warm up
        # Turn by turn, what is compared closely one after the other, so that a slow moment hits both.
        for _ in range(runs):
            for way, measure in ways.items():
                seconds[way].append(measure())
        print(name)
        for way, values in seconds.items():
            print(f"  {way:30} {spread(values)}")
        # A ratio for each turn, then their median: what is compared was measured side by side.
        a, b, d, c, *others = seconds.values()
        ratios = [[x / y for x, y in zip(*pair, strict=True)] for pair in ((c, a), (a, b), (b, d))]
        middle = [statistics.median(ratio) for ratio in ratios]
        print("  " + verdict("(c)/(a)", middle[0], 4.5, at_most=False))
        print("  " + verdict("(a)/(b)", middle[1], 1.05))
        print("  " + verdict("(b)/(d)", middle[2], 1.05))
        for way, values in zip(list(ways)[4:], others, strict=True):
            ratio = statistics.median(x / y for x, y in zip(b, values, strict=True))
            print(f"  (b)/{way.partition(' ')[0]}: {ratio:.3f}")
    window.close()


if __name__ == "__main__":
    main()

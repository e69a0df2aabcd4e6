"""How long an epoch takes: (a) in the window, (b) in the engine, (c) in the notes' loop, (d) bare.

(a), (b) and (d) train four epochs and score the 10,000 test images after each, as the program does; their
figure is the whole time over four. (c) trains one epoch as the lecture notes do and scores nothing.

    python -m benchmarks.training
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import torch
from torch import nn
from torch.nn import functional

from benchmarks.bench_window import open_ready_window, until
from benchmarks.report import print_machine, spread, verdict
from mnist_desktop import paths
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.torchvision_import import mnist_class
from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.training import train
from mnist_desktop.ui.run_bar import Activity
from mnist_desktop.ui.window import Window

EPOCHS = 4


def in_window(window: Window, experiment: Experiment) -> float:
    window.set_experiment(experiment)
    started = time.perf_counter()
    window.train()
    until(lambda: window.activity() is Activity.READY)
    return (time.perf_counter() - started) / EPOCHS


def in_a_thread(measure: Callable[[], float]) -> float:
    """Run a measurement in a thread of its own, as the window trains.

    OpenMP's threads end with the thread that started them. Those of the main thread would stay, and with
    more of them than cores OpenMP slows all of them down.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(measure).result()


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
    return nn.Sequential(*parts)


def in_bare_loop(experiment: Experiment, data: Dataset) -> float:
    started = time.perf_counter()
    network = plain_network(experiment)
    optimizer = torch.optim.Adam(
        network.parameters(), lr=experiment.training.learning_rate, fused=True
    )
    for _ in range(EPOCHS):
        network.train()
        order = torch.randperm(60_000)
        for start in range(0, 60_000, 100):
            batch = order[start : start + 100]
            optimizer.zero_grad()
            loss = functional.cross_entropy(
                network(data.train_inputs[batch]), data.train_labels[batch]
            )
            loss.backward()
            optimizer.step()
        network.eval()
        with torch.inference_mode():
            scores = network(data.test_inputs)
            (scores.argmax(dim=1) == data.test_labels).float().mean().item()
            functional.cross_entropy(scores, data.test_labels).item()
    return (time.perf_counter() - started) / EPOCHS


def notes_loop(experiment: Experiment) -> Iterator[tuple[nn.Sequential, float]]:
    """The lecture notes' loop: the network after each epoch, and how long the epoch took."""
    from torchvision.transforms import ToTensor

    images = mnist_class()(root=paths.cache_dir() / "mnist", train=True, transform=ToTensor())
    loader = torch.utils.data.DataLoader(images, batch_size=100, shuffle=True, drop_last=True)
    network = plain_network(experiment)
    optimizer = torch.optim.Adam(network.parameters(), lr=experiment.training.learning_rate)
    criterion = nn.CrossEntropyLoss()
    while True:
        network.train()
        started = time.perf_counter()
        cost = torch.zeros(())
        for inputs, labels in loader:
            optimizer.zero_grad()
            loss = criterion(network(inputs.view(-1, 28 * 28)), labels)
            loss.backward()
            optimizer.step()
            cost += loss.detach() / len(loader)
        yield network, time.perf_counter() - started


def in_notes_loop(experiment: Experiment) -> float:
    return next(notes_loop(experiment))[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print_machine("Training: seconds an epoch", runs)
    _, window = open_ready_window()
    assert window._engine is not None
    data = window._engine.mnist
    for name in ("mnist-nn-xavier", "homework-q1-1"):
        experiment = RECIPES[name].experiment.with_knob("epochs", EPOCHS)
        ways: dict[str, Callable[[], float]] = {
            "(a) window, curves streaming": lambda e=experiment: in_window(window, e),
            "(b) engine alone": lambda e=experiment: in_a_thread(lambda: in_engine(e, data)),
            "(c) the notes' loop": lambda e=experiment: in_a_thread(lambda: in_notes_loop(e)),
            "(d) bare loop over tensors": lambda e=experiment: in_a_thread(
                lambda: in_bare_loop(e, data)
            ),
        }
        seconds: dict[str, list[float]] = {way: [] for way in ways}
        in_a_thread(lambda e=experiment: in_engine(e, data))  # warm up
        for _ in range(runs):  # turn by turn, so that a slow moment of the machine hits all
            for way, measure in ways.items():
                seconds[way].append(measure())
        print(name)
        for way, values in seconds.items():
            print(f"  {way:30} {spread(values)}")
        # A ratio for each turn, then their median: what is compared was measured side by side.
        a, b, c, d = seconds.values()
        ratios = [[x / y for x, y in zip(*pair, strict=True)] for pair in ((c, a), (a, b), (b, d))]
        middle = [statistics.median(ratio) for ratio in ratios]
        print("  " + verdict("(c)/(a)", middle[0], 4.5, at_most=False))
        print("  " + verdict("(a)/(b)", middle[1], 1.05))
        print("  " + verdict("(b)/(d)", middle[2], 1.05))
    window.close()


if __name__ == "__main__":
    main()

from __future__ import annotations

from itertools import pairwise

import pytest
import torch
from torch import nn

from mnist_desktop.history.records import Reconstruction
from mnist_desktop.learning.pretraining import pretrain
from tests.floats import summed


def deep(*units, dropout=False) -> nn.Sequential:
    """Linear layers with sigmoids between; the last is the output layer."""
    parts = []
    for visible, hidden in pairwise(units):
        parts += [nn.Linear(visible, hidden), nn.Sigmoid()]
        if dropout:
            parts.append(nn.Dropout(0.5))
    network = nn.Sequential(*parts)
    while not isinstance(network[-1], nn.Linear):
        del network[-1]
    return network


def seeded(seed) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def linears(network) -> list[nn.Linear]:
    return [part for part in network if isinstance(part, nn.Linear)]


def start(network, inputs, *, epochs=1, learning_rate=0.1, batch_size=100, seed=0, noise=1):
    return pretrain(
        network,
        inputs,
        epochs=epochs,
        learning_rate=learning_rate,
        batch_size=batch_size,
        generator=seeded(seed),
        noise=seeded(noise),
    )


def told(events, layer=None) -> list[Reconstruction]:
    reports = [event for event in events if event is not None]
    return [report for report in reports if layer is None or report.layer == layer]


def state(network) -> dict:
    return {name: tensor.clone() for name, tensor in network.state_dict().items()}


def same(one, other) -> bool:
    return all(torch.equal(one[name], other[name]) for name in one)


def probabilities(bias, inputs, weight):
    """sigmoid(bias + weight x) for each row x of the inputs, in float64."""
    return 1 / (1 + torch.exp(-(bias + torch.einsum("hv,rv->rh", weight, inputs))))


def plain_cd1(inputs, hidden, *, epochs, learning_rate, batch_size, generator, noise):
    """One RBM as the textbook has it, in float64: weight, hidden bias, and the error of each batch."""
    weight = (0.01 * torch.randn(hidden, inputs.shape[1], generator=generator)).double()
    hidden_bias = torch.zeros(hidden, dtype=torch.float64)
    visible_bias = torch.zeros(inputs.shape[1], dtype=torch.float64)
    steps = [torch.zeros_like(part) for part in (weight, hidden_bias, visible_bias)]
    errors = []
    for _ in range(epochs):
        order = torch.randperm(len(inputs), generator=generator)
        for rows in order.split(batch_size):
            if len(rows) < min(batch_size, len(inputs)):
                continue
            v0 = inputs[rows].double()
            p0 = probabilities(hidden_bias, v0, weight)
            h0 = torch.bernoulli(p0.float(), generator=noise).double()
            v1 = probabilities(visible_bias, h0, weight.T)
            p1 = probabilities(hidden_bias, v1, weight)
            gradients = [
                torch.einsum("rh,rv->rhv", p0, v0).mean(0)
                - torch.einsum("rh,rv->rhv", p1, v1).mean(0),
                p0.mean(0) - p1.mean(0),
                v0.mean(0) - v1.mean(0),
            ]
            steps = [
                0.5 * step + learning_rate * gradient
                for step, gradient in zip(steps, gradients, strict=True)
            ]
            weight = weight + steps[0]
            hidden_bias = hidden_bias + steps[1]
            visible_bias = visible_bias + steps[2]
            errors.append(((v0 - v1) ** 2).mean().item())
    return weight, hidden_bias, errors


@pytest.mark.parametrize(
    ("rows", "batch_size", "epochs"),
    [
        pytest.param(100, 100, 1, id="the first batch"),
        pytest.param(100, 20, 2, id="momentum, and a new order"),
        pytest.param(110, 25, 2, id="a last smaller batch is left out"),
        pytest.param(30, 100, 3, id="fewer rows than a batch"),
    ],
)
def test_a_machine_learns_as_the_plain_computation_does(few, rows, batch_size, epochs):
    inputs = few.train_inputs[:rows]
    settings = {"epochs": epochs, "learning_rate": 0.3, "batch_size": batch_size}
    network = deep(784, 16, 10)
    events = list(start(network, inputs, seed=5, noise=6, **settings))
    weight, bias, errors = plain_cd1(inputs, 16, generator=seeded(5), noise=seeded(6), **settings)
    torch.testing.assert_close(network[0].weight.detach().double(), weight, rtol=0, atol=1e-5)
    torch.testing.assert_close(network[0].bias.detach().double(), bias, rtol=0, atol=1e-5)
    # Ten batches an epoch at most: each is told.
    assert [event.error for event in events] == summed(errors)


def test_the_machine_above_is_shown_the_probabilities_of_the_one_below(few):
    inputs = few.train_inputs[:100]
    network = deep(784, 16, 8, 10)
    training = start(network, inputs, seed=5, noise=6)
    next(training)  # one batch is the whole of the first layer
    first = state(network[0])
    next(training)
    assert same(first, state(network[0]))

    # The second machine goes on with the random numbers where the first one stopped.
    generator, noise = seeded(5), seeded(6)
    torch.randn(16, 784, generator=generator)
    torch.randperm(100, generator=generator)
    torch.bernoulli(torch.full((100, 16), 0.5), generator=noise)
    below = probabilities(first["bias"].double(), inputs.double(), first["weight"].double())
    weight, bias, _ = plain_cd1(
        below,
        8,
        epochs=1,
        learning_rate=0.1,
        batch_size=100,
        generator=generator,
        noise=noise,
    )
    torch.testing.assert_close(network[2].weight.detach().double(), weight, rtol=0, atol=1e-5)
    torch.testing.assert_close(network[2].bias.detach().double(), bias, rtol=0, atol=1e-5)


def test_the_reconstruction_error_of_every_layer_falls(few):
    events = list(
        start(deep(784, 256, 128, 64, 10), few.train_inputs, epochs=20, learning_rate=0.2)
    )
    for layer in (1, 2, 3):
        errors = [report.error for report in told(events, layer)]
        assert sum(errors[-10:]) < 0.5 * sum(errors[:10])


def test_what_was_pretrained_gives_an_image_back_better_than_what_was_not(few):
    """Up through both layers and down again, with images that the network has not seen."""

    def error(network):
        below, above = linears(network)[:2]
        # pretrain() keeps no bias for the way down: the best ones are looked for, for both alike.
        image_bias = torch.zeros(784, requires_grad=True)
        middle_bias = torch.zeros(256, requires_grad=True)

        def squared_error(images):
            with torch.no_grad():
                features = network[:4](images)
            middle = torch.sigmoid(middle_bias + features @ above.weight.detach())
            back = torch.sigmoid(image_bias + middle @ below.weight.detach())
            return (back - images).square().mean()

        optimizer = torch.optim.Adam([image_bias, middle_bias], lr=0.1)
        for _ in range(60):
            optimizer.zero_grad()
            squared_error(few.train_inputs[:200]).backward()
            optimizer.step()
        return squared_error(few.test_inputs).item()

    torch.manual_seed(0)
    network = deep(784, 256, 256, 10)
    before = error(network)
    for _ in start(network, few.train_inputs, epochs=10):
        pass
    assert error(network) < 0.7 * before


def test_the_output_layer_and_the_inputs_are_not_written(few):
    inputs = few.train_inputs.clone()
    network = deep(784, 16, 8, 10)
    before = state(network)
    list(start(network, inputs))
    after = state(network)
    assert torch.equal(inputs, few.train_inputs)
    assert {name for name in before if torch.equal(before[name], after[name])} == {
        "4.weight",
        "4.bias",
    }


def test_a_network_without_hidden_layers_has_nothing_to_pretrain(few):
    network = deep(784, 10)
    before = state(network)
    assert list(start(network, few.train_inputs)) == []
    assert same(before, state(network))


def test_every_machine_starts_small_whatever_the_network_held(few):
    network = deep(784, 256, 256, 10)
    for tensor in network.state_dict().values():
        tensor.fill_(7.0)
    list(start(network, few.train_inputs, learning_rate=0.0))
    for linear in linears(network)[:-1]:
        assert linear.weight.mean().item() == pytest.approx(0, abs=2e-4)
        assert linear.weight.std().item() == pytest.approx(0.01, rel=0.02)
        assert torch.equal(linear.bias, torch.zeros(256))


def test_dropout_does_not_take_part(few):
    plain, thinned = deep(784, 16, 8, 10), deep(784, 16, 8, 10, dropout=True)
    thinned.load_state_dict(
        dict(zip(thinned.state_dict(), plain.state_dict().values(), strict=True))
    )
    assert list(start(plain, few.train_inputs)) == list(start(thinned, few.train_inputs))
    for one, other in zip(plain.parameters(), thinned.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_seeds_decide_every_bit(few):
    def outcome(**seeds):
        network = deep(784, 32, 16, 10)  # other weights every time: they must not matter
        drawn = torch.get_rng_state()
        events = list(start(network, few.train_inputs, epochs=2, **seeds))
        assert torch.equal(torch.get_rng_state(), drawn)
        return events, state(network[:4])

    events, weights = outcome(seed=1, noise=2)
    events_again, weights_again = outcome(seed=1, noise=2)
    assert events_again == events
    assert same(weights_again, weights)
    assert not same(outcome(seed=3, noise=2)[1], weights)
    assert not same(outcome(seed=1, noise=3)[1], weights)


@pytest.mark.parametrize(
    ("batch_size", "batches", "reports"),
    [(1000, 1, 1), (3000, 1, 1), (300, 3, 3), (100, 10, 10), (70, 14, 10), (30, 33, 10)],
)
def test_an_epoch_is_told_about_ten_times_and_ends_whole(few, batch_size, batches, reports):
    events = list(start(deep(784, 16, 8, 10), few.train_inputs, epochs=3, batch_size=batch_size))
    assert len(events) == 2 * 3 * batches
    for layer, of_layer in ((1, events[: 3 * batches]), (2, events[3 * batches :])):
        assert {report.layer for report in told(of_layer)} == {layer}
        assert len(told(of_layer)) == 3 * reports
        for done, event in enumerate(of_layer, start=1):
            if done % batches == 0:
                assert event is not None
                assert event.epoch == done // batches
            elif event is not None:
                assert event.epoch == pytest.approx(done / batches)


def test_an_error_is_the_mean_of_the_batches_since_the_last_one(few):
    settings = {"epochs": 2, "learning_rate": 0.2, "batch_size": 30}
    events = list(start(deep(784, 16, 10), few.train_inputs, seed=5, noise=6, **settings))
    *_, errors = plain_cd1(few.train_inputs, 16, generator=seeded(5), noise=seeded(6), **settings)
    since = 0
    for done, event in enumerate(events, start=1):
        if event is not None:
            mean = sum(errors[since:done]) / (done - since)
            assert event.error == summed(mean)
            since = done
    assert since == len(errors) == 66


def test_whoever_stops_listening_leaves_the_layers_above_as_they_were(few):
    network = deep(784, 16, 8, 10)
    before = state(network)
    training = start(network, few.train_inputs)
    for _ in range(5):
        next(training)
    training.close()
    after = state(network)
    assert not torch.equal(before["0.weight"], after["0.weight"])
    assert same(
        {name: before[name] for name in before if not name.startswith("0.")},
        after,
    )


def test_the_caller_keeps_its_gradients(few):
    network = deep(784, 16, 8, 10)
    for event in start(network, few.train_inputs):
        assert torch.is_grad_enabled()
        assert event is None or isinstance(event.error, float)
    assert all(parameter.requires_grad for parameter in network.parameters())
    network(few.train_inputs).sum().backward()
    assert all(parameter.grad is not None for parameter in network.parameters())

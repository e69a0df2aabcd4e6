from __future__ import annotations

from collections import OrderedDict

import numpy as np
import pytest
import torch
from torch import nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.learning.prediction import Predictor, WeightsDoNotFit, check_weights


@pytest.fixture
def predictor(homework_run) -> Predictor:
    return Predictor(homework_run.experiment, homework_run.outcome.weights)


def test_it_answers_as_a_plain_network_with_these_weights_in_eval_mode(
    predictor, homework_run, few
):
    layers = layers_of(homework_run.experiment)
    parts = [(layer.name, getattr(nn, layer.kind)(**layer.arguments)) for layer in layers]
    network = nn.Sequential(OrderedDict(parts))
    network.load_state_dict(homework_run.outcome.weights)
    network.eval()
    with torch.no_grad():
        expected = network(few.test_inputs).softmax(dim=1).numpy()
    found = predictor.probabilities(few.test_inputs)
    assert found.dtype == np.float32
    assert found.shape == (1000, 10)
    assert found == pytest.approx(expected, abs=1e-6)
    assert found.sum(axis=1) == pytest.approx(1, abs=1e-5)
    right = (found.argmax(axis=1) == few.test_labels.numpy()).mean()
    assert right == homework_run.outcome.history.epochs[-1].test_accuracy


def test_the_same_question_gets_the_same_answer(predictor, few):
    first = predictor.probabilities(few.test_inputs)
    assert np.array_equal(first, predictor.probabilities(few.test_inputs))


def test_a_digit_alone_is_judged_as_among_others(predictor, few):
    among = predictor.probabilities(few.test_inputs)[7]
    alone = predictor.probabilities(few.test_inputs[7:8])[0]
    assert alone == pytest.approx(among, abs=1e-6)


@pytest.mark.parametrize("kind", [np.float64, np.uint8])
def test_images_may_be_of_any_type_of_number(predictor, kind):
    image = np.zeros((1, 784), kind)
    image[0, 300:320] = 1
    expected = predictor.probabilities(image.astype(np.float32))
    assert np.array_equal(predictor.probabilities(image), expected)


def test_asking_changes_neither_the_weights_nor_the_random_numbers(predictor, homework_run, few):
    weights = homework_run.outcome.weights
    before = {name: tensor.clone() for name, tensor in weights.items()}
    numbers = torch.get_rng_state()
    predictor.probabilities(few.test_inputs)
    assert all(torch.equal(weights[name], before[name]) for name in before)
    assert torch.equal(torch.get_rng_state(), numbers)


def test_newer_weights_change_the_answer(predictor, homework_run, few):
    before = predictor.probabilities(few.test_inputs)
    weights = homework_run.outcome.weights
    predictor.update({name: torch.zeros_like(tensor) for name, tensor in weights.items()})
    assert predictor.probabilities(few.test_inputs) == pytest.approx(0.1)
    predictor.update(weights)
    assert np.array_equal(predictor.probabilities(few.test_inputs), before)


def test_the_weights_of_their_own_network_fit(homework_run):
    check_weights(homework_run.experiment, homework_run.outcome.weights)


@pytest.mark.parametrize(
    ("knob", "value", "name"),
    [
        ("hidden", (100,), "bn2.bias"),
        ("hidden", (100, 100, 100), "bn3.bias"),
        ("batch_norm", False, "bn1.bias"),
        ("hidden", (100, 50), "linear2.weight"),
    ],
)
def test_weights_of_another_network_are_refused(homework_run, knob, value, name):
    other = homework_run.experiment.with_knob(knob, value)
    with pytest.raises(WeightsDoNotFit) as caught:
        Predictor(other, homework_run.outcome.weights)
    assert str(caught.value).startswith("The weights do not fit the network: ")
    assert f"'{name}'" in str(caught.value)


@pytest.mark.parametrize(
    ("tensor", "told"),
    [
        (torch.zeros(784, 10), "should be (10, 784) float32, and is (784, 10) float32."),
        (torch.zeros(10, 784).double(), "should be (10, 784) float32, and is (10, 784) float64."),
        (torch.zeros(()), "should be (10, 784) float32, and is () float32."),
    ],
    ids=["shape", "type", "scalar"],
)
def test_a_tensor_of_another_shape_or_type_is_named(tensor, told):
    experiment = RECIPES["mnist-softmax-sgd"].experiment
    with pytest.raises(WeightsDoNotFit) as caught:
        check_weights(experiment, {"linear1.weight": tensor, "linear1.bias": torch.zeros(10)})
    assert str(caught.value) == f"The weights do not fit the network: 'linear1.weight' {told}"

"""The map of a layer's outputs, beside torch.linalg.svd and plain modules."""

from __future__ import annotations

import pytest
import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load_for
from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.learning import space
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.learning.space import Mapped, map_of, outputs_of, plane_of
from mnist_desktop.refusal import Refusal
from tests.builders import short_experiment
from tests.floats import summed


def mapped(
    experiment: Experiment,
    data: Dataset,
    layer: int,
    before: Mapped | None = None,
    **weights: float,
) -> Mapped:
    """The map of a network as it starts, with some weights multiplied."""
    start = initial_weights(experiment)
    start = {
        name: tensor * weights.get(name.replace(".", "_"), 1) for name, tensor in start.items()
    }
    *_, last = map_of(Predictor(experiment, start), experiment, data, layer, before)
    assert last is not None
    return last


@pytest.mark.parametrize(("rows", "units"), [(200, 30), (20, 90), (50, 2), (40, 1)])
def test_the_plane_is_that_of_the_singular_vectors(rows, units):
    outputs = torch.randn(rows, units, generator=torch.Generator().manual_seed(1)).cumsum(1)
    plane = plane_of(outputs)
    _, sizes, vectors = torch.linalg.svd(outputs - outputs.mean(0), full_matrices=False)
    assert plane.share == summed(float((sizes[:2] ** 2).sum() / (sizes**2).sum()))
    expected = ((outputs - outputs.mean(0)) @ vectors[:2].T).abs().numpy()
    places = plane.places(outputs)
    assert abs(places[:, : expected.shape[1]]) == pytest.approx(expected, abs=1e-3)
    assert not places[:, expected.shape[1] :].any()
    assert torch.allclose(plane.axes.norm(dim=0)[: min(2, units)], torch.ones(min(2, units)))


def test_from_one_plane_to_the_next_nothing_turns_or_flips():
    generator = torch.Generator().manual_seed(2)
    # Two axes of nearly the same variance, which a little noise exchanges.
    outputs = torch.randn(300, 40, generator=generator) * 0.1
    outputs[:, :2] *= 10
    before = plane_of(outputs).places(outputs)
    for _ in range(6):
        moved = outputs + 0.1 * torch.randn(outputs.shape, generator=generator)
        free, kept = plane_of(moved), plane_of(moved, before)
        assert kept.share == free.share
        assert abs(kept.places(moved) - before).mean() < 0.3
        # It is turned within the plane alone.
        assert torch.allclose(kept.axes @ kept.axes.T, free.axes @ free.axes.T, atol=1e-4)


def test_a_map_of_images_is_what_plain_modules_make_of_them(mnist):
    experiment = short_experiment(hidden=(20, 12), dropout=0.5, activation="tanh")
    weights = initial_weights(experiment)
    predictor = Predictor(experiment, weights)
    first = mapped(experiment, mnist, 2)
    images = mnist.test_inputs[:1000]
    values = images
    for number in (1, 2):
        values = values @ weights[f"linear{number}.weight"].T + weights[f"linear{number}.bias"]
        values = torch.tanh(values / (1 + 1e-5) ** 0.5)  # batch norm that has seen nothing yet
    assert first.outputs.numpy() == pytest.approx(values.numpy(), abs=1e-4)
    assert first.answers.tolist() == predictor.probabilities(images).argmax(1).tolist()
    assert first.labels.tolist() == mnist.test_labels[:1000].tolist()
    # A drawing is placed as an image of the map would be, and is nearest to itself in all dimensions.
    drawn = outputs_of(predictor, images[[7]], 2)
    assert first.plane.places(drawn) == pytest.approx(first.places[[7]], abs=1e-4)
    distances = (values - values[7]).norm(dim=1)
    assert first.nearest(drawn[0], 5).tolist() == distances.argsort()[:5].tolist()
    # Inputs and scores are layers, too, and the inputs' plane is computed once.
    inputs = mapped(experiment, mnist, 0)
    assert torch.equal(inputs.outputs, images)
    assert mapped(experiment, mnist, 0, inputs).plane is inputs.plane
    assert mapped(experiment, mnist, 3).outputs.shape == (1000, 10)


def test_the_plane_of_two_inputs_bends_and_its_boundary_is_where_the_answer_changes():
    experiment = Experiment(task=TaskName.XOR).with_knobs(
        batch_norm=False, dropout=0.0, hidden=(2,), activation="tanh"
    )
    data = load_for(experiment)
    inputs = mapped(experiment, data, 0)
    assert inputs.places.tolist() == pytest.approx(data.train_inputs.numpy() - 0.5, abs=1e-4)
    found = mapped(experiment, data, 1, inputs)
    assert found.plane.share == pytest.approx(1)
    places, answers = found.grid.places, found.grid.answers
    assert places.shape == (65, 65, 2)
    side = places @ found.boundary[:2] + found.boundary[2]
    clear = abs(side) > 1e-4
    assert ((side > 0) == (answers == 1))[clear].all()
    assert found.boundary is not None
    assert mapped(experiment.with_knob("hidden", (3,)), data, 1).boundary is None


@pytest.mark.parametrize("hidden", [(), (1,)])
@pytest.mark.parametrize("task", [TaskName.MOONS, TaskName.TOY])
def test_small_layers_have_a_map(task, hidden):
    experiment = Experiment(task=task).with_knobs(batch_norm=False, hidden=hidden)
    data = load_for(experiment)
    for layer in range(len(hidden) + 2):
        found = mapped(experiment, data, layer)
        assert len(found.places) == len(found.labels) == len(found.sureness)
        assert 0 < found.plane.share <= 1


def test_outputs_that_are_all_alike_or_not_finite(mnist):
    experiment = short_experiment(hidden=(8,), batch_norm=False)
    dead = mapped(experiment, mnist, 1, linear1_weight=0)
    assert dead.plane.share == 0
    assert not dead.places.any()
    for layer in (0, 1, 2):
        with pytest.raises(Refusal, match="no longer finite numbers"):
            mapped(experiment, mnist, layer, linear1_weight=float("inf"))


def test_a_huge_network_is_asked_of_fewer_images_and_points(mnist, monkeypatch):
    for task, data, least in ((TaskName.MNIST, mnist, 100), (TaskName.AND, None, 4)):
        experiment = short_experiment(task=task, hidden=(9,), batch_norm=False)
        data = data or load_for(experiment)
        each = parameter_count(experiment)
        for affordable in (5, 300, 1500):
            monkeypatch.setattr(space, "_MULTIPLICATIONS", affordable * each)
            found = mapped(experiment, data, 1)
            assert len(found.places) == (min(1000, max(100, affordable)) if least == 100 else 4)
            assert (
                found.grid is None or len(found.grid.places) == {5: 9, 300: 9, 1500: 33}[affordable]
            )

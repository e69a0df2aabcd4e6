from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mnist_desktop.experiment.choices import Activation, Init, Optimizer
from mnist_desktop.experiment.knobs import bounds, knob_of
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.recipes import DEFAULT, RECIPES, SECTIONS, title_of
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment, label_of, sentence
from mnist_desktop.experiment.training import Training
from tests.experiments import values_of

NUMBERS = {
    name: PARTS[part].model_fields[name]
    for name, part in PART_OF.items()
    if PARTS[part].model_fields[name].annotation in (int, float)
}


def complaint(name, value) -> str:
    """What the user reads when a knob is set to a value that it does not take."""
    with pytest.raises(ValidationError) as caught:
        Experiment().with_knob(name, value)
    return sentence(caught.value)


def test_every_setting_is_a_knob():
    settings = [
        name
        for part in PARTS.values()
        for name, field in part.model_fields.items()
        if field.annotation not in PARTS.values()
    ]
    assert sorted(settings) == sorted(PART_OF), "a setting without a Knob, or two of one name"


@pytest.mark.parametrize("name", PART_OF)
def test_every_knob_explains_itself(name):
    field = PARTS[PART_OF[name]].model_fields[name]
    knob = knob_of(field)
    assert knob.label == label_of(name) != ""
    assert knob.help.endswith(".")
    assert knob.step > 0
    for value in (knob.off, knob.on):
        if value is not None:
            assert Experiment().with_knob(name, value).knob(name) == value


def test_labels_tell_knobs_apart():
    labels = [label_of(name) for name in PART_OF]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", PART_OF)
def test_every_default_is_accepted(name):
    default = Experiment().knob(name)
    assert Experiment().with_knob(name, default) == Experiment()


@pytest.mark.parametrize("name", NUMBERS)
def test_the_bounds_are_as_told(name):
    limits = bounds(NUMBERS[name].metadata)
    whole = NUMBERS[name].annotation is int
    for limit, is_open, away in (
        (limits.minimum, limits.open_minimum, -1),
        (limits.maximum, limits.open_maximum, 1),
    ):
        assert limit is not None
        beyond = limit + away if whole else math.nextafter(limit, away * math.inf)
        text = complaint(name, limit if is_open else beyond)
        assert text.startswith(name.replace("_", "-") + ": ")
        assert str(limits) in text
        assert "\n" not in text
        if not is_open:
            assert Experiment().with_knob(name, limit).knob(name) == limit


def test_bounds_are_told_with_all_their_digits():
    assert complaint("batch_size", 0) == (
        "batch-size: a whole number, at least 1 and at most 1,000,000, not 0"
    )
    assert (
        complaint("seed", -1)
        == "seed: a whole number, at least 0 and at most 2,147,483,647, not -1"
    )
    assert complaint("momentum", 1) == "momentum: a number, more than 0 and less than 1, not 1"
    assert complaint("leaky_slope", 0) == (
        "leaky-slope: a number, at least 0.0001 and less than 1, not 0"
    )


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, "nan", "inf", "many", None, [1]])
@pytest.mark.parametrize("name", NUMBERS)
def test_what_is_not_a_number_is_refused_in_one_line(name, value):
    text = complaint(name, value)
    assert text.startswith(name.replace("_", "-") + ": ")
    assert str(bounds(NUMBERS[name].metadata)) in text
    assert "\n" not in text


@pytest.mark.parametrize("name", ["batch_size", "epochs", "seed"])
def test_a_whole_number_has_no_fraction(name):
    assert "a whole number" in complaint(name, 1.5)


@pytest.mark.parametrize(
    "value", [(0,), (8193,), (-1,), (1.5,), ("wide",), (10,) * 9, 100, None], ids=str
)
def test_hidden_layers_out_of_bounds(value):
    assert complaint("hidden", value).startswith(
        "hidden: at most 8 widths of 1 to 8,192 units each, not "
    )


@pytest.mark.parametrize("value", [(), (1,), (8192,) * 8, [32, 16], ["32", "16"]], ids=str)
def test_hidden_layers_within_bounds(value):
    assert Experiment().with_knob("hidden", value).network.hidden == tuple(map(int, value))


@pytest.mark.parametrize(
    ("name", "choices"),
    [("activation", Activation), ("init", Init), ("optimizer", Optimizer)],
)
def test_a_choice_takes_its_names_and_no_others(name, choices):
    for choice in choices:
        assert Experiment().with_knob(name, choice.value).knob(name) is choice
        assert choice.label
    assert len({choice.label for choice in choices}) == len(choices)
    text = complaint(name, "magic")
    assert text == f"{name}: one of {', '.join(choices)}, not magic"


@pytest.mark.parametrize("name", ["batch_norm", "shuffle", "drop_last"])
def test_a_switch_is_on_or_off(name):
    assert complaint(name, "perhaps") == (f"{name.replace('_', '-')}: true or false, not perhaps")


@pytest.mark.parametrize("device", ["cpu", "cuda", "cuda:1", "xpu:0", "mps"])
def test_devices_that_may_exist(device):
    assert Experiment().with_knob("device", device).training.device == device


@pytest.mark.parametrize("device", ["gpu", "cuda:", "cuda:0\n", "cpu:0", "", "meta", 0])
def test_devices_that_cannot_exist(device):
    text = complaint("device", device)
    assert text.startswith("device: one of cpu, cuda,")
    assert "\n" not in text


def test_long_values_are_cut_short():
    assert len(complaint("epochs", "9" * 1000)) < 150


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ({"colour": 1}, "colour"),
        ({"network": {"colour": 1}}, "network.colour"),
        ({"training": {"dropout": 0.3}}, "training.dropout"),
    ],
)
def test_unknown_settings_are_refused_by_name(document, name):
    with pytest.raises(ValidationError) as caught:
        Experiment.model_validate(document)
    assert sentence(caught.value) == f"unknown setting '{name}'"


@pytest.mark.parametrize("document", [[], "text", {"network": 3}, {"training": []}])
def test_what_is_no_experiment_is_refused_in_one_line(document):
    with pytest.raises(ValidationError) as caught:
        Experiment.model_validate(document)
    assert "\n" not in sentence(caught.value)


def test_unknown_knob():
    with pytest.raises(KeyError):
        Experiment().with_knob("colour", 1)
    with pytest.raises(KeyError):
        Experiment().knob("colour")


@pytest.mark.parametrize(
    ("name", "value"), [("dropout", 0.5), ("epochs", 3), ("task", "mnist"), ("hidden", (7,))]
)
def test_with_knob_changes_one_knob_of_a_copy(name, value):
    before = Experiment()
    after = before.with_knob(name, value)
    assert after.knob(name) == value
    assert all(after.knob(other) == before.knob(other) for other in PART_OF if other != name)
    assert before == Experiment()


def test_two_experiments_differ_in_the_knobs_that_were_changed():
    one = Experiment()
    other = one.with_knob("dropout", 0.5).with_knob("hidden", (7,))
    assert one.differences(one) == {}
    assert one.differences(other) == {"hidden": ((100, 100), (7,)), "dropout": (0.3, 0.5)}


def test_an_experiment_cannot_be_written():
    with pytest.raises(ValidationError):
        Experiment().training.epochs = 3


EXPERIMENTS = st.builds(
    Experiment,
    network=st.builds(
        Network,
        hidden=st.lists(st.integers(1, 8192), max_size=8).map(tuple),
        activation=st.sampled_from(Activation),
        leaky_slope=values_of("leaky_slope"),
        batch_norm=st.booleans(),
        dropout=values_of("dropout"),
        init=st.sampled_from([init for init in Init if init is not Init.DBN]),
    ),
    training=st.builds(
        Training,
        optimizer=st.sampled_from(Optimizer),
        momentum=values_of("momentum"),
        learning_rate=values_of("learning_rate"),
        weight_decay=values_of("weight_decay"),
        batch_size=values_of("batch_size") | st.sampled_from([1, 2, 59_999, 60_000, 60_001]),
        epochs=values_of("epochs"),
        shuffle=st.booleans(),
        drop_last=st.booleans(),
        seed=values_of("seed"),
        device=st.sampled_from(["cpu", "cuda:0", "mps"]),
    ),
)


@given(EXPERIMENTS)
def test_an_experiment_survives_json(experiment):
    text = json.dumps(experiment.model_dump(mode="json"), allow_nan=False)
    assert Experiment.model_validate(json.loads(text)) == experiment
    assert Experiment.model_validate_json(text) == experiment


@given(EXPERIMENTS)
def test_the_problems_are_those_of_the_batches(experiment):
    batch = experiment.training.batch_size
    sizes = [min(batch, 60_000 - start) for start in range(0, 60_000, batch)]
    if experiment.training.drop_last:
        sizes = [size for size in sizes if size == batch]
    assert experiment.batches_per_epoch == len(sizes)
    normalised = experiment.network.batch_norm and bool(experiment.network.hidden)
    impossible = not sizes or (normalised and 1 in sizes)
    assert bool(experiment.problems()) == impossible


def problems(**knobs):
    experiment = Experiment()
    experiment = experiment.with_knobs(**knobs)
    return [(problem.knob, problem.sentence) for problem in experiment.problems()]


def test_batch_norm_needs_more_than_one_image():
    [(knob, text)] = problems(batch_size=1)
    assert knob == "batch_size"
    assert text.startswith("Batch norm cannot normalise a batch of one image.")
    assert not problems(batch_size=1, batch_norm=False)
    assert not problems(batch_size=1, hidden=())
    assert not problems(batch_size=2)


# 60,000 - 1 = 59,999 is a prime number: only this size leaves one image for a last batch.
def test_batch_norm_needs_more_than_one_image_in_the_last_batch_too():
    [(knob, text)] = problems(batch_size=59_999, drop_last=False)
    assert knob == "drop_last"
    assert "The last batch would hold one image (60,000 = 1 × 59,999 + 1)" in text
    assert not problems(batch_size=59_999)
    assert not problems(batch_size=59_998, drop_last=False)
    assert not problems(batch_size=59_999, drop_last=False, batch_norm=False)


def test_a_batch_larger_than_the_data():
    [(knob, text)] = problems(batch_size=60_001)
    assert knob == "batch_size"
    assert text.startswith("A batch of 60,001 is larger than the 60,000 training images")
    assert not problems(batch_size=60_000)
    assert not problems(batch_size=60_001, drop_last=False)


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=lambda recipe: recipe.name)
def test_every_recipe_can_be_trained(recipe):
    assert recipe.experiment.problems() == ()
    assert recipe.experiment.training.device == "cpu"
    assert Experiment.model_validate_json(recipe.experiment.model_dump_json()) == recipe.experiment
    assert recipe.summary
    assert recipe.section


def test_the_recipes_differ():
    assert DEFAULT in RECIPES
    experiments = [recipe.experiment for recipe in RECIPES.values()]
    assert all(one != other for i, one in enumerate(experiments) for other in experiments[:i])
    assert all(name == recipe.name for name, recipe in RECIPES.items())


def test_the_lessons_have_titles_of_their_own_and_stand_in_the_order_of_the_notes():
    titles = [recipe.title for recipe in RECIPES.values()]
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 38
    assert title_of(DEFAULT) == RECIPES[DEFAULT].title
    assert title_of("mine") == "mine"
    numbers = [list(SECTIONS).index(recipe.section) for recipe in RECIPES.values()]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(len(SECTIONS)))


def test_what_is_said_of_a_lesson_names_no_other_by_its_id():
    for recipe in RECIPES.values():
        claim = recipe.claim
        said = " ".join((recipe.title, recipe.summary, claim.notes, claim.do, claim.watch))
        assert not [name for name in RECIPES if "-" in name and name in said.split()]
        assert claim.do.endswith(".")


def test_chance_and_the_machine_do_not_make_it_another_lesson():
    recipe = RECIPES[DEFAULT]
    alike = recipe.experiment.with_knobs(seed=5, device="cuda", threads=3, order_apart=True)
    assert not recipe.is_changed_in(alike)
    assert recipe.is_changed_in(alike.with_knob("epochs", 3))


def test_the_default_recipe_is_the_homework():
    experiment = RECIPES[DEFAULT].experiment
    assert experiment == Experiment()
    assert experiment.batches_per_epoch == 600


@pytest.mark.parametrize(
    ("network", "effective"),
    [
        (Network(hidden=()), set()),
        (Network(hidden=(5,)), {"activation", "batch_norm", "dropout"}),
        (
            Network(hidden=(5,), activation=Activation.LEAKY_RELU),
            {"activation", "batch_norm", "dropout", "leaky_slope"},
        ),
    ],
)
def test_a_knob_says_whether_it_has_an_effect(network, effective):
    asked = {"activation", "batch_norm", "dropout", "leaky_slope"}
    found = {
        name
        for name in asked
        if knob_of(Network.model_fields[name]).applies(Experiment(network=network))
    }
    assert found == effective


@pytest.mark.parametrize("optimizer", Optimizer)
def test_momentum_has_an_effect_only_on_the_optimizers_of_that_name(optimizer):
    applies = knob_of(Training.model_fields["momentum"]).applies
    assert applies(Experiment(training=Training(optimizer=optimizer))) == (
        optimizer in ("momentum", "nesterov")
    )

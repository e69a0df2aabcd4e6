"""The commands on the notes' other experiments: gates, the toy, claims, knobs changed while training."""

from __future__ import annotations

import json

import pytest

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.runs.run_file import load_run


def test_a_perceptron_learns_and_and_its_claim_is_met(command):
    knobs = ["--steps", 1001, "--learning-rate", 3]
    code, out, err = command("train", "perceptron-and", *knobs, "--json", "--no-library")
    assert (code, err) == (0, [])
    assert out[0].startswith("step    10 of 1,001  cost 0.")
    assert sum(line.startswith("step ") for line in out) == 101
    summary = json.loads(out[-1])
    assert summary["claim_met"] is True
    assert summary["test_accuracy"] == 1
    assert summary["test_accuracy_unscaled"] is None
    assert "met: accuracy on the test examples at least 100.00 %: 100.00 %" in out


def test_a_claim_that_is_not_met_is_said(command):
    code, out, _ = command("train", "xor-mlp", "--steps", 10, "--json")
    assert code == 0
    assert json.loads(out[-1])["claim_met"] is False
    assert any(line.startswith("NOT met: ") for line in out)
    assert "the recipe's claim, with your settings:" in out


def test_how_the_test_rows_are_read_is_said_beside_a_claim_about_the_cost(command):
    code, out, _ = command("train", "softmax-toy", "--no-library")
    assert code == 0
    assert out[-2].startswith("met: cost at the end at most 1.2: ")
    assert out[-1].startswith("Beside the claim: 0 % of the 3 test rows are read rightly")


@pytest.mark.parametrize(("row", "answer"), [("0 0", 0), ("0 1", 1), ("1 0", 1), ("1 1", 0)])
def test_a_saved_gate_answers(command, row, answer, xor):
    code, out, err = command("predict", xor, *row.split(), "--json")
    assert (code, err) == (0, [])
    said = json.loads(out[0])
    assert said["prediction"] == answer
    assert sum(said["probabilities"]) == pytest.approx(1)


@pytest.fixture(scope="module")
def xor(tmp_path_factory):
    from mnist_desktop import cli

    path = tmp_path_factory.mktemp("runs") / "xor.mnist"
    # Adam learns it in a tenth of the recipe's steps.
    knobs = "--steps 200 --hidden 8 --activation tanh --optimizer adam --learning-rate 0.05"
    assert cli.run(["train", "xor-mlp", *knobs.split(), "--save", str(path)]) == 0
    return path


@pytest.mark.parametrize("what", [["1"], ["1", "2", "3"], ["one", "two"], ["nan", "1"], ["x.png"]])
def test_a_gate_takes_two_numbers(refused, xor, what):
    assert refused("predict", xor, *what) == (f"this run takes 2 numbers, not {' '.join(what)}")


def test_the_card_of_a_recipe(command, refused):
    code, out, _ = command("recipes", "mnist-nn-xavier")
    text = "\n".join(out)
    claim = RECIPES["mnist-nn-xavier"].claim
    assert code == 0
    assert claim.notes in text
    assert claim.watch in text
    assert "0.9805" in text
    assert "at least 97.80 %" in text
    assert "no recipe is called 'xavier'" in refused("recipes", "xavier")


def test_a_knob_without_effect_is_said_and_does_no_harm(command):
    code, _, err = command("train", "softmax-toy", "--epochs", 5, "--no-library")
    assert code == 0
    assert err == ["mnist-desktop: --epochs has no effect on this experiment"]


def test_a_learning_rate_changed_while_it_trains(command, tmp_path):
    path = tmp_path / "run.mnist"
    change = ["--change", 5, "learning-rate", 0.01, "--change", 10, "weight-decay", 0.5]
    code, out, _ = command("train", "softmax-toy", *change, "--save", path)
    assert code == 0
    assert "learning-rate 0.1 → 0.01" in out
    assert "weight-decay 0 → 0.5" in out
    first, second = load_run(path).outcome.history.changes
    assert (first.steps, first.knob, first.before, first.after) == (5, "learning_rate", 0.1, 0.01)
    assert (second.steps, second.knob, second.after) == (10, "weight_decay", 0.5)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("5 momentum 0.5", "--change: learning-rate or weight-decay can change while it trains"),
        ("5 colour blue", "--change: learning-rate or weight-decay can change while it trains"),
        ("5 learning-rate -1", "--change: learning-rate: a number, more than 0 and at most 10,000"),
        ("0 learning-rate 1", "--change: after 1 to 19 epochs or steps, not '0'"),
        ("20 learning-rate 1", "--change: after 1 to 19 epochs or steps, not '20'"),
        ("soon learning-rate 1", "--change: after 1 to 19 epochs or steps, not 'soon'"),
    ],
)
def test_a_change_that_cannot_be(refused, change, line):
    assert refused("train", "softmax-toy", "--change", *change.split()).startswith(line)


@pytest.mark.parametrize(
    ("recipe", "options", "line"),
    [
        ("overfitting", "--validation-share 1", "--validation-share: A validation share of all"),
        (
            "overfitting",
            "--validation-share 0.000001",
            "--validation-share: A validation share of 1e",
        ),
        ("overfitting", "--validation-share 0 --patience 5", "--patience: Early stopping looks at"),
        ("mnist-nn-he", "--patience 5", "--patience: Early stopping looks at"),
        ("mnist-nn-he", "--schedule step --step-every 15", "--step-every: The schedule is longer"),
        ("xor-mlp", "--batch-norm", "--batch-norm: Batch norm compares a batch with others"),
        ("mnist-nn-he", "--init dbn", "--activation: DBN pre-training makes layers of sigmoids"),
    ],
)
def test_what_does_not_fit_together(refused, recipe, options, line):
    assert refused("train", recipe, *options.split()).startswith(line)


def test_early_stopping_says_which_epoch_it_kept(command):
    # By heart within a few epochs, after which the held-back loss rises.
    few = ["--subset", 200, "--validation-share", 0.01, "--patience", 2, "--learning-rate", 0.01]
    few += ["--hidden", 64]
    code, out, _ = command("train", "early-stopping", *few, "--json")
    assert code == 0
    summary = json.loads(out[-1])
    assert summary["end"] == "early"
    assert f"The weights of epoch {summary['kept_epoch']} are kept." in "\n".join(out)
    kept = next(line for line in out if line.startswith(f"epoch {summary['kept_epoch']:2} "))
    assert f"validation loss {summary['validation_loss']:.6f}" in kept


def test_pretraining_tells_the_reconstruction_error(command):
    options = ["--subset", 2000, "--epochs", 1, "--pretraining-epochs", 2]
    code, out, _ = command("train", "dbn-pretraining", *options)
    assert code == 0
    starts = [line.split("  reconstruction")[0] for line in out[:4]]
    assert starts == [f"pre-training layer {n}  epoch {e}" for n in (1, 2) for e in (1, 2)]
    assert out[4].startswith("epoch 1 of 1  cost ")

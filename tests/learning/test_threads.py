from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import torch

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, Stop
from mnist_desktop.history.records import End, Outcome
from mnist_desktop.learning.threads import cores, most_threads, threads_in, threads_of
from mnist_desktop.learning.training import train
from mnist_desktop.runs.racing import side_by_side
from tests.builders import finish, short_experiment


def trained(experiment: Experiment, data, *, go_on_from=None, stop: bool = False) -> Outcome:
    training = train(experiment, data, go_on_from=go_on_from)
    _, outcome = finish(
        training, lambda event: Stop() if stop and isinstance(event, BatchLosses) else None
    )
    return outcome


def test_a_small_network_has_one_thread_and_a_large_one_all():
    assert threads_of(Experiment()) == 1
    assert threads_of(RECIPES["mnist-nn-xavier"].experiment) == 1
    large = Experiment().with_knobs(hidden=(1024, 1024, 1024), batch_size=512)
    assert threads_of(large) == most_threads()


def test_what_is_set_is_taken(few):
    experiment = short_experiment(threads=3)
    assert threads_of(experiment) == 3
    assert trained(experiment, few).device == "CPU, 3 threads"


def test_no_more_threads_than_the_environment_allows(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert most_threads() == 1
    for none in ("", "0", "many"):
        monkeypatch.setenv("OMP_NUM_THREADS", none)
        assert most_threads() == cores()


def test_a_training_leaves_the_number_of_its_caller_as_it_was(few):
    before = torch.get_num_threads()
    training = train(short_experiment(threads=before + 1), few)
    next(training)
    assert torch.get_num_threads() == before + 1
    training.close()
    assert torch.get_num_threads() == before


def test_in_a_race_each_has_its_own_number(few):
    numbers = (1, 2)
    experiments = [short_experiment(threads=number) for number in numbers]
    _, outcomes = finish(side_by_side([train(experiment, few) for experiment in experiments]))
    assert tuple(threads_in(outcome.device) for outcome in outcomes) == numbers


def test_a_run_that_goes_on_has_the_threads_that_it_had(few):
    stopped = trained(short_experiment(threads=2), few, stop=True)
    assert stopped.end is End.STOPPED
    # As where the run was begun on a machine with more cores.
    assert trained(short_experiment(), few, go_on_from=stopped).device == "CPU, 2 threads"


@pytest.mark.parametrize(
    ("device", "threads"),
    [
        ("CPU, 1 thread", 1),
        ("CPU, 12 threads", 12),
        ("CPU, 0 threads", None),
        ("CPU, 123456 threads", None),
        ("NVIDIA H100", None),
        ("", None),
    ],
)
def test_the_threads_of_an_outcome(device, threads):
    assert threads_in(device) == threads


def test_a_number_of_threads_is_the_calling_threads_own():
    # The program rests on it: who answers sets one, and the training beside it keeps its own.
    torch.set_num_threads(1)
    with ThreadPoolExecutor(1) as other:
        other.submit(torch.set_num_threads, 2).result()
        assert torch.get_num_threads() == 1
        assert other.submit(torch.get_num_threads).result() == 2

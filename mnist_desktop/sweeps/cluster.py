"""The workers of a Dask cluster: computers on which this program is installed, too.

They need not see the library: each run comes back as what its file holds, and is written here.
"""

from __future__ import annotations

import dataclasses
import logging
import queue
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End
from mnist_desktop.library.header import RunFileError
from mnist_desktop.library.library import Library, LibraryError
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.sweep import ENDED
from mnist_desktop.sweeps.workers import Assignment, AssignmentEnd, Word, train_for_cluster
from mnist_desktop.words import mark, say

CONNECT_SECONDS = 10
_ANSWER_SECONDS = 5
_FETCH_SECONDS = 3
_COUNT_EVERY_SECONDS = 2.0
# How often Dask tries a task again that raised; it begins one whose worker died again by itself.
_RETRIES = 2


class ClusterError(Refusal):
    """A cluster that cannot be used."""

    is_bad_input = False


@dataclasses.dataclass
class _Job:
    """A task on the cluster, and how often the library had shown test accuracies when it began."""

    task: Assignment
    future: Any
    test_looks: int | None


class ClusterWorkers:
    """The workers of the Dask cluster whose scheduler has this address ("tcp://host:8786").

    Each of a worker's threads makes a run at a time. A pause begins no new runs: those that the cluster
    has begun go on. A run whose worker dies is begun again by Dask, from scratch.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._client: Any = None
        self._quiet: Any = None
        self._library: Library | None = None
        self._jobs: dict[int, _Job] = {}
        self._threads = 0
        self._counted = 0.0
        # Dask's own thread puts in what has become of a future: its number, the future's status, and
        # the result or the exception.
        self._ended: queue.SimpleQueue[tuple[int, str, Any]] = queue.SimpleQueue()
        self._words: list[Word] = []

    def open(self, library: Library) -> None:
        self._library = library
        self._quiet = _silenced()
        self._quiet.__enter__()
        try:
            self._client = self._connected()
        except BaseException:
            self.close()
            raise

    def room(self) -> int:
        self._check()
        if time.monotonic() - self._counted >= _COUNT_EVERY_SECONDS:
            with self._sentence_for_trouble():
                threads = self._client.nthreads(callback_timeout=_ANSWER_SECONDS)
            self._threads = sum(threads.values())
            self._counted = time.monotonic()
        return self._threads - len(self._jobs)

    def start(self, task: Assignment) -> None:
        self._check()
        assert self._library is not None
        looks = None
        experiment = Experiment.model_validate(task.experiment)
        if experiment.task_facts.images:
            self._library.look()
            looks = self._library.test_looks(experiment)
        alone = dataclasses.asdict(dataclasses.replace(task, folder=None, go_on=None))
        with self._sentence_for_trouble():
            # Not pure: two runs of the same settings are two runs.
            future = self._client.submit(train_for_cluster, alone, pure=False, retries=_RETRIES)
            self._jobs[task.number] = _Job(task, future, looks)
            number, ended = task.number, self._ended
            future.add_done_callback(lambda done: ended.put((number, *_what_became_of(done))))

    def wait(self, seconds: float) -> list[Word]:
        if not self._words:
            with suppress(queue.Empty):
                self._take(*self._ended.get(timeout=seconds))
            self._check()
        words, self._words = self._words, []
        return words

    def pause(self) -> None:
        pass  # `room` is not asked any more

    def go_on(self) -> None:
        pass

    def stop(self) -> None:
        jobs, self._jobs = self._jobs, {}
        self._words += [AssignmentEnd(number, "", End.STOPPED, "") for number in jobs]
        if jobs:
            with self._sentence_for_trouble():
                self._client.cancel([job.future for job in jobs.values()], force=True)

    def close(self) -> None:
        client, self._client = self._client, None
        jobs, self._jobs = self._jobs, {}
        quiet, self._quiet = self._quiet, None
        self._words = []
        self._ended = queue.SimpleQueue()
        self._counted = 0.0
        try:
            if client is not None:
                with suppress(Exception):  # whatever is wrong with it, it is left
                    if jobs and client.status == "running":
                        futures = [job.future for job in jobs.values()]
                        client.cancel(futures, force=True)
                with suppress(Exception):
                    client.close(timeout=_ANSWER_SECONDS)
        finally:
            if quiet is not None:
                quiet.__exit__(None, None, None)

    def _connected(self) -> Any:
        try:
            import distributed
        except ImportError:
            raise ClusterError(
                "A Dask cluster needs the extra package: pip install 'mnist-desktop[cluster]'."
            ) from None
        connect: Any = distributed.Client
        try:
            with warnings.catch_warnings():
                # Of packages whose versions differ between here and there. Results are checked here.
                warnings.simplefilter("ignore")
                return connect(
                    self.address,
                    timeout=CONNECT_SECONDS,
                    set_as_default=False,
                    name="mnist-desktop",
                )
        except Exception as error:  # whatever is wrong with an address or a network
            raise ClusterError(
                "No Dask scheduler answers at {address}: {reason}.",
                address=self.address,
                reason=_reason(error),
            ) from None

    def _check(self) -> None:
        if self._client is None or self._client.status != "running":
            raise ClusterError(self._gone())

    def _gone(self) -> str:
        return say(
            "The Dask scheduler at {address} is gone. The runs that had ended are in the library.",
            address=self.address,
        )

    @contextmanager
    def _sentence_for_trouble(self) -> Iterator[None]:
        try:
            yield
        except (OSError, TimeoutError, ValueError, RuntimeError, AttributeError) as error:
            if self._client is None or self._client.status != "running":
                raise ClusterError(self._gone()) from None
            raise ClusterError(
                "The Dask scheduler at {address} does not answer: {reason}.",
                address=self.address,
                reason=_reason(error),
            ) from None

    def _take(self, number: int, status: str, result: Any) -> None:
        job = self._jobs.pop(number, None)
        if job is None:
            return  # it was stopped
        if status == "cancelled":
            raise ClusterError(self._gone())
        if status == "error":
            self._words.append(AssignmentEnd.without_run(number, _failure(result)))
        elif isinstance(result, bytes):
            self._words.append(self._kept(job, result))
        else:
            self._words.append(AssignmentEnd.without_run(number, str(result)))

    def _kept(self, job: _Job, content: bytes) -> AssignmentEnd:
        """Check what a worker sent, and write it into the library."""
        from mnist_desktop.runs.run_file import load_run, save_run

        task, library = job.task, self._library
        assert library is not None
        lost = mark("What a worker sent could not be kept: {reason}")
        try:
            with tempfile.TemporaryDirectory(prefix="mnist-desktop-") as folder:
                path = Path(folder) / "run.mnist"
                path.write_bytes(content)
                run = load_run(path)
            asked = Experiment.model_validate(task.experiment)
            if run.experiment != asked or run.outcome.end not in ENDED:
                other = say("A worker sent another run than was asked for.")
                return AssignmentEnd.without_run(task.number, other)
            run = dataclasses.replace(
                run,
                name=task.name,
                sweep=task.sweep,
                test_looks=job.test_looks,
                id=library.new_id(task.name),
            )
            library.prepare()
            save_run(run, library.path(run.id))
        except RunFileError as error:
            return AssignmentEnd.without_run(task.number, say(lost, reason=error))
        except LibraryError as error:
            return AssignmentEnd.without_run(task.number, str(error))
        except OSError as error:
            reason = f"{error.strerror or error}."
            return AssignmentEnd.without_run(task.number, say(lost, reason=reason))
        return AssignmentEnd(task.number, run.id, run.outcome.end, run.outcome.message)


def _what_became_of(future: Any) -> tuple[str, Any]:
    """A future's status, and its result or exception. It runs in a thread of Dask's and raises nothing."""
    error: Exception | None = None
    while future.status != "cancelled" and future.client.status == "running":
        try:
            return "finished", future.result(timeout=_FETCH_SECONDS)
        except TimeoutError:
            # Its worker has died with it, and Dask makes it again. Without end, this thread would not
            # see that the client has gone, and would keep the program from ending.
            continue
        except Exception as raised:  # a task may raise anything
            error = raised
            break
    return ("error", error) if future.status == "error" else ("cancelled", error)


def _failure(error: Exception) -> str:
    if type(error).__name__ == "KilledWorker":
        return say(
            "Its workers died, again and again. Their logs may say why: often memory ran out."
        )
    return say(
        "A worker failed: {kind}: {reason}.", kind=type(error).__name__, reason=_reason(error)
    )


def _reason(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep the log of distributed, which has handlers of its own, off the terminal."""
    with suppress(ImportError), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import distributed  # noqa: F401 (it sets levels when it is imported)
    names = [name for name in logging.root.manager.loggerDict if _is_dasks(name)]
    # Loggers that are made later have no level of their own, and take these.
    loggers = [logging.getLogger(name) for name in {"distributed", "tornado", *names}]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _is_dasks(name: str) -> bool:
    return name.partition(".")[0] in ("distributed", "tornado")

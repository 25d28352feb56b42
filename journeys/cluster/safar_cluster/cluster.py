"""Shards of a run as tasks of a Dask cluster, merged where they were asked for."""

from __future__ import annotations

import signal
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from distributed import Client, as_completed

#: How often a shard is run anew where a worker could not start it (no program, no room on its disk), or
#: the program was killed there.
#: A shard whose worker is lost is run anew by the cluster itself.
RETRIES = 3


class SafarFailed(Exception):
    """The program `safar` could not do what it was asked; its own sentence says why."""


def simulate(
    client: Client,
    map_file: str | Path,
    *,
    customers: int | None = None,
    seed: int | None = None,
    replications: int | None = None,
    shards: int | None = None,
    population: str | Path | None = None,
    safar: str = "safar",
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Runs a map's customers over a cluster and returns the result as JSON.

    The bytes are those of `safar simulate MAP --format json` with the same customers, seed and
    replications on one machine, for any number of shards and whichever workers are lost meanwhile.

    `shards` is four for each thread of the cluster where nothing is said, so that a slow worker holds
    nobody up. `population` is a file of customers at a place that every worker sees. `progress` is
    told how many shards are done, and how many there are.

    Raises `SafarFailed` where the map cannot be run, or there is no program on a worker.
    """
    name, content = Path(map_file).name, Path(map_file).read_bytes()
    shards = shards or 4 * max(1, sum(client.nthreads().values()))
    options = _options(customers=customers, seed=seed, replications=replications)
    # Workers start elsewhere, where another file may bear the same relative name.
    of_file = _options(population=Path(population).absolute() if population else None)
    tasks = [
        # A task is a function of its arguments alone: whoever runs it again gets the same.
        client.submit(
            _shard, safar, name, content, options + of_file, number, shards, retries=RETRIES, pure=False
        )
        for number in range(1, shards + 1)
    ]
    try:
        with tempfile.TemporaryDirectory() as folder:
            parts = []
            for done, (task, part) in enumerate(as_completed(tasks, with_results=True), start=1):
                path = Path(folder) / f"{tasks.index(task) + 1}.json"
                path.write_bytes(_said(part))
                # The cluster need not hold what is here.
                task.release()
                parts.append(path)
                if progress is not None:
                    progress(done, shards)
            return _said(_run([safar, "merge", *map(str, parts), *of_file, "--format", "json"]))
    finally:
        client.cancel(tasks)


def _options(**options: int | str | Path | None) -> list[str]:
    """The arguments for what is said."""
    said = [(f"--{name}", str(value)) for name, value in options.items() if value is not None]
    return [argument for option in said for argument in option]


def _shard(
    safar: str, name: str, content: bytes, options: list[str], number: int, of: int
) -> bytes | SafarFailed:
    """Runs one shard, on whichever worker this is, on the one thread that Dask gives a task."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        shard = ["--shard", f"{number}/{of}", "--threads", "1", "--format", "json"]
        return _run([safar, "simulate", str(path), *options, *shard])


def _run(command: list[str]) -> bytes | SafarFailed:
    """What a program says; an expectation that does not hold (status 1) is no failure.

    What the program refuses is returned, not raised: it would refuse it again wherever it was tried. That
    it does not start, or is killed, as by a machine that is out of memory, is raised: it may fare better
    on another worker.
    """
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise SafarFailed(f"{command[0]} does not start on this machine: {error}") from error
    if done.returncode < 0:
        how = signal.strsignal(-done.returncode) or f"signal {-done.returncode}"
        raise SafarFailed(f"{command[0]} was stopped on this machine ({how}): give it more memory")
    if done.returncode not in (0, 1):
        return SafarFailed(done.stderr.decode(errors="replace").strip())
    return done.stdout


def _said(outcome: bytes | SafarFailed) -> bytes:
    """What a program said; raises what it refused."""
    if isinstance(outcome, SafarFailed):
        raise outcome
    return outcome

"""A run over a cluster gives the bytes of a run on one machine, whatever happens to the workers."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from safar_cluster import SafarFailed, simulate
from safar_cluster.command import main

ROOT = Path(__file__).parents[3]
SAFAR = os.environ.get("SAFAR_CLI", str(ROOT / "target" / "debug" / "safar"))
SAMPLE = ROOT / "journeys" / "library" / "samples" / "online-shop.en.safar.json"


@pytest.fixture(name="cluster")
def two_workers():
    """Two workers with a process each."""
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster


def alone(*options: str) -> bytes:
    """The run in one process."""
    command = [SAFAR, "simulate", str(SAMPLE), *options, "--format", "json"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def test_two_workers_one_killed_in_the_middle_give_the_bytes_of_one_process(cluster):
    customers, killed = 200_000, []

    def kill_one_in_the_middle(done: int, shards: int) -> None:
        if done == shards // 3:
            process = next(iter(cluster.workers.values())).process.process.pid
            os.kill(process, signal.SIGKILL)
            killed.append(process)

    with Client(cluster) as client:
        result = simulate(
            client, SAMPLE, customers=customers, shards=24, safar=SAFAR, progress=kill_one_in_the_middle
        )
    assert killed
    assert result == alone("--customers", str(customers))


def test_the_number_of_shards_changes_nothing(cluster):
    with Client(cluster) as client:
        one, many = (simulate(client, SAMPLE, customers=20_000, shards=n, safar=SAFAR) for n in (1, 7))
    assert one == many == alone("--customers", "20000")


def test_the_customers_of_a_file_are_cut_into_shards_as_well(cluster, tmp_path):
    file = tmp_path / "customers.csv"
    file.write_text("visitor\n" + "".join(f"{number}\n" for number in range(3000)))
    with Client(cluster) as client:
        result = simulate(client, SAMPLE, population=file, shards=5, safar=SAFAR)
    assert result == alone("--population", str(file))


def test_what_the_program_refuses_is_said_in_its_own_words(cluster, tmp_path):
    broken = tmp_path / "broken.safar.json"
    broken.write_text("{")
    with Client(cluster) as client, pytest.raises(SafarFailed, match="ends in the middle of line 1"):
        simulate(client, broken, shards=2, safar=SAFAR)


def test_a_worker_without_the_program_is_told_of(cluster):
    with Client(cluster) as client, pytest.raises(SafarFailed, match="does not start"):
        simulate(client, SAMPLE, shards=2, safar="no-such-program")


def killed_at_first(folder: Path, times: int) -> str:
    """The program, killed as by a machine without memory the first so many times it is started."""
    program = folder / "safar"
    marks = " ".join(str(folder / f"killed-{number}") for number in range(times))
    program.write_text(
        f'#!/bin/sh\nfor mark in {marks}; do mkdir "$mark" 2>/dev/null && kill -9 $$; done\nexec {SAFAR} "$@"\n'
    )
    program.chmod(0o755)
    return str(program)


def test_a_shard_whose_program_is_killed_is_run_again(cluster, tmp_path):
    with Client(cluster) as client:
        result = simulate(client, SAMPLE, customers=2000, shards=4, safar=killed_at_first(tmp_path, 1))
    assert (tmp_path / "killed-0").exists()
    assert result == alone("--customers", "2000")


def test_a_program_that_is_killed_again_and_again_is_told_of(cluster, tmp_path):
    with Client(cluster) as client, pytest.raises(SafarFailed, match="was stopped on this machine .*Killed"):
        simulate(client, SAMPLE, customers=2000, shards=1, safar=killed_at_first(tmp_path, 9))


@pytest.mark.parametrize(("least", "status"), [(0.0, 0), (0.99, 1)])
def test_the_command_ends_as_the_expectations_do(cluster, tmp_path, capfdbinary, monkeypatch, least, status):
    journey = json.loads(SAMPLE.read_text())
    journey["expectations"] = [
        {"id": "e", "title": "Many buy", "measure": "conversion.rate", "is": ">=", "than": least}
    ]
    path = tmp_path / "map.safar.json"
    path.write_text(json.dumps(journey))
    options = ["--scheduler", cluster.scheduler_address, "--customers", "2000", "--shards", "2", "--safar", SAFAR]
    monkeypatch.setattr("sys.argv", ["safar-cluster", str(path), *options])
    assert main() == status
    assert json.loads(capfdbinary.readouterr().out)["expectations"][0]["holds"] == (status == 0)

"""The command `safar-cluster`: a run over a cluster, told as JSON."""

from __future__ import annotations

import argparse
import json
import sys

from distributed import Client

from .cluster import SafarFailed, simulate


def main() -> int:
    """Runs the map and writes its result to standard output; 1 where an expectation does not hold, 2 where it
    could not run."""
    arguments = _arguments()
    show = _show if sys.stderr.isatty() else None
    with Client(arguments.scheduler) if arguments.scheduler else Client() as client:
        try:
            result = simulate(
                client,
                arguments.map,
                customers=arguments.customers,
                seed=arguments.seed,
                replications=arguments.replications,
                shards=arguments.shards,
                population=arguments.population,
                safar=arguments.safar,
                progress=show,
            )
        except (SafarFailed, OSError) as failed:
            print(failed, file=sys.stderr)
            return 2
    sys.stdout.buffer.write(result)
    return 0 if all(expectation["holds"] for expectation in json.loads(result)["expectations"]) else 1


def _show(done: int, shards: int) -> None:
    end = "\n" if done == shards else ""
    print(f"\r{done}/{shards}", end=end, file=sys.stderr, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="safar-cluster", description=__doc__)
    parser.add_argument("map", help="the map: a .safar.json file, or a PNG that Safar has made")
    parser.add_argument("--scheduler", help="the address of a Dask scheduler; this machine's cores without one")
    parser.add_argument("--customers", type=int, help="how many customers enter in each replication")
    parser.add_argument("--seed", type=int, help="the seed of the draws")
    parser.add_argument("--replications", type=int, help="how often the run is repeated with other draws")
    parser.add_argument("--shards", type=int, help="into how many parts the run is cut")
    parser.add_argument("--population", help="a file of customers, one row each, where every worker sees it")
    parser.add_argument("--safar", default="safar", help="the program on every worker")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

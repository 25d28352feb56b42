"""The six-step map of `examples/speed` in Ciw: customers per core-second, as one line of JSON.

Ciw's nodes are all queues; those without a capacity have places for everybody and stays of no length.
"""

import json
import sys
import time

import ciw

ROUTES = [[(0.9, 1)], [(0.9, 2)], [(0.3, 1), (0.6, 3)], [(0.9, 4)], [(0.3, 3), (0.6, 5)], []]
CAPACITY, PLACES, MEAN = 4, 10, 5.0
PER_MINUTE = 2.0


def network(shared):
    """The map as a network of queues."""
    routing = [[dict((to, share) for share, to in routes).get(to, 0.0) for to in range(6)] for routes in ROUTES]
    is_place = [shared and at == CAPACITY for at in range(6)]
    return ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(PER_MINUTE)] + [None] * 5,
        service_distributions=[
            ciw.dists.Exponential(1 / MEAN) if place else ciw.dists.Deterministic(0.0) for place in is_place
        ],
        number_of_servers=[PLACES if place else float("inf") for place in is_place],
        routing=routing,
    )


def main():
    """Measures both maps."""
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    for row, shared in [("Ciw, six steps", False), ("Ciw, one shared capacity", True)]:
        best = float("inf")
        for seed in range(3):
            ciw.seed(seed)
            simulation = ciw.Simulation(network(shared))
            start = time.process_time()
            simulation.simulate_until_max_customers(customers, method="Arrive")
            best = min(best, time.process_time() - start)
        print(json.dumps({"row": row, "customersPerCoreSecond": round(customers / best)}))


if __name__ == "__main__":
    main()

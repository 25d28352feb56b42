"""The six-step map of `examples/speed` in SimPy: customers per core-second, as one line of JSON."""

import json
import random
import sys
import time

import simpy

ROUTES = [[(0.9, 1)], [(0.9, 2)], [(0.3, 1), (0.6, 3)], [(0.9, 4)], [(0.3, 3), (0.6, 5)], [(0.9, 6)]]
CAPACITY, PLACES, MEAN = 4, 10, 5.0
PER_MINUTE = 2.0


def customer(environment, entered, places, luck):
    """Walks until they leave or reach the goal."""
    at = 0
    while at < 6:
        entered[at] += 1
        if places is not None and at == CAPACITY:
            with places.request() as place:
                yield place
                yield environment.timeout(luck.expovariate(1 / MEAN))
        else:
            yield environment.timeout(0)
        draw = luck.random()
        for share, to in ROUTES[at]:
            if draw < share:
                at = to
                break
            draw -= share
        else:
            return
    entered[6] += 1


def arrivals(environment, customers, entered, places, luck):
    """Customers come at random."""
    for _ in range(customers):
        environment.process(customer(environment, entered, places, luck))
        yield environment.timeout(luck.expovariate(PER_MINUTE))


def main():
    """Measures both maps."""
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    for row, shared in [("SimPy, six steps", False), ("SimPy, one shared capacity", True)]:
        best = float("inf")
        for _ in range(3):
            environment, entered, luck = simpy.Environment(), [0] * 7, random.Random(7)
            places = simpy.Resource(environment, PLACES) if shared else None
            environment.process(arrivals(environment, customers, entered, places, luck))
            start = time.process_time()
            environment.run()
            best = min(best, time.process_time() - start)
        print(json.dumps({"row": row, "customersPerCoreSecond": round(customers / best)}))


if __name__ == "__main__":
    main()

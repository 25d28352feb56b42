//! Walks customers through a journey: compiled maps, keyed draws, exact solution and statistics.

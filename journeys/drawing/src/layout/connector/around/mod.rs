//! Ways around cards: the cheapest that runs along the map and down it, with few turns.
//!
//! The lines beside cards make a raster; A* (Hart, Nilsson and Raphael, 1968) finds the cheapest way over
//! those of its crossings between which no card lies. Of ways that cost the same the first found is taken,
//! so that the outcome depends on nothing but what is asked.

mod raster;
mod search;

use kurbo::{Point, Rect, Vec2};

use super::sides::Side;
use raster::Raster;
use search::{Before, Search, State};

/// One way in which a line may leave a card, or reach one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gate {
    pub side: Side,
    pub point: Point,
    /// What it costs to use it.
    pub penalty: f64,
}

/// How far lines keep off cards.
pub(super) const CLEAR: f64 = 4.0;
/// How far lines run beside cards where there is room: lines that lead to one card take these in turn, so
/// that they do not lie on one another.
pub(super) const BESIDE: [f64; 3] = [14.0, 19.0, 9.0];
/// The first stretch is so long, and the last, which holds the arrow's head.
pub(super) const FIRST: f64 = 6.0;
pub(super) const LAST: f64 = 12.0;

/// The corners of the cheapest way from one of some gates to one of others, which keeps off all walls,
/// `beside` pixels if there is room, and within an area; `None` where there is none.
pub(super) fn around(
    leave: &[Gate],
    reach: &[Gate],
    walls: &[Rect],
    area: Rect,
    beside: f64,
) -> Option<Vec<Point>> {
    let raster = Raster::of(leave, reach, walls, area, beside);
    let mut search = Search::new(&raster, reach);
    for (number, gate) in (0..).zip(leave) {
        if let Some(at) = raster.crossing(gate.ahead(FIRST)) {
            search.reach(State::new(at, gate.out()), gate.penalty, Before::Gate(number));
        }
    }
    let (last, arrived) = search.run()?;
    let mut corners = search.corners(last, leave);
    corners.push(reach[arrived].point);
    Some(without_the_straight(&corners))
}

impl Gate {
    fn out(&self) -> Heading {
        match self.side {
            Side::Start => Heading::Back,
            Side::End => Heading::Along,
            Side::Top => Heading::Up,
            Side::Bottom => Heading::Down,
        }
    }

    /// The point so far out of the card.
    fn ahead(&self, by: f64) -> Point {
        self.point + self.out().vector() * by
    }
}

/// Which way a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heading {
    Along,
    Back,
    Down,
    Up,
}

impl Heading {
    const ALL: [Self; 4] = [Self::Along, Self::Back, Self::Down, Self::Up];

    fn reversed(self) -> Self {
        match self {
            Self::Along => Self::Back,
            Self::Back => Self::Along,
            Self::Down => Self::Up,
            Self::Up => Self::Down,
        }
    }

    fn vector(self) -> Vec2 {
        match self {
            Self::Along => Vec2::new(1.0, 0.0),
            Self::Back => Vec2::new(-1.0, 0.0),
            Self::Down => Vec2::new(0.0, 1.0),
            Self::Up => Vec2::new(0.0, -1.0),
        }
    }
}

/// Points without those at which a line runs straight on.
fn without_the_straight(points: &[Point]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if let [.., before, last] = corners.as_slice() {
            let (a, b) = (*last - *before, *point - *last);
            if a.cross(b).abs() < 1e-9 && a.dot(b) >= 0.0 {
                corners.pop();
            }
        }
        corners.push(*point);
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect::new(-200.0, -200.0, 600.0, 400.0);

    fn gate(side: Side, x: f64, y: f64) -> Gate {
        Gate { side, point: Point::new(x, y), penalty: 0.0 }
    }

    fn is_clear(corners: &[Point], walls: &[Rect]) -> bool {
        walls.iter().all(|wall| !super::super::touches(corners, wall.inflate(CLEAR - 0.1, CLEAR - 0.1)))
    }

    #[test]
    fn a_free_way_is_straight() {
        let corners =
            around(&[gate(Side::End, 100.0, 25.0)], &[gate(Side::Start, 300.0, 25.0)], &[], AREA, BESIDE[0]);
        assert_eq!(corners, Some(vec![Point::new(100.0, 25.0), Point::new(300.0, 25.0)]));
    }

    #[test]
    fn a_card_in_the_way_is_gone_around_on_the_shorter_side() {
        let wall = Rect::new(150.0, -100.0, 250.0, 50.0);
        let corners = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &[wall],
            AREA,
            BESIDE[0],
        )
        .expect("a way");
        assert!(is_clear(&corners, &[wall]), "{corners:?}");
        assert!(corners.iter().any(|corner| corner.y == 50.0 + BESIDE[0]), "{corners:?}");
        assert_eq!(
            (corners[0], corners[corners.len() - 1]),
            (Point::new(100.0, 25.0), Point::new(300.0, 25.0))
        );
    }

    #[test]
    fn a_way_leads_through_a_gap_that_is_only_just_wide_enough() {
        let walls = [Rect::new(150.0, -300.0, 250.0, 90.0), Rect::new(150.0, 102.0, 250.0, 500.0)];
        let corners = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &walls,
            AREA,
            BESIDE[0],
        )
        .expect("a way");
        assert!(is_clear(&corners, &walls), "{corners:?}");
        assert!(corners.iter().any(|corner| (94.0..=98.0).contains(&corner.y)), "{corners:?}");
    }

    #[test]
    fn where_there_is_no_way_none_is_made_up() {
        let fence = [Rect::new(150.0, -300.0, 250.0, 90.0), Rect::new(150.0, 92.0, 250.0, 500.0)];
        let none = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &fence,
            AREA,
            BESIDE[0],
        );
        assert_eq!(none, None);
    }

    #[test]
    fn the_arrow_has_a_straight_stretch_for_its_head() {
        let walls = [Rect::new(150.0, -100.0, 280.0, 50.0)];
        let corners = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &walls,
            AREA,
            BESIDE[0],
        )
        .expect("a way");
        let last = corners[corners.len() - 1] - corners[corners.len() - 2];
        assert!(last.x >= LAST && last.y == 0.0, "{corners:?}");
    }

    #[test]
    fn a_dearer_side_is_taken_where_it_saves_more() {
        let walls = [Rect::new(115.0, -150.0, 140.0, 200.0)];
        let leave = [gate(Side::End, 100.0, 25.0), Gate { penalty: 30.0, ..gate(Side::Bottom, 50.0, 50.0) }];
        let corners =
            around(&leave, &[gate(Side::Top, 50.0, 150.0)], &walls, AREA, BESIDE[0]).expect("a way");
        assert_eq!(corners, [Point::new(50.0, 50.0), Point::new(50.0, 150.0)]);
    }
}

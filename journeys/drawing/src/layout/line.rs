//! Curves as straight lines, for measuring: where a line runs, what it touches, where it is hit.

use kurbo::{BezPath, CubicBez, ParamCurve, PathEl, Point, QuadBez};

/// The subpaths of a path, each as the points of a line that strays at most `tolerance` pixels from it.
///
/// Curves are cut at equal steps of their parameter, as many as Wang's bound asks for (G.-Z. Wang, 1984).
/// `kurbo::flatten` needs fewer, but gives points that are no numbers where a curve turns exactly in the
/// middle, as ours do.
pub(crate) fn flattened(path: &BezPath, tolerance: f64) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for element in path.elements() {
        if let PathEl::MoveTo(point) = element {
            lines.push(vec![*point]);
            continue;
        }
        let Some(line) = lines.last_mut() else { continue };
        let (first, last) = (line[0], line[line.len() - 1]);
        match *element {
            PathEl::MoveTo(_) => {}
            PathEl::LineTo(point) => line.push(point),
            PathEl::QuadTo(b, c) => {
                cut(&QuadBez::new(last, b, c), steps(2.0, bend(last, b, c), tolerance), line);
            }
            PathEl::CurveTo(b, c, d) => {
                let bend = bend(last, b, c).max(bend(b, c, d));
                cut(&CubicBez::new(last, b, c, d), steps(6.0, bend, tolerance), line);
            }
            PathEl::ClosePath => line.push(first),
        }
    }
    lines
}

/// How far three control points are from lying evenly on a line.
fn bend(a: Point, b: Point, c: Point) -> f64 {
    ((a - b) + (c - b)).hypot()
}

/// Into how many steps a curve is cut: of degree d, `degrees` is d (d − 1).
fn steps(degrees: f64, bend: f64, tolerance: f64) -> u32 {
    // Lines longer than any map are cut no finer, whatever their ends.
    (degrees / 8.0 * bend / tolerance).sqrt().ceil().clamp(1.0, 1000.0) as u32
}

fn cut(curve: &impl ParamCurve, steps: u32, line: &mut Vec<Point>) {
    line.extend((1..steps).map(|step| curve.eval(f64::from(step) / f64::from(steps))));
    line.push(curve.end());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_that_turns_in_its_middle_has_points_all_along() {
        let mut path = BezPath::new();
        path.move_to((252.2, 254.0));
        path.curve_to((252.2, 127.0), (4.2, 127.0), (4.2, 0.0));
        let lines = flattened(&path, 0.4);
        assert_eq!(lines.len(), 1);
        let line = &lines[0];
        assert_eq!((line[0], line[line.len() - 1]), (Point::new(252.2, 254.0), Point::new(4.2, 0.0)));
        assert!(line.iter().all(|point| point.is_finite()), "{line:?}");
        assert!(line.iter().any(|point| point.distance(Point::new(128.2, 127.0)) < 10.0));
    }

    #[test]
    fn no_point_of_a_curve_is_further_from_its_line_than_asked() {
        let cubic = kurbo::CubicBez::new((0.0, 0.0), (300.0, -80.0), (-120.0, 400.0), (90.0, 10.0));
        let mut path = BezPath::new();
        path.move_to(cubic.p0);
        path.curve_to(cubic.p1, cubic.p2, cubic.p3);
        for tolerance in [0.1, 0.4, 3.0] {
            let line = &flattened(&path, tolerance)[0];
            let strays = (0..=1000).map(|at| cubic.eval(f64::from(at) / 1000.0)).map(|point| {
                line.windows(2).map(|pair| from_segment(point, pair[0], pair[1])).fold(f64::MAX, f64::min)
            });
            assert!(strays.fold(0.0, f64::max) <= tolerance);
        }
    }

    fn from_segment(point: Point, a: Point, b: Point) -> f64 {
        let way = b - a;
        let part = ((point - a).dot(way) / way.hypot2().max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
        point.distance(a + way * part)
    }

    #[test]
    fn every_subpath_is_a_line_of_its_own() {
        let mut path = BezPath::new();
        path.move_to((0.0, 0.0));
        path.line_to((10.0, 0.0));
        path.move_to((20.0, 0.0));
        path.quad_to((25.0, 10.0), (30.0, 0.0));
        path.close_path();
        let lines = flattened(&path, 0.5);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0], [Point::new(0.0, 0.0), Point::new(10.0, 0.0)]);
        assert_eq!(lines[1].last(), Some(&Point::new(20.0, 0.0)), "a closed line ends where it began");
    }
}

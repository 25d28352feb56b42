//! What a person's hands do: point, drag, scroll and type, as real input events of the window.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, WheelAction,
    WheelActions,
};

use crate::Outcome;
use crate::app::App;

/// A place in the window, in CSS pixels from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The place this far to the right and down.
    #[must_use]
    pub fn offset(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }

    fn towards(self, other: Self, part: f64) -> Self {
        self.offset((other.x - self.x) * part, (other.y - self.y) * part)
    }
}

/// A drag goes in this many steps: the driver jumps from point to point, and a drag that jumps meets nothing.
const STEPS: u32 = 16;

/// The time between two steps: a frame.
const STEP: Duration = Duration::from_millis(16);

impl App<'_> {
    /// Presses the pointer at `from`, moves it to `to` step by step, and lets go.
    pub fn drag(&self, from: Point, to: Point) -> Outcome {
        self.press_at(from)?;
        self.drag_on(from, to)?;
        self.release()
    }

    /// Presses the pointer's main button here and keeps it down, so that a test can look at a drag under way.
    pub fn press_at(&self, at: Point) -> Outcome {
        self.point_with([move_to(at), PointerAction::Down { button: MOUSE_BUTTON_LEFT }])
    }

    /// Moves the pointer step by step, whether or not its button is down.
    pub fn drag_on(&self, from: Point, to: Point) -> Outcome {
        self.point_with((1..=STEPS).map(|step| move_to(from.towards(to, f64::from(step) / f64::from(STEPS)))))
    }

    /// Lets go of the pointer's main button.
    pub fn release(&self) -> Outcome {
        self.point_with([PointerAction::Up { button: MOUSE_BUTTON_LEFT }])
    }

    /// Moves the pointer here.
    pub fn hover(&self, at: Point) -> Outcome {
        self.point_with([move_to(at)])
    }

    /// Clicks here with the main button.
    pub fn click_at(&self, at: Point) -> Outcome {
        self.press_at(at)?;
        self.release()
    }

    /// Clicks here twice.
    pub fn double_click_at(&self, at: Point) -> Outcome {
        let press = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let release = PointerAction::Up { button: MOUSE_BUTTON_LEFT };
        self.point_with([move_to(at), press.clone(), release.clone(), press, release])
    }

    /// Turns the wheel here, by this many pixels to the right and down.
    pub fn scroll(&self, at: Point, right: i32, down: i32) -> Outcome {
        // WebKit's driver takes a wheel's delta as its new position, so each turn is made with a new wheel.
        static TURNS: AtomicU32 = AtomicU32::new(0);
        let mut wheel = WheelActions::new(format!("wheel {}", TURNS.fetch_add(1, Ordering::Relaxed)));
        // The driver takes whole pixels here.
        let (x, y) = (at.x.round() as i64, at.y.round() as i64);
        let (delta_x, delta_y) = (i64::from(right), i64::from(down));
        wheel.push(WheelAction::Scroll { duration: None, x, y, delta_x, delta_y });
        self.ask(self.client.perform_actions(wheel))
    }

    /// Types text to whatever has the focus, in any script.
    pub fn type_text(&self, text: &str) -> Outcome {
        let keys = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        self.keys_with(keys)
    }

    /// Presses keys together, as in `[Key::Control.into(), 'z']`, and lets them go in the other order.
    pub fn press_keys(&self, keys: &[char]) -> Outcome {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        self.keys_with(down.chain(up))
    }

    /// Holds a key down while `act` goes on, as Shift is held while selecting.
    pub fn holding(&self, key: char, act: impl FnOnce() -> Outcome) -> Outcome {
        self.keys_with([KeyAction::Down { value: key }])?;
        let outcome = act();
        self.keys_with([KeyAction::Up { value: key }])?;
        outcome
    }

    fn point_with(&self, actions: impl IntoIterator<Item = PointerAction>) -> Outcome {
        let mouse = actions
            .into_iter()
            .fold(MouseActions::new("mouse".to_owned()), |mouse, action| mouse.then(action));
        self.ask(self.client.perform_actions(mouse))
    }

    fn keys_with(&self, actions: impl IntoIterator<Item = KeyAction>) -> Outcome {
        let keys =
            actions.into_iter().fold(KeyActions::new("keys".to_owned()), |keys, action| keys.then(action));
        self.ask(self.client.perform_actions(keys))
    }
}

fn move_to(Point { x, y }: Point) -> PointerAction {
    PointerAction::MoveTo { duration: Some(STEP), x, y }
}

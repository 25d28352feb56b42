//! A harness for the real app: a virtual screen, a private D-Bus session, WebKit's own driver, and hands.
//!
//! A [`Desk`] is a screen with a folder of its own; [`Desk::open`] starts the app on it. Whatever a test writes
//! stays on that desk, so that the app can be killed and opened again:
//!
//! ```no_run
//! use safar_tests::{Desk, Outcome};
//!
//! fn main() -> Outcome {
//!     let desk = Desk::new()?;
//!     let app = desk.open(&[])?;
//!     app.role("button", "New journey")?.click()?;
//!     app.kill()?;
//!     desk.open(&[])?.wait_for_text("Journeys")
//! }
//! ```
//!
//! Nothing here sleeps for a fixed time: what takes time is waited for, and a wait that ends in vain leaves a
//! picture of the window behind.

mod app;
mod desk;
mod element;
mod giving;
mod hands;
mod locate;
mod picture;
mod process;
mod program;
mod screen;
mod trouble;
mod waiting;

pub use app::App;
pub use desk::Desk;
pub use element::Element;
pub use fantoccini::key::Key;
pub use giving::{DraggedFiles, Giver};
pub use hands::Point;
pub use picture::Picture;
pub use program::{command_line_binary, target_folder};
pub use screen::Screen;
pub use trouble::{Outcome, Trouble};

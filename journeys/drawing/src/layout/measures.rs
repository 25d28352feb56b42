//! The sizes of everything that is laid out, in pixels at 100 %.

use crate::text::Lettering;

/// Around the whole drawing.
pub const MARGIN: f64 = 10.0;
/// Columns begin and end on a raster of so many pixels: cards find room on it, and so stand the same in
/// their cell wherever the column is.
pub const RASTER: f64 = 8.0;
/// Between stages.
pub const COLUMN_GAP: f64 = RASTER;
/// Between lanes.
pub const ROW_GAP: f64 = 8.0;
/// How far a lane's ground reaches beyond its cells.
pub const GROUND: f64 = 4.0;
/// Radius of a lane's ground.
pub const GROUND_RADIUS: f64 = 10.0;

/// A stage is at least so wide.
pub const LEAST_COLUMN: f64 = 232.0;
/// A folded stage is so wide.
pub const FOLDED_COLUMN: f64 = 56.0;
/// A lane is at least so high.
pub const LEAST_ROW: f64 = 66.0;
/// A folded lane is so high.
pub const FOLDED_ROW: f64 = 32.0;

/// The room between a cell's edges and its cards, where reading begins and above.
pub const INSET: f64 = 8.0;
/// The room that a cell leaves behind its cards.
pub const END: f64 = 14.0;
/// The room that a cell leaves below its cards.
pub const FOOT: f64 = 10.0;
/// The least room between cards of a cell.
pub const CARD_GAP: f64 = 8.0;
/// The least room, one below the other, between cards that connectors may join: a line with its label.
pub const JOINED_GAP: f64 = 28.0;
/// No place is further along or down, whatever a file says.
pub const FARTHEST: f64 = 50_000.0;

/// The widths that a card may be given.
pub const CARD_WIDTHS: (f64, f64) = (96.0, 960.0);
/// The heights that a card may be given.
pub const CARD_HEIGHTS: (f64, f64) = (0.0, 2_000.0);
/// Radius of a card.
pub const CARD_RADIUS: f64 = 9.0;

/// The title of a card, and of an automation.
pub const TITLE: Lettering = Lettering { size: 12.5, weight: 600 };
/// What a customer does.
pub const DEED: Lettering = Lettering { size: 12.5, weight: 500 };
/// What is told at length: notes and quotes.
pub const TALE: Lettering = Lettering { size: 12.5, weight: 400 };
/// What a card says besides, and what connectors say.
pub const SECOND: Lettering = Lettering { size: 12.0, weight: 400 };
/// The title of a stage.
pub const STAGE: Lettering = Lettering { size: 14.0, weight: 600 };
/// The title of a lane.
pub const LANE: Lettering = Lettering { size: 13.0, weight: 600 };

/// From one baseline of a title to the next.
pub const TITLE_LEADING: f64 = 17.0;
/// From one baseline of a second line to the next.
pub const SECOND_LEADING: f64 = 16.0;

/// From the top of an automation's frame to its first rule.
pub const FRAME_TOP: f64 = 40.0;
/// From an automation's last rule to the bottom of its frame.
pub const FRAME_FOOT: f64 = 16.0;
/// Between an automation's rules and the sides of its frame.
pub const FRAME_SIDE: f64 = 14.0;
/// The height of the title of an automation's frame.
pub const TAB: f64 = 25.0;
/// How far that title reaches above the frame.
pub const TAB_ABOVE: f64 = 12.0;

//! The virtual screen itself: what a person would see on it, and a real mouse and keyboard.
//!
//! WebKit's driver reaches the page only. This reaches everything: the system's file dialogs, and the button that
//! opens a context menu, which the driver presses and never lets go.

use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, ImageFormat, InputFocus,
    KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::{ConnectionError, ReplyError, RustConnection};
use x11rb::{CURRENT_TIME, NONE};

use crate::{Outcome, Picture, Point, Trouble, waiting};

const RETURN: u32 = 0xff0d;
const SHIFT: u32 = 0xffe1;
const CONTROL: u32 = 0xffe3;
const LEFT: u8 = 1;
const RIGHT: u8 = 3;
const OUT_OF_THE_WAY: Point = Point { x: 1439.0, y: 899.0 };

/// A connection to the virtual screen.
pub struct Screen {
    connection: RustConnection,
    root: Window,
}

impl Screen {
    pub(crate) fn connect(display: &str) -> Outcome<Self> {
        let (connection, number) =
            x11rb::connect(Some(display)).map_err(|error| Trouble::Screen(error.to_string()))?;
        let root = connection.setup().roots[number].root;
        Ok(Self { connection, root })
    }

    /// The whole screen as it is now.
    pub fn picture(&self) -> Outcome<Picture> {
        let size = self.connection.get_geometry(self.root)?.reply()?;
        let image = self.connection.get_image(
            ImageFormat::Z_PIXMAP,
            self.root,
            0,
            0,
            size.width,
            size.height,
            u32::MAX,
        )?;
        // A screen of 24 bits has four bytes a pixel: blue, green, red, and one that means nothing.
        let pixels = image.reply()?.data.chunks_exact(4).flat_map(|p| [p[2], p[1], p[0]]).collect();
        Ok(Picture::new(size.width.into(), size.height.into(), pixels))
    }

    /// Clicks with the main button.
    pub fn click(&self, at: Point) -> Outcome {
        self.click_with(LEFT, at)
    }

    /// Clicks with the button that opens a context menu.
    pub fn context_click(&self, at: Point) -> Outcome {
        self.click_with(RIGHT, at)
    }

    /// Waits for a file dialog, types the path and confirms; gives when the dialog has gone.
    pub fn answer_file_dialog(&self, path: &Path) -> Outcome {
        let dialog = self.wait_for("a file dialog", || self.dialog())?;
        // A pointer that rests on the dialog brings up tooltips, which take keys.
        self.input(MOTION_NOTIFY_EVENT, 0, Some(OUT_OF_THE_WAY))?;
        let before = self.connection.get_input_focus()?.reply()?.focus;
        // A Return that comes when the dialog has just gone is lost with it, and presses no button of the page.
        self.focus(dialog, InputFocus::NONE)?;
        // The whole name that it proposes gives way, not only the part before its ending.
        self.press_with(CONTROL, u32::from('a'))?;
        self.type_text(&path.to_string_lossy())?;
        // The dialog completes paths while they are typed, and a Return that comes meanwhile ends only that.
        self.wait_for("the end of the file dialog", || {
            let open = self.is_dialog(dialog).unwrap_or(false);
            if open {
                self.press_key(RETURN)?;
            }
            Ok((!open).then_some(()))
        })?;
        self.focus(before, InputFocus::PARENT)
    }

    /// The dialog that is open, if one is.
    fn dialog(&self) -> Outcome<Option<Window>> {
        for window in self.connection.query_tree(self.root)?.reply()?.children {
            if self.is_dialog(window).unwrap_or(false) {
                return Ok(Some(window));
            }
        }
        Ok(None)
    }

    /// An error here means that the window went while it was looked at.
    fn is_dialog(&self, window: Window) -> Result<bool, ReplyError> {
        let attributes = self.connection.get_window_attributes(window)?.reply()?;
        if attributes.map_state != MapState::VIEWABLE || attributes.override_redirect {
            return Ok(false);
        }
        let property = self.atom("_NET_WM_WINDOW_TYPE")?;
        let kind = self.connection.get_property(false, window, property, AtomEnum::ATOM, 0, 1)?.reply()?;
        Ok(kind.value32().and_then(|mut atoms| atoms.next())
            == Some(self.atom("_NET_WM_WINDOW_TYPE_DIALOG")?))
    }

    fn atom(&self, name: &str) -> Result<u32, ReplyError> {
        Ok(self.connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// Gives a window the keyboard, and says who has it when that window goes.
    fn focus(&self, window: Window, heir: InputFocus) -> Outcome {
        self.connection.set_input_focus(heir, window, CURRENT_TIME)?.check()?;
        Ok(())
    }

    fn type_text(&self, text: &str) -> Outcome {
        text.chars().try_for_each(|character| self.press_key(u32::from(character)))
    }

    /// Presses the key that bears this sign, with Shift where the sign stands on the key's upper half.
    fn press_key(&self, sign: u32) -> Outcome {
        let (key, upper) = self.key(sign)?;
        if upper {
            return self.press_with(SHIFT, sign);
        }
        self.input(KEY_PRESS_EVENT, key, None)?;
        self.input(KEY_RELEASE_EVENT, key, None)
    }

    /// Presses the key that bears this sign while another is held.
    fn press_with(&self, held: u32, sign: u32) -> Outcome {
        let ((held, _), (key, _)) = (self.key(held)?, self.key(sign)?);
        self.input(KEY_PRESS_EVENT, held, None)?;
        self.input(KEY_PRESS_EVENT, key, None)?;
        self.input(KEY_RELEASE_EVENT, key, None)?;
        self.input(KEY_RELEASE_EVENT, held, None)
    }

    fn key(&self, sign: u32) -> Outcome<(u8, bool)> {
        let setup = self.connection.setup();
        let count = setup.max_keycode - setup.min_keycode + 1;
        let mapping = self.connection.get_keyboard_mapping(setup.min_keycode, count)?.reply()?;
        let keys = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode));
        (setup.min_keycode..)
            .zip(keys)
            .find_map(|(key, signs)| {
                let level = signs.iter().take(2).position(|&on_key| on_key == sign)?;
                Some((key, level == 1))
            })
            .ok_or_else(|| {
                Trouble::Screen(format!("no key of the virtual keyboard bears the sign {sign:#x}"))
            })
    }

    fn click_with(&self, button: u8, at: Point) -> Outcome {
        self.input(MOTION_NOTIFY_EVENT, 0, Some(at))?;
        self.input(BUTTON_PRESS_EVENT, button, None)?;
        self.input(BUTTON_RELEASE_EVENT, button, None)
    }

    fn input(&self, kind: u8, detail: u8, at: Option<Point>) -> Outcome {
        let Point { x, y } = at.unwrap_or(Point { x: 0.0, y: 0.0 });
        // The screen's own unit is the whole pixel.
        let (x, y) = (x.round() as i16, y.round() as i16);
        let root = if at.is_some() { self.root } else { NONE };
        self.connection.xtest_fake_input(kind, detail, CURRENT_TIME, root, x, y, 0)?.check()?;
        Ok(())
    }

    fn wait_for<T>(&self, what: &str, look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        waiting::until(look)?.ok_or_else(|| Trouble::late(what, None))
    }
}

impl From<ConnectionError> for Trouble {
    fn from(error: ConnectionError) -> Self {
        Self::Screen(error.to_string())
    }
}

impl From<ReplyError> for Trouble {
    fn from(error: ReplyError) -> Self {
        Self::Screen(error.to_string())
    }
}

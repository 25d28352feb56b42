//! What other programs give: a picture on the clipboard, and files that are dragged over the window.
//!
//! Both are selections of the X server: who offers something owns one, and is asked for it by whoever wants it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use url::Url;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, MapState, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::{ReplyError, RustConnection};
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, CURRENT_TIME, NONE};

use crate::{Outcome, Point, Trouble, waiting};

/// The version of the protocol by which programs drag things onto one another.
const VERSION: u32 = 5;

/// Another program that offers something as long as this value is there.
pub struct Giver {
    connection: Arc<RustConnection>,
    root: Window,
    window: Window,
    /// What was last heard of whoever is given something.
    heard: Arc<Mutex<HashMap<Atom, [u32; 5]>>>,
}

/// Files that are held over the window.
pub struct DraggedFiles {
    giver: Giver,
    target: Window,
}

impl Giver {
    /// Offers a picture on the clipboard.
    pub(crate) fn picture(display: &str, png: Vec<u8>) -> Outcome<Self> {
        Self::offer(display, "CLIPBOARD", "image/png", png)
    }

    fn offer(display: &str, selection: &str, kind: &str, bytes: Vec<u8>) -> Outcome<Self> {
        let (connection, number) =
            x11rb::connect(Some(display)).map_err(|error| Trouble::Screen(error.to_string()))?;
        let connection = Arc::new(connection);
        let root = connection.setup().roots[number].root;
        let window = connection.generate_id().map_err(|error| Trouble::Screen(error.to_string()))?;
        let events = CreateWindowAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        connection
            .create_window(
                COPY_DEPTH_FROM_PARENT,
                window,
                root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_OUTPUT,
                0,
                &events,
            )?
            .check()?;
        let giver = Self { connection, root, window, heard: Arc::default() };
        let (selection, kind, targets) = (giver.atom(selection)?, giver.atom(kind)?, giver.atom("TARGETS")?);
        let offer = Offer { kind, targets, bytes };
        let (answering, heard) = (giver.connection.clone(), giver.heard.clone());
        std::thread::spawn(move || answer(&answering, &offer, &heard));
        giver.connection.set_selection_owner(window, selection, CURRENT_TIME)?.check()?;
        Ok(giver)
    }

    fn atom(&self, name: &str) -> Result<Atom, ReplyError> {
        Ok(self.connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    fn heard(&self, message: Atom) -> Option<[u32; 5]> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).get(&message).copied()
    }

    fn tell(&self, target: Window, message: &str, data: [u32; 5]) -> Outcome {
        let event = ClientMessageEvent::new(32, target, self.atom(message)?, data);
        self.connection.send_event(false, target, EventMask::NO_EVENT, event)?.check()?;
        Ok(())
    }

    /// The window that lets things be dragged onto it.
    fn target(&self) -> Outcome<Option<Window>> {
        let aware = self.atom("XdndAware")?;
        for window in self.connection.query_tree(self.root)?.reply()?.children {
            let Ok(attributes) = self.connection.get_window_attributes(window)?.reply() else { continue };
            let property = self.connection.get_property(false, window, aware, AtomEnum::ATOM, 0, 1)?.reply();
            let takes = property.is_ok_and(|property| property.type_ != NONE);
            if takes && attributes.map_state == MapState::VIEWABLE {
                return Ok(Some(window));
            }
        }
        Ok(None)
    }
}

impl Drop for Giver {
    fn drop(&mut self) {
        // The window's end tells the thread that answers to end. It fails only when the screen is gone already.
        let _ = self.connection.destroy_window(self.window);
        let _ = self.connection.flush();
    }
}

impl DraggedFiles {
    /// Takes files over the window at a place of it.
    pub(crate) fn take(display: &str, files: &[PathBuf], at: Point) -> Outcome<Self> {
        let address =
            |file: &PathBuf| Url::from_file_path(file).map(|url| format!("{url}\r\n")).unwrap_or_default();
        let list: String = files.iter().map(address).collect();
        let giver = Giver::offer(display, "XdndSelection", "text/uri-list", list.into_bytes())?;
        let target = waiting::until(|| giver.target())?;
        let target = target.ok_or_else(|| Trouble::late("a window that takes files", None))?;
        let kind = giver.atom("text/uri-list")?;
        giver.tell(target, "XdndEnter", [giver.window, VERSION << 24, kind, 0, 0])?;
        let dragged = Self { giver, target };
        dragged.over(at)?;
        Ok(dragged)
    }

    /// Moves them here.
    pub fn over(&self, Point { x, y }: Point) -> Outcome {
        let place = (x.round() as u32) << 16 | y.round() as u32;
        let copy = self.giver.atom("XdndActionCopy")?;
        self.giver.tell(self.target, "XdndPosition", [self.giver.window, 0, place, CURRENT_TIME, copy])
    }

    /// Lets them go once the window takes them, and waits until it has.
    pub fn let_go(self) -> Outcome {
        let (status, finished) = (self.giver.atom("XdndStatus")?, self.giver.atom("XdndFinished")?);
        self.wait_for("a window that takes the files", || {
            self.giver.heard(status).is_some_and(|data| data[1] & 1 == 1)
        })?;
        self.giver.tell(self.target, "XdndDrop", [self.giver.window, 0, CURRENT_TIME, 0, 0])?;
        self.wait_for("the end of the drop", || self.giver.heard(finished).is_some())
    }

    /// Takes them away again.
    pub fn take_away(self) -> Outcome {
        self.giver.tell(self.target, "XdndLeave", [self.giver.window, 0, 0, 0, 0])
    }

    fn wait_for(&self, what: &str, holds: impl Fn() -> bool) -> Outcome {
        let found = waiting::until(|| Ok(holds().then_some(())))?;
        found.ok_or_else(|| Trouble::late(what, None))
    }
}

struct Offer {
    kind: Atom,
    targets: Atom,
    bytes: Vec<u8>,
}

/// Answers whoever asks for what is offered, until the offering window is gone.
fn answer(connection: &RustConnection, offer: &Offer, heard: &Mutex<HashMap<Atom, [u32; 5]>>) {
    while let Ok(event) = connection.wait_for_event() {
        match event {
            Event::SelectionRequest(request) => {
                // One that has gone meanwhile needs no answer.
                let _ = give(connection, offer, &request);
            }
            Event::ClientMessage(message) => {
                let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                heard.insert(message.type_, message.data.as_data32());
            }
            Event::DestroyNotify(_) => return,
            _ => {}
        }
    }
}

fn give(
    connection: &RustConnection,
    offer: &Offer,
    request: &SelectionRequestEvent,
) -> Result<(), ReplyError> {
    let SelectionRequestEvent { requestor, target, time, selection, .. } = *request;
    let property = if request.property == NONE { target } else { request.property };
    let is_given = if target == offer.targets {
        let kinds = [offer.targets, offer.kind];
        connection
            .change_property32(PropMode::REPLACE, requestor, property, AtomEnum::ATOM, &kinds)?
            .check()?;
        true
    } else if target == offer.kind {
        connection.change_property8(PropMode::REPLACE, requestor, property, target, &offer.bytes)?.check()?;
        true
    } else {
        false
    };
    let answer = SelectionNotifyEvent {
        response_type: SELECTION_NOTIFY_EVENT,
        sequence: 0,
        time,
        requestor,
        selection,
        target,
        property: if is_given { property } else { NONE },
    };
    connection.send_event(false, requestor, EventMask::NO_EVENT, answer)?.check()
}

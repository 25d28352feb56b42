//! The real app in a real WebKit window on a virtual screen, one room of the tests a file.

mod feelings;
mod finding;
mod frame;
mod hands;
mod journey;
mod map;
mod menus;
mod pictures;
mod present;
mod simulate;
mod tray;

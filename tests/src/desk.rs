//! A place to work at: a virtual screen, a D-Bus session and folders that nobody else uses.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::app::App;
use crate::process::Tied;
use crate::{DraggedFiles, Giver, Outcome, Point, Screen, program};

/// One screen with its own folders. Apps opened on it, one after another, share the library that lies there.
pub struct Desk {
    _server: Tied,
    _bus: Tied,
    display: String,
    bus_address: String,
    folder: TempDir,
    screen: Screen,
    environment: Vec<(String, String)>,
}

impl Desk {
    /// Sets up a screen of 1440×900, the size of all pictures.
    pub fn new() -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("safar-desk-").tempdir()?;
        // Xvfb takes the first free number and prints it, D-Bus its address: so desks never clash.
        let (server, number) = Tied::start_and_read_line("Xvfb", |xvfb| {
            xvfb.args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]);
        })?;
        let (bus, bus_address) = Tied::start_and_read_line("dbus-daemon", |bus| {
            bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        })?;
        let display = format!(":{number}");
        let screen = Screen::connect(&display)?;
        let desk = Self {
            _server: server,
            _bus: bus,
            display,
            bus_address,
            folder,
            screen,
            environment: Vec::new(),
        };
        desk.write_settings()?;
        Ok(desk)
    }

    /// Sets a variable of the environment for every app that is opened here afterwards.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Opens the app with these arguments, on this desk's library, and waits for its page.
    pub fn open(&self, arguments: &[&str]) -> Outcome<App<'_>> {
        App::open(self, &program::app_binary()?, arguments)
    }

    /// The folder in which the app keeps its library; it survives the app, not the desk.
    pub fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    /// A folder for what a test exports or imports.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The virtual screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Another program offers a picture on the clipboard, as long as what this gives is there.
    pub fn offer_picture(&self, png: Vec<u8>) -> Outcome<Giver> {
        Giver::picture(&self.display, png)
    }

    /// Another program's files are dragged over the window, to a place of it.
    pub fn drag_files(&self, files: &[PathBuf], at: Point) -> Outcome<DraggedFiles> {
        DraggedFiles::take(&self.display, files, at)
    }

    /// Puts a program on this desk: its screen, its bus, its folders, one language and one time zone.
    pub(crate) fn seat(&self, command: &mut Command) {
        let home = self.folder.path();
        command
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XAUTHORITY")
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            // A virtual screen has no graphics device; so pictures are painted alike on machines that have one.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_RUNTIME_DIR", home.join("runtime"))
            .env("SAFAR_LIBRARY", self.library())
            .env("LANG", "C.UTF-8")
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "UTC")
            .envs(self.environment.iter().map(|(name, value)| (name, value)));
    }

    /// The folders, and the toolkit's settings: no animation and no blinking, so that pictures agree.
    fn write_settings(&self) -> Outcome {
        for name in ["config/gtk-3.0", "data", "cache", "runtime"] {
            fs::create_dir_all(self.folder.path().join(name))?;
        }
        let settings = [
            "[Settings]",
            "gtk-enable-animations=0",
            "gtk-cursor-blink=0",
            "gtk-xft-antialias=1",
            "gtk-xft-hinting=1",
            "gtk-xft-hintstyle=hintslight",
            "gtk-xft-rgba=none",
            "gtk-xft-dpi=98304",
        ]
        .join("\n");
        fs::write(self.folder.path().join("config/gtk-3.0/settings.ini"), settings)?;
        Ok(())
    }
}

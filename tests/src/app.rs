//! The app while it runs on a desk, and the waiting that every look at it needs.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::desk::Desk;
use crate::process::{Tied, children_of, runs};
use crate::waiting::{self, PATIENCE};
use crate::{Outcome, Trouble, program};

/// The running app. It is killed when this value goes.
pub struct App<'desk> {
    pub(crate) client: Client,
    pub(crate) runtime: Runtime,
    process: u32,
    _driver: Tied,
    pub(crate) desk: &'desk Desk,
}

impl<'desk> App<'desk> {
    pub(crate) fn open(desk: &'desk Desk, binary: &Path, arguments: &[&str]) -> Outcome<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (driver, address) = start_driver(desk)?;
        let client = runtime
            .block_on(async { tokio::time::timeout(PATIENCE, connect(&address, binary, arguments)).await })
            .map_err(|_| Trouble::Open(format!("no window within {} s", PATIENCE.as_secs())))??;
        // The driver starts the app itself and tells nobody its process id.
        let process = children_of(driver.id())
            .into_iter()
            .next()
            .ok_or_else(|| Trouble::Open("the driver has started no process".to_owned()))?;
        let app = Self { client, runtime, process, _driver: driver, desk };
        app.wait_until("the page", || Ok(app.script("return document.readyState", &[])? == "complete"))?;
        Ok(app)
    }

    /// Ends the app as a power cut would: it gets no chance to save anything. Open it again from the desk.
    pub fn kill(self) -> Outcome {
        self.strike();
        self.wait_until("the end of the app", || Ok(!runs(self.process)))
    }

    /// Loads the page anew, as when the window was just opened.
    pub fn reload(&self) -> Outcome {
        self.ask(self.client.refresh())
    }

    /// Runs a script in the page, with `arguments` as its `arguments`, and gives what it returns.
    pub fn script(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.ask(self.client.execute(script, arguments.to_vec()))
    }

    /// Calls a command of the shell as the page would, past the interface: `Ok` is its answer, `Err` its error.
    pub fn command(&self, name: &str, arguments: &Value) -> Outcome<Result<Value, Value>> {
        let script = "const [name, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, given).then((ok) => done({ ok }), (error) => done({ error }));";
        let answer = self.ask(self.client.execute_async(script, vec![json!(name), arguments.clone()]))?;
        match (answer.get("ok"), answer.get("error")) {
            (Some(value), _) => Ok(Ok(value.clone())),
            (None, Some(error)) => Ok(Err(error.clone())),
            // A command without an answer comes back as an object without members.
            (None, None) if answer.is_object() => Ok(Ok(Value::Null)),
            (None, None) => Err(Trouble::Answer(answer.to_string())),
        }
    }

    /// Waits until `holds`; `what` names what is waited for, as in "the saved mark".
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> Outcome<bool>) -> Outcome {
        self.wait_for(what, || Ok(holds()?.then_some(())))
    }

    /// Waits until `look` finds something, and gives it. An element that goes while it is looked at counts as not
    /// found yet, since pages redraw.
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        let found = waiting::until(|| match look() {
            Err(Trouble::Window(error))
                if error.is_stale_element_reference() || error.is_no_such_element() =>
            {
                Ok(None)
            }
            other => other,
        })?;
        found.ok_or_else(|| Trouble::late(what, self.picture_of_failure()))
    }

    /// Asks the driver something. A driver that stays silent is an error, not a test that never ends.
    pub(crate) fn ask<T>(&self, question: impl Future<Output = Result<T, CmdError>>) -> Outcome<T> {
        let answer = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, question).await });
        Ok(answer.map_err(|_| Trouble::late("an answer of the window", self.picture_of_failure()))??)
    }

    fn strike(&self) {
        if let Some(id) = i32::try_from(self.process).ok().and_then(Pid::from_raw) {
            // It fails only when the process is gone already.
            let _ = kill_process(id, Signal::KILL);
        }
    }

    fn picture_of_failure(&self) -> Option<PathBuf> {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let folder = program::target_folder().join("window-tests");
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let path = folder.join(format!("{name}-{}.png", COUNT.fetch_add(1, Ordering::Relaxed)));
        self.desk.screen().picture().ok()?.save(&path).ok()?;
        Some(path)
    }
}

impl Drop for App<'_> {
    fn drop(&mut self) {
        self.strike();
    }
}

/// Starts WebKit's driver on a free port and waits until it listens.
fn start_driver(desk: &Desk) -> Outcome<(Tied, String)> {
    // Between finding a free port and the driver's taking it another program may take it; then the driver ends and
    // the next port is tried.
    for _ in 0..5 {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut driver = Tied::start("WebKitWebDriver", |command| {
            command.args(["--host=127.0.0.1", &format!("--port={port}")]);
            command.env("TAURI_WEBVIEW_AUTOMATION", "true");
            desk.seat(command);
        })?;
        let listens = waiting::until(|| {
            let listens = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
            Ok((listens || !driver.is_running()).then_some(listens))
        })?;
        if listens == Some(true) {
            return Ok((driver, format!("http://127.0.0.1:{port}")));
        }
    }
    Err(Trouble::NotReady { program: "WebKitWebDriver".to_owned() })
}

async fn connect(address: &str, binary: &Path, arguments: &[&str]) -> Outcome<Client> {
    let mut capabilities = Capabilities::new();
    capabilities
        .insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": binary, "args": arguments }));
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(address)
        .await
        .map_err(|error| Trouble::Open(error.to_string()))
}

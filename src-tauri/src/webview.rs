//! Keeps the window from staying blank where WebKitGTK's fast path to the screen does not work.

/// Starts this program anew with `WEBKIT_DISABLE_DMABUF_RENDERER=1` where that is needed, and returns otherwise.
///
/// WebKitGTK hands pictures to the screen as DMA buffers. With NVIDIA's own driver, or with no graphics device
/// at all, the window can stay blank. What the user has set is left alone.
pub fn choose_renderer() {
    #[cfg(target_os = "linux")]
    linux::choose_renderer();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::Command;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    pub fn choose_renderer() {
        if std::env::var_os(SWITCH).is_some() || !buffers_fail() {
            return;
        }
        // A process cannot safely change its own environment once libraries may read it, so it replaces itself:
        // the same process id, the same arguments, one variable more.
        let Ok(program) = std::env::current_exe() else { return };
        let error = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
        eprintln!("Safar goes on with WebKit's own choice of renderer: {error}");
    }

    fn buffers_fail() -> bool {
        Path::new("/proc/driver/nvidia/version").exists() || !Path::new("/dev/dri").exists()
    }
}

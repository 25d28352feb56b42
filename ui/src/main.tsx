// Starts the interface in the window.
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./look/fonts.css";
import "./look/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { shareStyleNonce } from "./platform/nonce";
import { desktop } from "./platform/tauri";

shareStyleNonce();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App shell={desktop} />
  </StrictMode>,
);

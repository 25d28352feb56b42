// How the interface is built: everything it needs lies in dist/, nothing is fetched at run time.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    // The oldest WebKit that the shell supports (macOS 13, Debian 12's first WebKitGTK).
    target: ["es2022", "safari16.4"],
    // The content-security policy allows files of our own, not data: addresses in their place.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
  },
  // Sentences, fonts and the schema lie with the rooms that own them.
  server: { fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/patience.ts"],
    testTimeout: 60_000,
  },
});

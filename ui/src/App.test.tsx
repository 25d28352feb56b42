// The interface shows itself.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { App } from "./App";

test("the window bears the name of the app", () => {
  expect(renderToStaticMarkup(<App />)).toContain("<h1>Safar</h1>");
});

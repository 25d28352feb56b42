// Simulate mode as a person uses it.
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import { asRecord } from "../../journey/json";
import { FakeShell } from "../../journey/testing/fakeShell";
import { SCENARIO } from "../../journey/testing/scenario";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

async function openSimulate(shell = new FakeShell()) {
  const user = userEvent.setup();
  // A test that puts a scenario of its own has it come later.
  shell.others.unshift({ scenario: SCENARIO });
  render(<App shell={shell} />);
  await user.click(await screen.findByRole("button", { name: "New journey" }));
  await screen.findByRole("tree");
  await user.click(screen.getByRole("radio", { name: "Simulate" }));
  return { user, shell, panel: within(screen.getByRole("complementary", { name: "Simulate" })) };
}

describe("Simulate mode", () => {
  test("puts the palette away and back", async () => {
    const { user } = await openSimulate();
    expect(screen.queryByText("Pain point")).toBe(null);
    await user.click(screen.getByRole("radio", { name: "Design" }));
    expect(screen.getByText("Pain point")).toBeTruthy();
  });

  test("changes the scenario of the journey", async () => {
    const { user, shell, panel } = await openSimulate();
    const seed = panel.getByRole("textbox", { name: "Seed" });
    await user.clear(seed);
    await user.type(seed, "7{Enter}");
    await waitFor(() => expect(shell.asked).toEqual(["put on 1"]));
    expect(shell.put).toEqual([{ scenario: { ...SCENARIO, seed: 7 } }]);
  });

  test("asks for a run that is as precise as is wanted", async () => {
    const { user, shell, panel } = await openSimulate();
    await user.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(shell.setup).toEqual({ precision: null, customersFile: null, against: null }));
    await user.click(panel.getByRole("switch", { name: "Until it is precise" }));
    const half = panel.getByRole("textbox", { name: "Precise to ±" });
    await user.clear(half);
    await user.type(half, "0.5%{Enter}");
    await user.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(shell.setup?.precision).toEqual({ half: 0.005, least: 1000 }));
  });

  test("lists the runs so far, shows one again and takes its settings up", async () => {
    const shell = new FakeShell();
    const scenario = { ...SCENARIO, seed: 42 };
    shell.kept = [
      {
        run: 3,
        at: 1_767_225_600_000,
        headline: "About 12 in 100",
        readable: true,
        change: { points: 1.5, sentence: "1.5 more in 100 than before." },
        customers: 500,
        scenario,
        setup: { precision: null, customersFile: "/home/me/buyers.csv", against: 2 },
        stale: true,
      },
    ];
    const { user, panel } = await openSimulate(shell);
    const run = within(await panel.findByRole("listitem"));
    expect(run.getByText(/500.*customers.*42.*buyers\.csv.*earlier map/u)).toBeTruthy();
    expect(run.getByText("1.5 more in 100 than before.")).toBeTruthy();
    await user.click(run.getByRole("button", { name: /^Show the run/u }));
    await waitFor(() => expect(shell.asked).toEqual(["show run 3"]));
    await user.click(run.getByRole("button", { name: /^Use the settings/u }));
    await waitFor(() => expect(shell.put).toEqual([{ scenario }]));
  });

  test("says in the list what a change has done once the run has been weighed", async () => {
    const shell = new FakeShell();
    const change = { points: 1.5, sentence: "1.5 more in 100 than before." };
    const said = { headline: "About 12 in 100", customers: 500, stale: false };
    const kept = { ...said, run: 1, at: 0, readable: true, change: null, scenario: SCENARIO, setup: null };
    shell.summary = {
      ...said,
      ...{ run: null, seed: 1, certainty: [], change: null, warnings: [], expectations: [], unweighed: true },
    };
    const weighed = { ...shell.summary, run: 1, change, unweighed: false };
    let weigh: () => void = () => undefined;
    shell.weigh = () =>
      new Promise((done) => {
        weigh = () => done(weighed);
      });
    shell.keepRun = async () => {
      shell.kept = [kept];
      return { ...weighed, change: null, unweighed: true };
    };
    const { user, panel } = await openSimulate(shell);
    await user.click(screen.getByRole("button", { name: "Run" }));
    await panel.findByRole("button", { name: /^Use the settings/u });
    await screen.findByText(/Weighing what is assumed/u);
    expect(panel.queryByText(change.sentence)).toBe(null);
    shell.kept = [{ ...kept, change }];
    weigh();
    expect(await panel.findByText(change.sentence)).toBeTruthy();
  });

  test("lists a run whose figures another version made, to be run again and not to be shown", async () => {
    const shell = new FakeShell();
    const headline = "Another version of Safar made the figures of this run.";
    const unread = { headline, readable: false, change: null, customers: 500, stale: false };
    shell.kept = [
      { ...unread, run: 2, at: 1_767_225_600_000, scenario: SCENARIO, setup: null },
      { ...unread, run: 1, at: 1_767_139_200_000, scenario: null, setup: null },
    ];
    const { user, panel } = await openSimulate(shell);
    const [second, first] = (await panel.findAllByRole("listitem")).map((item) => within(item));
    if (!first || !second) throw new Error("both runs are listed");
    for (const run of [first, second]) {
      expect(run.getByText(headline)).toBeTruthy();
      expect(run.queryByRole("button", { name: /^Show the run/u })).toBeNull();
    }
    expect(first.queryByRole("button", { name: /^Use the settings/u })).toBeNull();
    await user.click(second.getByRole("button", { name: /^Use the settings/u }));
    await waitFor(() => expect(shell.put).toEqual([{ scenario: SCENARIO }]));
  });

  test("sends the customers of a file, until those of the personas are wanted again", async () => {
    const { user, shell, panel } = await openSimulate();
    shell.chosenFile = { path: "/home/me/buyers.csv", name: "buyers.csv", customers: 3, columns: ["age"] };
    await user.click(panel.getByRole("button", { name: "Send customers of a file" }));
    const population = within(panel.getByRole("region", { name: "Who travels" }));
    expect(await population.findByText("buyers.csv")).toBeTruthy();
    expect(population.getByText(/3.*customers/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(shell.setup?.customersFile).toBe("/home/me/buyers.csv"));

    await user.click(population.getByRole("button", { name: /of the personas instead/u }));
    await user.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(shell.setup?.customersFile).toBe(null));
  });

  test("tells why a file of customers cannot be read, and sends those who were sent before", async () => {
    const { user, shell, panel } = await openSimulate();
    shell.askWhatToOpen = async () => "/home/me/broken.csv";
    await user.click(panel.getByRole("button", { name: "Send customers of a file" }));
    expect(await screen.findByText("The file cannot be read.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(shell.setup?.customersFile).toBe(null));
  });

  test("gives a figure a range, sets its ends and takes it away", async () => {
    const { user, shell, panel } = await openSimulate();
    const ranges = () => {
      const [record] = shell.put;
      return record && "connector" in record ? record.connector.ranges : undefined;
    };
    await user.click(panel.getByRole("combobox", { name: "Give a figure a range" }));
    await user.click(await screen.findByText("basket → checkout · How many go this way"));
    await waitFor(() => expect(ranges()).toEqual({ share: [0.48, 0.72] }));

    const assumptions = within(panel.getByRole("region", { name: "Assumptions" }));
    const highest = await assumptions.findByRole("textbox", { name: "Highest" });
    await user.clear(highest);
    await user.type(highest, "65%{Enter}");
    await waitFor(() => expect(ranges()).toEqual({ share: [0.48, 0.65] }));
    await user.click(assumptions.getByRole("button", { name: /^Leave out/u }));
    await waitFor(() => expect(ranges()).toBe(undefined));
    expect(assumptions.getByText(/No figure lies in a range yet/u)).toBeTruthy();
  });

  test("offers every figure that a run may vary, wherever it stands in its record", async () => {
    const shell = new FakeShell();
    shell.others.push(
      { persona: { id: "sara", name: "Sara", weight: 1, mood: 0, timeZone: "UTC" } },
      {
        node: {
          id: "asks",
          title: "Asks",
          kind: "touchpoint",
          stage: "aware",
          lane: "touch",
          x: 20,
          y: 90,
          collects: [{ attribute: "age" }, { consent: "email", share: 0.5 }],
        },
      },
      {
        node: {
          id: "hello",
          title: "Hello",
          kind: "message",
          stage: "buy",
          lane: "rules",
          x: 20,
          y: 90,
          responseOf: { sara: { deliver: 1, open: 0.8, click: 0 } },
        },
      },
    );
    const { user, panel } = await openSimulate(shell);
    await user.click(panel.getByRole("combobox", { name: "Give a figure a range" }));
    await user.click(await screen.findByText(/^Hello · .*How personas respond.*Sara.*Opened/u));
    await waitFor(() =>
      expect(shell.put).toMatchObject([
        { node: { id: "hello", ranges: { "responseOf.sara.open": [0.64, 0.96] } } },
      ]),
    );
    await user.click(panel.getByRole("combobox", { name: "Give a figure a range" }));
    expect(screen.queryByText(/^Asks · .*no\. .?1/u)).toBe(null);
    await user.click(await screen.findByText(/^Asks · .*no\. .?2.*Share/u));
    await waitFor(() =>
      expect(shell.put).toMatchObject([
        { node: { id: "asks", ranges: { "collects[1].share": [0.4, 0.6] } } },
      ]),
    );
  });

  test("gives consent and arrivals a range, which may go beyond 1 where no share is meant", async () => {
    const shell = new FakeShell();
    const arrivals = { process: "poisson", perDay: 200 } as const;
    shell.others.push(
      { persona: { id: "sara", name: "Sara", weight: 1, mood: 0, timeZone: "UTC", consent: { email: 0.5 } } },
      { scenario: { ...SCENARIO, arrivals } },
    );
    const { user, panel } = await openSimulate(shell);
    const choose = async (figure: RegExp) => {
      await user.click(panel.getByRole("combobox", { name: "Give a figure a range" }));
      await user.click(await screen.findByText(figure));
    };
    await choose(/^Sara · .*Consent.*E-mail/u);
    await waitFor(() =>
      expect(shell.put).toMatchObject([{ persona: { id: "sara", ranges: { "consent.email": [0.4, 0.6] } } }]),
    );
    await choose(/^Scenario · .*How customers come.*A day/u);
    await waitFor(() =>
      expect(shell.put).toMatchObject([
        { scenario: { arrivals, ranges: { "arrivals.perDay": [160, 240] } } },
      ]),
    );
  });

  test("adds an expectation", async () => {
    const { user, shell, panel } = await openSimulate();
    await user.click(panel.getByRole("button", { name: "Add an expectation" }));
    await waitFor(() => expect(shell.asked).toEqual(["put on 1"]));
    expect(shell.put).toMatchObject([{ expectation: { measure: "conversion.rate", is: ">=", than: 0.1 } }]);
  });

  test("keeps what an expectation is called on Enter, in one line", async () => {
    const shell = new FakeShell();
    const bound = { id: "quick", title: "Quick", measure: "time.p50", is: "<=", than: 1800 };
    shell.others.push(asRecord("expectation", bound));
    const { user, panel } = await openSimulate(shell);
    const expectations = within(panel.getByRole("region", { name: "Expectations" }));
    const title = expectations.getByDisplayValue("Quick");
    await user.clear(title);
    await user.type(title, "Half of the buyers are done within half an hour{Enter}");
    const longer = "Half of the buyers are done within half an hour";
    await waitFor(() => expect(shell.put).toEqual([{ expectation: { ...bound, title: longer } }]));
  });

  test("is told how long a time may be as a time, and keeps it in seconds", async () => {
    const shell = new FakeShell();
    const bound = { id: "quick", title: "Quick", measure: "time.p50", is: "<=", than: 1800 };
    shell.others.push(asRecord("expectation", bound));
    const { user, panel } = await openSimulate(shell);
    const field = panel.getByRole("textbox", { name: "How much" });
    expect(field).toHaveProperty("value", "30 minutes");
    await user.clear(field);
    await user.type(field, "2 h{Enter}");
    await waitFor(() => expect(shell.put).toEqual([{ expectation: { ...bound, than: 7200 } }]));
  });
});

// Settings as they are read out, set and not set, in four languages.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Record as AnyRecord } from "../../../bindings/Record";
import type { Scenario } from "../../../bindings/Scenario";
import { asRecord, type JsonObject } from "../../../journey/json";
import { idOf, Mirror } from "../../../journey/mirror";
import { SCENARIO } from "../../../journey/testing/scenario";
import { LANGUAGES } from "../../../words/languages";
import { readingsOf, readScenario } from "./readings";
import { shownFirst } from "./setting";
import { wordsIn } from "./testing/wordsIn";

afterEach(() => {
  vi.unstubAllEnvs();
});

const card = (id: string, kind: string, fields: JsonObject = {}): AnyRecord =>
  asRecord("node", { id, title: id, kind, stage: "buy", ...fields });

const lognormal = { distribution: "lognormal", median: "PT5M", p90: "PT15M" };

const RECORDS: readonly AnyRecord[] = [
  asRecord("journey", { id: "shop", title: "Shop", language: "en", currency: "EUR", mainGoal: "bought" }),
  asRecord("stage", { id: "buy", title: "Buy" }),
  asRecord("segment", { id: "vip", title: "VIP", when: { tag: "vip" } }),
  asRecord("persona", {
    id: "sara",
    name: "Sara",
    weight: 3,
    mood: -1,
    timeZone: "Asia/Tehran",
    consent: { sms: 0.4 },
  }),
  asRecord("persona", { id: "ali", name: "Ali", weight: 1, mood: 0, timeZone: "UTC" }),
  asRecord("automation", { id: "reminder", title: "Reminder", on: false, for: "vip", endsWhen: ["bought"] }),
  card("basket", "touchpoint", {
    duration: lognormal,
    entry: 3,
    capacity: { places: 3, patience: "PT2M" },
    cost: 2.5,
    collects: [{ attribute: "age", share: 0.4 }, { consent: "sms" }],
  }),
  card("pay", "touchpoint", {
    duration: { distribution: "triangular", min: "PT1M", mode: "PT2M", max: "P2D" },
    entry: 1,
  }),
  card("plain", "touchpoint"),
  card("slow", "painPoint", { severity: 4, frequency: 0.3, leave: 0.2, personas: ["sara"] }),
  card("joy", "emotion", { score: 1.5, about: "pay" }),
  card("faster", "opportunity", { solves: ["slow"] }),
  card("mail", "message", {
    channel: "sms",
    response: {
      deliver: 0.98,
      open: 0.4,
      click: 0.1,
      timeToOpen: { distribution: "exponential", mean: "PT2H" },
    },
    cap: { most: 2, within: "P7D" },
  }),
  card("came", "trigger", { on: { event: "buy", key: "order" }, reentry: { mode: "afterExit", gap: "P1D" } }),
  card("renewal", "delay", { untilAttribute: "renewal", before: "P3D", whenPast: "exit" }),
  card("back", "wait", { events: [], lookBack: "entry" }),
  card("test", "split", {
    experiment: "spring",
    arms: [
      { port: "a", title: "A", weight: 1, control: true },
      { port: "b", title: "B", weight: 1 },
    ],
  }),
  card("bought", "goal", { value: 100, stopsRules: "onStepEnd" }),
  asRecord("connector", { id: "on", from: "basket", port: "next", to: "pay", share: 0.6 }),
  asRecord("connector", { id: "also", from: "basket", port: "next", to: "mail", also: true }),
  asRecord("connector", { id: "handed", from: "pay", port: "next", to: "came" }),
];
const mirror = Mirror.of("shop", 1, RECORDS);

const bare = (text: string): string =>
  text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/gu, "").replace(/[\u00a0\u202f]/gu, " ");

function said(id: string, tag: string): string[] {
  const record = mirror.record(id);
  if (!record) throw new Error(`there is a ${id}`);
  return readingsOf(record, mirror, wordsIn(tag)).map(({ text }) => bare(text));
}

const run = (set: Partial<Scenario>, tag: string): string[] =>
  readScenario({ ...SCENARIO, ...set }, wordsIn(tag)).map(({ text }) => bare(text));

describe("in English", () => {
  test.each([
    ["basket", "Customers stay 5 minutes at the median, and one in ten longer than 15 minutes."],
    ["basket", "75% of all customers enter the journey here (weight 3)."],
    ["basket", "40% are sent on by no share and leave the journey here."],
    [
      "basket",
      "3 customers fit in at a time; the others queue and leave when their patience ends: exactly 2 minutes.",
    ],
    ["basket", "A visit costs 2.5 EUR and brings in nothing."],
    ["basket", "Here customers are asked: age (given by 40%) and consent to SMS (given by everyone)."],
    ["pay", "Customers stay between 1 minute and 2 days, most likely 2 minutes."],
    ["plain", "Customers stay no time here."],
    ["plain", "Nothing leads on: the journey ends here."],
    ["plain", "Any number of customers fit in at a time; nobody queues."],
    ["slow", "It hits 30% of the visits, and 20% of those hit leave the journey."],
    ["slow", "A hit takes 0.8 off the mood (severity 4 of 5)."],
    ["slow", "It is met once per visit to the stage “Buy”, at its first touchpoint."],
    ["slow", "It is felt only by “Sara”."],
    ["joy", "It is met at each visit to “pay”."],
    ["joy", "It sets the mood to 1.5, on a scale from −2 to 2; the mood before is forgotten."],
    ["faster", "What it adds is the run without “slow”, less the run as it is."],
    ["mail", "A customer gets at most 2 messages on this channel within 7 days."],
    ["mail", "It may go out at any hour."],
    ["mail", "It goes only to those who consent to SMS: 55% of all, to begin with."],
    ["came", "Each value of “order” in the event is an entry of its own."],
    ["renewal", "It is over 3 days before the date in “renewal”."],
    ["renewal", "If that is past already, these rules end for the customer."],
    ["back", "What has come since the automation began counts too."],
    ["test", "In the experiment “spring” a customer has the same arm everywhere."],
    ["test", "The others are compared with “A”."],
    ["bought", "A conversion is worth 100 EUR."],
    ["bought", "A customer counts once."],
    ["bought", "It ends the rules of “Reminder” when each has finished its step."],
    ["on", "60% of those who end “basket” go to “pay”."],
    ["also", "When a stay at “basket” ends, “mail” starts too, and the customer walks on."],
    ["handed", "They are handed over: the customer rests while “came” goes on for them."],
    ["reminder", "It is switched off: whatever enters it stops."],
    ["reminder", "It is only for customers of “VIP”."],
    ["sara", "75% of all customers are like this (weight 3)."],
    ["sara", "They consent to messages so: 40% on SMS; on every other channel all do."],
    ["vip", "A customer belongs to it when this holds: the customer has the tag “vip”."],
  ])("%s: %s", (id, sentence) => {
    expect(said(id, "en")).toContain(sentence);
  });
});

describe("in Persian", () => {
  test.each([
    [
      "basket",
      "ماندن مشتری در اینجا به‌طور میانه ۵ دقیقه و برای یک نفر از هر ده نفر بیش از ۱۵ دقیقه طول می‌کشد.",
    ],
    ["basket", "هزینهٔ هر بازدید: ۲٫۵ EUR؛ درآمد آن: هیچ."],
    ["plain", "مشتری در اینجا هیچ نمی‌ماند."],
    ["slow", "در ۳۰٪ بازدیدها گرفتار می‌کند و ۲۰٪ گرفتاران سفر را رها می‌کنند."],
    ["mail", "هر مشتری در این کانال در ۷ روز حداکثر ۲ پیام می‌گیرد."],
    [
      "came",
      "هر مشتری وقتی می‌تواند دوباره آغاز کند که از بار پیش چیزی نمانده باشد، دست‌کم ۱ روز پس از آغاز پیشین.",
    ],
    ["renewal", "۳ روز پیش از تاریخِ «renewal» پایان می‌یابد."],
    ["on", "۶۰٪ آنان که «basket» را به پایان می‌برند به «pay» می‌روند."],
    ["sara", "با حال −۱ آغاز می‌کنند، در مقیاس −۲ تا ۲."],
  ])("%s: %s", (id, sentence) => {
    expect(said(id, "fa")).toContain(sentence);
  });
});

describe("in Arabic, with its two and its few", () => {
  test.each([
    ["basket", "مدة بقاء العميل هنا ٥ دقائق عند الوسيط، ويتجاوز واحد من كل عشرة هذا الحد: ١٥ دقيقة."],
    [
      "basket",
      "تتسع لعدد ٣ عملاء في الوقت نفسه؛ وينتظر الآخرون في الصف ويغادرون حين ينفد صبرهم: دقيقتان تمامًا.",
    ],
    ["pay", "مدة بقاء العميل هنا أقصرها دقيقة واحدة وأرجحها دقيقتان وأطولها يومان."],
    ["plain", "تتسع لأي عدد من العملاء في الوقت نفسه؛ ولا صف."],
    ["slow", "تصيب ٣٠٪ من الزيارات، ويترك ٢٠٪ من المصابين الرحلة."],
    ["mail", "لا يتلقى العميل عبر هذه القناة أكثر من رسالتين خلال هذه المدة: ٧ أيام."],
    ["on", "يذهب ٦٠٪ ممن أنهوا «basket» إلى «pay»."],
  ])("%s: %s", (id, sentence) => {
    expect(said(id, "ar")).toContain(sentence);
  });
});

describe("in Russian, with lengths of time in the nominative", () => {
  test.each([
    ["basket", "Время пребывания клиента: медиана — 5 минут, у одного из десяти дольше, чем 15 минут."],
    [
      "basket",
      "Одновременно помещаются 3 клиента; остальные стоят в очереди и уходят, когда кончается терпение: ровно 2 минуты.",
    ],
    [
      "pay",
      "Время пребывания клиента: кратчайшее — 1 минута, вероятнейшее — 2 минуты, самое долгое — 2 дня.",
    ],
    ["plain", "Клиент не задерживается здесь ни на миг."],
    ["slow", "Задевает 30 % посещений, и 20 % задетых покидают путь."],
    ["mail", "По этому каналу клиент получает не больше 2 сообщений за срок: 7 дней."],
    [
      "came",
      "Один и тот же клиент может начать снова, когда от прошлого раза ничего не осталось; между началами не меньше, чем 1 день.",
    ],
    ["on", "60 % закончивших «basket» идут в «pay»."],
  ])("%s: %s", (id, sentence) => {
    expect(said(id, "ru")).toContain(sentence);
  });
});

describe("how a run is set up", () => {
  test("everything that is not set says what holds then", () => {
    expect(run({}, "en")).toEqual([
      "10,000 customers enter.",
      "All come at once, on Jan 1, 2026, 12:00 AM.",
      "Each customer is followed for 90 days from their own entry.",
      "The run is made once.",
      "Chance follows from the number 1: with it the same customers come and do the same, on every computer.",
      "A new feeling replaces the mood before it.",
      "Mood does not change how many leave.",
      "A conversion is credited to the last message delivered at most 7 days before.",
      "A customer visits the same card at most 100 times.",
      "The figures of queues count from the first customer on, until the last one has come.",
    ]);
  });

  test("what is set comes first", () => {
    expect(run({ warmUp: "P1D", moodEffect: 0.5 }, "en").slice(0, 2)).toEqual([
      "With each point of worse mood, the odds of leaving become 1.65 times as large (strength 0.5).",
      "The figures of queues leave out the first 1 day.",
    ]);
  });

  test("each way in which customers come", () => {
    const rates = [
      { from: "PT0S", perDay: 2 },
      { from: "P1D", perDay: 5.5 },
    ];
    expect(run({ arrivals: { process: "poisson", perDay: 1 } }, "en")).toContain(
      "From Jan 1, 2026, 12:00 AM they come at random, one a day on average.",
    );
    expect(run({ arrivals: { process: "schedule", rates } }, "en")).toContain(
      "From Jan 1, 2026, 12:00 AM they come at random, at rates that change: 2 a day at first and 5.5 a day after 1 day.",
    );
    expect(run({ arrivals: { process: "file", column: "joined" } }, "en")).toContain(
      "They come when the column “joined” of their file says, the first on Jan 1, 2026, 12:00 AM.",
    );
    expect(run({ arrivals: { process: "atOnce" } }, "fa")).toContain("همه یک‌باره می‌آیند: ۱۱ دی ۱۴۰۴، ۰:۰۰.");
  });

  test("its start is told in UTC, in which a map counts, wherever the computer stands", () => {
    vi.stubEnv("TZ", "Asia/Tehran");
    expect(new Date(0).getTimezoneOffset()).toBe(-210);
    expect(run({}, "en")).toContain("All come at once, on Jan 1, 2026, 12:00 AM.");
    expect(run({}, "ru")).toContain("Все приходят сразу: 1 янв. 2026 г., 00:00.");
  });

  test.each([
    ["ru", 1, "Входит 1 клиент."],
    ["ru", 22, "Входят 22 клиента."],
    ["ru", 25, "Входят 25 клиентов."],
    ["ar", 2, "يدخل عميلان."],
    ["ar", 5, "يدخل ٥ عملاء."],
    ["ar", 21, "يدخل ٢١ عميلًا."],
    ["fa", 21, "۲۱ مشتری وارد می‌شوند."],
  ])("in %s, %d customers: %s", (tag, customers, sentence) => {
    expect(run({ customers }, tag)).toContain(sentence);
  });
});

test("in every language, nothing is left open, and what is put in is isolated", () => {
  for (const { tag } of LANGUAGES) {
    for (const record of RECORDS) {
      for (const { text } of readingsOf(record, mirror, wordsIn(tag))) {
        const where = `${idOf(record)} in ${tag}: ${text}`;
        expect(text, where).toMatch(/[.؟]$/u);
        expect(text, where).not.toMatch(/[{}$]|reads-/u);
        expect([...text.matchAll(/\u2068/gu)].length, where).toBe([...text.matchAll(/\u2069/gu)].length);
      }
    }
    const [visit = ""] = readScenario(SCENARIO, wordsIn(tag)).map(({ text }) => text);
    expect(visit).toMatch(/\u2068[\d٠-٩۰-۹]/u);
  }
});

describe("a card is no wall of text", () => {
  const shown = (id: string) => {
    const record = mirror.record(id);
    return record ? shownFirst(readingsOf(record, mirror, wordsIn("en"))) : 0;
  };

  test("five sentences or fewer are all shown, in the order in which people set them", () => {
    expect(shown("bought")).toBe(said("bought", "en").length);
    expect(said("joy", "en")[0]).toMatch(/^It sets the mood/u);
  });

  test("of more, those that are set; of a card on which nothing is set, a few", () => {
    expect(said("basket", "en").length).toBe(8);
    expect(shown("basket")).toBe(6);
    expect(shown("plain")).toBe(3);
  });
});

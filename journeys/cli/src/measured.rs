//! What a run measured, as tables for people: the usual metrics, the funnel, paths, and what each kind of
//! card adds to the counts that all have.

use safar_model::{Journey, record::node::Node, value::id::Id};
use safar_simulator::{
    ByAge, Figures, MessageFigures, Metrics, NodeResult, PainFigures, RunResult, Suppressed,
    TouchpointFigures,
};
use safar_words::{Value, Words};

use safar_workbench::titles::Titles;

use crate::output::table;

/// How many paths people are told.
const PATHS: usize = 10;

/// All tables of what a run measured, each after an empty line; none that would be empty.
pub fn measured(journey: &Journey, result: &RunResult, titles: &Titles<'_>, words: &Words) -> String {
    let all = Tables { journey, result, titles, words };
    [
        all.metrics(),
        all.funnel(),
        all.paths(),
        all.touchpoints(),
        all.spending(),
        all.queues(),
        all.messages(),
        all.most_messages(),
        all.pains(),
        all.goals(),
        all.experiments(),
    ]
    .concat()
}

struct Tables<'a> {
    journey: &'a Journey,
    result: &'a RunResult,
    titles: &'a Titles<'a>,
    words: &'a Words,
}

impl Tables<'_> {
    /// The metrics of the whole run, without those that there is nothing to measure for.
    fn metrics(&self) -> String {
        let RunResult { time, metrics, .. } = self.result;
        let duration = |seconds: Option<f64>| seconds.map(|seconds| self.duration(seconds));
        let amount = |amount: Option<f64>| amount.map(|amount| self.amount(amount));
        let share = |share: Option<f64>| share.map(|share| self.share(share));
        let Metrics { retention, churn, .. } = metrics;
        let rows = [
            ("table-revenue", Some(self.amount(self.result.revenue))),
            ("table-cost", Some(self.amount(self.result.cost))),
            ("metric-time-mean", duration(time.mean_seconds)),
            ("metric-time-median", duration(time.p50)),
            ("metric-sessions", (metrics.sessions > 0).then(|| self.count(metrics.sessions))),
            ("metric-pages-per-visit", amount(metrics.pages_per_visit)),
            ("metric-time-per-session", duration(metrics.seconds_per_session)),
            ("metric-bounce-rate", share(metrics.bounce_rate)),
            ("metric-open-rate", share(metrics.open_rate)),
            ("metric-click-through-rate", share(metrics.click_through_rate)),
            ("metric-cost-per-click", amount(metrics.cost_per_click)),
            ("metric-cost-per-thousand", amount(metrics.cost_per_thousand)),
            ("table-per-acquisition", amount(metrics.cost_per_acquisition)),
            ("metric-average-order-value", amount(metrics.average_order_value)),
            ("metric-purchase-frequency", amount(metrics.purchase_frequency)),
            ("metric-lifetime-value", amount(metrics.lifetime_value)),
            ("metric-repeat-purchase", share(metrics.repeat_purchase_rate)),
        ];
        let named = rows.into_iter().map(|(name, value)| (self.words.text(name), value));
        let aged = self.by_age("metric-retention", retention).chain(self.by_age("metric-churn", churn));
        self.table(
            &["metric-name", "table-amount"],
            named.chain(aged).filter_map(|(name, value)| Some(vec![name, value?])),
        )
    }

    fn by_age(&self, name: &str, shares: &ByAge) -> impl Iterator<Item = (String, Option<String>)> {
        [(1_u32, shares.day1), (7, shares.day7), (30, shares.day30)]
            .map(|(days, share)| {
                let name = self.words.fill(name, [("days", Value::from(f64::from(days)))]);
                (name, share.map(|share| self.share(share)))
            })
            .into_iter()
    }

    /// How many came to each stage, of all customers.
    fn funnel(&self) -> String {
        let all = self.result.counted();
        let rows = self.result.stages.iter().map(|stage| {
            let share = part(stage.people, all).map(|share| self.share(share));
            vec![
                self.titles.title(&stage.id),
                self.count(stage.entered),
                self.count(stage.people),
                share.unwrap_or_default(),
            ]
        });
        self.table(&["kind-stage", "table-entered", "table-people", "table-of-all"], rows)
    }

    fn paths(&self) -> String {
        let paths = &self.result.paths;
        let arrow = format!(" {} ", self.words.text("path-arrow"));
        let row = |name: String, customers: u64, converted: Option<u64>| {
            let share = part(customers, paths.customers).map(|share| self.share(share));
            let converted = converted.map(|converted| self.count(converted));
            vec![name, self.count(customers), share.unwrap_or_default(), converted.unwrap_or_default()]
        };
        let told = paths.most.iter().take(PATHS).map(|path| {
            let names: Vec<String> = path.touchpoints.iter().map(|id| self.titles.title(id)).collect();
            row(names.join(&arrow), path.customers, Some(path.converted))
        });
        let others = paths.others + paths.most.iter().skip(PATHS).map(|path| path.customers).sum::<u64>();
        let others = (others > 0).then(|| row(self.words.text("path-others"), others, None));
        let header = ["table-path", "table-customers", "table-of-all", "table-reached"];
        let table = self.table(&header, told.chain(others));
        let all = self.result.counted();
        if self.result.replay.is_some() || paths.customers == 0 || paths.customers == all {
            return table;
        }
        let followed = Value::from(paths.customers as f64);
        format!("{table}\n{}", self.words.fill("path-followed", [("customers", followed)]))
    }

    fn touchpoints(&self) -> String {
        let rows = self.cards(|node, figures| match figures {
            Figures::Touchpoint(TouchpointFigures { dwell, mood, metrics, .. }) => Some(vec![
                self.count(node.people),
                self.maybe(dwell.p50, |seconds| self.duration(seconds)),
                self.maybe(mood.mean, |mood| self.amount(mood)),
                self.maybe(metrics.bounce_rate, |rate| self.share(rate)),
                self.maybe(metrics.exit_rate, |rate| self.share(rate)),
                self.maybe(metrics.click_through_rate, |rate| self.share(rate)),
            ]),
            _ => None,
        });
        let header = [
            "kind-touchpoint",
            "table-people",
            "table-stay",
            "table-mood",
            "metric-bounce-rate",
            "metric-exit-rate",
            "metric-click-through-rate",
        ];
        self.table(&header, rows)
    }

    /// What touchpoints that cost something cost by click and view, as advertisements do.
    fn spending(&self) -> String {
        let rows = self.cards(|_, figures| match figures {
            Figures::Touchpoint(TouchpointFigures { metrics, .. }) if metrics.cost != 0.0 => Some(vec![
                self.amount(metrics.cost),
                self.maybe(metrics.cost_per_click, |cost| self.amount(cost)),
                self.maybe(metrics.cost_per_thousand, |cost| self.amount(cost)),
            ]),
            _ => None,
        });
        let header = ["table-spending", "table-cost", "metric-cost-per-click", "metric-cost-per-thousand"];
        self.table(&header, rows)
    }

    fn queues(&self) -> String {
        let rows = self.cards(|_, figures| match figures {
            Figures::Touchpoint(TouchpointFigures { queue: Some(queue), .. }) => {
                let duration = |seconds: Option<f64>| self.maybe(seconds, |seconds| self.duration(seconds));
                Some(vec![
                    self.count(queue.asked),
                    self.count(queue.left_out),
                    self.count(queue.waited),
                    duration(queue.mean_seconds),
                    duration(queue.low),
                    duration(queue.high),
                    self.count(queue.abandoned),
                ])
            }
            _ => None,
        });
        let header = [
            "table-queue",
            "table-asked",
            "table-left-out",
            "table-waited",
            "table-mean-wait",
            "table-low",
            "table-high",
            "table-gave-up",
        ];
        self.table(&header, rows)
    }

    fn messages(&self) -> String {
        let rows = self.cards(|_, figures| match figures {
            Figures::Message(figures) => Some(self.message(figures)),
            _ => None,
        });
        let header = [
            "kind-message",
            "table-sent",
            "table-suppressed",
            "table-delivered",
            "metric-open-rate",
            "metric-click-through-rate",
            "table-unsubscribed",
            "table-credited",
            "metric-cost-per-click",
            "table-per-acquisition",
        ];
        self.table(&header, rows)
    }

    fn message(&self, figures: &MessageFigures) -> Vec<String> {
        let metrics = &figures.metrics;
        let share = |rate: Option<f64>| self.maybe(rate, |rate| self.share(rate));
        let amount = |cost: Option<f64>| self.maybe(cost, |cost| self.amount(cost));
        let reasons: Vec<String> = figures
            .suppressed
            .iter()
            .filter(|(_, count)| **count > 0)
            .map(|(reason, count)| {
                self.words.fill(reason_name(*reason), [("count", Value::from(*count as f64))])
            })
            .collect();
        let none = || self.count(0);
        vec![
            self.count(figures.sent),
            if reasons.is_empty() { none() } else { reasons.join(&self.words.text("list-comma")) },
            self.count(figures.delivered),
            share(metrics.open_rate),
            share(metrics.click_through_rate),
            self.count(figures.unsubscribed),
            self.count(figures.credited.conversions),
            amount(metrics.cost_per_click),
            amount(metrics.cost_per_acquisition),
        ]
    }

    fn most_messages(&self) -> String {
        let rows =
            self.result.most_messages.iter().map(|(name, most)| {
                vec![self.words.channel(name), self.count(most.day), self.count(most.week)]
            });
        self.table(&["table-most-messages", "table-in-a-day", "table-in-a-week"], rows)
    }

    fn pains(&self) -> String {
        let rows = self.cards(|_, figures| match figures {
            Figures::Pain(PainFigures { met, hits, lost, mood_lost, revenue_lost }) => Some(vec![
                self.count(*met),
                self.count(*hits),
                self.count(*lost),
                self.amount(*mood_lost),
                self.maybe(*revenue_lost, |lost| self.amount(lost)),
            ]),
            _ => None,
        });
        let header = [
            "kind-pain-point",
            "table-met",
            "table-hits",
            "table-customers-lost",
            "table-mood-lost",
            "table-revenue-lost",
        ];
        self.table(&header, rows)
    }

    fn goals(&self) -> String {
        let rows = self.journey.nodes_in_order().into_iter().filter_map(|node| {
            let goal = self.result.goals.get(&node.id)?;
            let counts = [goal.customers, goal.again, goal.conversions].map(|count| self.count(count));
            Some([vec![self.titles.card(node)], counts.to_vec(), vec![self.amount(goal.value)]].concat())
        });
        let header =
            ["kind-goal", "table-reached", "table-more-than-once", "table-conversions", "table-value"];
        self.table(&header, rows)
    }

    fn experiments(&self) -> String {
        let rows = self.result.experiments.iter().flat_map(|(experiment, arms)| {
            arms.iter().map(move |(port, arm)| {
                vec![
                    format!("{experiment}: {}", self.words.port(port)),
                    self.count(arm.customers),
                    self.count(arm.converted),
                    self.maybe(part(arm.converted, arm.customers), |rate| self.share(rate)),
                ]
            })
        });
        self.table(&["table-experiment", "table-customers", "table-reached", "table-rate"], rows)
    }

    /// A row for each card, in order, that has such figures.
    fn cards(&self, cells: impl Fn(&NodeResult, &Figures) -> Option<Vec<String>>) -> Vec<Vec<String>> {
        let row = |node: &Node| {
            let result = self.result.nodes.get::<Id>(&node.id)?;
            let cells = cells(result, &result.figures)?;
            Some([vec![self.titles.card(node)], cells].concat())
        };
        self.journey.nodes_in_order().into_iter().filter_map(|node| row(node)).collect()
    }

    /// A table; nothing where there are no rows.
    fn table(&self, header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
        let mut table = table(&header.iter().map(|id| self.words.text(id)).collect::<Vec<_>>());
        for row in rows {
            table.add_row(row);
        }
        if table.row_count() == 0 { String::new() } else { format!("\n\n{table}") }
    }

    fn count(&self, count: u64) -> String {
        self.words.number(count as f64, 0)
    }

    fn amount(&self, amount: f64) -> String {
        self.words.number(amount, 2)
    }

    fn share(&self, share: f64) -> String {
        self.words.percent(share, 1)
    }

    fn duration(&self, seconds: f64) -> String {
        self.words.duration((seconds * 1e3).round() as u64)
    }

    /// What there may be nothing to say of.
    fn maybe(&self, figure: Option<f64>, said: impl Fn(f64) -> String) -> String {
        figure.map(said).unwrap_or_default()
    }
}

fn reason_name(reason: Suppressed) -> &'static str {
    match reason {
        Suppressed::Consent => "suppressed-consent",
        Suppressed::Cap => "suppressed-cap",
        Suppressed::QuietHours => "suppressed-quiet-hours",
        Suppressed::Unsubscribed => "suppressed-unsubscribed",
    }
}

fn part(count: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| count as f64 / of as f64)
}

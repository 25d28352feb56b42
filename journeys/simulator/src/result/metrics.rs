//! Metrics by their usual names and formulas (S§7). Each is a ratio of two sums, so that parts of a run
//! merge exactly, and `None` where the sum below is 0: then there is nothing to measure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::report::{Report, SECOND, cost, money, revenue};
use crate::{
    program::{MessageAt, TouchpointAt},
    result::Left,
    sums::{AFTER, MessageSums, TouchpointSums},
};

/// The metrics of a whole run. Those of messages are over all messages; those of orders are of the main
/// goal, each of whose conversions is an order and each of whose customers is acquired.
///
/// The formulas of money are those of P. W. Farris et al., "Marketing Metrics", 3rd ed. (2016); those of
/// sessions are those of web analytics (Web Analytics Association, "Web Analytics Definitions", 2008).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Metrics {
    /// How many sessions have ended: parts of a way through touchpoints between breaks of more than 30
    /// minutes.
    #[ts(type = "number")]
    pub sessions: u64,
    /// Visits of touchpoints / sessions.
    pub pages_per_visit: Option<f64>,
    /// Length of sessions, from coming to leaving, waiting for places included / sessions; in seconds.
    pub seconds_per_session: Option<f64>,
    /// Sessions in which only one touchpoint was visited, and once / sessions.
    pub bounce_rate: Option<f64>,
    /// Opened / delivered messages.
    pub open_rate: Option<f64>,
    /// Clicked / delivered messages (CTR).
    pub click_through_rate: Option<f64>,
    /// Cost of messages / clicks (CPC).
    pub cost_per_click: Option<f64>,
    /// Cost of messages / delivered ones, times 1,000 (CPM).
    pub cost_per_thousand: Option<f64>,
    /// Cost / acquired customers (CPA).
    pub cost_per_acquisition: Option<f64>,
    /// Revenue / orders (AOV).
    pub average_order_value: Option<f64>,
    /// Orders / acquired customers.
    pub purchase_frequency: Option<f64>,
    /// Revenue / acquired customers, until the horizon and without discount (LTV): average order value
    /// times purchase frequency.
    pub lifetime_value: Option<f64>,
    /// Customers with more than one order / acquired customers; `null` also where the main goal counts
    /// once per customer, so that nobody can have another.
    pub repeat_purchase_rate: Option<f64>,
    /// How many customers stay.
    pub retention: ByAge,
    /// How many do not: 1 − retention.
    pub churn: ByAge,
}

/// Shares of customers by the days since their entry. Unbounded retention, as in product analytics: those
/// who were in a touchpoint so many days after their entry or later / all who could be seen for as long;
/// `null` where the horizon, or the log, ends before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ByAge {
    /// After one day: after 24 hours. A share from 0 to 1.
    pub day1: Option<f64>,
    /// After a week: after 7 times 24 hours. A share from 0 to 1.
    pub day7: Option<f64>,
    /// After a month: after 30 times 24 hours. A share from 0 to 1.
    pub day30: Option<f64>,
}

/// The metrics of a touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TouchpointMetrics {
    /// How many sessions began here and have ended.
    #[ts(type = "number")]
    pub sessions: u64,
    /// How many of them had no other visit.
    #[ts(type = "number")]
    pub bounced: u64,
    /// How many sessions ended here.
    #[ts(type = "number")]
    pub exited: u64,
    /// Bounced / sessions that began here.
    pub bounce_rate: Option<f64>,
    /// Sessions that ended here / visits.
    pub exit_rate: Option<f64>,
    /// Visits that went on by a connector / visits (CTR, where the touchpoint is an advertisement).
    pub click_through_rate: Option<f64>,
    /// What its visits cost in all.
    pub cost: f64,
    /// Cost / visits that went on by a connector (CPC).
    pub cost_per_click: Option<f64>,
    /// Cost / visits, times 1,000 (CPM).
    pub cost_per_thousand: Option<f64>,
}

/// The metrics of a message.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageMetrics {
    /// What it cost in all.
    pub cost: f64,
    /// Delivered / sent.
    pub delivery_rate: Option<f64>,
    /// Opened / delivered.
    pub open_rate: Option<f64>,
    /// Clicked / delivered (CTR).
    pub click_through_rate: Option<f64>,
    /// Clicked / opened (CTOR).
    pub click_to_open_rate: Option<f64>,
    /// Unsubscribed / delivered.
    pub unsubscribe_rate: Option<f64>,
    /// Cost / clicks (CPC).
    pub cost_per_click: Option<f64>,
    /// Cost / delivered, times 1,000 (CPM).
    pub cost_per_thousand: Option<f64>,
    /// Cost / conversions credited to it (CPA).
    pub cost_per_acquisition: Option<f64>,
}

/// The metrics of a whole run.
pub(super) fn of_run(report: &Report<'_>) -> Metrics {
    let (program, sums) = (report.program, report.sums);
    let (revenue, spent) = (money(revenue(program, sums)), money(cost(program, sums)));
    let main = program.main_goal.map(|goal| (&program.goals[goal], &sums.goals[goal]));
    let (acquired, orders) = main.map_or((0, 0), |(_, goal)| (goal.customers, goal.conversions));
    let mut all = MessageSums::default();
    let mut messages_cost = 0.0;
    for (row, message) in sums.messages.rows() {
        all.merge(message);
        messages_cost += message_cost(report, row);
    }
    let bounced = sums.touchpoints.iter().map(|place| place.bounced).sum();
    let sessions = sums.sessions.count;
    let [day1, day7, day30]: [_; AFTER.len()] =
        std::array::from_fn(|at| share(sums.staying.stayed()[at], sums.staying.seen()[at]));
    let less = |share: Option<f64>| share.map(|share| 1.0 - share);
    Metrics {
        sessions,
        pages_per_visit: share(sums.sessions.pages, sessions),
        seconds_per_session: ratio(sums.sessions.lasted as f64 / SECOND, sessions),
        bounce_rate: share(bounced, sessions),
        open_rate: share(all.opened, all.delivered),
        click_through_rate: share(all.clicked, all.delivered),
        cost_per_click: ratio(messages_cost, all.clicked),
        cost_per_thousand: ratio(messages_cost * 1e3, all.delivered),
        cost_per_acquisition: ratio(spent, acquired),
        average_order_value: ratio(revenue, orders),
        purchase_frequency: share(orders, acquired),
        lifetime_value: ratio(revenue, acquired),
        repeat_purchase_rate: main
            .filter(|(goal, _)| goal.repeats)
            .and_then(|(_, goal)| share(goal.again, acquired)),
        retention: ByAge { day1, day7, day30 },
        churn: ByAge { day1: less(day1), day7: less(day7), day30: less(day30) },
    }
}

/// The metrics of a touchpoint.
pub(super) fn of_touchpoint(report: &Report<'_>, row: TouchpointAt) -> TouchpointMetrics {
    let place = &report.program.touchpoints[row];
    let node = &report.sums.nodes[place.node];
    let TouchpointSums { began, bounced, exited, .. } = report.sums.touchpoints[row];
    let links = report.program.links.rows().filter(|(_, link)| link.from == place.node);
    let went_on = links.map(|(link, _)| report.sums.proceeded[link]).sum();
    let cost = money(i128::from(node.ended() - node.left(Left::Patience)) * place.cost);
    TouchpointMetrics {
        sessions: began,
        bounced,
        exited,
        bounce_rate: share(bounced, began),
        exit_rate: share(exited, node.entered),
        click_through_rate: share(went_on, node.entered),
        cost,
        cost_per_click: ratio(cost, went_on),
        cost_per_thousand: ratio(cost * 1e3, node.entered),
    }
}

/// The metrics of a message.
pub(super) fn of_message(report: &Report<'_>, row: MessageAt) -> MessageMetrics {
    let sums = &report.sums.messages[row];
    let cost = message_cost(report, row);
    MessageMetrics {
        cost,
        delivery_rate: share(sums.delivered, sums.sent),
        open_rate: share(sums.opened, sums.delivered),
        click_through_rate: share(sums.clicked, sums.delivered),
        click_to_open_rate: share(sums.clicked, sums.opened),
        unsubscribe_rate: share(sums.unsubscribed, sums.delivered),
        cost_per_click: ratio(cost, sums.clicked),
        cost_per_thousand: ratio(cost * 1e3, sums.delivered),
        cost_per_acquisition: ratio(cost, sums.credited),
    }
}

fn message_cost(report: &Report<'_>, row: MessageAt) -> f64 {
    money(i128::from(report.sums.messages[row].sent) * report.program.messages[row].cost)
}

/// A part of so many; `None` of nothing.
pub(super) fn share(part: u64, of: u64) -> Option<f64> {
    ratio(part as f64, of)
}

/// An amount for each of so many; `None` for nobody.
pub(super) fn ratio(amount: f64, of: u64) -> Option<f64> {
    (of > 0).then(|| amount / of as f64)
}

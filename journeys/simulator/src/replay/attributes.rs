//! What a log says of its customers: their attributes, and what of the map hangs on what it does not say.

use std::collections::HashMap;

use crate::{
    population::scalar,
    program::{
        AttributeAt, Program,
        rule::{Rule, Update},
        test::Test,
    },
    table::Table,
    walk::{Walker, trace::Silent},
};

/// The columns of a log that are attributes.
pub(super) struct Attributes {
    /// The attribute of each column, if the map asks for it, with the numbers of the values met so far.
    columns: Vec<Option<Column>>,
    /// Which attributes nothing says.
    missing: Table<AttributeAt, bool>,
    /// What the last row said.
    said: Vec<(AttributeAt, u32)>,
}

/// A column that is an attribute.
struct Column {
    attribute: AttributeAt,
    numbers: HashMap<Box<str>, u32>,
}

impl Attributes {
    /// The attributes in columns with these names.
    pub(super) fn of<'n>(program: &Program, names: impl IntoIterator<Item = &'n str>) -> Self {
        let find = |name: &str| program.names.attributes.rows().find(|(_, asked)| *asked == name);
        let columns: Vec<_> = names
            .into_iter()
            .map(|name| find(name).map(|(attribute, _)| Column { attribute, numbers: HashMap::new() }))
            .collect();
        let mut missing = Table::filled(program.names.attributes.len(), true);
        columns.iter().flatten().for_each(|column| missing[column.attribute] = false);
        for rule in program.rules.iter() {
            if let Rule::Update(updates) = &rule.rule {
                for update in updates {
                    if let Update::Set(attribute, _) = update {
                        missing[*attribute] = false;
                    }
                }
            }
        }
        Self { columns, missing, said: Vec::new() }
    }

    /// Reads what a row says, a value for each column; nothing is no value, and changes nothing.
    pub(super) fn read<'v>(
        &mut self,
        walker: &mut Walker<'_, Silent>,
        values: impl IntoIterator<Item = &'v str>,
    ) -> &[(AttributeAt, u32)] {
        self.said.clear();
        let columns = self.columns.iter_mut().zip(values).filter(|(_, value)| !value.is_empty());
        for (column, value) in columns {
            let Some(Column { attribute, numbers }) = column else { continue };
            let number = match numbers.get(value) {
                Some(number) => *number,
                None => {
                    let number = walker.number(*attribute, scalar(value));
                    numbers.insert(value.into(), number);
                    number
                }
            };
            self.said.push((*attribute, number));
        }
        &self.said
    }

    /// The names of the attributes that the log has, in the order of its columns.
    pub(super) fn names(&self, program: &Program) -> Vec<String> {
        let rows = self.columns.iter().flatten();
        rows.map(|column| program.names.attributes[column.attribute].clone()).collect()
    }

    /// The names of the attributes that nothing says.
    pub(super) fn missing(&self, program: &Program) -> Vec<String> {
        let named = program.names.attributes.rows().filter(|(row, _)| self.missing[*row]);
        named.map(|(_, name)| name.clone()).collect()
    }

    /// Whether all is known that a condition asks for.
    pub(super) fn say(&self, program: &Program, test: &Test) -> bool {
        match test {
            Test::All(tests) | Test::Any(tests) => tests.iter().all(|test| self.say(program, test)),
            Test::Not(test) => self.say(program, test),
            Test::Attribute(attribute, _) => !self.missing[*attribute],
            Test::Segment(segment) => self.say(program, &program.segments[*segment]),
            Test::Persona(_) => false,
            Test::Tag(_)
            | Test::Mood(..)
            | Test::Entry(_)
            | Test::Event(_)
            | Test::Message(..)
            | Test::LocalTime(_) => true,
        }
    }
}

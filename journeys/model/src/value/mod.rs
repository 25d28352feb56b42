//! The values that fields hold: ids, bounded numbers, times, distributions and conditions.
//!
//! Each is parsed where it enters, so that a value that exists is a value that holds.

pub mod condition;
pub mod distribution;
pub mod id;
pub mod number;
pub mod time;

/// Gives a type that is written as text its serde, schema and TypeScript forms.
///
/// The type brings `Display` and `parse(&str) -> Result<Self, Reason>`.
macro_rules! written_as_text {
    ($name:ident, $format:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).map_err($crate::reading::Reason::into_serde)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}
pub(crate) use written_as_text;

//! Keys as bytes whose order is the order of [`Key`]: kind first, then the fields, numbers big-endian.
//!
//! | value | bytes |
//! |---|---|
//! | enum | place of the variant (1), then its fields |
//! | `bool`, `u8` … `u64` | big-endian |
//! | `i32`, `i64` … | big-endian with the sign bit turned |
//! | option | 0, or 1 and the value |
//! | text, bytes | as they are, 0 written as 0 255, ended by 0 0 |
//! | struct, tuple | one field after the other |
//!
//! So the place of a kind in [`Key`] is part of the format: new kinds go to the end. `tests/store` pins the bytes of each.
//! Anything else (floats, lists, maps) has no place in a key and is an error.

use std::fmt::Display;
use std::ops::RangeInclusive;

use serde::ser::{self, Impossible, Serialize};

use super::keys_read::Reader;
use super::{Scan, StoreError, record};
use pythia_quiz::record::Key;

/// The bytes of a key.
pub fn encode(key: &Key) -> Result<Vec<u8>, StoreError> {
    let mut writer = Writer(Vec::with_capacity(40));
    match key.serialize(&mut writer) {
        Ok(()) => Ok(writer.0),
        Err(Unfit(what)) => Err(StoreError::Refused(format!(
            "a key that cannot be written: {what}"
        ))),
    }
}

/// The key of these bytes.
///
/// # Errors
/// [`StoreError::Record`] if they are no key this program knows.
pub fn decode(bytes: &[u8]) -> Result<Key, StoreError> {
    let mut reader = Reader(bytes);
    let key = serde::Deserialize::deserialize(&mut reader);
    match key {
        Ok(key) if reader.0.is_empty() => Ok(key),
        Ok(_) => Err(record::broken(bytes, "a key with bytes left over")),
        Err(Unfit(what)) => Err(record::broken(bytes, &format!("no key: {what}"))),
    }
}

/// The scan of a range of keys, both ends included.
pub fn scan(range: &RangeInclusive<Key>) -> Result<Scan, StoreError> {
    let mut to = encode(range.end())?;
    // No key begins with another key, so this is the first thing behind it.
    to.push(0);
    Ok(Scan::range(encode(range.start())?, Some(to)))
}

/// Why a value has no place in a key.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unfit(pub(super) String);

impl ser::Error for Unfit {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl serde::de::Error for Unfit {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Writer(Vec<u8>);

impl Writer {
    fn text(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0.push(*byte);
            if *byte == 0 {
                self.0.push(u8::MAX);
            }
        }
        self.0.extend_from_slice(&[0, 0]);
    }

    fn variant(&mut self, index: u32) -> Result<(), Unfit> {
        self.0
            .push(u8::try_from(index).map_err(|_| unfit("an enum of more than 256"))?);
        Ok(())
    }
}

fn unfit(what: &str) -> Unfit {
    Unfit(format!("{what} in a key"))
}

macro_rules! numbers {
    ($($method:ident: $unsigned:ty),* ; $($signed_method:ident: $signed:ty as $as:ty),*) => {
        $(fn $method(self, number: $unsigned) -> Result<(), Unfit> {
            self.0.extend_from_slice(&number.to_be_bytes());
            Ok(())
        })*
        $(fn $signed_method(self, number: $signed) -> Result<(), Unfit> {
            let turned = (number as $as) ^ (1 << (<$as>::BITS - 1));
            self.0.extend_from_slice(&turned.to_be_bytes());
            Ok(())
        })*
    };
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Unfit;
    type SerializeSeq = Impossible<(), Unfit>;
    type SerializeTuple = &'a mut Writer;
    type SerializeTupleStruct = &'a mut Writer;
    type SerializeTupleVariant = &'a mut Writer;
    type SerializeMap = Impossible<(), Unfit>;
    type SerializeStruct = &'a mut Writer;
    type SerializeStructVariant = &'a mut Writer;

    numbers! {
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64;
        serialize_i8: i8 as u8, serialize_i16: i16 as u16, serialize_i32: i32 as u32, serialize_i64: i64 as u64
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unfit> {
        self.serialize_u8(u8::from(value))
    }
    fn serialize_char(self, value: char) -> Result<(), Unfit> {
        self.serialize_u32(value.into())
    }
    fn serialize_str(self, text: &str) -> Result<(), Unfit> {
        self.text(text.as_bytes());
        Ok(())
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Unfit> {
        self.text(bytes);
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Unfit> {
        self.serialize_u8(0)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unfit> {
        self.0.push(1);
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Unfit> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unfit> {
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), Unfit> {
        self.variant(index)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        self.variant(index)?;
        value.serialize(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, Unfit> {
        Ok(self)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Unfit> {
        Ok(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Unfit> {
        self.variant(index).map(|()| self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unfit> {
        Ok(self)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Unfit> {
        self.variant(index).map(|()| self)
    }
    fn serialize_f32(self, _: f32) -> Result<(), Unfit> {
        Err(unfit("a float"))
    }
    fn serialize_f64(self, _: f64) -> Result<(), Unfit> {
        Err(unfit("a float"))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Unfit> {
        Err(unfit("a list"))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unfit> {
        Err(unfit("a map"))
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}

macro_rules! one_after_the_other {
    ($($kind:ident::$method:ident($($name:ty)?)),*) => {$(
        impl ser::$kind for &mut Writer {
            type Ok = ();
            type Error = Unfit;
            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $name,)? value: &T) -> Result<(), Unfit> {
                value.serialize(&mut **self)
            }
            fn end(self) -> Result<(), Unfit> {
                Ok(())
            }
        }
    )*};
}

one_after_the_other!(
    SerializeTuple::serialize_element(),
    SerializeTupleStruct::serialize_field(),
    SerializeTupleVariant::serialize_field(),
    SerializeStruct::serialize_field(&'static str),
    SerializeStructVariant::serialize_field(&'static str)
);

//! Writing keys as bytes.

use serde::ser::{self, Impossible, Serialize};

use super::error::KeyError;

/// The bytes of a key, as far as they are written.
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn new() -> Self {
        // Most keys fit, so that writing one allocates once.
        Self(Vec::with_capacity(40))
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    fn text(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0.push(*byte);
            if *byte == 0 {
                self.0.push(u8::MAX);
            }
        }
        self.0.extend_from_slice(&[0, 0]);
    }

    fn variant(&mut self, index: u32) -> Result<(), KeyError> {
        self.0.push(
            u8::try_from(index).map_err(|_| unsupported("an enum with more than 256 variants"))?,
        );
        Ok(())
    }
}

fn unsupported(what: &str) -> KeyError {
    KeyError(format!("{what} cannot be part of a key"))
}

macro_rules! numbers {
    ($($method:ident: $unsigned:ty),* ; $($signed_method:ident: $signed:ty as $as:ty),*) => {
        $(fn $method(self, number: $unsigned) -> Result<(), KeyError> {
            self.0.extend_from_slice(&number.to_be_bytes());
            Ok(())
        })*
        $(fn $signed_method(self, number: $signed) -> Result<(), KeyError> {
            let flipped = (number as $as) ^ (1 << (<$as>::BITS - 1));
            self.0.extend_from_slice(&flipped.to_be_bytes());
            Ok(())
        })*
    };
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = KeyError;
    type SerializeSeq = Impossible<(), KeyError>;
    type SerializeTuple = &'a mut Writer;
    type SerializeTupleStruct = &'a mut Writer;
    type SerializeTupleVariant = &'a mut Writer;
    type SerializeMap = Impossible<(), KeyError>;
    type SerializeStruct = &'a mut Writer;
    type SerializeStructVariant = &'a mut Writer;

    numbers! {
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64;
        serialize_i8: i8 as u8, serialize_i16: i16 as u16, serialize_i32: i32 as u32, serialize_i64: i64 as u64
    }

    fn serialize_bool(self, value: bool) -> Result<(), KeyError> {
        self.serialize_u8(u8::from(value))
    }
    fn serialize_char(self, value: char) -> Result<(), KeyError> {
        self.serialize_u32(value.into())
    }
    fn serialize_str(self, text: &str) -> Result<(), KeyError> {
        self.text(text.as_bytes());
        Ok(())
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), KeyError> {
        self.text(bytes);
        Ok(())
    }
    fn serialize_none(self) -> Result<(), KeyError> {
        self.serialize_u8(0)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), KeyError> {
        self.0.push(1);
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), KeyError> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), KeyError> {
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), KeyError> {
        self.variant(index)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), KeyError> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), KeyError> {
        self.variant(index)?;
        value.serialize(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, KeyError> {
        Ok(self)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, KeyError> {
        Ok(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, KeyError> {
        self.variant(index).map(|()| self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, KeyError> {
        Ok(self)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, KeyError> {
        self.variant(index).map(|()| self)
    }
    fn serialize_f32(self, _: f32) -> Result<(), KeyError> {
        Err(unsupported("a float"))
    }
    fn serialize_f64(self, _: f64) -> Result<(), KeyError> {
        Err(unsupported("a float"))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, KeyError> {
        Err(unsupported("a list"))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, KeyError> {
        Err(unsupported("a map"))
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}

macro_rules! concatenate {
    ($($kind:ident::$method:ident($($name:ty)?)),*) => {$(
        impl ser::$kind for &mut Writer {
            type Ok = ();
            type Error = KeyError;
            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $name,)? value: &T) -> Result<(), KeyError> {
                value.serialize(&mut **self)
            }
            fn end(self) -> Result<(), KeyError> {
                Ok(())
            }
        }
    )*};
}

concatenate!(
    SerializeTuple::serialize_element(),
    SerializeTupleStruct::serialize_field(),
    SerializeTupleVariant::serialize_field(),
    SerializeStruct::serialize_field(&'static str),
    SerializeStructVariant::serialize_field(&'static str)
);

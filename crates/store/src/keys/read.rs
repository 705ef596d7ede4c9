//! Reading keys from their bytes.

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess, Visitor,
    value::U32Deserializer,
};

use super::error::KeyError;

/// The bytes of a key that are not read yet.
pub(super) struct Reader<'de>(&'de [u8]);

impl<'de> Reader<'de> {
    pub(super) fn new(bytes: &'de [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], KeyError> {
        let (first, rest) = self
            .0
            .split_first_chunk()
            .ok_or_else(|| KeyError("it is too short".to_owned()))?;
        self.0 = rest;
        Ok(*first)
    }

    fn byte(&mut self) -> Result<u8, KeyError> {
        self.take().map(|[byte]| byte)
    }

    fn text(&mut self) -> Result<Vec<u8>, KeyError> {
        let mut text = Vec::new();
        loop {
            match self.byte()? {
                0 => match self.byte()? {
                    0 => return Ok(text),
                    u8::MAX => text.push(0),
                    _ => return Err(KeyError("a text has an unknown escape".to_owned())),
                },
                byte => text.push(byte),
            }
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident: $unsigned:ty),* ; $($signed_method:ident $signed_visit:ident: $signed:ty as $as:ty),*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
            visitor.$visit(<$unsigned>::from_be_bytes(self.take()?))
        })*
        $(fn $signed_method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
            let flipped = <$as>::from_be_bytes(self.take()?);
            visitor.$signed_visit((flipped ^ (1 << (<$as>::BITS - 1))) as $signed)
        })*
    };
}

macro_rules! unsupported {
    ($($method:ident($($argument:ty),*)),*) => {
        $(fn $method<V: Visitor<'de>>(self, $(_: $argument,)* _: V) -> Result<V::Value, KeyError> {
            Err(KeyError("keys do not contain this kind of value".to_owned()))
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = KeyError;

    numbers! {
        deserialize_u8 visit_u8: u8, deserialize_u16 visit_u16: u16,
        deserialize_u32 visit_u32: u32, deserialize_u64 visit_u64: u64;
        deserialize_i8 visit_i8: i8 as u8, deserialize_i16 visit_i16: i16 as u16,
        deserialize_i32 visit_i32: i32 as u32, deserialize_i64 visit_i64: i64 as u64
    }

    unsupported! {
        deserialize_any(), deserialize_f32(), deserialize_f64(), deserialize_seq(), deserialize_map(),
        deserialize_identifier(), deserialize_ignored_any()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        match self.byte()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            _ => Err(KeyError("a bool is neither 0 nor 1".to_owned())),
        }
    }
    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        let found = char::from_u32(u32::from_be_bytes(self.take()?));
        visitor.visit_char(found.ok_or_else(|| KeyError("a char is not valid".to_owned()))?)
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        let text = String::from_utf8(self.text()?)
            .map_err(|_| KeyError("a text is not UTF-8".to_owned()))?;
        visitor.visit_string(text)
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        self.deserialize_str(visitor)
    }
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        visitor.visit_byte_buf(self.text()?)
    }
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        self.deserialize_bytes(visitor)
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        match self.byte()? {
            0 => visitor.visit_none(),
            1 => visitor.visit_some(self),
            _ => Err(KeyError(
                "an option begins neither with 0 nor with 1".to_owned(),
            )),
        }
    }
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, KeyError> {
        visitor.visit_unit()
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        visitor.visit_unit()
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        visitor.visit_seq(Fields {
            reader: self,
            left: length,
        })
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        self.deserialize_tuple(length, visitor)
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        self.deserialize_tuple(fields.len(), visitor)
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        visitor.visit_enum(self)
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}

struct Fields<'a, 'de> {
    reader: &'a mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = KeyError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, KeyError> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = KeyError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), KeyError> {
        let index: U32Deserializer<KeyError> =
            serde::de::IntoDeserializer::into_deserializer(u32::from(self.byte()?));
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = KeyError;

    fn unit_variant(self) -> Result<(), KeyError> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, KeyError> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        self.deserialize_tuple(length, visitor)
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, KeyError> {
        self.deserialize_tuple(fields.len(), visitor)
    }
}

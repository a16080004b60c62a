//! What is unpacked when it is first asked for: most of what the lexicons hold is the inflected forms of terms and the
//! examples of rules, and a run needs those of one language, often of one rule.
//! It knows no rule and no term; it knows that prepared lexicons hold such a part as bytes.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the bytes that the same program wrote of it; it is used like the value itself.
pub struct Packed<T> {
    value: OnceLock<T>,
    bytes: Box<[u8]>,
}

impl<T> From<T> for Packed<T> {
    fn from(value: T) -> Packed<T> {
        Packed { value: OnceLock::from(value), bytes: Box::default() }
    }
}

impl<T: DeserializeOwned> Deref for Packed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| postcard::from_bytes(&self.bytes).expect("it was packed from the same type"))
    }
}

impl<T: DeserializeOwned + Default> Default for Packed<T> {
    fn default() -> Packed<T> {
        Packed::from(T::default())
    }
}

impl<T: Clone> Clone for Packed<T> {
    fn clone(&self) -> Packed<T> {
        Packed { value: self.value.clone(), bytes: self.bytes.clone() }
    }
}

impl<T: DeserializeOwned + PartialEq> PartialEq for Packed<T> {
    fn eq(&self, other: &Packed<T>) -> bool {
        **self == **other
    }
}

impl<T: DeserializeOwned + fmt::Debug> fmt::Debug for Packed<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}

impl<T: Serialize + DeserializeOwned> Serialize for Packed<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_allocvec(&**self).map_err(serde::ser::Error::custom)?;
        to.serialize_bytes(&bytes)
    }
}

impl<'de, T> Deserialize<'de> for Packed<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Packed<T>, D::Error> {
        let bytes = from.deserialize_bytes(Bytes)?;
        Ok(Packed { value: OnceLock::new(), bytes })
    }
}

/// Takes bytes as they come.
struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Box<[u8]>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("bytes")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Box<[u8]>, E> {
        Ok(bytes.into())
    }
}

#[cfg(test)]
mod tests {
    use super::Packed;

    #[test]
    fn what_was_packed_comes_out_when_it_is_asked_for() {
        let words = Packed::from(vec!["to".to_owned(), "say".to_owned()]);
        let bytes = postcard::to_allocvec(&words).unwrap();
        let packed: Packed<Vec<String>> = postcard::from_bytes(&bytes).unwrap();
        assert!(packed.value.get().is_none());
        assert_eq!(packed.clone(), words);
        assert_eq!(packed.len(), 2);
        assert!(packed.value.get().is_some());
    }
}

//! The package of a document: parts by name, unpacked within a limit. It knows no markup.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::decode::decode;
use super::super::error::ReadErrorKind;

/// The first bytes of a compound file: a document is put in one when it is locked with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// The parts of a document.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// What the document is, for messages.
    pub(super) format: &'static str,
    most: u64,
    left: u64,
}

impl<'b> Archive<'b> {
    /// Opens the package; at most `most` bytes of all its parts together are unpacked.
    pub(super) fn open(bytes: &'b [u8], format: &'static str, most: u64) -> Result<Archive<'b>, ReadErrorKind> {
        if bytes.starts_with(COMPOUND) {
            return Err(ReadErrorKind::Locked);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadErrorKind::Damaged(format))?;
        Ok(Archive { zip, format, most, left: most })
    }

    /// A part that a document cannot be without.
    pub(super) fn part(&mut self, name: &str) -> Result<String, ReadErrorKind> {
        self.perhaps(name)?.ok_or(ReadErrorKind::Damaged(self.format))
    }

    /// A part, if the document has it.
    pub(super) fn perhaps(&mut self, name: &str) -> Result<Option<String>, ReadErrorKind> {
        let damaged = ReadErrorKind::Damaged(self.format);
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadErrorKind::Locked);
            }
            Err(_) => return Err(damaged),
        };
        let said = part.size();
        let mut bytes = Vec::new();
        let whole = part.take(self.left.saturating_add(1)).read_to_end(&mut bytes);
        let read = bytes.len() as u64;
        if read > self.left {
            let bytes = (self.most - self.left).saturating_add(said.max(read));
            return Err(ReadErrorKind::TooLarge { bytes, most: self.most });
        }
        whole.map_err(|_| damaged.clone())?;
        self.left -= read;
        Ok(Some(decode(&bytes).map_err(|_| damaged)?.into_owned()))
    }
}

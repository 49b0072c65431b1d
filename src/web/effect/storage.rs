//! The browser's storage: one text under one key.

use std::rc::Rc;

use gloo::storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsCast;

use crate::core::session::SavingFault;

/// What all keys begin with.
const OURS: &str = "iso-readiness";

/// One key of the browser's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Storage {
    key: Rc<str>,
}

impl Default for Storage {
    fn default() -> Self {
        Self::named("")
    }
}

impl Storage {
    /// The key of checks with this name; the widget's own where the name is empty.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let mut key = String::from(OURS);
        if !name.is_empty() {
            key.push(':');
            key.push_str(name);
        }
        Self { key: Rc::from(key) }
    }

    /// The key.
    #[must_use]
    pub fn key(&self) -> &Rc<str> {
        &self.key
    }

    /// The stored text, if there is one.
    ///
    /// # Errors
    ///
    /// When browser or page forbid storage.
    pub fn read(&self) -> Result<Option<String>, SavingFault> {
        let storage = open()?;
        storage
            .get_item(&self.key)
            .map_err(|_| SavingFault::Forbidden)
    }

    /// Stores a text in place of what was there.
    ///
    /// # Errors
    ///
    /// When there is no room left, or storage is forbidden.
    pub fn write(&self, text: &str) -> Result<(), SavingFault> {
        open()?.set_item(&self.key, text).map_err(|error| {
            let name = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::name);
            match name {
                Some(name) if name == "SecurityError" => SavingFault::Forbidden,
                _ => SavingFault::Full,
            }
        })
    }

    /// Removes what was stored.
    ///
    /// # Errors
    ///
    /// When storage is forbidden.
    pub fn remove(&self) -> Result<(), SavingFault> {
        let storage = open()?;
        storage
            .remove_item(&self.key)
            .map_err(|_| SavingFault::Forbidden)
    }
}

/// Asks for the storage first: gloo hands it out only where it is allowed, and throws elsewhere,
/// as in a sandboxed frame.
fn open() -> Result<web_sys::Storage, SavingFault> {
    match gloo::utils::window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(SavingFault::Forbidden),
    }
}

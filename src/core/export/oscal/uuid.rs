//! Identifiers that are made of what they stand for, so that the same thing has the same one in
//! every file: UUIDs of version 5, as OSCAL asks for version 4 or 5.

use uuid::Uuid;

/// The identifier of the thing with this address.
pub(super) fn uuid(address: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, address.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_those_that_others_make() {
        assert_eq!(
            uuid("http://python.org/"),
            "4c565f0d-3f5a-5890-b41b-20cf47701c5e"
        );
    }
}

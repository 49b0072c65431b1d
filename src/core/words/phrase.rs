//! The list of all phrases: how the code calls each, its key in the file, and what it fills in.

/// Makes [`Phrase`] from three lists of `Name = "key" ["placeholder" …]`: what the first screens
/// say, what only the further ones do, and what only the papers do.
macro_rules! phrases {
    (
        first { $($first:ident = $first_key:literal [$($first_hole:literal)*])* }
        further { $($further:ident = $further_key:literal [$($further_hole:literal)*])* }
        papers { $($papers:ident = $papers_key:literal [$($papers_hole:literal)*])* }
    ) => {
        phrases! {
            $($first = $first_key [$($first_hole)*])*
            $($further = $further_key [$($further_hole)*])*
            $($papers = $papers_key [$($papers_hole)*])*
        }

        impl Phrase {
            /// How many phrases are in each list. Only the first list is there from the beginning.
            pub const COUNTS: [usize; 3] = [
                [$(Self::$first),*].len(),
                [$(Self::$further),*].len(),
                [$(Self::$papers),*].len(),
            ];
        }
    };
    ($($name:ident = $key:literal [$($hole:literal)*])*) => {
        /// One phrase of the interface. Its key says where it is used.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase {
            $($name),*
        }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its key in the text files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key),*
                }
            }

            /// The placeholders that the code fills in.
            #[must_use]
            pub const fn holes(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($hole),*]),*
                }
            }

            /// The placeholders, for a message.
            #[must_use]
            pub const fn holes_in_words(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($("{", $hole, "} "),*)),*
                }
            }
        }
    };
}

first!(further papers);

//! The list of all phrases: how the code calls each, its key in the file, and what it fills in.

/// Makes [`Phrase`] from two lists of `Name = "key" ["placeholder" …]`: what the first screens
/// say, and what only the further ones do.
macro_rules! phrases {
    (
        first { $($first:ident = $first_key:literal [$($first_hole:literal)*])* }
        further { $($further:ident = $further_key:literal [$($further_hole:literal)*])* }
    ) => {
        phrases! {
            $($first = $first_key [$($first_hole)*])*
            $($further = $further_key [$($further_hole)*])*
        }

        impl Phrase {
            /// So many phrases, from the first, are all that the first screens say. The others
            /// are loaded later.
            pub const FIRST: usize = [$(Self::$first),*].len();
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

first!(further);

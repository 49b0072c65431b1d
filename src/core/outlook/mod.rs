//! What follows from a check beyond its result: what actions would bring, how much hangs on "not
//! applicable", what does not fit together, and where on the road to certification one stands.

mod exclusions;
mod hints;
mod records;
mod road;
mod shortest;
mod what_if;

pub use exclusions::{ExclusionItem, Exclusions, exclusions};
pub use hints::{Hint, hints};
pub use records::{Record, records};
pub use road::{Phase, Place, Road, Stage, roads};
pub use shortest::{Way, shortest_way, told};
pub use what_if::{WhatIf, WhatIfRow, what_if, with_done};

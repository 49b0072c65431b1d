//! How the whole check is replaced, by none or by another one, and whether it may be written over
//! what is stored.

use std::rc::Rc;

use super::{HeldBecause, Kept, Saving, Session, exchange};
use crate::core::profile::{Profile, Target};

impl Session {
    /// Everything forgotten but this choice of standards and roles, and whether storage is to be
    /// used at all.
    pub(super) fn emptied(&self, profile: Profile) -> Self {
        let kept = Kept {
            profile: Profile {
                target: Target::default(),
                ..profile
            },
            ..Kept::default()
        };
        let saving = match self.saving {
            Saving::Off => Saving::Off,
            _ => Saving::On,
        };
        let content = Rc::clone(&self.content);
        let mut next = Self::new(content, kept, saving, self.parts.clone()).on(self.today);
        next.host = Rc::clone(&self.host);
        next.host_mut().agreed = false;
        next.host_mut().takes_result = false;
        next
    }

    /// A check from the beginning, with the same choice of standards. What was kept of earlier
    /// days stays, to compare with.
    pub(super) fn started_over(&self) -> Self {
        let mut next = self.emptied(self.kept.profile.clone());
        next.kept.snapshots = Rc::clone(&self.kept.snapshots);
        next
    }

    /// The same session with another check kept. Whether it may be saved stays as it is.
    pub(super) fn with_kept(&self, kept: Kept) -> Self {
        let content = Rc::clone(&self.content);
        let mut next = Self::new(content, kept, self.saving.clone(), self.parts.clone());
        next.today = self.today;
        next.arrived.clone_from(&self.arrived);
        next.exchange = self.exchange.clone();
        next.host = Rc::clone(&self.host);
        Rc::make_mut(&mut next.exchange).sharing = exchange::Sharing::default();
        next.supplied()
    }

    /// The stored state that must not be written over, if there is one.
    #[must_use]
    pub fn held_because(&self) -> Option<HeldBecause> {
        match &self.saving {
            Saving::Held(because) => Some(*because),
            _ => None,
        }
    }

    pub(super) fn with_saving(&self, saving: Saving) -> Option<Self> {
        if self.saving == saving || self.saving == Saving::Off {
            return None;
        }
        let mut next = self.clone();
        next.saving = saving;
        Some(next)
    }
}

//! The profile: which standards are looked at, in which roles, and which level is aimed at.

use std::rc::Rc;

/// What an organization is to others; it decides which questions it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Uses cloud services of others.
    CloudCustomer,
    /// Offers cloud services.
    CloudProvider,
    /// Decides why and how personal data is used.
    PiiController,
    /// Handles personal data for others.
    PiiProcessor,
}

impl Role {
    /// All roles, in the order of the file formats.
    pub const ALL: [Self; 4] = [
        Self::CloudCustomer,
        Self::CloudProvider,
        Self::PiiController,
        Self::PiiProcessor,
    ];

    /// The words of the file formats, for messages.
    pub const WORDS: &str = "cloud-customer, cloud-provider, pii-controller, pii-processor";

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CloudCustomer => "cloud-customer",
            Self::CloudProvider => "cloud-provider",
            Self::PiiController => "pii-controller",
            Self::PiiProcessor => "pii-processor",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// Whether no role is named.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the set holds this role.
    #[must_use]
    pub const fn contains(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// The set with this role added.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | role.bit())
    }

    /// The roles of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whom two things bound to sets of roles concern together: everybody, where one of them is
    /// bound to no role.
    #[must_use]
    pub const fn concerning_either(self, other: Self) -> Self {
        if self.is_empty() || other.is_empty() {
            return Self(0);
        }
        Self(self.0 | other.0)
    }

    /// The set with this role taken out where it was in, and put in where it was not.
    #[must_use]
    pub const fn toggled(self, role: Role) -> Self {
        Self(self.0 ^ role.bit())
    }

    /// Whether the set holds all roles of another.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The set as one byte, a bit for each role in the order of [`Role::ALL`].
    #[must_use]
    pub const fn byte(self) -> u8 {
        self.0
    }

    /// The set with these bits; bits of no role are dropped.
    #[must_use]
    pub const fn of_byte(byte: u8) -> Self {
        Self(byte & 0b1111)
    }

    /// Whether something bound to these roles concerns an organization with those roles:
    /// what is bound to no role concerns everybody.
    #[must_use]
    pub const fn concern(self, organization: Self) -> bool {
        self.is_empty() || self.0 & organization.0 != 0
    }

    /// The roles of the set, in the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL
            .into_iter()
            .filter(move |role| self.contains(*role))
    }
}

/// The level aimed at, 1 to 4. Credit stops there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target(u8);

impl Target {
    /// The lowest target.
    pub const LOWEST: u8 = 1;
    /// The highest target.
    pub const HIGHEST: u8 = 4;
    /// All targets, lowest first.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// A target of this level, if there is one.
    #[must_use]
    pub fn new(level: u8) -> Option<Self> {
        (Self::LOWEST..=Self::HIGHEST)
            .contains(&level)
            .then_some(Self(level))
    }

    /// The level.
    #[must_use]
    pub const fn level(self) -> u8 {
        self.0
    }
}

impl Default for Target {
    /// Level 3, "in place": what a certification audit looks for.
    fn default() -> Self {
        Self(3)
    }
}

/// What is looked at, as whom, and how high the bar is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Ids of the chosen standards, in the order they are shown.
    pub standards: Vec<Rc<str>>,
    /// The roles of the organization.
    pub roles: Roles,
    /// The level aimed at.
    pub target: Target,
}

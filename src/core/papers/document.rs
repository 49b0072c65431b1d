//! A paper to read, from its title to its last table, before anything decides what it looks like.

use std::rc::Rc;

use super::table::Table;
use crate::core::report::SectionRow;

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub title: String,
    /// What stands at the head of each printed page.
    pub header: String,
    /// What one has to know about it, such as the day and the editions: each a name and a value.
    pub facts: Vec<(String, String)>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading: level 2 begins a new printed page, 3 and 4 are below.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// Something to be read before the rest, such as what the paper is not.
    Caution(String),
    /// A list; `true` where the order counts.
    List(bool, Vec<Item>),
    /// A table.
    Table(Table),
    /// Bars, section by section, with a table that says the same.
    Bars(Bars),
    /// Every requirement as a cell, with a table that says the same.
    Map(Map),
}

/// One item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub text: String,
    /// What there is to say beyond that, each a line.
    pub notes: Vec<String>,
}

/// A chart of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What it shows.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// One bar for each section; the row says in words what the bar shows.
    pub rows: Vec<SectionRow>,
}

/// All requirements of a standard at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// What it shows.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// Section by section.
    pub groups: Vec<MapGroup>,
    /// What each look means, with how many there are of it.
    pub legend: Vec<(Look, String)>,
}

/// One section of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapGroup {
    /// Number and name of the section.
    pub name: String,
    /// Its requirements.
    pub cells: Vec<MapCell>,
}

/// One requirement on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapCell {
    /// The requirement's id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// How it looks.
    pub look: Look,
    /// What stands in the cell, so that nobody needs to see colours.
    pub sign: &'static str,
    /// Where it stands, in words.
    pub state: String,
    /// A question to open for it.
    pub question: Option<Rc<str>>,
}

/// How a requirement looks on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Not all of its questions are answered.
    Open,
    /// Somebody has to find out.
    FindOut,
    /// It does not apply.
    NotApplicable,
    /// At this level, 0 to 4.
    Level(u8),
}

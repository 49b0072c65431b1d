//! The words behind options, as what they stand for.

use iso_readiness::core::day::Day;
use iso_readiness::core::export::{Export as Kind, Sheet};
use iso_readiness::core::link::{MAX_NAME, Name};
use iso_readiness::core::merge::Rule;
use lexopt::Error;

use super::Format;

pub(super) fn format(word: &str) -> Result<Format, Error> {
    match word {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        other => Err(format!("there is no format \"{other}\"").into()),
    }
}

pub(super) fn rule(word: &str) -> Result<Rule, Error> {
    match word {
        "lowest" => Ok(Rule::Lowest),
        "median" => Ok(Rule::Median),
        "first" => Ok(Rule::Person(0)),
        other => Err(format!("there is no rule \"{other}\"").into()),
    }
}

pub(super) fn kind(word: &str) -> Result<Kind, Error> {
    match word {
        "json" => Ok(Kind::Json),
        "csv" => Ok(Kind::Csv(Sheet::Answers)),
        "xlsx" => Ok(Kind::Workbook),
        "html" => Ok(Kind::Html),
        "md" => Ok(Kind::Markdown),
        "oscal-poam" => Ok(Kind::OscalPoam),
        "oscal-ar" => Ok(Kind::OscalAr),
        "ciso-assistant" => Ok(Kind::CisoAssistant),
        other => Err(format!("there is no format \"{other}\"").into()),
    }
}

pub(super) fn table(word: &str) -> Result<Sheet, Error> {
    let sheet = Sheet::ALL.into_iter().find(|sheet| sheet.id() == word);
    sheet.ok_or_else(|| format!("there is no table \"{word}\"").into())
}

pub(super) fn base(address: String) -> Result<String, Error> {
    if address.contains('#') {
        return Err("the base of a link must have no #: that is where the link begins".into());
    }
    Ok(address)
}

pub(super) fn name(text: &str) -> Result<Name, Error> {
    let sentence = || {
        format!(
            "a name has 1 to {MAX_NAME} bytes and no line breaks or other control characters; \
             this one has {} bytes",
            text.trim().len()
        )
    };
    Name::new(text).ok_or_else(|| sentence().into())
}

pub(super) fn day(text: &str) -> Result<Day, Error> {
    let sentence = || {
        let last = Day::new(u16::MAX).text();
        format!("a date is written as 2026-11-22, from 2024-01-01 to {last}; \"{text}\" is none")
    };
    Day::of_text(text).ok_or_else(|| sentence().into())
}

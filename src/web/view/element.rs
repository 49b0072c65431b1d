//! Elements with a class that is no literal.
//!
//! `html!` takes such a class for a set of names, and so brings along all that sets of names can
//! do: two kilobytes, compressed, before the first question. Here it is text like any attribute.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

/// Gives an element that has no attributes yet those of `keys`, but for those without a value.
pub(super) fn with(
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    mut element: Html,
) -> Html {
    if let VNode::VTag(tag) = &mut element
        && let Some(tag) = Rc::get_mut(tag)
    {
        let values = values.into_iter();
        let values = values.map(|value| value.map(AttributeOrProperty::Attribute));
        tag.attributes = Attributes::Dynamic {
            keys,
            values: values.collect(),
        };
    }
    element
}

/// Gives an element that has no attributes yet this class.
pub(super) fn classed(class: &'static str, element: Html) -> Html {
    with(&["class"], vec![class_of(class)], element)
}

/// What stands in the attribute; nothing where there is no class.
pub(super) fn class_of(class: &'static str) -> Option<AttrValue> {
    (!class.is_empty()).then_some(AttrValue::Static(class))
}

/// A class, and one that only some of its kind have.
pub(super) fn class_with(class: &'static str, more: &str) -> Option<AttrValue> {
    if more.is_empty() {
        return class_of(class);
    }
    let mut both = String::from(class);
    both.push(' ');
    both.push_str(more);
    Some(AttrValue::from(both))
}

/// The value of an attribute that is either there or not.
pub(super) fn flag(name: &'static str, is_there: bool) -> Option<AttrValue> {
    is_there.then_some(AttrValue::Static(name))
}

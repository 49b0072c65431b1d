//! What holds for every content and all answers, whatever the figures are.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};

use crate::outcome::{figures, none_smaller, result, result_json};
use crate::sample::{Sample, cases, samples, strings};
use crate::shipped::{content, content_of, documents, load_all};

const SHARES: [&str; 4] = ["readiness", "low", "high", "lowIfNotApplicableFails"];

fn score(sample: &Sample) -> Json {
    result_json(&content_of(&sample.documents), &sample.answers)
}

/// Scores content that was taken apart, so that some of it is used by nothing.
fn score_rest(sample: &Sample) -> Json {
    result_json(&load_all(&sample.documents).content, &sample.answers)
}

/// Answers every question that is open or unknown by the levels given.
fn completed(sample: &Sample, levels: &[u8]) -> Sample {
    let mut levels = levels.iter().cycle();
    sample.answered(|_, answer| match answer {
        None => Some((*levels.next().unwrap()).into()),
        Some(answer) if answer == "unknown" => Some((*levels.next().unwrap()).into()),
        Some(answer) => Some(answer.clone()),
    })
}

/// The sample with one of its questions answered by a level; `None` where no question `is`.
fn with_one(
    sample: &Sample,
    index: Index,
    is: impl Fn(Option<&Json>) -> bool,
    level: impl Fn(Option<&Json>) -> Json,
) -> Option<Sample> {
    let candidates = sample.questions_where(is);
    let chosen = (!candidates.is_empty()).then(|| index.get(&candidates))?;
    Some(sample.answered(|id, answer| {
        if id == chosen {
            Some(level(answer))
        } else {
            answer.cloned()
        }
    }))
}

#[test]
fn the_order_of_answers_changes_nothing() {
    let shuffled = samples().prop_flat_map(|sample| {
        let given = sample.answers["answers"].as_object().unwrap();
        let pairs: Vec<(String, Json)> = given.clone().into_iter().collect();
        (Just(sample), Just(pairs).prop_shuffle())
    });
    proptest!(cases(128), |((sample, pairs) in shuffled)| {
        let content = content_of(&sample.documents);
        let mut answers = sample.answers.clone();
        answers["answers"] = json!({});
        let text = answers.to_string();
        let pairs = pairs.iter().map(|(id, answer)| format!("{}:{answer}", json!(id)));
        let pairs = pairs.collect::<Vec<String>>().join(",");
        let text = text.replace("\"answers\":{}", &format!("\"answers\":{{{pairs}}}"));
        let value = serde_json::from_str(&text).unwrap();
        let (profile, given) = crate::outcome::read(&content, &value);
        let found = crate::outcome::result_of(&content, &profile, &given);
        prop_assert_eq!(found, result(&content, &sample.answers));
    });
}

#[test]
fn raising_a_level_lowers_no_share() {
    proptest!(cases(256), |(sample in samples(), index in any::<Index>())| {
        let is_low = |answer: Option<&Json>| answer.and_then(Json::as_u64).is_some_and(|n| n < 4);
        let next = |answer: Option<&Json>| answer.and_then(Json::as_u64).map_or(Json::Null, |n| (n + 1).into());
        let raised = with_one(&sample, index, is_low, next);
        prop_assume!(raised.is_some());
        let (before, after) = (score(&sample), score(&raised.unwrap()));
        for share in SHARES.into_iter().chain(["maturity"]) {
            let ok = none_smaller(&figures(&after, share), &figures(&before, share));
            prop_assert!(ok, "{} sank: {} then {}", share, before, after);
        }
    });
}

#[test]
fn readiness_when_complete_lies_between_low_and_high() {
    let levels = proptest::collection::vec(0..=4_u8, 12);
    proptest!(cases(256), |(sample in samples(), levels in levels)| {
        let now = score(&sample);
        let complete = score(&completed(&sample, &levels));
        let readiness = figures(&complete, "readiness");
        prop_assert!(none_smaller(&readiness, &figures(&now, "low")), "{} {}", now, complete);
        prop_assert!(none_smaller(&figures(&now, "high"), &readiness), "{} {}", now, complete);
        // Where nothing is open or unknown, the three are one.
        for bound in ["low", "high"] {
            prop_assert_eq!(&figures(&complete, bound), &readiness);
        }
    });
}

#[test]
fn answering_only_narrows_the_bounds() {
    // "Not applicable" is left out: it changes what is counted, not how well it is met.
    proptest!(cases(256), |(sample in samples(), index in any::<Index>(), level in 0..=4_u8)| {
        let is_vague = |answer: Option<&Json>| answer.is_none_or(|answer| answer == "unknown");
        let answered = with_one(&sample, index, is_vague, |_| level.into());
        prop_assume!(answered.is_some());
        let (before, after) = (score(&sample), score(&answered.unwrap()));
        prop_assert!(none_smaller(&figures(&after, "low"), &figures(&before, "low")));
        prop_assert!(none_smaller(&figures(&before, "high"), &figures(&after, "high")));
    });
}

#[test]
fn not_knowing_narrows_nothing_but_counts_as_answered() {
    proptest!(cases(128), |(sample in samples(), index in any::<Index>())| {
        let unknown = with_one(&sample, index, |answer| answer.is_none(), |_| "unknown".into());
        prop_assume!(unknown.is_some());
        let (before, after) = (score(&sample), score(&unknown.unwrap()));
        for bound in ["low", "high"] {
            prop_assert_eq!(figures(&after, bound), figures(&before, bound));
        }
        prop_assert!(none_smaller(&figures(&after, "coverage"), &figures(&before, "coverage")));
    });
}

/// Every figure is full, or absent where nothing is asked, and nothing is found or planned.
fn assert_flawless(result: &Json) -> Result<(), TestCaseError> {
    for share in SHARES {
        for figure in figures(result, share) {
            prop_assert!(
                figure == 10_000 || figure.is_null(),
                "{}: {}",
                share,
                result
            );
        }
    }
    for standard in result["standards"].as_array().unwrap() {
        prop_assert_eq!(&standard["findings"], &json!([]));
        if !standard["coverage"].is_null() {
            let status = standard["status"].as_str().unwrap();
            prop_assert!(["ready", "aligned"].contains(&status), "{}", result);
            prop_assert_eq!(&standard["readiness"], 10_000);
        }
    }
    prop_assert_eq!(&result["plan"], &json!([]));
    Ok(())
}

#[test]
fn all_at_the_target_is_a_full_share_without_findings() {
    let above = proptest::collection::vec(0..=4_u64, 12);
    proptest!(cases(256), |(sample in samples(), above in above)| {
        let target = sample.answers["profile"]["target"].as_u64().unwrap();
        let mut above = above.iter().cycle();
        let full = sample.answered(|_, _| Some((target + above.next().unwrap()).min(4).into()));
        assert_flawless(&score(&full))?;
    });
}

#[test]
fn all_at_the_target_is_a_full_share_of_the_shipped_standards_too() {
    let content = content();
    for target in 1..=4 {
        let mut answers = json!({
            "format": "iso-readiness/answers",
            "version": 1,
            "profile": {"standards": ["iso27001-2022"], "roles": [], "target": target},
            "answers": {},
        });
        for question in content.questions() {
            answers["answers"][&*question.id] = json!({"value": target});
        }
        let result = result_json(&content, &answers);
        assert_flawless(&result).unwrap();
        assert_eq!(result["standards"][0]["status"], "ready");
        assert_eq!(result["standards"][0]["maturity"], 100 * target);
    }
}

#[test]
fn an_open_question_is_not_a_zero_in_readiness() {
    // Requirements with an open question count as little as if they did not exist.
    proptest!(cases(256), |(sample in samples())| {
        let rest = sample.requiring(|requirement| {
            let mut questions = strings(&requirement["questions"]).into_iter();
            !questions.any(|id| sample.answer(&id).is_none() && sample.concerns(&id))
        });
        let (whole, rest) = (score(&sample), score_rest(&rest));
        for figure in ["readiness", "maturity"] {
            prop_assert_eq!(figures(&whole, figure), figures(&rest, figure));
        }
    });
}

#[test]
fn not_applicable_changes_denominators_only() {
    // All is as if the questions that do not apply were not asked, but for what they covered.
    let is_excluded = |answer: Option<&Json>| answer.is_some_and(|answer| answer == "n/a");
    proptest!(cases(256), |(sample in samples())| {
        let excluded = sample.questions_where(is_excluded);
        let rest = sample.requiring(|requirement| {
            let mut questions = strings(&requirement["questions"]);
            questions.retain(|id| !excluded.contains(id));
            let asks_something = !questions.is_empty();
            requirement["questions"] = questions.into();
            asks_something
        });
        let rest = rest.answered(|_, answer| answer.filter(|one| !is_excluded(Some(one))).cloned());
        let (whole, rest) = (score(&sample), score_rest(&rest));
        for figure in ["readiness", "low", "high", "maturity", "findings"] {
            prop_assert_eq!(figures(&whole, figure), figures(&rest, figure), "{}", figure);
        }
        prop_assert_eq!(&whole["plan"], &rest["plan"]);
    });
}

#[test]
fn a_language_changes_no_number() {
    proptest!(cases(64), |(sample in samples())| {
        let mut translated = sample.clone();
        for (path, json) in &mut translated.documents {
            if path.starts_with("text/") {
                let text = json.to_string().replace("Name", "Имя 9").replace("Is it?", "¿?");
                *json = serde_json::from_str(&text).unwrap();
            }
        }
        prop_assert_ne!(&translated.documents, &sample.documents);
        prop_assert_eq!(score(&translated), score(&sample));
    });
}

#[test]
fn the_gain_of_an_action_is_what_it_brings() {
    proptest!(cases(256), |(sample in samples())| {
        let before = score(&sample);
        let target = &sample.answers["profile"]["target"];
        for action in before["plan"].as_array().unwrap() {
            let after = score(&sample.answered(|id, answer| {
                if action["question"] == id { Some(target.clone()) } else { answer.cloned() }
            }));
            let pairs = before["standards"].as_array().unwrap().iter();
            for (before, after) in pairs.zip(after["standards"].as_array().unwrap()) {
                let gain = action["gain"].get(before["id"].as_str().unwrap());
                let gain = gain.map_or(0, |gain| gain.as_u64().unwrap());
                let low = |standard: &Json| standard["low"].as_u64().unwrap_or(0);
                prop_assert_eq!(low(after), low(before) + gain, "{}", action);
            }
        }
    });
}

#[test]
fn the_first_action_on_the_shipped_content_brings_its_gain() {
    let documents = documents();
    let content = content_of(&documents);
    let answers = crate::sample::answers(&documents);
    proptest!(cases(16), |(answers in answers, target in select(vec![1, 2, 3, 4]))| {
        let mut answers = answers;
        answers["profile"]["target"] = target.into();
        let before = result_json(&content, &answers);
        prop_assume!(before["plan"] != json!([]));
        let action = &before["plan"][0];
        let question = action["question"].as_str().unwrap();
        answers["answers"][question] = json!({"value": target});
        let after = result_json(&content, &answers);
        let standards = before["standards"].as_array().unwrap().iter();
        for (before, after) in standards.zip(after["standards"].as_array().unwrap()) {
            let gain = action["gain"].get(before["id"].as_str().unwrap());
            let gain = gain.map_or(0, |gain| gain.as_u64().unwrap());
            let low = |standard: &Json| standard["low"].as_u64().unwrap_or(0);
            prop_assert_eq!(low(after), low(before) + gain, "{}", before["id"]);
        }
    });
}

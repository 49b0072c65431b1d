//! Changing a sample in one respect, to see what that does.

use serde_json::{Map, Value as Json, json};

use super::{Sample, questions, strings};

impl Sample {
    /// What was answered to a question.
    pub(crate) fn answer(&self, question: &str) -> Option<&Json> {
        self.answers["answers"].get(question)?.get("value")
    }

    /// The same with other answers: `change` sees each question and its answer, if it has one.
    pub(crate) fn answered(
        &self,
        mut change: impl FnMut(&str, Option<&Json>) -> Option<Json>,
    ) -> Self {
        let mut sample = self.clone();
        let mut given = Map::new();
        for question in questions(&self.documents) {
            let id = question["id"].as_str().unwrap();
            let kept = self.answers["answers"].get(id);
            if let Some(answer) = change(id, kept.map(|answer| &answer["value"])) {
                let kept = kept.filter(|kept| kept["value"] == answer);
                let answer = kept.cloned().unwrap_or_else(|| json!({"value": answer}));
                given.insert(id.to_owned(), answer);
            }
        }
        sample.answers["answers"] = given.into();
        sample
    }

    /// The ids of all questions whose answer, or lack of one, is of a kind.
    pub(crate) fn questions_where(&self, is: impl Fn(Option<&Json>) -> bool) -> Vec<String> {
        let questions = questions(&self.documents).into_iter();
        let ids = questions.map(|question| question["id"].as_str().unwrap().to_owned());
        ids.filter(|id| is(self.answer(id))).collect()
    }

    /// The same with other requirements: `keep` may change each, and says whether it stays.
    pub(crate) fn requiring(&self, mut keep: impl FnMut(&mut Json) -> bool) -> Self {
        let mut sample = self.clone();
        for (path, json) in &mut sample.documents {
            if path.starts_with("standards/") {
                let requirements = json["requirements"].as_array_mut().unwrap();
                requirements.retain_mut(&mut keep);
            }
        }
        sample
    }

    /// Whether a question is asked in the profile of this sample.
    pub(crate) fn concerns(&self, question: &str) -> bool {
        let mut questions = questions(&self.documents).into_iter();
        let question = questions.find(|one| one["id"] == question).unwrap();
        let roles = strings(&question["roles"]);
        let ours = strings(&self.answers["profile"]["roles"]);
        roles.is_empty() || roles.iter().any(|role| ours.contains(role))
    }
}

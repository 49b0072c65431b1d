//! The last words of a test run.

use super::{Outcome, Report};

pub(super) fn table(reports: &[Report]) -> String {
    let mut lines = vec![format!("{:<9} {:>8}  result", "step", "seconds")];
    lines.extend(reports.iter().map(line));
    lines.join("\n")
}

fn line(
    Report {
        step,
        outcome,
        time,
    }: &Report,
) -> String {
    let result = match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "FAILED",
        Outcome::NotRun => "NOT RUN",
    };
    format!("{:<9} {:>8.1}  {result}", step.name, time.as_secs_f64())
}

/// The line that sums it up, and whether all is well. A step that could not run has not passed.
pub(super) fn count(reports: &[Report]) -> (String, bool) {
    let passed = reports
        .iter()
        .filter(|report| matches!(report.outcome, Outcome::Passed))
        .count();
    let failed = reports.len() - passed;
    (format!("{passed} passed, {failed} failed"), failed == 0)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::STEPS;
    use super::*;

    #[test]
    fn a_step_that_could_not_run_counts_as_failed() {
        let outcomes = [Outcome::Passed, Outcome::Failed, Outcome::NotRun];
        let reports: Vec<Report> = STEPS
            .iter()
            .zip(outcomes)
            .map(|(step, outcome)| Report {
                step,
                outcome,
                time: Duration::ZERO,
            })
            .collect();
        assert_eq!(count(&reports), ("1 passed, 2 failed".to_owned(), false));
        assert_eq!(
            count(&reports[..1]),
            ("1 passed, 0 failed".to_owned(), true)
        );
    }
}

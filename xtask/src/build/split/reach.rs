//! What belongs to which part: each node to the first part that cannot do without it.

use super::graph::Graph;

/// The part that is there from the beginning; the further ones count from 1.
pub(super) const MAIN: usize = 0;

/// The part of each node of the graph.
///
/// The first part has all that is reached from the roots without going through an entry of
/// another part. Each further one has what only its entries lead to, and may use what earlier ones
/// have. What nothing leads to stays in the first part.
///
/// `kept` has nodes that belong to a part for another reason, each with that part.
pub(super) fn owners(graph: &Graph, kept: &[(usize, usize)], entries: &[Vec<usize>]) -> Vec<usize> {
    let mut owners: Vec<Option<usize>> = vec![None; graph.edges.len()];
    let starts = [graph.roots.clone()].into_iter();
    for (part, starts) in starts.chain(entries.iter().cloned()).enumerate() {
        let later = entries.get(part..).unwrap_or_default();
        let is_entry = |node: usize| later.iter().any(|entries| entries.contains(&node));
        let mut waiting: Vec<usize> = starts;
        let kept = kept.iter().filter(|(owner, _)| *owner == part);
        waiting.extend(kept.map(|(_, node)| *node));
        while let Some(node) = waiting.pop() {
            let Some(owner @ None) = owners.get_mut(node) else {
                continue;
            };
            *owner = Some(part);
            let edges = graph.edges.get(node).into_iter().flatten();
            waiting.extend(edges.copied().filter(|next| !is_entry(*next)));
        }
    }
    let owners = owners.into_iter();
    owners.map(|owner| owner.unwrap_or(MAIN)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[&[usize]], roots: &[usize]) -> Graph<'static> {
        Graph {
            edges: edges.iter().map(|to| to.to_vec()).collect(),
            roots: roots.to_vec(),
            ..Graph::default()
        }
    }

    #[test]
    fn a_part_has_what_only_its_entry_leads_to() {
        // 0 calls the entry 1 and the shared 3; 1 calls 2 and 3.
        let graph = graph(&[&[1, 3], &[2, 3], &[], &[]], &[0]);
        assert_eq!(owners(&graph, &[], &[vec![1]]), [0, 1, 1, 0]);
    }

    #[test]
    fn a_later_part_uses_an_earlier_one() {
        // The entries 1 and 2 of two parts both lead to 3, and the second one to the first.
        let graph = graph(&[&[1, 2], &[3], &[1, 3, 4], &[], &[]], &[0]);
        assert_eq!(owners(&graph, &[], &[vec![1], vec![2]]), [0, 1, 2, 1, 2]);
    }

    #[test]
    fn an_earlier_part_enters_a_later_one_by_its_entry() {
        let graph = graph(&[&[1], &[2], &[3], &[]], &[0]);
        assert_eq!(owners(&graph, &[], &[vec![1], vec![2]]), [0, 1, 2, 2]);
    }

    #[test]
    fn what_must_stay_keeps_all_that_it_leads_to() {
        let graph = graph(&[&[1], &[2], &[3], &[]], &[0]);
        assert_eq!(owners(&graph, &[(MAIN, 2)], &[vec![1]]), [0, 1, 0, 0]);
    }

    #[test]
    fn what_is_kept_in_a_later_part_goes_there() {
        let graph = graph(&[&[1, 2], &[], &[3], &[]], &[0]);
        let kept = [(1, 3)];
        assert_eq!(owners(&graph, &kept, &[vec![1], vec![2]]), [0, 1, 2, 1]);
    }

    #[test]
    fn circles_come_to_an_end_and_what_is_unused_stays() {
        let graph = graph(&[&[1], &[2], &[1], &[]], &[0]);
        assert_eq!(owners(&graph, &[], &[vec![1]]), [0, 1, 1, 0]);
    }
}

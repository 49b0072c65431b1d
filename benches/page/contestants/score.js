// The figures that ours shows beside a question, for those who come without them: readiness and
// coverage of each standard, by the rule in docs/scoring.md, with everything in scope. It computes
// no findings and no bounds, which ours does as well.

/** What an answer counts for; "don't know" is as good as nothing. */
const levelOf = (answer) => (answer === 'unknown' ? 0 : Number(answer));

/**
 * Where the standards stand.
 *
 * @param standards each with `questions`, and `blocks` of a weight with requirements, which have a
 *   weight and name their questions by place
 * @param answers by the place of the question; what is not answered is undefined
 * @param target the level to reach
 * @returns of each standard: readiness in basis points, or undefined; how many are answered; and of
 *   how many
 */
export function score(standards, answers, target) {
  return standards.map(({ questions, blocks }) => {
    const answered = questions.filter((place) => answers[place] !== undefined).length;
    return { readiness: readiness(blocks, answers, target), answered, asked: questions.length };
  });
}

/** One exact fraction over all blocks that count, rounded down once. */
function readiness(blocks, answers, target) {
  let weights = 0;
  let [part, whole] = [0, 1];
  for (const { weight, requirements } of blocks) {
    const { reached, possible } = tally(requirements, answers, target);
    if (possible === 0) continue;
    weights += weight;
    part = part * possible + weight * reached * whole;
    whole *= possible;
  }
  if (weights === 0) return undefined;
  const scaled = part * 10_000;
  return (scaled - (scaled % (whole * weights))) / (whole * weights);
}

/** The weakest answer decides, once all are given. */
function tally(requirements, answers, target) {
  let [reached, possible] = [0, 0];
  for (const { weight, questions } of requirements) {
    const given = questions.map((place) => answers[place]).filter((answer) => answer !== 'n/a');
    if (given.length === 0 || given.includes(undefined)) continue;
    const level = Math.min(...given.map(levelOf));
    reached += weight * Math.min(level, target);
    possible += weight * target;
  }
  return { reached, possible };
}

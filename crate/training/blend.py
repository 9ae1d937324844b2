"""Fits how the scorecards and the learned judge are blended (crate/src/judgement/blend.rs).

    python crate/training/blend.py --drafts FOLDER --ordinary FILE --holdout 12,13,14,15

Logistic regression of each concern on three log odds that the engine prints: the scorecard's, the learned judge's on the concern and on
any concern. Only authors and posts that neither has learned from (the learned judge's `--holdout`, its last 3,000 posts; the scorecards
have seen these posts as harmless ones, which flatters them a little). Prints the lines for blend.rs, and what is reached when each author
in turn is left out. Needs numpy and what data.py needs.
"""

import argparse
import json
import random
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import data
import measure

ROOT = Path(__file__).resolve().parents[2]
ORDINARY = 0.3  # weight of an ordinary post against a draft
RIDGE = 1.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", required=True)
    parser.add_argument("--ordinary", required=True)
    parser.add_argument("--holdout", required=True)
    options = parser.parse_args()
    drafts = data.read_drafts(options.drafts, set(options.holdout.split(",")))[1]
    posts = data.read_ordinary(options.ordinary, 0, random.Random(1))[1]
    rows, harmless = odds(drafts), odds(posts)
    labels = np.array([[concern in draft["concerns"] for concern in data.CONCERNS] for draft in drafts], float)
    warn = np.array([draft["warn"] for draft in drafts], float)
    authors = np.array([draft["author"] for draft in drafts])

    left_out, ordinary = np.zeros_like(labels), np.zeros((len(posts), len(data.CONCERNS)))
    for author in sorted(set(authors)):
        here = authors == author
        for k in range(len(data.CONCERNS)):
            weights = fit(rows[~here], harmless, labels[~here], k)
            left_out[here, k] = chance(weights, rows[here], k)
            ordinary[:, k] += chance(weights, harmless, k) / len(set(authors))
    # Any concern at all: the scorecards as independent chances, and the learned judge on any concern.
    any_rows, any_harmless = any_inputs(rows), any_inputs(harmless)
    together, together_ordinary = np.zeros(len(drafts)), np.zeros(len(posts))
    for author in sorted(set(authors)):
        here = authors == author
        weights = regression(any_rows[~here], any_harmless, warn[~here])
        together[here] = logistic(any_rows[here] @ weights)
        together_ordinary += logistic(any_harmless @ weights) / len(set(authors))
    print("each author left out in turn:")
    for k, concern in enumerate(data.CONCERNS):
        print(f"  {concern:22} AUC {measure.auc(left_out[:, k], labels[:, k]):.3f}")
    print(f"  {'warn':22} AUC {measure.auc(together, warn):.3f}")
    for threshold in np.arange(0.30, 0.71, 0.05):
        said = together >= threshold
        hits = (said & (warn > 0)).sum()
        precision, recall = hits / said.sum(), hits / warn.sum()
        identifies = said[labels[:, 0] > 0].mean()
        print(
            f"  at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} "
            f"F1 {2 * precision * recall / (precision + recall):.3f}, recall of identifies_patient {identifies:.3f}, "
            f"ordinary posts {1000 * (together_ordinary >= threshold).mean():.1f} in 1,000"
        )
    for k, concern in enumerate(data.CONCERNS):
        base, card, own, any_concern = fit(rows, harmless, labels, k)
        name = concern.removesuffix("_patient").upper()
        print(f"const {name}: Mix = Mix {{ base: {base:.2f}, card: {card:.2f}, concern: {own:.2f}, warn: {any_concern:.2f} }};")
    base, card, any_concern = regression(any_rows, any_harmless, warn)
    print(f"const ANY: Mix = Mix {{ base: {base:.2f}, card: {card:.2f}, concern: 0.0, warn: {any_concern:.2f} }};")


def odds(drafts):
    """Log odds, shape (n, 9): four scorecards, the learned judge on four concerns, and on any."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for index, draft in enumerate(drafts):
            file.write(json.dumps({"concerns": [], "warn": False, **draft, "id": str(index)}) + "\n")
        file.flush()
        command = ["cargo", "run", "--quiet", "--release", "--package", "chaperone", "--example", "score", "--", file.name]
        lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    out = []
    for line in lines:
        row = json.loads(line)
        # Without words the learned judge says nothing; such drafts do not occur here but for a few posts.
        learned = np.clip(row["learned"] or [0.001] * 5, 1e-6, 1 - 1e-6)
        out.append([*row["cards"], *np.clip(np.log(learned / (1 - learned)), -9, 9)])
    return np.array(out)


def inputs(rows, k):
    return np.column_stack([np.ones(len(rows)), rows[:, k], rows[:, 4 + k], rows[:, 8]])


def any_inputs(rows):
    none = np.prod(1 - logistic(rows[:, :4]), 1)
    return np.column_stack([np.ones(len(rows)), np.log(np.maximum((1 - none) / np.maximum(none, 1e-6), 1e-6)), rows[:, 8]])


def fit(rows, harmless, labels, k):
    return regression(inputs(rows, k), inputs(harmless, k), labels[:, k])


def regression(values, harmless, labels):
    """Newton's method with a ridge on all but the base."""
    values = np.vstack([values, harmless])
    target = np.concatenate([labels, np.zeros(len(harmless))])
    counts = np.concatenate([np.ones(len(labels)), np.full(len(harmless), ORDINARY)])
    ridge = np.eye(values.shape[1]) * RIDGE
    ridge[0, 0] = 1e-6
    weights = np.zeros(values.shape[1])
    for _ in range(50):
        said = logistic(values @ weights)
        slope = values.T @ (counts * (target - said)) - ridge @ weights
        curve = (values * (counts * said * (1 - said))[:, None]).T @ values + ridge
        weights += np.linalg.solve(curve, slope)
    return weights


def chance(weights, rows, k):
    return logistic(inputs(rows, k) @ weights)


def logistic(odds):
    return 1 / (1 + np.exp(-odds))


if __name__ == "__main__":
    main()

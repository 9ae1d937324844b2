"""Scores the judge as the engine runs it, 6-bit weights and all, on authors kept apart and on ordinary posts."""

import argparse
import json
import random
import subprocess

import numpy as np

import data
import measure
import model


def ask(program, drafts):
    """Probabilities, shape (n, 5); a draft without a word counts as 0."""
    lines = "".join(json.dumps(draft) + "\n" for draft in drafts)
    answer = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    none = [0.0] * model.OUTPUTS
    return np.array([json.loads(line) or none for line in answer.splitlines()])


def thresholds(held, labels, ordinary, most):
    """Per output, the least threshold at which at most `most` of 1,000 ordinary posts are above it."""
    allowed = int(len(ordinary) * most / 1000)
    for k, name in enumerate(["warn", *data.CONCERNS]):
        threshold = np.sort(ordinary[:, k])[::-1][allowed]
        said = held[:, k] > threshold
        true = labels[:, k] > 0
        print(
            f"  {name}: above {threshold:.3f}, recall {said[true].mean():.3f}, "
            f"precision {(said & true).sum() / max(1, said.sum()):.3f}"
        )


def groups(held, rows, threshold):
    """Recall and false alarms of `warn` by surface, audience and length."""
    length = lambda d: "under 140 characters" if len(d["text"]) < 140 else "140 to 500" if len(d["text"]) <= 500 else "over 500"
    for name, key in [("surface", lambda d: d["surface"]), ("audience", lambda d: d["audience"]), ("length", length)]:
        for value in sorted({key(row.draft) for row in rows}):
            here = np.array([key(row.draft) == value for row in rows])
            true = np.array([row.labels[0] > 0 for row in rows])
            said = held[:, 0] > threshold
            recall, alarms = said[here & true], said[here & ~true]
            share = lambda x: f"{x.mean():.2f}" if len(x) else "–"
            print(f"  {name} {value}: {len(recall)} of concern, recall {share(recall)}; {len(alarms)} others, false alarms {share(alarms)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default="target/release/examples/judge_score")
    parser.add_argument("--drafts", required=True)
    parser.add_argument("--ordinary", required=True)
    parser.add_argument("--holdout", required=True)
    a = parser.parse_args()
    tokenizer = data.base_tokenizer()
    held = data.read_drafts(a.drafts, set(a.holdout.split(",")))[1]
    posts = data.read_ordinary(a.ordinary, 0, random.Random(1))[1]
    rows = data.rows(tokenizer, held)
    labels = np.array([row.labels for row in rows])
    found, ordinary = ask(a.program, held), ask(a.program, posts)
    measure.report("engine", found, rows, ordinary)
    for most in (2, 5):
        print(f"At most {most} of 1,000 ordinary posts:")
        thresholds(found, labels, ordinary, most)
    print("At the threshold of best F1:")
    groups(found, rows, measure.best_f1(found[:, 0], labels[:, 0])[1])


if __name__ == "__main__":
    main()

"""Fits the scorecards of the judgement (crate/src/judgement/points/).

    python crate/training/scorecards.py --drafts FOLDER --ordinary FILE [--authors 00-11] [--write]

Logistic regression for each concern on the features that the engine itself computes (`cargo run --example score`),
with ordinary posts as harmless drafts of weight ORDINARY. Prints what four folds of whole authors reach, then, with --write,
fits on all and writes the cards. No chance is involved: the same input gives the same cards. About a minute; needs numpy.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

import measure

ROOT = Path(__file__).resolve().parents[2]
CARDS = ROOT / "crate/src/judgement/points"
ORDINARY = 0.3  # weight of an ordinary post against a draft: there are more of them, and they are easier
RIDGE = 3.0
SMALLEST = 0.12  # points below this are left out of a card
FOLDS = 4

# What a card must not look at, so that chance in a small corpus does not become a rule.
CONTEMPT = "severity doubtful hate mock patient_group work system own_circle mock_group mock_work mock_he severity_work".split()
ANSWER = (
    "thread_care thread_sure thread_request thread_approach thread_elsewhere thread_public own_care own_advice contact_offer meet "
    "refusal route warm other_care care_you request_advice care_elsewhere stranger elsewhere_only"
).split()
DETAIL = (
    "initials age day time place facility our_facility bed occupation unique_role relation event appearance image quote contact "
    "patient_number other_number dob number_name facility_name contact_patient few_low few_high few_he handle_patient kinds_he "
    "kinds_patient name_patient name_condition name_he kin_he family_only family_sure only_others"
).split()
CONCERNS = {
    "identifies_patient": (
        "identifies",
        "A direct identifier tied to a patient.",
        set(CONTEMPT) - {"mock", "patient_group", "work", "system", "hate"},
    ),
    "may_identify_patient": (
        "may_identify",
        "One patient or encounter told in recognisable detail.",
        (set(CONTEMPT) - {"work", "hate", "severity", "own_circle", "system"})
        | {"refusal", "route", "request_advice", "care_elsewhere", "warm", "thread_approach"},
    ),
    "demeaning": (
        "demeaning",
        "Contempt for patients.",
        set(ANSWER)
        | (set(DETAIL) - {"quote", "time", "age", "place", "unique_role"})
        | {"bio", "message", "direct", "kinds"},
    ),
    "boundary": (
        "boundary",
        "A personal answer to a patient.",
        set(CONTEMPT)
        | (set(DETAIL) - {"quote", "occupation", "day"})
        | {"bio", "group_name", "group", "fiction", "published", "animal", "name"},
    ),
}


def main():
    options = read_options()
    first, last = options.authors.split("-")
    files = [options.drafts / f"author-{number:02}.jsonl" for number in range(int(first), int(last) + 1)]
    names, drafts = features(files)
    _, ordinary = features([options.ordinary])
    authors = np.concatenate([[number] * sum(1 for _ in file.open()) for number, file in enumerate(files)])
    data = Data(names, drafts, ordinary)
    report(data, authors, len(files))
    if options.write:
        for concern in CONCERNS:
            write_card(concern, *data.fit(concern, np.ones(len(drafts), bool), np.ones(len(ordinary), bool)))
        subprocess.run(["cargo", "fmt", "--package", "chaperone"], cwd=ROOT, check=True)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", type=Path, required=True, help="folder with author-NN.jsonl")
    parser.add_argument("--ordinary", type=Path, required=True, help="ordinary posts, JSON Lines")
    parser.add_argument("--authors", default="00-11", help="first and last author to learn from (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help="write the cards")
    return parser.parse_args()


def features(files):
    """Names of the features, and the rows of the drafts in the files, as the engine computes them."""
    command = ["cargo", "run", "--quiet", "--release", "--package", "chaperone", "--example", "score", "--", *files]
    print("reading the features of", ", ".join(file.name for file in files), file=sys.stderr)
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    names = [line.split("\t")[1] for line in run.stderr.splitlines() if "\t" in line]
    return names, [json.loads(line) for line in run.stdout.splitlines()]


class Data:
    def __init__(self, names, drafts, ordinary):
        self.names = names
        self.values = np.array([row["values"] for row in drafts])
        self.harmless = np.array([row["values"] for row in ordinary])
        self.labels = {concern: np.array([concern in row["concerns"] for row in drafts], float) for concern in CONCERNS}
        self.warn = np.array([row["warn"] for row in drafts], bool)

    def columns(self, concern):
        return np.array([name not in CONCERNS[concern][2] for name in self.names])

    def fit(self, concern, drafts, ordinary):
        """Base, points, and their feature names, learned from the chosen rows."""
        columns = self.columns(concern)
        values = np.vstack([self.values[drafts][:, columns], self.harmless[ordinary][:, columns]])
        labels = np.concatenate([self.labels[concern][drafts], np.zeros(ordinary.sum())])
        weights = np.concatenate([np.ones(drafts.sum()), np.full(ordinary.sum(), ORDINARY)])
        base, *points = logistic_regression(values, labels, weights)
        return base, points, [name for name, chosen in zip(self.names, columns) if chosen]


def logistic_regression(values, labels, weights, rounds=25):
    """Newton's method with a ridge on all but the base."""
    rows = np.hstack([np.ones((len(values), 1)), values])
    ridge = np.eye(rows.shape[1]) * RIDGE
    ridge[0, 0] = 1e-6
    points = np.zeros(rows.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-rows @ points))
        slope = rows.T @ (weights * (labels - chance)) - ridge @ points
        curve = (rows * (weights * chance * (1 - chance))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        points += step
        if abs(step).max() < 1e-6:
            break
    return points


def report(data, authors, count):
    """What is reached on authors left out, fold by fold: author n is in fold n mod FOLDS."""
    drafts = {concern: np.zeros(len(data.values)) for concern in CONCERNS}
    ordinary = {concern: np.zeros(len(data.harmless)) for concern in CONCERNS}
    fold_of_post = np.arange(len(data.harmless)) % FOLDS
    for fold in range(FOLDS):
        left_out = np.isin(authors, [author for author in range(count) if author % FOLDS == fold])
        for concern in CONCERNS:
            base, points, _ = data.fit(concern, ~left_out, fold_of_post != fold)
            columns = data.columns(concern)
            chance = lambda values: 1 / (1 + np.exp(-(base + values[:, columns] @ np.array(points))))
            drafts[concern][left_out] = chance(data.values[left_out])
            ordinary[concern][fold_of_post == fold] = chance(data.harmless[fold_of_post == fold])
    for concern in CONCERNS:
        print(f"{concern:22} AUC {measure.auc(drafts[concern], data.labels[concern]):.3f}")
    worst, worst_ordinary = np.max(list(drafts.values()), 0), np.max(list(ordinary.values()), 0)
    print(f"{'warn':22} AUC {measure.auc(worst, data.warn):.3f}")
    for threshold in (0.30, 0.36, 0.40, 0.45, 0.50):
        warned = worst >= threshold
        hits = (warned & data.warn).sum()
        precision, recall = hits / warned.sum(), hits / data.warn.sum()
        alarms = 1000 * (worst_ordinary >= threshold).mean()
        print(
            f"at {threshold:.2f}: precision {precision:.3f} recall {recall:.3f} "
            f"F1 {2 * precision * recall / (precision + recall):.3f}, ordinary posts warned about {alarms:.1f} in 1,000"
        )


def write_card(concern, base, points, names):
    file, meaning, _ = CONCERNS[concern]
    rows = "".join(
        f"(Feature::{camel(name)}, {value:.2f})," for name, value in zip(names, points) if abs(value) >= SMALLEST
    )
    (CARDS / f"{file}.rs").write_text(
        f"//! {meaning} Fitted: see the parent module.\n\n"
        "use super::Card;\nuse crate::judgement::Feature;\n\n"
        f"pub(super) const CARD: Card = Card {{ base: {base:.2f}, points: &[{rows}] }};\n"
    )


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


if __name__ == "__main__":
    main()

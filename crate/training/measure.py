"""Scores of a judge on drafts kept apart and on ordinary posts."""

import collections

import numpy as np


def auc(scores, labels):
    """Area under the ROC curve; ties count as they fall."""
    rank = np.argsort(np.argsort(scores)) + 1
    positive = labels.sum()
    negative = len(labels) - positive
    return (rank[labels > 0].sum() - positive * (positive + 1) / 2) / max(1, positive * negative)


def best_f1(scores, labels):
    """(F1, threshold) where F1 of `warn` is best, in steps of 0.025."""
    found = []
    for threshold in np.arange(0.05, 0.95, 0.025):
        said = scores > threshold
        found.append((2 * (said & (labels > 0)).sum() / (said.sum() + labels.sum()), threshold))
    return max(found)


def pairs(scores, rows, threshold):
    """Share of twins of which both are judged rightly."""
    twins = collections.defaultdict(list)
    for score, row in zip(scores, rows):
        if row.pair:
            twins[row.pair].append((score > threshold) == (row.labels[0] > 0.5))
    both = [all(right) for right in twins.values() if len(right) == 2]
    return np.mean(both) if both else float("nan")


def report(tag, held, held_rows, ordinary):
    """One line: probabilities of the held-out drafts and of ordinary posts, shape (n, 5) each."""
    if not len(held):
        print(f"{tag} ordinary > 0.5: {(ordinary[:, 0] > 0.5).mean() * 1000:.1f} / 1000", flush=True)
        return
    labels = np.array([r.labels for r in held_rows])
    score = held[:, 0]
    f1, t = best_f1(score, labels[:, 0])
    said = score > t
    right = (said & (labels[:, 0] > 0)).sum()
    each = " ".join(f"{auc(held[:, k], labels[:, k]):.3f}" for k in range(1, labels.shape[1]))
    print(
        f"{tag} AUC {auc(score, labels[:, 0]):.3f} F1 {f1:.3f} at {t:.3f} P {right / said.sum():.3f} "
        f"R {right / labels[:, 0].sum():.3f} pairs {pairs(score, held_rows, t):.3f} concerns {each} "
        f"recall of identifies {said[labels[:, 1] > 0].mean():.3f} "
        f"ordinary / 1000: {(ordinary[:, 0] > t).mean() * 1000:.1f} (at 0.5 {(ordinary[:, 0] > 0.5).mean() * 1000:.1f})",
        flush=True,
    )
